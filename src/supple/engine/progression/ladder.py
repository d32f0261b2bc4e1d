"""The next step of a dose: repetitions, then sets, then hold, then load; one at a time (brief 6.4, garber_2011)."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from supple.engine.facts import Facts
from supple.knowledge import Category, Dose, Exercise, Role


def next_doses(facts: Facts, exercise: Exercise, dose: Dose) -> Iterator[Dose]:
    """Yield the steps that may come next, in the order in which they are tried; each changes one thing.

    Relief work stays as it is, a stretch grows by its hold, a position that is held once by its hold and then by sets,
    all else by repetitions, sets (which keep the repetitions together: 1 × 12 becomes 2 × 7) and hold. A part of the
    range is a step of its own in the exercises' chains.
    """
    if is_calming(exercise):
        return
    if dose.minutes is not None:
        yield from _longer(facts, dose)
    elif exercise.role is Role.STRETCH:
        yield from _held(facts, dose, _ladder(facts, "stretch_hold_step_s"), _stretch_hold(facts))
    elif exercise.dose is not None and exercise.dose.repetitions == 1 and dose.hold_s:
        yield from _held(facts, dose, _ladder(facts, "position_hold_step_s"), _ladder(facts, "position_hold_most_s"))
        yield from _more_sets(facts, dose)
    else:
        yield from _more_repetitions(facts, exercise, dose)
        yield from _more_sets(facts, dose)
        if dose.hold_s:
            yield from _held(facts, dose, _ladder(facts, "hold_step_s"), _ladder(facts, "hold_most_s"))
    if dose.load_kg:
        yield _heavier(facts, dose)


def is_calming(exercise: Exercise) -> bool:
    """Tell whether an exercise eases and calms, and so need not grow; the ladder of a direction is climbed."""
    return exercise.role is Role.RELIEF and exercise.category is not Category.DIRECTIONAL


def _ladder(facts: Facts, name: str) -> int:
    return int(facts.number(f"progression/{name}"))


def _stretch_hold(facts: Facts) -> int:
    """Return the longest hold of a stretch: older people may hold longer."""
    older = facts.intake.person.age >= facts.library.number("benefit/older_age", facts.today)
    return _ladder(facts, "stretch_hold_most_older_s" if older else "stretch_hold_most_s")


def _longer(facts: Facts, dose: Dose) -> Iterator[Dose]:
    assert dose.minutes is not None
    if dose.minutes < _ladder(facts, "timed_most_min"):
        yield replace(dose, minutes=dose.minutes + 1)


def _held(facts: Facts, dose: Dose, step: int, most: int) -> Iterator[Dose]:
    if dose.hold_s < most:
        yield replace(dose, hold_s=min(most, dose.hold_s + step))


def _more_repetitions(facts: Facts, exercise: Exercise, dose: Dose) -> Iterator[Dose]:
    assert exercise.dose is not None
    assert dose.repetitions is not None
    usual, many = _ladder(facts, "repetitions_most"), _ladder(facts, "repetitions_most_many")
    most = many if (exercise.dose.repetitions or 0) >= usual else usual
    if dose.repetitions < most:
        yield replace(dose, repetitions=dose.repetitions + 1)


def _more_sets(facts: Facts, dose: Dose) -> Iterator[Dose]:
    """Yield one more set with about the same repetitions together: a little more first, then just the same."""
    if dose.sets >= _ladder(facts, "sets_most"):
        return
    assert dose.repetitions is not None
    if dose.repetitions == 1:
        yield replace(dose, sets=dose.sets + 1)
        return
    together = dose.sets * dose.repetitions
    for wanted in (together + 1, together):
        yield replace(dose, sets=dose.sets + 1, repetitions=ceil(wanted / (dose.sets + 1)))


def _heavier(facts: Facts, dose: Dose) -> Dose:
    """Return a load 2.5 to 10 per cent heavier, to the nearest half kilogram, at least half a kilogram."""
    assert dose.load_kg is not None
    grown = dose.load_kg * (1 + _ladder(facts, "load_step_percent") / 100)
    return replace(dose, load_kg=max(dose.load_kg + 0.5, round(grown * 2) / 2))
