"""Notes as the diary that the engine reads: what was taken back is gone, and a morning joins its session."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar
from uuid import UUID

from supple.knowledge import Answer, Library
from supple.web.diary.models import Record

Kind = Record.Kind
SCHEMA = "supple/diary/1"
ENTRIES = (Kind.SESSION, Kind.WALK)
MINUTES_OF_A_DAY = 24 * 60
MORNING = ("next_morning", "limb_next_morning")
Section = dict[str, Any]


class Note(Protocol):
    """One note, as a row or as what the database gives of it."""

    @property
    def pk(self) -> UUID:
        """Return its id."""

    @property
    def kind(self) -> str:
        """Return what it is about."""

    @property
    def day(self) -> date:
        """Return the day it is about."""

    @property
    def body(self) -> Section:
        """Return what it says."""


N = TypeVar("N", bound=Note)


def standing_records(records: Iterable[N]) -> list[N]:
    """Return the notes that were not taken back, without those that take back."""
    known = list(records)
    gone = {str(record.body["of"]) for record in known if record.kind == Kind.WITHDRAWN}
    return [record for record in known if record.kind != Kind.WITHDRAWN and str(record.pk) not in gone]


@dataclass(frozen=True, slots=True)
class Noted:
    """What makes one entry of the diary: a session, or all walks of a day; with how the morning after was."""

    notes: tuple[Note, ...]
    morning: Note | None

    @property
    def key(self) -> tuple[UUID | None, ...]:
        """Return the ids of all that is in it."""
        return (*(note.pk for note in self.notes), self.morning.pk if self.morning else None)


def noted_of(standing: Iterable[Note]) -> list[Noted]:
    """Return what makes the entries, in their order: walks of one day are one, and a day has one morning after."""
    known = list(standing)
    about = {str(note.pk): note.day for note in known if note.kind in ENTRIES}
    checked = (note for note in known if note.kind == Kind.CHECK_IN and str(note.body["of"]) in about)
    mornings = {about[str(note.body["of"])]: note for note in checked}
    together: dict[UUID | date, list[Note]] = {}
    for note in known:
        if note.kind in ENTRIES:
            together.setdefault(note.day if note.kind == Kind.WALK else note.pk, []).append(note)
    return [Noted(tuple(notes), mornings.get(notes[0].day)) for notes in together.values()]


def diary_document(records: Iterable[Note], library: Library) -> Section:
    """Return notes, in the order of their days, as a diary document."""
    standing = standing_records(records)
    return document_with(noted_of(standing), standing, library)


def document_with(noted: Iterable[Noted], standing: Sequence[Note], library: Library) -> Section:
    """Return a diary document of entries, and of what else there is among the notes that stand."""
    measured = [record for record in standing if record.kind == Kind.MEASURE]
    return {
        "schema": SCHEMA,
        "entries": [_entry(one, library) for one in noted],
        "screenings": [_dated(record) for record in _of(standing, Kind.SCREENING)],
        "measures": [{"date": record.day.isoformat(), **_measure(record.body)} for record in measured],
        "clearance": [_dated(record) for record in _of(standing, Kind.CLEARANCE)],
    }


def _of(records: Sequence[Note], kind: str) -> list[Note]:
    return [record for record in records if record.kind == kind]


def _dated(record: Note) -> Section:
    return {"date": record.day.isoformat(), **record.body}


def _measure(body: Section) -> Section:
    """Return a measure without what is only there to be shown again, such as the words of an activity."""
    return {"id": body["measure"], **{name: body[name] for name in ("value", "items") if body.get(name) is not None}}


def _entry(noted: Noted, library: Library) -> Section:
    first = noted.notes[0]
    about = {"id": str(first.pk), "date": first.day.isoformat()}
    entry = {**about, **(_walks(noted.notes) if first.kind == Kind.WALK else first.body["entry"])}
    morning = noted.morning.body if noted.morning else {}
    entry["pain"] = {**entry.get("pain", {}), **{name: morning[name] for name in MORNING if name in morning}}
    if first.kind == Kind.WALK:
        return entry
    entry["symptoms"] = _symptoms(first, library)
    return entry if first.body["what"] != "routine" else _without_exercises(entry)


def _walks(walks: Sequence[Note]) -> Section:
    """Return the walks of a day as one: their minutes together, pain before the first, and the worst of all."""
    pain = {}
    for limb in ("", "limb_"):
        befores = [before for walk in walks if (before := walk.body.get(f"{limb}before")) is not None]
        worsts = [worst for walk in walks if (worst := walk.body.get(f"{limb}worst")) is not None]
        if befores:
            pain[f"{limb}before"] = befores[0]
        if worsts:
            pain[f"{limb}worst"] = max([*worsts, *befores])
    minutes = sum(walk.body["minutes"] for walk in walks)
    return {"walk_minutes": min(minutes, MINUTES_OF_A_DAY), "pain": pain}


def _without_exercises(entry: Section) -> Section:
    """Return what a ready-made routine says of pain and signs; its exercises are not those of the program."""
    return {name: value for name, value in entry.items() if name not in ("template", "done")}


def _symptoms(record: Note, library: Library) -> list[str]:
    """Return the questions that a session answers with yes: named as such, or behind the signs that were reported."""
    signs = [name for sign in record.body.get("signs", ()) for name in library.stop_signs[sign].counts_as]
    return list(dict.fromkeys([*record.body["entry"].get("symptoms", ()), *signs]))


def worrying_answers(record: Note, library: Library) -> dict[str, str]:
    """Return the safety answers in a note that are not a no."""
    if record.kind == Kind.SESSION:
        return dict.fromkeys(_symptoms(record, library), Answer.YES.value)
    given = record.body.get("answers", {}) if record.kind == Kind.SCREENING else {}
    return {name: answer for name, answer in given.items() if answer != Answer.NO}
