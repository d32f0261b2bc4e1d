"""Notes as the diary that the engine reads: what was taken back is gone, and a morning joins its session."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar
from uuid import UUID

from supple.knowledge import Answer, Library
from supple.web.diary.models import Record

Kind = Record.Kind
SCHEMA = "supple/diary/1"
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


def diary_document(records: Iterable[Note], library: Library) -> Section:
    """Return notes, in the order of their days, as a diary document."""
    standing = standing_records(records)
    entries = [record for record in standing if record.kind in (Kind.SESSION, Kind.WALK)]
    measured = [record for record in standing if record.kind == Kind.MEASURE]
    mornings = {record.body["of"]: record.body for record in standing if record.kind == Kind.CHECK_IN}
    return {
        "schema": SCHEMA,
        "entries": [_entry(record, mornings, library) for record in entries],
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


def _entry(record: Note, mornings: dict[str, Section], library: Library) -> Section:
    about = {"id": str(record.pk), "date": record.day.isoformat()}
    if record.kind == Kind.WALK:
        return {**about, "walk_minutes": record.body["minutes"]}
    entry = {**about, **record.body["entry"]}
    morning = mornings.get(str(record.pk), {})
    entry["pain"] = {**entry.get("pain", {}), **{name: morning[name] for name in MORNING if name in morning}}
    entry["symptoms"] = _symptoms(record, library)
    return entry if record.body["what"] != "routine" else _without_exercises(entry)


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
