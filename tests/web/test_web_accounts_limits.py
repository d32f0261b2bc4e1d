"""Limits: nobody can try without end, and every worker counts with the others."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from tests.cast import Member, stranger
from tests.signing_in import ADA, has_a_password, has_an_account, signs_in_with_password

from supple.web.accounts.models import Person


def begins(address: str = "192.0.2.1", **headers: str) -> HttpResponse:
    return Client(REMOTE_ADDR=address, headers=headers).post(reverse("start"), {"agrees": "yes"})


@pytest.fixture
def _two_an_hour(settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"begin": "2/h/ip"}


@pytest.mark.django_db
@pytest.mark.usefixtures("_two_an_hour")
def test_from_one_address_only_so_many_begin_in_an_hour() -> None:
    answers = [begins() for _ in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert "Please wait a few minutes" in answers[-1].content.decode()
    assert "default-src 'none'" in answers[-1]["Content-Security-Policy"]
    assert Person.objects.count() == 2
    assert begins("192.0.2.2").status_code == 302


@pytest.mark.django_db
@pytest.mark.usefixtures("_two_an_hour")
def test_looking_at_the_start_and_going_on_do_not_count() -> None:
    known = Client()
    for _ in range(5):
        assert known.get(reverse("start")).status_code == 200
        assert known.post(reverse("start"), {"agrees": "yes"}).status_code == 302
    assert Person.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("_two_an_hour")
def test_behind_a_proxy_everyone_is_counted_by_their_own_address(settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    sent = {"x-forwarded-for": "203.0.113.9, 192.0.2.7"}
    assert [begins("127.0.0.1", **sent).status_code for _ in range(3)] == [302, 302, 429]
    assert begins("127.0.0.1", **{"x-forwarded-for": "203.0.113.9, 192.0.2.8"}).status_code == 302


@pytest.mark.django_db
@pytest.mark.usefixtures("_two_an_hour")
def test_without_a_proxy_nobody_can_name_another_address() -> None:
    answers = [begins("192.0.2.1", **{"x-forwarded-for": f"192.0.2.{number}"}) for number in range(3)]
    assert [answer.status_code for answer in answers] == [302, 302, 429]


@pytest.mark.django_db
def test_what_is_counted_lies_in_the_database_that_all_workers_share() -> None:
    cache.set("seen_by_all_workers", 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM supple_cache WHERE cache_key LIKE %s", ["%seen_by_all_workers%"])
        assert cursor.fetchone() == (1,)


def test_after_five_wrong_passwords_even_the_right_one_has_to_wait(ada: Member) -> None:
    has_a_password(has_an_account(ada, ADA))
    for _ in range(5):
        assert signs_in_with_password(stranger(), ADA, "a wrong password").status_code == 400
    answer = signs_in_with_password(stranger(), ADA)
    assert answer.status_code == 400
    assert "Please wait a few minutes" in answer.content.decode()


def test_nobody_is_sent_codes_without_end(ada: Member) -> None:
    has_an_account(ada, ADA)
    answers = [stranger().post("account_request_login_code", {"email": ADA}) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [302, 302, 302, 400]
