"""Notes as they come from a device: read strictly, and put where the server's clock says they belong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from supple.documents import InputError
from supple.documents.diary import parse_diary
from supple.engine.program import ProgramDocument
from supple.web.accounts.selectors import day_in
from supple.web.diary.document import ENTRIES, diary_document
from supple.web.diary.models import Record
from supple.web.diary.shapes import BODIES, SENT, Sent
from supple.web.knowledge import library

Kind = Record.Kind
SHAPE = "This note has a form that we do not know."
NOTHING_THERE = "The note that this one is about is not in your diary."
NO_SUCH_SIGN = "This note names a sign that we do not know."
NEW_ROUND_DAYS = 1


class RefusedError(ValueError):
    """A note that cannot be kept; the words say why, for the person."""


@dataclass(frozen=True, slots=True)
class Clock:
    """When it is now by the server's clock, how far the device's clock is off, and where the person is."""

    now: datetime
    skew: timedelta
    zone: str

    def placed(self, made_at: datetime, said: date, started_on: date) -> tuple[datetime, date]:
        """Return when a note was made by the server's clock, and the day that it is about.

        The day said stands where it can be: within the course, not after today. A device whose clock is off says
        another day than the one it was; then the day follows from the mended time.
        """
        made = min(made_at + self.skew, self.now)
        today = day_in(zone=self.zone, now=self.now)
        believed = abs(self.skew) < timedelta(days=NEW_ROUND_DAYS)
        day = said if believed else day_in(zone=self.zone, now=made)
        return made, max(started_on, min(day, today))


def read_sent(found: Any) -> Sent:
    """Return one note as it was sent; raise RefusedError when it has another shape."""
    try:
        sent = SENT.validate_python(found)
        BODIES[sent.kind].validate_python(sent.body)
    except ValidationError as error:
        raise RefusedError(SHAPE) from error
    return sent


def record_of(sent: Sent, clock: Clock, document: ProgramDocument, known: Mapping[UUID, Record]) -> Record:
    """Return the row for a note of a course; raise RefusedError when it does not fit the course or the other notes."""
    made_at, day = clock.placed(sent.made_at, sent.day, document.started_on)
    record = Record(id=sent.id, course=sent.course, kind=sent.kind, day=day, made_at=made_at, body=sent.body)
    _check(record, document, known, day_in(zone=clock.zone, now=clock.now))
    return record


def _check(record: Record, document: ProgramDocument, known: Mapping[UUID, Record], today: date) -> None:
    """Raise RefusedError unless the note alone, with the one it is about, makes a diary that can be read."""
    about = known.get(UUID(str(record.body["of"]))) if "of" in record.body else None
    if "of" in record.body and (about is None or about.kind == Kind.WITHDRAWN):
        raise RefusedError(NOTHING_THERE)
    if record.kind == Kind.CHECK_IN and about is not None and about.kind not in ENTRIES:
        raise RefusedError(NOTHING_THERE)
    if any(sign not in library().stop_signs for sign in record.body.get("signs", ())):
        raise RefusedError(NO_SUCH_SIGN)
    try:
        alone = diary_document([*filter(None, [about]), record], library())
        parse_diary(alone, "the note", library(), document, today)
    except InputError as error:
        raise RefusedError(" ".join(problem.mend for problem in error.problems)) from error
