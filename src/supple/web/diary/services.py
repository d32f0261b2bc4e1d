"""What writes the diary: notes are kept once, whatever is sent again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from supple.engine.program import ProgramDocument
from supple.web.accounts.models import Person
from supple.web.diary.models import Record
from supple.web.diary.reading import Clock, RefusedError, read_sent, record_of
from supple.web.diary.shapes import Sent

Courses = Callable[[str], ProgramDocument | None]
OTHER_COURSE = "This note belongs to a program that you no longer have."
NO_ID = "?"
TAKEN = "This note has the id of another one."


@dataclass(slots=True)
class Kept:
    """What became of the notes that were sent: kept (now or before) by id, or refused with the words why."""

    kept: list[str] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)
    new: list[Record] = field(default_factory=list)


def keep_notes(*, person: Person, courses: Courses, notes: Iterable[Any], now: datetime, sent_at: datetime) -> Kept:
    """Keep notes in the courses of a person, each once; one that is refused does not hold up the others.

    `courses` gives the latest program of a course of theirs, or None for one that is not theirs. `sent_at` is the
    device's clock at sending: how far it is off from `now` tells when each note really was made.
    """
    clock, found = Clock(now, now - sent_at if sent_at.tzinfo else timedelta(0), person.zone), Kept()
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        for note in notes:
            try:
                sent = read_sent(note)
                there = _there(person, sent)
                if sent.id not in there:
                    found.new.append(_kept(person, courses, sent, clock, there))
                found.kept.append(str(sent.id))
            except RefusedError as error:
                found.refused.append(_refused(note, error))
    return found


def _there(person: Person, sent: Sent) -> dict[UUID, Record]:
    """Return this note, where it was kept before, and the one that it is about, where that is the person's."""
    ids = [sent.id, *([UUID(str(sent.body["of"]))] if "of" in sent.body else [])]
    there = {record.pk: record for record in Record.objects.filter(pk__in=ids)}
    if sent.id in there and there[sent.id].person_id != person.pk:
        raise RefusedError(TAKEN)
    return {name: record for name, record in there.items() if record.person_id == person.pk}


def _kept(person: Person, courses: Courses, sent: Sent, clock: Clock, there: Mapping[UUID, Record]) -> Record:
    document = courses(sent.course)
    if document is None:
        raise RefusedError(OTHER_COURSE)
    record = record_of(sent, clock, document, there)
    record.person = person
    record.save(force_insert=True)
    return record


def _refused(note: Any, error: RefusedError) -> dict[str, str]:
    name = str(note.get("id", NO_ID))[:64] if isinstance(note, dict) else NO_ID
    return {"id": name, "why": str(error)}
