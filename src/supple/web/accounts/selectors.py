"""Who asks, and what day it is for them."""

import uuid
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone

from supple.web.accounts.models import Person

KEY = "person"


def person_of(*, request: HttpRequest) -> Person | None:
    """Return the person of a session, or None for someone who has not begun."""
    known = request.session.get(KEY)
    try:
        return Person.objects.filter(pk=uuid.UUID(str(known))).first() if known else None
    except ValueError:
        return None


def today_of(*, person: Person | None) -> date:
    """Return the day it is where the person is (UTC for someone who has not begun)."""
    return day_in(zone=person.zone if person else "UTC", now=timezone.now())


def day_in(*, zone: str, now: datetime) -> date:
    """Return the day it is in a time zone; one that is not known counts as UTC."""
    try:
        return now.astimezone(ZoneInfo(zone)).date()
    except (KeyError, ValueError, OSError):
        return now.astimezone(ZoneInfo("UTC")).date()
