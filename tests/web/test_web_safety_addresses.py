"""Every URL, opened by each of the cast: it answers sanely, and nobody gets what is a person's own."""

from collections.abc import Iterable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.addresses import WAYS, Address, addresses, names
from tests.cast import Member

MOST_QUERIES = 12


def not_fine(member: Member, opened: Iterable[Address]) -> dict[str, int]:
    """Return the status of every address that does not answer as it should."""
    codes = [(address, member.client.get(address.path).status_code) for address in opened]
    return {address.path: code for address, code in codes if code not in address.fine}


def test_the_tests_know_how_to_call_every_url() -> None:
    """Whoever adds a URL adds it to tests/addresses.py; whoever takes one away takes it out there."""
    assert set(names()) == set(WAYS)


def test_every_address_answers_ada(ada_with_program: Member) -> None:
    assert not_fine(ada_with_program, addresses()) == {}


def test_every_address_answers_cleo_who_has_only_begun(cleo: Member) -> None:
    """What she has not got yet leads her to the questions, or is not there."""
    answers = {address.path: cleo.client.get(address.path).status_code for address in addresses()}
    assert {path: code for path, code in answers.items() if code not in (200, 204, 302, 400, 404, 405)} == {}


def test_every_address_answers_ada_who_has_an_account(ada_with_account: Member) -> None:
    """What is for someone who signs in leads her on; before something important she shows again who she is."""
    own = [address for address in addresses() if address.way.signed_in or "account" in address.name]
    answers = {address.path: ada_with_account.client.get(address.path).status_code for address in own}
    assert {path: code for path, code in answers.items() if code not in (200, 302, 404, 405)} == {}
    assert sum(code == 200 for code in answers.values()) > 5
    rest = [address for address in addresses() if address not in own and not address.name.startswith("mfa_")]
    assert not_fine(ada_with_account, rest) == {}


def test_nobody_is_led_to_sign_in_from_what_is_for_someone_who_has(nobody: Member, cleo: Member) -> None:
    for member in (nobody, cleo):
        paths = [address.path for address in addresses() if address.way.signed_in]
        led = {path: member.client.get(path) for path in paths}
        assert {path: a.get("Location", "").partition("?")[0] for path, a in led.items()} == dict.fromkeys(
            paths, reverse("account_login")
        )


def test_nobody_is_led_to_the_start_from_every_page_that_is_a_persons_own(nobody: Member) -> None:
    guarded = [address.path for address in addresses() if address.way.guarded and not address.way.posts]
    answers = [nobody.client.get(path) for path in guarded]
    assert [(a.status_code, a.get("Location")) for a in answers] == [(302, reverse("start"))] * len(guarded)


def test_nobody_may_send_nothing_to_what_is_a_persons_own(nobody: Member) -> None:
    guarded = [address.path for address in addresses() if address.way.guarded]
    codes = {path: nobody.client.post(path).status_code for path in guarded}
    assert {path: code for path, code in codes.items() if code not in (302, 405)} == {}


def test_every_other_address_answers_nobody_too(nobody: Member) -> None:
    assert not_fine(nobody, [address for address in addresses() if not address.way.guarded]) == {}


def test_asking_for_the_head_alone_gives_the_same_status(ada_with_program: Member) -> None:
    paths = [address.path for address in addresses()]
    whole = {path: ada_with_program.client.get(path).status_code for path in paths}
    assert {path: ada_with_program.client.head(path).status_code for path in paths} == whole


@pytest.mark.parametrize("who", ["ada_with_program", "ada_with_account"])
@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_methods_that_no_page_knows_are_refused(request: pytest.FixtureRequest, who: str, method: str) -> None:
    member: Member = request.getfixturevalue(who)
    paths = [address.path for address in addresses()]
    codes = {path: getattr(member.client, method)(path).status_code for path in paths}
    assert codes == dict.fromkeys(paths, 405)


@pytest.mark.parametrize("who", ["ada_with_program", "ada_with_account"])
def test_no_address_asks_the_database_more_than_twelve_times(request: pytest.FixtureRequest, who: str) -> None:
    member: Member = request.getfixturevalue(who)
    asked = {}
    for address in addresses():
        with CaptureQueriesContext(connection) as queries:
            member.client.get(address.path)
        asked[address.path] = len(queries)
    assert {path: count for path, count in asked.items() if count > MOST_QUERIES} == {}


def test_looking_changes_nothing(ada_with_program: Member) -> None:
    """No address, only opened, writes anything: a browser may fetch a page ahead of time."""
    for address in addresses():
        with CaptureQueriesContext(connection) as queries:
            ada_with_program.client.get(address.path)
        assert [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []


@pytest.mark.parametrize(
    "path",
    [
        "/no-such-page/",
        "/questions/no-such-screen/",
        "/exercises/no-such-exercise/",
        "/exercises/bird_dog/no-such-kind.svg",
        "/exercises/no_such/moving.svg",
        "/exercises/../../etc/passwd",
        "/static/../secret_key",
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(ada: Member, path: str) -> None:
    answer = ada.client.get(path)
    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()
