"""The end: deletion takes everything and the session, and whoever does not come back is forgotten."""

from datetime import UTC, date, datetime, timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.contrib.sessions.models import Session
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from tests.cast import Member, begun, stranger
from tests.signing_in import ADA, has_a_password, has_an_account, has_an_app, signs_in

from supple.web.accounts.models import Person
from supple.web.accounts.services import begin, erase_unclaimed, visit

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def kept() -> dict[str, int]:
    """Return how many rows there are of every table of ours."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("supple.")]
    return {model.__name__: model.objects.count() for model in ours}


def test_the_page_asks_before_anything_is_deleted(ada: Member) -> None:
    assert "cannot be undone" in ada.get("delete").content.decode()
    assert ada.person.pk


def test_deleting_takes_every_row_of_a_person_and_ends_the_session(ada: Member) -> None:
    key = ada.client.session.session_key
    answer = ada.client.post(reverse("delete"), follow=True)
    assert "All your answers are deleted." in answer.content.decode()
    assert set(kept().values()) == {0}
    assert not Session.objects.filter(session_key=key).exists()
    assert "person" not in ada.client.session


def test_deleting_takes_the_account_as_well_and_ends_every_session(ada: Member) -> None:
    has_a_password(has_an_account(ada, ADA))
    elsewhere = stranger()
    signs_in(elsewhere, ADA)
    has_an_app(ADA)
    assert "This deletes your account, your answers" in ada.get("delete").content.decode()
    ada.post("delete")
    assert set(kept().values()) == {0}
    assert (EmailAddress.objects.count(), Authenticator.objects.count()) == (0, 0)
    assert elsewhere.get("program")["Location"] == reverse("start")
    assert elsewhere.get("account")["Location"] == reverse("start")


def test_an_account_without_answers_can_be_deleted_too(ada: Member) -> None:
    has_an_account(ada, ADA)
    ada.person.delete()
    assert ada.get("delete").status_code == 200
    ada.post("delete")
    assert set(kept().values()) == {0}


def test_deleting_leaves_everyone_else_alone(ada: Member, cleo: Member) -> None:
    ada.post("delete")
    assert list(Person.objects.all()) == [cleo.person]
    assert cleo.person.consents.count() == 1


def test_deleting_twice_leads_to_the_start(ada: Member) -> None:
    ada.post("delete")
    answer = ada.post("delete")
    assert (answer.status_code, answer["Location"]) == (302, reverse("start"))


def test_after_deleting_one_can_begin_anew(ada: Member) -> None:
    before = ada.person.pk
    ada.post("delete")
    ada.post("start", {"agrees": "yes"})
    assert ada.person.pk != before


@pytest.mark.django_db
def test_someone_is_kept_for_30_days_and_then_erased() -> None:
    begin(now=NOW - timedelta(days=30), zone="UTC")
    assert erase_unclaimed(now=NOW) == 0
    assert erase_unclaimed(now=NOW + timedelta(days=1)) == 1
    assert set(kept().values()) == {0}


@pytest.mark.django_db
def test_the_30_days_are_counted_by_the_clock_where_the_person_is() -> None:
    """At 23:30 UTC it is the next day in Auckland already, and still the same day in Honolulu."""
    last_seen = date(2026, 10, 22)
    for zone in ("Pacific/Auckland", "Pacific/Honolulu"):
        Person.objects.create(seen_on=last_seen, zone=zone)
    assert erase_unclaimed(now=NOW) == 1
    assert Person.objects.get().zone == "Pacific/Honolulu"


def test_coming_back_counts_as_a_visit(ada: Member) -> None:
    Person.objects.update(seen_on=date(2000, 1, 1))
    ada.get("delete")
    assert ada.person.seen_on > date(2026, 1, 1)


def test_a_second_visit_on_the_same_day_writes_nothing(
    ada: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    person = ada.person
    with django_assert_num_queries(0):
        visit(person=person)


@pytest.mark.django_db
def test_a_zone_that_is_no_longer_known_counts_as_utc() -> None:
    gone = begun("Ada").person
    Person.objects.update(zone="Europe/Atlantis", seen_on=NOW.date() - timedelta(days=31))
    assert gone.pk
    assert erase_unclaimed(now=NOW) == 1
