"""What a review says: `supple/review/1`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from supple.engine.program import Clearance, ProgramDocument
from supple.engine.reasons import Reason

State = Literal["on_track", "flare_up", "returning", "graduated", "stopped"]
Meaning = Literal["improved", "no_clear_change", "worse", "recovered"]
Change = dict[str, str | int | float]


class Step(StrEnum):
    """The decision on one exercise."""

    PROGRESS = "progress"
    MAINTAIN = "maintain"
    REGRESS = "regress"
    SWAP = "swap"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Decision:
    """One step for one exercise; `from_` and `to` hold only what changes (in JSON: `from` and `to`).

    A move along the chain or a swap names the other exercise in `to`, with its whole dose.
    """

    exercise: str
    step: Step
    from_: Change
    to: Change
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class AerobicDecision:
    """The step for the aerobic part, from one stage of its ramp to another or the same."""

    step: Step
    from_: str
    to: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measure: its first value, the latest one, the change between them and what that means."""

    measure: str
    baseline: float
    now: float
    change: float
    meaning: Meaning
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What was found on a day, what changes and why, and the whole next program (null when none may be shown).

    `adherence` is sessions performed ÷ prescribed, 0 to 1, or None before the first one was due.
    """

    schema: Literal["supple/review/1"]
    date: date
    clearance: Clearance
    state: State
    decisions: tuple[Decision, ...]
    aerobic: AerobicDecision | None
    outcomes: tuple[Outcome, ...]
    adherence: float | None
    program: ProgramDocument | None
