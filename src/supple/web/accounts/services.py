"""What changes persons: beginning, agreeing, and erasing everything."""

from datetime import date, timedelta

from django.db import transaction

from supple.web.accounts.consent import VERSION
from supple.web.accounts.models import Consent, Person

KEPT_DAYS = 30


def begin(*, today: date, zone: str) -> Person:
    """Make a person who has agreed to the words of today; days and the zone are theirs."""
    with transaction.atomic():
        person = Person.objects.create(seen_on=today, zone=zone)
        Consent.objects.create(person=person, version=VERSION)
    return person


def erase(*, person: Person) -> None:
    """Delete a person and all that is kept of them."""
    person.delete()


def erase_unclaimed(*, today: date) -> int:
    """Delete persons who have not come back for 30 days; return how many."""
    gone = Person.objects.filter(seen_on__lt=today - timedelta(days=KEPT_DAYS))
    count = gone.count()
    gone.delete()
    return count
