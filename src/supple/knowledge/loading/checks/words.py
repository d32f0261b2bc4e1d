"""Words that frighten do harm; none may stand in what a person reads."""

import re
from collections.abc import Iterator

from supple.knowledge.errors import Problem
from supple.knowledge.exercise import Exercise
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.places import Places

FRIGHTENING = re.compile(
    r"\b(damag\w*|wear and tear|never bend|crumbl\w*|slipped|degenerat\w*|worn[- ]out|ruin\w*|dangerous)\b",
    re.IGNORECASE,
)


def word_problems(library: Library, places: Places) -> Iterator[Problem]:
    """Yield each frightening word with its place."""
    for kind, identity, key, text in _texts(library):
        found = FRIGHTENING.search(text)
        if found:
            yield places.problem(kind, identity, key, f"expected calm words, found {found.group()}")


def _texts(library: Library) -> Iterator[tuple[str, str, str, str]]:
    """Yield (kind, id, key, text) of everything that a person reads."""
    for exercise in library.exercises.values():
        faults = [words for fault in exercise.faults for words in (fault.fault, fault.mend)]
        precautions = [precaution.text for precaution in exercise.precautions]
        precautions += [variant.text for variant in exercise.variants]
        for text in (exercise.name, *exercise.steps, *faults, *precautions, exercise.breathing, exercise.good_for):
            yield "exercises", exercise.id, "text", text
        for text in _movement_texts(exercise):
            yield "exercises", exercise.id, "movement", text
    for question in library.screening.values():
        asked = (question.question, question.help, question.clarify)
        for text in (*filter(None, asked), *(rule.text for rule in question.rules)):
            yield "screening", question.id, "text", text
    for condition in library.conditions.values():
        need = (condition.clearance.text,) if condition.clearance else ()
        for text in (condition.plain, condition.timeline, *need, *condition.says.values()):
            yield "conditions", condition.id, "text", text
    for kind in ("advice", "stop_signs", "rules", "patterns"):
        for identity, statement in getattr(library, kind).items():
            yield kind, identity, "text", statement.text
    for routine in library.routines.values():
        notes = [item.note for item in routine.items if item.note]
        for text in (routine.name, routine.purpose, routine.how_often, routine.stop_if, *notes):
            yield "routines", routine.id, "text", text
    for country in library.emergency_numbers.values():
        for line in filter(None, (*country.emergency, country.health_line)):
            yield "emergency_numbers", country.id, "text", f"{line.name} {line.note}"
    for ramp in library.ramps.values():
        for stage in ramp.stages:
            for text in (stage.text, stage.interval_text, stage.move_up_when):
                yield "ramps", ramp.id, "stages", text


def _movement_texts(exercise: Exercise) -> tuple[str, ...]:
    """Return the names of the key poses, and why a camera cannot judge them."""
    movement = exercise.movement
    return (*(pose.name for pose in movement.poses), movement.untracked or "") if movement else ()
