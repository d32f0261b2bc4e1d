"""Checks of exercises: chains, letters, doses, texts."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from supple.knowledge.errors import Problem
from supple.knowledge.exercise import Exercise
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.places import Places
from supple.knowledge.vocabulary import Letter, Position, Role

KIND = "exercises"
STEPS = (3, 6)
FAULTS = (2, 4)
LOADS = range(4)
DIFFICULTIES = range(1, 6)
DAYS = range(1, 8)


def exercise_problems(library: Library, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with exercises."""
    codes = {letters.code for condition in library.conditions.values() for letters in condition.letters}
    codes |= {code for pattern in library.patterns.values() for code in pattern.codes}
    seen: dict[str, str] = {}
    for exercise in library.exercises.values():
        for key in ("progressions", "regressions"):
            yield from places.unknown(KIND, exercise.id, key, getattr(exercise, key), library.exercises)
        if seen.setdefault(exercise.code, exercise.id) != exercise.id:
            mend = f"expected a code of its own, found that of {seen[exercise.code]}"
            yield places.problem(KIND, exercise.id, "code", mend)
        yield from places.unknown(KIND, exercise.id, "letters", exercise.letters, codes)
        yield from _numbers(exercise, places)
        yield from _dose(exercise, places)
        yield from _only(exercise, places)
        yield from _texts(exercise, places)
    yield from _circles(library, places)


def _numbers(exercise: Exercise, places: Places) -> Iterator[Problem]:
    for key, value, known in (
        ("load", exercise.load, LOADS),
        ("difficulty", exercise.difficulty, DIFFICULTIES),
    ):
        if value not in known:
            yield places.problem(KIND, exercise.id, key, f"expected {known[0]} to {known[-1]}, found {value}")
    days = exercise.per_week
    if days is not None and not (days.least in DAYS and days.most in DAYS and days.least <= days.most):
        yield places.problem(KIND, exercise.id, "per_week", "expected 1 to 7 days, least not above most")


def _dose(exercise: Exercise, places: Places) -> Iterator[Problem]:
    """A never-prescribe exercise has no dose and the letter ALL: X; every other one has a dose and its days."""
    never = exercise.role is Role.NEVER
    if never != (exercise.letters.get("ALL") is Letter.X):
        yield places.problem(KIND, exercise.id, "letters", "expected ALL: X just for the role never")
    if never == (exercise.dose is not None) or never == (exercise.per_week is not None):
        yield places.problem(KIND, exercise.id, "dose", "expected a dose and per_week, but none for the role never")
    if exercise.dose is not None and exercise.set_s == 0:
        yield places.problem(KIND, exercise.id, "tempo_s", "expected a set that takes time, found 0 seconds")


def _only(exercise: Exercise, places: Places) -> Iterator[Problem]:
    """What is for some people only names letters that stand in the same file."""
    for precaution in exercise.precautions:
        yield from places.unknown(KIND, exercise.id, "precautions", precaution.only, exercise.letters)
    for variant in exercise.variants:
        yield from places.unknown(KIND, exercise.id, "variants", variant.only, exercise.letters)
    supine = exercise.positions[:1] == (Position.SUPINE,)
    covered = any("PREG_LATE" in v.only and v.position is not Position.SUPINE for v in exercise.variants)
    if supine and exercise.letters.get("PREG_LATE") is Letter.M and not covered:
        yield places.problem(KIND, exercise.id, "variants", "expected a position for PREG_LATE other than on the back")


def _texts(exercise: Exercise, places: Places) -> Iterator[Problem]:
    for key, count, (least, most) in (
        ("steps", len(exercise.steps), STEPS),
        ("faults", len(exercise.faults), FAULTS),
    ):
        if not least <= count <= most:
            yield places.problem(KIND, exercise.id, key, f"expected {least} to {most} entries, found {count}")
    for key in ("name", "breathing", "good_for"):
        if not str(getattr(exercise, key)).strip():
            yield places.problem(KIND, exercise.id, key, "expected words, found none")
    for key in ("positions", "serves", "muscles"):
        if not getattr(exercise, key):
            yield places.problem(KIND, exercise.id, key, "expected at least one entry, found none")


def _circles(library: Library, places: Places) -> Iterator[Problem]:
    graph: dict[str, set[str]] = {name: set() for name in library.exercises}
    for exercise in library.exercises.values():
        graph[exercise.id].update(exercise.regressions)
        for harder in exercise.progressions:
            graph.setdefault(harder, set()).add(exercise.id)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        names = [str(name) for name in error.args[1]]
        if names[0] in library.exercises:
            circle = " → ".join(names)
            yield places.problem(KIND, names[0], "progressions", f"expected a chain without a circle, found {circle}")
