"""Signing in where someone else may have begun: nothing is lost, and nothing is deleted unasked."""

import pytest
from django.urls import reverse
from tests.cast import Member, begun, stranger
from tests.signing_in import ADA, has_an_account, signs_in, user_of

from supple.web.accounts.models import Person


@pytest.fixture
def ada_at_home(db: None) -> Member:
    return has_an_account(begun("Ada"), ADA)


@pytest.fixture
def elsewhere(ada_at_home: Member) -> Member:
    """Ada, who has just signed in on a browser in which someone had begun without an account."""
    made = begun("Ada elsewhere")
    assert signs_in(made, ADA)["Location"] == reverse("account_choice")
    return made


@pytest.fixture
def here(elsewhere: Member) -> Person:
    """Whoever had begun there."""
    return Person.objects.get(user=None)


def decides(member: Member, choice: str) -> str:
    """Decide, and return the page that follows."""
    answer = member.client.post(reverse("account_choice"), {"choice": choice}, follow=True)
    return str(answer.content.decode())


def test_she_is_asked_and_meanwhile_has_the_program_of_her_account(
    elsewhere: Member, here: Person, ada_at_home: Member
) -> None:
    assert elsewhere.person == ada_at_home.person
    assert "Which answers do you want to go on with?" in elsewhere.get("account_choice").content.decode()
    assert "answers that were given without an account" in elsewhere.get("account").content.decode()


def test_whoever_just_goes_on_or_signs_out_loses_nothing(elsewhere: Member, here: Person) -> None:
    elsewhere.get("exercises")
    elsewhere.post("account_logout")
    assert elsewhere.person == here
    assert Person.objects.count() == 2


def test_signing_out_everywhere_gives_them_back_too(elsewhere: Member, here: Person) -> None:
    elsewhere.post("account_sign_out_everywhere")
    assert elsewhere.person == here


def test_leaving_them_changes_nothing(elsewhere: Member, here: Person) -> None:
    assert "Nothing was changed." in decides(elsewhere, "leave")
    elsewhere.post("account_logout")
    assert elsewhere.person == here


def test_keeping_them_puts_them_in_the_place_of_those_of_the_account(
    elsewhere: Member, here: Person, ada_at_home: Member
) -> None:
    decides(elsewhere, "keep")
    assert list(Person.objects.all()) == [here]
    assert elsewhere.person == here
    assert here.pk == Person.objects.get(user=user_of(ADA)).pk
    assert ada_at_home.get("program")["Location"] == reverse("start")


def test_deleting_them_leaves_those_of_the_account(elsewhere: Member, here: Person, ada_at_home: Member) -> None:
    decides(elsewhere, "delete")
    assert list(Person.objects.all()) == [ada_at_home.person]
    assert elsewhere.get("account_choice")["Location"] == reverse("account")


@pytest.mark.parametrize("sent", [{}, {"choice": ""}, {"choice": "both"}])
def test_without_a_choice_nothing_happens_and_the_page_says_so(
    elsewhere: Member, here: Person, sent: dict[str, str]
) -> None:
    answer = elsewhere.post("account_choice", sent)
    assert answer.status_code == 400
    assert "Please choose one of these." in answer.content.decode()
    assert Person.objects.count() == 2


def test_a_choice_sent_twice_harms_nobody(elsewhere: Member, here: Person) -> None:
    for _ in range(2):
        decides(elsewhere, "keep")
    assert list(Person.objects.all()) == [here]
    assert elsewhere.person == here


def test_a_choice_from_a_stale_tab_deletes_nobody_else(elsewhere: Member, here: Person) -> None:
    """Meanwhile the answers of this browser were claimed by someone else."""
    decides(elsewhere, "leave")
    cleos = Person.objects.get(pk=here.pk)
    cleos.user = type(user_of(ADA)).objects.create(email="cleo@example.org")
    cleos.save()
    decides(elsewhere, "delete")
    decides(elsewhere, "keep")
    assert Person.objects.count() == 2
    assert Person.objects.get(pk=here.pk).user == cleos.user


def test_an_account_without_answers_is_asked_too(ada_at_home: Member) -> None:
    ada_at_home.person.delete()
    other = begun("Ada elsewhere")
    assert signs_in(other, ADA)["Location"] == reverse("account_choice")
    here = Person.objects.get()
    decides(other, "keep")
    assert other.person == here
    assert other.person.user == user_of(ADA)


def test_deleting_the_account_leaves_the_answers_of_this_browser(elsewhere: Member, here: Person) -> None:
    elsewhere.post("delete")
    assert list(Person.objects.all()) == [here]
    assert elsewhere.person == here


def test_someone_who_has_not_signed_in_has_nothing_to_choose(ada_at_home: Member) -> None:
    assert stranger().get("account_choice")["Location"].startswith(reverse("account_login"))
    assert ada_at_home.get("account_choice")["Location"] == reverse("account")
