"""What changes persons: beginning, agreeing, coming back, and erasing everything."""

import hashlib
import hmac
import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from supple.web.accounts.consent import VERSION
from supple.web.accounts.models import Consent, Person, User, new_mark
from supple.web.accounts.selectors import day_in, today_of

KEPT_DAYS = 30
SAME_FORM = timedelta(hours=1)
UNFINISHED = timedelta(days=1)


def begin(*, now: datetime, zone: str, once: str = "") -> Person:
    """Make a person who has agreed to the words of today.

    `once` is the mark of the form that was sent: the same form sent twice within an hour begins one person.
    """
    today = day_in(zone=zone, now=now)
    with transaction.atomic():
        person, made = Person.objects.get_or_create(pk=_id_of(once), defaults={"seen_on": today, "zone": zone})
        if not made and now - person.began_at > SAME_FORM:
            person, made = Person.objects.create(seen_on=today, zone=zone), True
        if made:
            Consent.objects.create(person=person, version=VERSION)
    return person


def _id_of(once: str) -> uuid.UUID:
    """Return the id of whoever sends the form with this mark; nobody can guess it without the installation's secret."""
    if not once:
        return uuid.uuid4()
    made = hmac.digest(settings.SECRET_KEY.encode(), b"begin:" + once.encode(), hashlib.sha256)
    return uuid.UUID(bytes=made[:16], version=4)


def visit(*, person: Person) -> None:
    """Note that a person is here today: what is kept of them is kept for another 30 days."""
    today = today_of(person=person)
    if person.seen_on != today:
        person.seen_on = today
        person.save(update_fields=["seen_on"])


def choose_country(*, person: Person, country: str) -> None:
    """Keep the country that a person chose; nothing takes it back."""
    person.country = country
    person.save(update_fields=["country"])


def erase(*, person: Person) -> None:
    """Delete a person and all that is kept of them."""
    person.delete()


def erase_user(*, user: User) -> None:
    """Delete an account, its person and all that is kept of them."""
    User.objects.filter(pk=user.pk).delete()


def sign_out_everywhere(*, user: User) -> None:
    """End every session of a user, on every device."""
    User.objects.filter(pk=user.pk).update(mark=new_mark())


def erase_unclaimed(*, now: datetime) -> int:
    """Delete persons without an account who have not come back for 30 days by the clock of their own place.

    Return how many.
    """
    gone = 0
    unclaimed = Person.objects.filter(user=None)
    for zone in list(unclaimed.order_by("zone").values_list("zone", flat=True).distinct()):
        oldest = day_in(zone=zone, now=now) - timedelta(days=KEPT_DAYS)
        late = unclaimed.filter(zone=zone, seen_on__lt=oldest)
        gone += late.count()
        late.delete()
    return gone


def erase_unfinished(*, now: datetime) -> int:
    """Delete accounts whose e-mail address was never confirmed, a day after they were begun; return how many."""
    begun = User.objects.filter(joined_at__lt=now - UNFINISHED, person=None)
    late = begun.exclude(emailaddress__verified=True)
    gone = late.count()
    late.delete()
    return gone
