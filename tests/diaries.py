"""Courses with a diary: notes as devices send them, kept long ago."""

import random
import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import F

from supple.engine.program import ProgramDocument, Session
from supple.web.accounts.selectors import today_of
from supple.web.diary.models import Record
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.planner import work_on
from supple.web.program.selectors import document_of
from supple.web.program.services import request_plan
from tests.cast import Member
from tests.peopling import answers

Kind = Record.Kind
KINDS = ("nrs", "activity", "confidence", "mood", "global_change")
EARLIEST = date(2026, 1, 1)


def has_a_course(member: Member, *, days: int, **changes: Any) -> ProgramVersion:
    """Give someone a program of plain answers that began so many days ago, and an empty diary."""
    began = max(EARLIEST, today_of(person=member.person) - timedelta(days=days))
    request = request_plan(person=member.person, intake=answers(began, **changes), today=began)
    work_on(str(request.pk))
    request.refresh_from_db()
    assert request.state == PlanRequest.State.DONE, request.message
    assert request.program is not None
    return request.program


def writes(member: Member, version: ProgramVersion, kind: str, day: date, body: dict[str, Any]) -> Record:
    """Write one note down, as if it had been made at noon of its day."""
    return Record.objects.create(
        id=uuid.uuid4(),
        person=member.person,
        course=version.course,
        kind=kind,
        day=day,
        made_at=datetime.combine(day, time(12), UTC),
        body=body,
    )


def session_body(session: Session, nrs: int, **changes: Any) -> dict[str, Any]:
    """Return a session done as planned, at this much pain, changed as told."""
    done = [
        {
            "exercise": item.exercise,
            "sets": item.dose.sets,
            "repetitions": item.dose.repetitions or None,
            "hold_s": item.dose.hold_s or None,
            "pain": nrs,
            "form_ok": True,
        }
        for item in session.items
    ]
    entry = {
        "template": session.template,
        "pain": {"before": nrs, "worst": min(10, nrs + 1)},
        "effort_cr10": 4,
        "done": done,
    }
    return {"what": "session", "minutes": 16, "entry": {**entry, **changes}}


def fills(member: Member, version: ProgramVersion, *, until: date | None = None, seed: int = 1) -> None:
    """Write a diary of every day from the second one on: a session, its next morning, now and then a walk, ratings."""
    document, dice = document_of(program=version), random.Random(seed)
    last = until or today_of(person=member.person)
    days = [document.started_on + timedelta(days=day) for day in range(1, (last - document.started_on).days + 1)]
    for number, day in enumerate(days):
        _one_day(member, version, document, day, dice, 1 - number / len(days))
    Record.objects.filter(person=member.person).update(received_at=F("made_at"))


def _one_day(
    member: Member,
    version: ProgramVersion,
    document: ProgramDocument,
    day: date,
    dice: random.Random,
    left: float,
) -> None:
    assert document.program is not None
    pain = max(0, min(9, round(2 + 3 * left + dice.choice((-1, 0, 0, 1)))))
    session = document.program.sessions[day.toordinal() % len(document.program.sessions)]
    done = writes(member, version, Kind.SESSION, day, session_body(session, pain))
    morning = {"of": str(done.pk), "next_morning": max(0, pain + dice.choice((-1, 0, 0, 1)))}
    if day < today_of(person=member.person):
        writes(member, version, Kind.CHECK_IN, day + timedelta(days=1), morning)
    if dice.random() < 0.5:
        writes(member, version, Kind.WALK, day, {"minutes": dice.choice((10, 15, 20))})
    weeks, rest = divmod((day - document.started_on).days, 7)
    if rest == 0 and weeks in (2, 4, 6, 12, 24, 36):
        for kind in KINDS:
            value = {"nrs": round(1 + 4 * left, 1), "global_change": round(4 * (1 - left))}.get(
                kind, round(9 - 5 * left)
            )
            writes(member, version, Kind.MEASURE, day, {"measure": kind, "value": value})
