"""Sources, parameters, instruments, routines, aerobic ramps, goals and advice."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from supple.knowledge.condition import Cap
from supple.knowledge.screening import Referral
from supple.knowledge.vocabulary import AerobicKind, Certainty, Direction, Region, Role
from supple.knowledge.when import When


@dataclass(frozen=True, slots=True)
class Reference:
    """A source: who wrote what, when and where; `year` and `doi` are null when not known."""

    id: str
    authors: str
    year: int | None
    title: str
    published_in: str
    doi: str | None
    certainty: Certainty
    note: str


@dataclass(frozen=True, slots=True)
class DatedValue:
    """The value of a parameter from a day on; null withdraws the parameter."""

    value: float | None
    references: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Parameter:
    """A threshold with its history; `id` is `topic/name`."""

    id: str
    description: str
    unit: str
    values: dict[date, DatedValue]
    reviewed_on: date


@dataclass(frozen=True, slots=True)
class InstrumentItem:
    """One item of a questionnaire: its number, our own label and the scores it may have."""

    number: int
    topic: str
    scores: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scoring:
    """How item scores make a total, and what a blank item does.

    `zero` counts a blank as 0, `left_out` scores the items that were answered, `refused` needs every item.
    """

    method: Literal["single", "sum", "mean", "percent"]
    items: tuple[int, ...] = ()
    multiply: float = 1
    blanks: Literal["zero", "left_out", "refused"] = "refused"


@dataclass(frozen=True, slots=True)
class Subscale:
    """Some items summed on their own."""

    id: str
    items: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """The least and the greatest score; `whole` when nothing lies between whole numbers."""

    least: float
    most: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ImportantChange:
    """The least change that matters to people, in points or in per cent of the first score."""

    points: float | None
    percent: float | None


@dataclass(frozen=True, slots=True)
class CutOff:
    """A score from which a band begins; `of` is `total` or a subscale."""

    id: str
    at_least: float
    text: str
    of: str = "total"


@dataclass(frozen=True, slots=True)
class Licence:
    """Whether an instrument's wording may be shipped at all, and what is known of its terms."""

    may_ship_wording: bool
    note: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire or a single question: scoring without its wording.

    `is_change` when the number itself says how much has changed since the start; its cut-off `improved` then says
    which change matters.
    """

    id: str
    name: str
    items: tuple[InstrumentItem, ...]
    scoring: Scoring
    range: ScoreRange
    higher_is: str
    important_change: ImportantChange
    recovered_at: float | None
    licence: Licence
    wording: str
    references: tuple[str, ...]
    certainty: Certainty
    subscales: tuple[Subscale, ...] = ()
    cut_offs: tuple[CutOff, ...] = ()
    codes: dict[str, str] | None = None
    question: str | None = None
    is_change: bool = False


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One exercise of a routine."""

    exercise: str
    sets: int = 1
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Routine:
    """A ready-made set of exercises."""

    id: str
    name: str
    purpose: str
    regions: tuple[Region, ...]
    minutes: int
    items: tuple[RoutineItem, ...]
    how_often: str
    stop_if: str
    references: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class RampStage:
    """One stage of an aerobic ramp; it may be the first for people who walk `needs_min` minutes with ease.

    It is left for the next one after `green_days` days that felt fine, the first of them `least_days` days ago or more.
    """

    id: str
    exercise: str
    bouts_per_day: int
    minutes: int
    days_per_week: int
    text: str
    interval_text: str
    move_up_when: str
    green_days: int
    least_days: int
    needs_min: int = 0

    @property
    def daily_minutes(self) -> int:
        """Return the minutes of one day."""
        return self.bouts_per_day * self.minutes


@dataclass(frozen=True, slots=True)
class Ramp:
    """How one kind of aerobic exercise grows, first stage first; any one of `equipment` serves."""

    id: str
    kind: AerobicKind
    stages: tuple[RampStage, ...]
    references: tuple[str, ...]
    certainty: Certainty
    equipment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """Something a person wants to do again, the words that mean it, and the exercises that lead there."""

    id: str
    name: str
    words: tuple[str, ...]
    exercises: tuple[str, ...]
    roles: tuple[Role, ...]
    references: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Advice:
    """A piece of advice and the facts that call for it."""

    id: str
    text: str
    order: int
    references: tuple[str, ...]
    certainty: Certainty
    when: When = When()


@dataclass(frozen=True, slots=True)
class StopSign(Advice):
    """A sign to stop for. Whoever reports it counts as having answered `counts_as`, screening questions, with yes."""

    counts_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """Facts that switch on letter codes and caps without any diagnosis, and are never shown as one.

    `caps_of` borrows the caps of a condition. The X letters of exercises that go into `waived_direction` do not count
    when that direction centralises the person's symptoms.
    """

    id: str
    text: str
    any_of: tuple[When, ...]
    codes: tuple[str, ...]
    references: tuple[str, ...]
    certainty: Certainty
    caps: tuple[Cap, ...] = ()
    caps_of: str | None = None
    waived_direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A named statement that a program can point to: what holds, whom to see, its sources and how sure they are."""

    id: str
    text: str
    references: tuple[str, ...]
    certainty: Certainty
    advice: Referral | None = None
