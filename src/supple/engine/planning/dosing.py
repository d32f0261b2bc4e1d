"""The dose an item starts with, and the seconds it takes."""

from dataclasses import replace

from supple.engine.facts import Facts
from supple.knowledge import Dose, Exercise


def start_dose(exercise: Exercise, per_week: int) -> Dose:
    """Return the start dose on so many days a week.

    The library's start doses are the low end of each range (the first week is 1 × 5 where the source allows it).
    """
    assert exercise.dose is not None
    return replace(exercise.dose, per_week=per_week)


def item_seconds(facts: Facts, exercise: Exercise) -> int:
    """Return the seconds that one showing of the start dose takes, with its set-up, without the change of position."""
    assert exercise.dose is not None
    set_up = facts.library.whole("planning/set_up_s", facts.today)
    return exercise.dose.work_s(exercise.tempo_s) + set_up
