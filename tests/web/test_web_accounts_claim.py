"""Claiming: an account keeps what a person has; without one, everything is as it was."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from tests.cast import Member, begun
from tests.signing_in import ADA, code, has_an_account, signs_up, user_of

from supple.web.accounts.claiming import claim
from supple.web.accounts.models import Person, User
from supple.web.accounts.services import erase_unclaimed, erase_unfinished
from supple.web.accounts.sign_in_forms import SignupForm

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def page(member: Member, name: str) -> str:
    """Return the page that someone sees."""
    return member.client.get(reverse(name), follow=True).content.decode()


def test_an_account_claims_the_person_of_this_browser(ada: Member) -> None:
    before = ada.person
    answer = signs_up(ada, ADA)
    assert answer["Location"] == reverse("account")
    assert ada.person == before
    assert ada.person.user == user_of(ADA)
    assert "You can sign in from any device." in page(ada, "account")


def test_until_the_code_is_typed_nothing_is_claimed(ada: Member) -> None:
    ada.post("account_signup", {"email": ADA})
    assert ada.person.user is None
    assert ada.get("delete").status_code == 200


def test_whoever_has_not_begun_reads_first_what_is_kept(nobody: Member) -> None:
    for name in ("account_signup", "account_signup_by_passkey"):
        answers = [nobody.get(name), nobody.post(name, {"email": ADA})]
        assert {answer["Location"] for answer in answers} == {reverse("start")}
    assert not User.objects.exists()


def test_a_code_sent_twice_claims_once(ada: Member) -> None:
    ada.post("account_signup", {"email": ADA})
    typed = {"code": code()}
    answers = [ada.post("account_email_verification_sent", typed) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert (User.objects.count(), Person.objects.exclude(user=None).count()) == (1, 1)


def test_of_two_forms_sent_at_once_one_makes_the_account(
    ada: Member, cleo: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one looked whether there is an account before the first one had made it."""
    ada.post("account_signup", {"email": ADA})
    typed = {"code": code()}
    cache.clear()
    monkeypatch.setattr(SignupForm, "validate_unique_email", lambda form, email: email)
    assert cleo.post("account_signup", {"email": ADA})["Location"] == reverse("account_email_verification_sent")
    assert "There is one already." in str(mail.outbox[-1].body)
    assert ada.post("account_email_verification_sent", typed).status_code == 302
    assert (ada.person.user, cleo.person.user) == (user_of(ADA), None)


def test_someone_claimed_is_never_erased_for_not_coming_back(ada: Member, cleo: Member) -> None:
    has_an_account(ada, ADA)
    Person.objects.update(seen_on=date(2000, 1, 1))
    assert erase_unclaimed(now=NOW) == 1
    assert list(Person.objects.all()) == [ada.person]


def test_an_account_that_was_never_confirmed_is_deleted_after_a_day(ada: Member, cleo: Member) -> None:
    has_an_account(ada, ADA)
    cleo.post("account_signup", {"email": "mistyped@example.org"})
    joined = user_of("mistyped@example.org").joined_at
    assert erase_unfinished(now=joined + timedelta(hours=23)) == 0
    assert erase_unfinished(now=joined + timedelta(hours=25)) == 1
    assert list(User.objects.all()) == [user_of(ADA)]
    assert cleo.person.pk


def test_who_has_signed_in_and_begins_is_claimed_at_once(ada: Member) -> None:
    has_an_account(ada, ADA)
    ada.person.delete()
    assert "has no answers yet" in page(ada, "account")
    ada.post("start", {"agrees": "yes"})
    assert ada.person.user == user_of(ADA)


@pytest.mark.django_db
def test_of_two_devices_that_begin_at_once_one_person_is_kept() -> None:
    user = User.objects.create(email=ADA)
    first, second = begun("Ada").person, begun("Ada elsewhere").person
    assert claim(person=first, user=user) == first
    assert claim(person=second, user=user) == first
    second.refresh_from_db()
    assert second.user is None


def test_someone_else_cannot_claim_who_is_claimed(ada: Member) -> None:
    has_an_account(ada, ADA)
    claim(person=ada.person, user=User.objects.create(email="cleo@example.org"))
    assert ada.person.user == user_of(ADA)


def test_the_page_says_in_plain_words_how_answers_are_kept(ada: Member) -> None:
    assert "You have no account." in page(ada, "account")
    assert "Keep my program" in page(ada, "exercises")
    has_an_account(ada, ADA)
    shown = page(ada, "account")
    assert "kept with your account until you delete them" in shown
    assert ADA in shown
    assert "My account" in page(ada, "exercises")


def test_nobody_is_offered_to_sign_in_where_they_need_it(nobody: Member) -> None:
    for name in ("landing", "start", "exercises"):
        assert f'href="{reverse("account_login")}"' in nobody.get(name).content.decode()
