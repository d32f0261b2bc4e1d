"""The pages of accounts: where passkeys can work, what is refused, and what a person is told."""

import pytest
from cryptography.exceptions import InvalidSignature
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import Settings
from tests.cast import Member
from tests.marking_up import Page
from tests.signing_in import ADA, has_an_account

from supple.web.accounts.passkeys import in_the_way

HOSTS = ["localhost", "127.0.0.1", "[::1]", "back.example", "192.0.2.1"]


@pytest.mark.parametrize(
    ("host", "tls", "told"),
    [
        ("localhost:8000", False, ""),
        ("localhost", False, ""),
        ("back.example", True, ""),
        ("127.0.0.1:8000", False, "open http://localhost:8000 instead"),
        ("[::1]:8000", False, "open http://localhost:8000 instead"),
        ("127.0.0.1", False, "open http://localhost instead"),
        ("back.example", False, "starts with https://"),
        ("192.0.2.1:8000", False, "starts with https://"),
        ("192.0.2.1", True, "has a name"),
    ],
)
def test_where_passkeys_cannot_work_the_page_says_what_they_need(
    settings: Settings, host: str, tls: bool, told: str
) -> None:
    settings.ALLOWED_HOSTS = HOSTS
    found = in_the_way(RequestFactory(headers={"host": host}).get("/", secure=tls))
    assert told in found
    assert bool(found) == bool(told)


@pytest.mark.django_db
def test_the_sign_in_page_offers_a_passkey_only_where_one_can_work(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = HOSTS
    for host, offered in (("localhost", True), ("back.example", False)):
        shown = Client(headers={"host": host}).get(reverse("account_login")).content.decode()
        assert ("Sign in with a passkey" in shown) == offered
        assert ("https://" in shown) != offered


EMPTY = {
    "account_login": ["Please give your e-mail address.", "Please type your password."],
    "account_request_login_code": ["Please give your e-mail address."],
    "account_signup": ["Please give your e-mail address."],
    "account_reset_password": ["Please give your e-mail address."],
}


@pytest.mark.parametrize("name", EMPTY)
def test_a_form_left_empty_says_what_to_do(ada: Member, name: str) -> None:
    answer = ada.post(name)
    assert answer.status_code == 400
    assert [words for words in EMPTY[name] if words not in answer.content.decode()] == []


@pytest.mark.parametrize("name", ["account_request_login_code", "account_signup", "account_reset_password"])
def test_what_was_typed_stays_and_the_field_is_marked(ada: Member, name: str) -> None:
    answer = ada.post(name, {"email": "ada at home"})
    assert answer.status_code == 400
    assert "Please give an e-mail address such as name@example.org." in answer.content.decode()
    field = next(tag for tag in Page(answer.content.decode()).tags if tag.attributes.get("name") == "email")
    assert field.attributes["value"] == "ada at home"
    assert field.attributes["aria-invalid"] == "true"
    assert "errors" in field.attributes["aria-describedby"]


def test_a_password_is_never_written_into_a_page(ada: Member) -> None:
    answer = ada.post("account_login", {"login": ADA, "password": "three calm hedgehogs"})
    assert "three calm hedgehogs" not in answer.content.decode()


def test_nonsense_in_place_of_a_passkey_is_refused(ada: Member) -> None:
    has_an_account(ada, ADA)
    for sent in ("nonsense", "{}", "[]", '{"id": 5}', '{"response": {"userHandle": "AA"}}'):
        answer = Client().post(reverse("mfa_login_webauthn"), {"credential": sent})
        assert (answer.status_code, answer["Location"]) == (302, reverse("account_login"))
        assert ada.post("mfa_add_webauthn", {"name": "My phone", "credential": sent}).status_code == 400
    assert not ada.person.user.authenticator_set.exists()


@pytest.mark.django_db
def test_a_passkey_with_a_forged_signature_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forged(*given: object) -> None:
        raise InvalidSignature

    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.parse_authentication_response", forged)
    answer = Client().post(reverse("mfa_login_webauthn"), {"credential": "{}"}, follow=True)
    assert "Nothing came from your device. Please try again." in answer.content.decode()


def test_no_page_leads_to_another_server_after_signing_in(ada: Member) -> None:
    has_an_account(ada, ADA)
    for page in ("account_login", "account_signup"):
        for to in ("https://evil.example/", "//evil.example", "javascript:alert(1)"):
            answer = ada.client.get(f"{reverse(page)}?next={to}")
            assert answer["Location"] == reverse("program")


def test_nobody_who_signs_in_by_code_alone_is_asked_for_what_they_have_not(ada: Member) -> None:
    has_an_account(ada, ADA)
    for name in ("account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"):
        assert ada.get(name)["Location"] == reverse("account")


@pytest.mark.parametrize("name", ["account_login", "account_signup", "account", "account_set_password"])
def test_every_page_has_one_heading_one_main_and_a_label_for_each_field(ada: Member, name: str) -> None:
    if name in ("account", "account_set_password"):
        has_an_account(ada, ADA)
    page = Page(ada.get(name).content.decode())
    assert [sum(tag.name == wanted for tag in page.tags) for wanted in ("h1", "main")] == [1, 1]
    labelled = {tag.attributes.get("for") for tag in page.tags if tag.name == "label"}
    shown = [tag.attributes for tag in page.tags if tag.name == "input" and tag.attributes.get("type") != "hidden"]
    assert [field for field in shown if field.get("id") not in labelled] == []
