"""What stands on the page of one exercise."""

from typing import Any

from supple.handout.doses import dose_lines
from supple.handout.words import counted
from supple.knowledge import Exercise, Role
from supple.web.knowledge import library
from supple.web.library import pictures
from supple.web.library.care import conditions_say
from supple.web.library.selectors import card
from supple.web.library.sources import sources
from supple.web.library.words import BODY_PARTS, CATEGORIES, DIFFICULTIES, EQUIPMENT, POSITIONS, REGIONS, one_of


def figures_shown(exercise: Exercise, *, other_side: bool, still: bool) -> dict[str, Any]:
    """Return the figures of an exercise; the other side only where there is one."""
    two = exercise.dose is not None and exercise.dose.sides > 1
    other = two and other_side
    draw = pictures.held if still else pictures.moving
    return {
        "picture": draw(exercise, other_side=other),
        "steps": pictures.steps(exercise, other_side=other),
        "two_sides": two,
        "other": other,
        "still": still,
    }


def words_shown(exercise: Exercise) -> dict[str, Any]:
    """Return the words of an exercise, its neighbours, and what conditions and sources say."""
    never, rules = exercise.role is Role.NEVER, library().rules
    return {
        "exercise": exercise,
        "category": CATEGORIES[exercise.category],
        "never": never,
        "never_why": library().patterns["never_prescribed"].text,
        "clinician_first": rules["planning/taught_by_clinician"].text if exercise.taught_by_clinician else "",
        "facts": at_a_glance(exercise),
        "dose": start_dose(exercise),
        "mind": [piece.text for piece in exercise.precautions if not piece.only],
        "easier": [card(library().exercise(name)) for name in exercise.regressions],
        "harder": [card(library().exercise(name)) for name in exercise.progressions],
        "care": [] if never else conditions_say(exercise),
        "sources": sources(exercise.references),
    }


def at_a_glance(exercise: Exercise) -> list[tuple[str, str]]:
    """Return the facts of an exercise, each with its label."""
    facts = [
        ("Position", one_of([POSITIONS[each] for each in exercise.positions])),
        ("Works on", ", ".join(exercise.muscles) or BODY_PARTS[exercise.region]),
    ]
    if exercise.role is not Role.NEVER:
        facts += [
            ("You need", one_of([EQUIPMENT[each] for each in exercise.equipment] or ["Nothing"])),
            ("For pain in", ", ".join(REGIONS[each] for each in exercise.serves).lower()),
            ("How hard", f"{DIFFICULTIES[exercise.difficulty]} ({exercise.difficulty} of 5)"),
        ]
    facts.append(("Also called", ", ".join(exercise.synonyms)))
    return [(label, words[0].upper() + words[1:]) for label, words in facts if words]


def start_dose(exercise: Exercise) -> list[str]:
    """Return how much to begin with, one line for each thing; nothing for what nobody should do."""
    if exercise.dose is None:
        return []
    lines = list(dose_lines(exercise.dose))
    if exercise.tempo_s and exercise.dose.repetitions:
        hold = ", apart from the hold" if exercise.dose.hold_s else ""
        lines.append(f"Slowly: {counted(exercise.tempo_s, 'second')} for each one{hold}")
    return lines + _days(exercise)


def _days(exercise: Exercise) -> list[str]:
    days = exercise.per_week
    if days is None:
        return []
    span = counted(days.most, "day") if days.least == days.most else f"{days.least} to {days.most} days"
    return [f"On {span} a week"]
