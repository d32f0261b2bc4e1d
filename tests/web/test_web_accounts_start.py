"""Beginning: nothing without the tick, one person however often the form is sent, the words and the zone kept."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import Member

from supple.web.accounts import consent
from supple.web.accounts.models import Consent, Person
from supple.web.accounts.services import begin

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def test_without_the_tick_nobody_begins_and_the_page_says_what_is_missing(nobody: Member) -> None:
    answer = nobody.post("start", {"zone": "Europe/London"})
    assert answer.status_code == 400
    assert "Please tick the box" in answer.content.decode()
    assert not Person.objects.exists()


def test_an_empty_form_is_answered_like_one_without_the_tick(nobody: Member) -> None:
    assert nobody.post("start").status_code == 400


def test_whoever_agrees_goes_on_to_the_questions(nobody: Member) -> None:
    answer = nobody.post("start", {"agrees": "yes"})
    assert (answer.status_code, answer["Location"]) == (302, reverse("intake"))
    assert nobody.person.consents.get().version == consent.VERSION


def test_every_point_of_the_consent_is_on_the_page(nobody: Member) -> None:
    page = nobody.get("start").content.decode()
    assert [point for point in consent.POINTS if point not in page] == []


def test_the_session_gets_a_new_key_when_someone_begins(nobody: Member) -> None:
    session = nobody.client.session
    session["planted"] = "by someone else"
    session.save()
    planted = session.session_key
    nobody.client.cookies["supple"] = planted
    nobody.post("start", {"agrees": "yes"})
    assert nobody.client.session.session_key != planted


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Pacific/Auckland", "Pacific/Auckland"),
        ("Mars/Olympus", "UTC"),
        ("../../etc/passwd", "UTC"),
        ("", "UTC"),
        ("x" * 500, "UTC"),
    ],
)
def test_a_time_zone_is_taken_only_when_it_is_known(nobody: Member, sent: str, kept: str) -> None:
    nobody.post("start", {"agrees": "yes", "zone": sent})
    assert nobody.person.zone == kept


@pytest.mark.django_db
def test_the_first_day_is_the_persons_own() -> None:
    assert begin(now=NOW, zone="Pacific/Auckland").seen_on.isoformat() == "2026-11-22"
    assert begin(now=NOW, zone="Pacific/Honolulu").seen_on.isoformat() == "2026-11-21"


def test_someone_who_has_begun_stays_who_they_are(ada: Member) -> None:
    before = ada.person.pk
    assert ada.post("start", {"agrees": "yes"}).status_code == 302
    assert ada.person.pk == before
    assert (Person.objects.count(), Consent.objects.count()) == (1, 1)


def test_one_form_sent_twice_at_once_begins_one_person(nobody: Member) -> None:
    """The second post leaves before the first answer's cookie arrives, so it carries no session."""
    mark = nobody.get("start").context["once"]
    first, second = Client(), Client()
    for client in (first, second):
        client.post(reverse("start"), {"agrees": "yes", "once": mark})
    assert first.session["person"] == second.session["person"]
    assert (Person.objects.count(), Consent.objects.count()) == (1, 1)


def test_a_form_keeps_its_mark_when_the_tick_was_missing(nobody: Member) -> None:
    mark = nobody.get("start").context["once"]
    assert nobody.post("start", {"once": mark}).context["once"] == mark


def test_two_forms_begin_two_persons(nobody: Member) -> None:
    marks = {nobody.get("start").context["once"] for _ in range(2)}
    for mark in marks:
        Client().post(reverse("start"), {"agrees": "yes", "once": mark})
    assert Person.objects.count() == 2


@pytest.mark.django_db
def test_an_old_form_sent_again_begins_someone_new() -> None:
    first = begin(now=NOW, zone="UTC", once="mark")
    Person.objects.filter(pk=first.pk).update(began_at=NOW - timedelta(hours=2))
    assert begin(now=NOW, zone="UTC", once="mark").pk != first.pk


@pytest.mark.django_db
def test_the_mark_of_a_form_does_not_tell_the_persons_id() -> None:
    made = begin(now=NOW, zone="UTC", once="mark")
    assert "mark" not in str(made.pk)
    assert made.pk.version == 4
