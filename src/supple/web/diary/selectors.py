"""The notes of a person, and the diary that they make."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from supple.documents.diary import parse_diary
from supple.engine.diary import Diary
from supple.engine.program import ProgramDocument
from supple.web.accounts.models import Person
from supple.web.diary.document import diary_document
from supple.web.diary.models import Record
from supple.web.knowledge import library

KEPT = 64  # diaries kept as values in a worker
WHERE = "the diary"


def records_of(*, person: Person, course: str) -> list[Record]:
    """Return all notes of a person in a course, in the order of their days."""
    return list(Record.objects.filter(person=person, course=course))


def diary_of(*, document: ProgramDocument, records: Sequence[Record], today: date) -> Diary:
    """Return notes as the engine's diary; raise InputError for notes that cannot belong to the course."""
    return _diary(_Asked(document, tuple(records), today))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What to read: equal, as the key of a cache, when it is of the same program, day and rows, which never change."""

    document: ProgramDocument
    records: tuple[Record, ...]
    today: date

    @property
    def _key(self) -> tuple[object, ...]:
        return (self.document.id, self.today, *(record.pk for record in self.records))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=KEPT)
def _diary(asked: _Asked) -> Diary:
    found = diary_document(asked.records, library())
    return parse_diary(found, WHERE, library(), asked.document, asked.today)
