"""What a person writes down during a course: the diary, `supple/diary/1`."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from annotated_types import Ge, Le

from supple.engine.intake import ClinicianWord, Nrs
from supple.knowledge import Answer

Template = Literal["A", "B"]
StoppedBecause = Literal["pain", "effort", "time", "symptoms", "other"]
MeasureId = Literal[
    "nrs",
    "activity",
    "rmdq",
    "phq2",
    "start_back",
    "odi",
    "ndi",
    "global_change",
    "mood",
    "confidence",
    "exercise_minutes",
]


@dataclass(frozen=True, slots=True)
class PainNotes:
    """Pain around one session, NRS 0-10: before it, at its worst, the next morning; `limb_*` for an arm or a leg."""

    before: Nrs | None = None
    worst: Nrs | None = None
    next_morning: Nrs | None = None
    limb_before: Nrs | None = None
    limb_worst: Nrs | None = None
    limb_next_morning: Nrs | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise as it was done; what was not written down is None and never counts as good."""

    exercise: str
    sets: Annotated[int, Ge(0), Le(20)] | None = None
    repetitions: Annotated[int, Ge(0), Le(200)] | None = None
    hold_s: Annotated[int, Ge(0), Le(600)] | None = None
    pain: Nrs | None = None
    form_ok: bool | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One day's note: a session, a walk, symptoms, or only some of them.

    `symptoms` are ids of screening questions answered yes since the last entry.
    """

    date: date
    id: str | None = None
    template: Template | None = None
    pain: PainNotes = PainNotes()
    effort_cr10: Nrs | None = None
    done: tuple[Done, ...] = ()
    stopped_because: StoppedBecause | None = None
    symptoms: tuple[str, ...] = ()
    walk_minutes: Annotated[int, Ge(0), Le(1440)] | None = None

    @property
    def is_session(self) -> bool:
        """Tell whether exercises were done or a session was begun."""
        return self.template is not None or bool(self.done)


@dataclass(frozen=True, slots=True)
class ScreeningRecord:
    """Safety questions asked again on a day; a question that is absent was not answered."""

    date: date
    answers: dict[str, Answer]


@dataclass(frozen=True, slots=True)
class Measure:
    """One outcome measure on a day: its total or single number as `value`, or the score of each item by its number."""

    date: date
    id: MeasureId
    value: float | None = None
    items: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Diary:
    """One diary for a whole course; entries stand in order of their days and are only ever added."""

    schema: Literal["supple/diary/1"]
    entries: tuple[Entry, ...] = ()
    screenings: tuple[ScreeningRecord, ...] = ()
    measures: tuple[Measure, ...] = ()
    clearance: tuple[ClinicianWord, ...] = ()
