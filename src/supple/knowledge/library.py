"""The library: everything that is known, in frozen types, with the queries that the engine asks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from supple.knowledge.calling import EmergencyNumbers
from supple.knowledge.condition import Condition
from supple.knowledge.errors import UnknownIdError
from supple.knowledge.exercise import Exercise
from supple.knowledge.guidance import (
    Advice,
    DatedValue,
    Goal,
    Instrument,
    Parameter,
    Pattern,
    Ramp,
    Reference,
    Routine,
    Rule,
    StopSign,
)
from supple.knowledge.movement import BasePose
from supple.knowledge.screening import Question
from supple.knowledge.skeleton import Skeleton


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known id closest in spelling to `name`, or None when none is close.

    >>> nearest("bird_dgo", ["bridge", "bird_dog"])
    'bird_dog'
    """
    close = get_close_matches(name, list(known), n=1, cutoff=0.5)
    return close[0] if close else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `; did you mean …?` with the closest known id, or nothing when none is close."""
    near = nearest(name, known)
    return f"; did you mean {near}?" if near else ""


@dataclass(frozen=True, slots=True)
class Library:
    """All content by id, and `version`, a hash of it."""

    version: str
    exercises: dict[str, Exercise]
    conditions: dict[str, Condition]
    screening: dict[str, Question]
    parameters: dict[str, Parameter]
    references: dict[str, Reference]
    instruments: dict[str, Instrument]
    routines: dict[str, Routine]
    ramps: dict[str, Ramp]
    goals: dict[str, Goal]
    advice: dict[str, Advice]
    patterns: dict[str, Pattern]
    stop_signs: dict[str, StopSign]
    rules: dict[str, Rule]
    poses: dict[str, BasePose]
    skeletons: dict[str, Skeleton]
    emergency_numbers: dict[str, EmergencyNumbers]

    def exercise(self, name: str) -> Exercise:
        """Return one exercise; raise UnknownIdError, with the nearest known id, when there is none."""
        if name not in self.exercises:
            raise UnknownIdError("exercise", name, nearest(name, self.exercises))
        return self.exercises[name]

    def condition(self, name: str) -> Condition:
        """Return one condition; raise UnknownIdError, with the nearest known id, when there is none."""
        if name not in self.conditions:
            raise UnknownIdError("condition", name, nearest(name, self.conditions))
        return self.conditions[name]

    def value(self, parameter: str, on: date) -> DatedValue:
        """Return the value of a parameter (`topic/name`) in force on a day; its first value holds before its first day.

        Raise UnknownIdError when there is no such parameter or it is withdrawn.
        """
        if parameter not in self.parameters:
            raise UnknownIdError("parameter", parameter, nearest(parameter, self.parameters))
        dated = self.parameters[parameter].values
        first = min(dated)
        value = dated[first if len(dated) == 1 else max((day for day in dated if day <= on), default=first)]
        if value.value is None:
            raise UnknownIdError("parameter still in force", parameter, None)
        return value

    def number(self, parameter: str, on: date) -> float:
        """Return a parameter's number in force on a day; raise UnknownIdError as `value` does."""
        number = self.value(parameter, on).value
        assert number is not None
        return number

    def whole(self, parameter: str, on: date) -> int:
        """Return a parameter's number in force on a day as a whole number."""
        return int(self.number(parameter, on))

    def search(self, words: str) -> tuple[Exercise, ...]:
        """Return the exercises in which every one of the words occurs, in order of their ids."""
        wanted = words.lower().split()
        return tuple(e for _, e in sorted(self.exercises.items()) if all(word in e.words() for word in wanted))
