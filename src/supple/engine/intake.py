"""What a person told us: the intake, `supple/intake/1`."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from annotated_types import Ge, Le

from supple.knowledge import AerobicKind, Answer, Direction, Easing, Equipment, LimbPain, Position, Region

Nrs = Annotated[float, Ge(0), Le(10)]
BY = Literal["physiotherapist", "doctor", "surgeon", "midwife", "nurse", "other_clinician"]
TestResult = Literal["centralises", "peripheralises", "no_change"]


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is; only the age is needed."""

    age: Annotated[int, Ge(0), Le(120)]
    sex: Literal["female", "male", "other", "not_said"] = "not_said"
    height_cm: Annotated[float, Ge(50), Le(260)] | None = None
    weight_kg: Annotated[float, Ge(10), Le(500)] | None = None
    pregnancy_weeks: Annotated[int, Ge(0), Le(45)] | None = None


@dataclass(frozen=True, slots=True)
class PainScores:
    """Pain in the last week, NRS 0-10, high is worse."""

    average: Nrs
    now: Nrs | None = None
    worst: Nrs | None = None


@dataclass(frozen=True, slots=True)
class DirectionalTest:
    """What ten repeated movements in a direction did to the symptoms furthest from the spine."""

    extension: TestResult | None = None
    flexion: TestResult | None = None

    def directions(self, result: TestResult) -> tuple[Direction, ...]:
        """Return the directions that gave this result."""
        found = {Direction.EXTENSION: self.extension, Direction.FLEXION: self.flexion}
        return tuple(direction for direction, given in found.items() if given == result)


@dataclass(frozen=True, slots=True)
class Complaint:
    """The pain: where, for how many days, how much, what eases and what worsens it."""

    region: Region
    duration_days: Annotated[int, Ge(0), Le(45000)]
    pain_nrs: PainScores
    limb_pain: LimbPain = LimbPain.NONE
    limb_nrs: Nrs | None = None
    eased_by: tuple[Easing, ...] = ()
    worsened_by: tuple[Easing, ...] = ()
    directional_test: DirectionalTest = DirectionalTest()


@dataclass(frozen=True, slots=True)
class KnownCondition:
    """A diagnosis or health condition the person knows of."""

    id: str
    since: date | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class ClinicianWord:
    """A clinician's recorded word: whether exercise is advised, and for which conditions or screening answers."""

    date: date
    by: BY
    advises_exercise: bool
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RiskScores:
    """Scores of a risk tool taken elsewhere."""

    start_back_total: Annotated[int, Ge(0), Le(9)] | None = None
    start_back_psychosocial: Annotated[int, Ge(0), Le(5)] | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """What the person does now."""

    walks_comfortably_min: Annotated[int, Ge(0), Le(1440)] | None = None
    exercise_days_per_week: Annotated[int, Ge(0), Le(7)] | None = None
    exercise_minutes_per_day: Annotated[int, Ge(0), Le(1440)] | None = None
    sitting_hours: Annotated[float, Ge(0), Le(24)] | None = None
    usual: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferences:
    """Time, equipment, likes and dislikes."""

    minutes_per_session: Annotated[int, Ge(8), Le(30)] = 16
    days_per_week: Annotated[int, Ge(2), Le(7)] = 5
    equipment: tuple[Equipment, ...] = (Equipment.CHAIR,)
    likes: tuple[str, ...] = ()
    dislikes: tuple[str, ...] = ()
    positions_to_avoid: tuple[Position, ...] = ()
    aerobic: AerobicKind = AerobicKind.WALKING


@dataclass(frozen=True, slots=True)
class Intake:
    """One intake. `today` is the day it was answered; an unanswered screening question is simply absent."""

    schema: Literal["supple/intake/1"]
    person: Person
    complaint: Complaint
    today: date | None = None
    conditions: tuple[KnownCondition, ...] = ()
    clearance: tuple[ClinicianWord, ...] = ()
    screening: dict[str, Answer] = field(default_factory=dict)
    risk: RiskScores = RiskScores()
    activity: Activity = Activity()
    preferences: Preferences = Preferences()
    goals: tuple[str, ...] = ()
