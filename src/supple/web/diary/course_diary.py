"""The diary of a course, read once in a worker and then only what is new: a page with a year of notes costs no more
after a save than before it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, lru_cache
from threading import Lock
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Count, Max
from pydantic import TypeAdapter

from supple.documents.adapters import diary_adapter
from supple.engine.diary import Diary, Entry
from supple.web.accounts.models import Person
from supple.web.diary.document import ENTRIES, Note, Noted, document_with, noted_of, standing_records
from supple.web.diary.models import Record
from supple.web.knowledge import library

Kind = Record.Kind
KEPT = 24  # diaries kept as values in a worker; one of a year takes 2 MB
LATE = timedelta(minutes=1)  # a note may become visible a little after one that came later
COLUMNS = ("pk", "kind", "day", "made_at", "received_at", "body")


class Row(Note, Protocol):
    """One note as the database gives it."""

    @property
    def made_at(self) -> datetime:
        """Return when it was made."""

    @property
    def received_at(self) -> datetime:
        """Return when it came."""


@dataclass(frozen=True, slots=True)
class CourseDiary:
    """The diary of a course, and what the engine's diary has no place for.

    `session_minutes` are those of sessions by the id of their entry, `activities` the words of the latest activity
    rating. `stamp` is another one as soon as a note is added.
    """

    diary: Diary
    session_minutes: Mapping[str, float]
    activities: tuple[str, ...]
    stamp: tuple[int, datetime | None]


def course_diary(*, person: Person, course: str) -> CourseDiary:
    """Return the diary of a person's course, with the notes of all days."""
    return _shelf(person.pk, course).read()


@lru_cache(maxsize=KEPT)
def _shelf(person: UUID, course: str) -> "_Shelf":
    return _Shelf(person, course)


@dataclass(slots=True)
class _Shelf:
    """What a worker knows of one course."""

    person: UUID
    course: str
    rows: dict[UUID, Row] = field(default_factory=dict)
    entries: dict[tuple[UUID | None, ...], Entry] = field(default_factory=dict)
    known: CourseDiary | None = None
    lock: Lock = field(default_factory=Lock)

    def read(self) -> CourseDiary:
        """Return the diary as it is in the database now."""
        notes = Record.objects.filter(person_id=self.person, course=self.course)
        found = notes.aggregate(number=Count("pk"), newest=Max("received_at"))
        stamp = (found["number"], found["newest"])
        with self.lock:
            if self.known is None or self.known.stamp != stamp:
                self._fetch(notes, *stamp)
                self.known = self._made(stamp)
            return self.known

    def _fetch(self, notes: Any, number: int, newest: datetime | None) -> None:
        """Take the new notes; all of them where that does not make as many as there are."""
        rows = notes.values_list(*COLUMNS, named=True)
        last = max((row.received_at for row in self.rows.values()), default=None)
        if last is not None and newest is not None:
            self.rows.update({row.pk: row for row in rows.filter(received_at__gte=last - LATE)})
        if len(self.rows) != number:
            self.rows = {row.pk: row for row in rows}

    def _made(self, stamp: tuple[int, datetime | None]) -> CourseDiary:
        standing = standing_records(sorted(self.rows.values(), key=lambda row: (row.day, row.made_at, row.pk)))
        others = [row for row in standing if row.kind not in (*ENTRIES, Kind.CHECK_IN)]
        read = self._read_new(standing, others)
        return CourseDiary(
            diary=Diary(read.schema, tuple(self.entries.values()), read.screenings, read.measures, read.clearance),
            session_minutes={str(row.pk): row.body["minutes"] for row in standing if _lasted(row)},
            activities=_activities(others),
            stamp=stamp,
        )

    def _read_new(self, standing: list[Row], others: list[Row]) -> Diary:
        """Read the entries that are new, or whose morning is, and put them between those that are known."""
        noted = {one.key: one for one in noted_of(standing)}
        fresh = {key: one for key, one in noted.items() if key not in self.entries}
        read = _diary(fresh.values(), others)
        known = self.entries | dict(zip(fresh, read.entries, strict=True))
        self.entries = {key: known[key] for key in noted}
        return read


@cache
def _adapter() -> TypeAdapter[Diary]:
    return diary_adapter()


def _diary(noted: Iterable[Noted], others: list[Row]) -> Diary:
    """Return notes as the engine's diary. Each was checked against its course when it was kept."""
    return _adapter().validate_python(document_with(noted, others, library()))


def _lasted(row: Row) -> bool:
    return row.kind == Kind.SESSION and bool(row.body.get("minutes"))


def _activities(rows: Iterable[Row]) -> tuple[str, ...]:
    named = [row.body["activities"] for row in rows if row.kind == Kind.MEASURE and row.body.get("activities")]
    return tuple(named[-1]) if named else ()
