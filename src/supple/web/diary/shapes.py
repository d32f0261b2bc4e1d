"""The shapes of notes as devices send them. What is in an entry is the business of `supple/diary/1`."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import Ge, Le, MaxLen
from pydantic import AwareDatetime, ConfigDict, TypeAdapter, with_config

from supple.engine.intake import Nrs
from supple.web.diary.models import Record

Minutes = Annotated[int, Ge(0), Le(1440)]
Short = Annotated[str, MaxLen(120)]
What = Literal["session", "short", "routine"]
Skipped = Literal["pain", "too_hard", "no_time", "no_room", "other"]
STRICT = ConfigDict(extra="forbid")


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class SessionBody:
    """A session as it was done: its entry in the diary, and what the diary has no place for."""

    what: What
    entry: dict[str, Any]
    minutes: Minutes = 0
    routine: Short | None = None
    easier: dict[Short, Short] = field(default_factory=dict)
    skipped: dict[Short, Skipped] = field(default_factory=dict)
    signs: Annotated[list[Short], MaxLen(20)] = field(default_factory=list)


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class WalkBody:
    """Minutes of walking, or of what stands in its place, and pain around it."""

    minutes: Annotated[int, Ge(1), Le(1440)]
    before: Nrs | None = None
    worst: Nrs | None = None
    limb_before: Nrs | None = None
    limb_worst: Nrs | None = None


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class CheckInBody:
    """The morning after a session."""

    of: UUID
    next_morning: Nrs
    limb_next_morning: Nrs | None = None


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class ScreeningBody:
    """Safety questions answered again."""

    answers: dict[Short, Literal["yes", "no", "unsure"]]


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class MeasureBody:
    """One outcome measure; `activities` are a person's own words for the items of the activity rating."""

    measure: Short
    value: float | None = None
    items: dict[int, float] = field(default_factory=dict)
    activities: Annotated[list[Short], MaxLen(5)] = field(default_factory=list)


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class ClearanceBody:
    """A clinician's word."""

    by: Short
    advises_exercise: bool
    covers: Annotated[list[Short], MaxLen(60)]


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class WithdrawnBody:
    """That a note is taken back."""

    of: UUID


@with_config(STRICT)
@dataclass(frozen=True, slots=True)
class Sent:
    """One note as a device sends it."""

    id: UUID
    kind: Record.Kind
    day: date
    made_at: AwareDatetime
    course: Short
    body: dict[str, Any]


BODIES: dict[str, TypeAdapter[Any]] = {
    Record.Kind.SESSION: TypeAdapter(SessionBody),
    Record.Kind.WALK: TypeAdapter(WalkBody),
    Record.Kind.CHECK_IN: TypeAdapter(CheckInBody),
    Record.Kind.SCREENING: TypeAdapter(ScreeningBody),
    Record.Kind.MEASURE: TypeAdapter(MeasureBody),
    Record.Kind.CLEARANCE: TypeAdapter(ClearanceBody),
    Record.Kind.WITHDRAWN: TypeAdapter(WithdrawnBody),
}
SENT: TypeAdapter[Sent] = TypeAdapter(Sent)
