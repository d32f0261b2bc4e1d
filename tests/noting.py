"""Notes as a device sends them."""

import json
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from supple.engine.program import items_of
from supple.web.accounts.selectors import owner_tag, today_of
from supple.web.course.selectors import current
from tests.cast import Member

Note = dict[str, Any]


def note_of(member: Member, kind: str, body: Note, *, days_ago: int = 0, **changes: Any) -> Note:
    """Return a note about a day, made now, in the course that someone is in."""
    there = current(person=member.person)
    assert there is not None
    day = today_of(person=member.person) - timedelta(days=days_ago)
    about = {"id": str(uuid.uuid4()), "kind": kind, "day": day.isoformat(), "made_at": timezone.now().isoformat()}
    return {**about, "course": there[0].course, "body": body, **changes}


def session_note(member: Member, *, days_ago: int = 0, signs: tuple[str, ...] = (), **entry: Any) -> Note:
    """Return a calm session A, done as planned but for what is told."""
    there = current(person=member.person)
    assert there is not None
    name, item = next(iter(items_of(there[1].program).items()))
    done = {"exercise": name, "sets": item.dose.sets, "repetitions": item.dose.repetitions, "form_ok": True}
    whole = {"template": "A", "pain": {"before": 2, "worst": 2}, "effort_cr10": 3, "done": [done], **entry}
    body = {"what": "session", "minutes": 15, "entry": whole, "signs": list(signs)}
    return note_of(member, "session", body, days_ago=days_ago)


def sends(member: Member, *notes: Any, owner: str | None = None, sent_at: datetime | None = None) -> HttpResponse:
    """Send notes as the app on a device does."""
    sent = {
        "sent_at": (sent_at or timezone.now()).isoformat(),
        "owner": owner_tag(person=member.person) if owner is None else owner,
        "records": list(notes),
    }
    return sends_raw(member, json.dumps(sent))


def sends_raw(member: Member, text: str, **headers: str) -> HttpResponse:
    """Send a text where the notes go."""
    told = {"X-Supple": "1", **headers}
    return member.client.post("/diary/records/", text, content_type="application/json", headers=told)
