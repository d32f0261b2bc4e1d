"""Who asks: a session that was tampered with, or has outlived its person, is nobody's."""

import uuid
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from tests.cast import Member

from supple.web.accounts.selectors import day_in

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize("planted", ["", "nonsense", 5, ["x"], {"id": 1}, None, True, str(uuid.uuid4()), "x" * 9999])
def test_a_tampered_session_belongs_to_nobody(nobody: Member, planted: object) -> None:
    session = nobody.client.session
    session["person"] = planted
    session.save()
    nobody.client.cookies["supple"] = session.session_key
    assert nobody.get("landing").status_code == 200
    answer = nobody.get("delete")
    assert (answer.status_code, answer["Location"]) == (302, reverse("start"))


def test_a_session_cookie_made_up_belongs_to_nobody(nobody: Member) -> None:
    nobody.client.cookies["supple"] = "made-up"
    assert nobody.get("delete").status_code == 302


def test_someone_who_was_erased_meanwhile_is_led_to_the_start(ada: Member) -> None:
    ada.person.delete()
    assert ada.get("delete")["Location"] == reverse("start")
    assert ada.get("landing").status_code == 200


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Auckland", "2026-11-22"),
        ("Europe/London", "2026-11-21"),
        ("Europe", "2026-11-21"),
        ("", "2026-11-21"),
        ("/etc/localtime", "2026-11-21"),
        ("no/such", "2026-11-21"),
    ],
)
def test_the_day_is_the_one_where_the_person_is(zone: str, day: str) -> None:
    assert day_in(zone=zone, now=NOW).isoformat() == day
