"""Who asks."""

import uuid
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.http import HttpRequest
from django.utils import timezone

from supple.web.accounts.models import Person

KEY = "person"


def person_of(*, request: HttpRequest) -> Person | None:
    """Return the person of a session, or None for someone who has not begun."""
    known = request.session.get(KEY)
    try:
        return Person.objects.filter(pk=uuid.UUID(known)).first() if known else None
    except ValueError:
        return None


def today_of(*, person: Person | None) -> date:
    """Return the day it is where the person is (UTC for someone who has not begun)."""
    try:
        zone = ZoneInfo(person.zone) if person else ZoneInfo("UTC")
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return timezone.now().astimezone(zone).date()
