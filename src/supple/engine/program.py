"""The program as a person gets it, `supple/program/1`."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from supple.engine.intake import Intake
from supple.engine.reasons import Reason, ReferralAdvice
from supple.engine.screening import Risk
from supple.knowledge import Dose, Level, Phase

Part = Literal["warm_up", "main", "cool_down"]
Template = Literal["A", "B"]


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a session, in order; `level_since` is the day its difficulty began."""

    exercise: str
    name: str
    part: Part
    level_since: date
    dose: Dose
    precautions: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One of the two sessions, the days it falls on, and the minutes it takes."""

    template: Template
    days: tuple[str, ...]
    minutes: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class AerobicStep:
    """One stage of the aerobic plan."""

    stage: str
    text: str
    bouts_per_day: int
    minutes: int
    days_per_week: int


@dataclass(frozen=True, slots=True)
class AerobicPlan:
    """What kind of aerobic exercise, from which stage, and what comes next."""

    kind: str
    stage: str
    plan: tuple[AerobicStep, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Excluded:
    """One exercise left out, the strongest kind of reason, and every reason."""

    exercise: str
    kind: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class AdviceText:
    """One piece of advice with its sources."""

    id: str
    text: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """The exercises of the coming weeks, what was left out and why, advice, and when to stop or come back."""

    phase: Phase
    weeks: int
    sessions: tuple[Session, ...]
    aerobic: AerobicPlan
    excluded: tuple[Excluded, ...]
    advice: tuple[AdviceText, ...]
    stop_list: tuple[str, ...]
    review_on: date


def items_of(program: Program | None) -> dict[str, Item]:
    """Return the items of a program by their exercise, in the order in which they are shown."""
    sessions = program.sessions if program else ()
    return {item.exercise: item for session in sessions for item in session.items}


@dataclass(frozen=True, slots=True)
class Clearance:
    """The level shown, its reasons, what is still to be asked, and advice that changes no level."""

    level: Level
    reasons: tuple[Reason, ...]
    missing: tuple[str, ...]
    advice: tuple[ReferralAdvice, ...]


@dataclass(frozen=True, slots=True)
class ProgramDocument:
    """A whole program document; `id` is a hash of all else, `program` is null when none may be shown."""

    schema: Literal["supple/program/1"]
    id: str
    follows: str | None
    started_on: date
    read_until: date | None
    seen: tuple[str, ...]
    created_on: date
    knowledge_version: str
    intake: Intake
    clearance: Clearance
    risk: Risk
    program: Program | None
