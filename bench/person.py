"""Ada, with a program and a year of daily diary, made by the app's own services in an installation of its own."""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.core.management import call_command
from django.db.models import F
from django.test.utils import setup_test_environment
from tests import installation  # noqa: F401 - sets up Django with a data folder of its own
from tests.cast import Member, begun
from tests.peopling import answers, has_answered

from bench.report import progress
from supple.engine.planning.week import DAYS
from supple.engine.program import Item, ProgramDocument, Session
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.course.reviewing import work_on as review
from supple.web.course.selectors import current
from supple.web.course.services import keep, look_at
from supple.web.knowledge import library
from supple.web.program.planner import work_on as make
from supple.web.program.services import request_plan

YEAR = 364
WEEK, FORTNIGHT = 7, 14
MEASURES = ("nrs", "activity", "confidence")
NOON = time(12, tzinfo=UTC)
Note = dict[str, Any]


def ada_after_a_year() -> Member:
    """Return Ada, who has done every session and every walk for a year, and has looked at her program each week."""
    setup_test_environment()
    for command in ("migrate", "collectstatic"):
        call_command(command, interactive=False, verbosity=0)
    ada = has_answered(begun("Ada"), usual="walking")
    today = today_of(person=ada.person)
    first = today - timedelta(days=YEAR)
    make(str(request_plan(person=ada.person, intake=answers(first), today=first).pk))
    for number in range(YEAR):
        _lives(ada.person, first, first + timedelta(days=number))
    ada.person.records.update(received_at=F("made_at"))  # they came day by day, not all just now
    review(str(_review_of(ada.person, today)))
    progress(f"{ada.person.records.count()} notes, {ada.person.programs.count()} programs of a year")
    return ada


def _lives(person: Person, first: date, day: date) -> None:
    """Keep the notes of a day, and review the course once a week."""
    if day != first and (day - first).days % WEEK == 0:
        review(str(_review_of(person, day)))
    found = current(person=person)
    assert found is not None, f"{day}: no program"
    write(person, found[0].course, list(_notes(found[1], (day - first).days, day)), day)


def write(person: Person, course: str, notes: list[Note], day: date) -> None:
    """Keep notes, as a device sends them at noon."""
    now = datetime.combine(day, NOON)
    about = {"course": course, "day": day.isoformat(), "made_at": now.isoformat()}
    kept = keep(person=person, notes=[{**note, **about} for note in notes], now=now, sent_at=now)
    assert not kept.refused, kept.refused


def _review_of(person: Person, day: date) -> uuid.UUID:
    asked = look_at(person=person, today=day)
    assert asked is not None
    return asked.pk


def _notes(document: ProgramDocument, number: int, day: date) -> Iterator[Note]:
    """Yield the notes of a day: the session that is planned, the walk, and what is asked each week or fortnight."""
    assert document.program is not None
    region = document.intake.complaint.region
    for session in document.program.sessions:
        if DAYS[day.weekday()] in session.days:
            done = note("session", what="session", minutes=16, entry=_entry(session))
            yield done
            yield note("check_in", of=done["id"], next_morning=3)
    yield note("walk", minutes=20)
    if number % WEEK == 0:
        emergency = [question.id for question in library().screening.values() if region in question.emergency_set]
        yield note("screening", answers=dict.fromkeys(emergency, "no"))
    if number % FORTNIGHT == 0:
        yield from (note("measure", measure=measure, value=4) for measure in MEASURES)


def note(kind: str, **body: Any) -> Note:
    """Return a note, but for its course and its day."""
    return {"id": str(uuid.uuid4()), "kind": kind, "body": body}


def _entry(session: Session) -> dict[str, Any]:
    return {
        "template": session.template,
        "pain": {"before": 3, "worst": 4},
        "effort_cr10": 4,
        "done": [_done(item) for item in session.items],
    }


def _done(item: Item) -> dict[str, Any]:
    dose = item.dose
    given = {"sets": dose.sets, "repetitions": dose.repetitions, "hold_s": dose.hold_s}
    return {"exercise": item.exercise, "form_ok": True, **{name: value for name, value in given.items() if value}}
