"""Who asks, and what day it is for them."""

import uuid
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from supple.knowledge import EmergencyNumbers
from supple.web.accounts.models import Person
from supple.web.knowledge import library

KEY = "person"
LEFT = "person_left"  # who was in this browser before someone signed in, until it is decided what becomes of them
COUNTRY = "country"


def person_of(*, request: HttpRequest) -> Person | None:
    """Return the person of a session, or None for someone who has not begun.

    Someone who is claimed is there for their own user alone, whatever a session says.
    """
    person = known_person(request.session.get(KEY))
    if person is None or person.user_id is None:
        return person
    return person if person.user_id == request.user.pk else None


def known_person(known: object) -> Person | None:
    """Return the person of an id that a session holds, or None when there is no such person."""
    try:
        return Person.objects.filter(pk=uuid.UUID(str(known))).first() if known else None
    except ValueError:
        return None


def owner_tag(*, person: Person) -> str:
    """Return what marks the notes of a person on a device: always the same, and no way to the person's id."""
    return salted_hmac("supple.owner", str(person.pk), algorithm="sha256").hexdigest()[:32]


def today_of(*, person: Person | None) -> date:
    """Return the day it is where the person is (UTC for someone who has not begun)."""
    return day_in(zone=person.zone if person else "UTC", now=timezone.now())


def day_in(*, zone: str, now: datetime) -> date:
    """Return the day it is in a time zone; one that is not known counts as UTC."""
    try:
        return now.astimezone(ZoneInfo(zone)).date()
    except (KeyError, ValueError, OSError):
        return now.astimezone(ZoneInfo("UTC")).date()


def numbers_of(*, request: HttpRequest) -> EmergencyNumbers | None:
    """Return the numbers of the country that was chosen, by the person or in this browser; None when none was."""
    person = person_of(request=request)
    chosen = person.country if person else request.session.get(COUNTRY, "")
    return library().emergency_numbers.get(chosen)
