"""Signing in, on any device: by a code, a password, and a code app; never with a wrong one."""

import pytest
from django.core import mail
from django.urls import reverse
from tests.cast import Member, stranger
from tests.peopling import has_a_program
from tests.signing_in import (
    ADA,
    CLEO,
    PASSWORD,
    SECRET,
    code,
    code_of_app,
    has_a_password,
    has_an_account,
    has_an_app,
    signs_in,
    signs_in_with_password,
    user_of,
)

NOW = 1_800_000_015.0


@pytest.fixture
def claimed(ada: Member) -> Member:
    return has_an_account(ada, ADA)


@pytest.fixture
def _half_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the clock of code apps, so that no code runs out while a test runs."""
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.time.time", lambda: NOW)


def signed_in(member: Member) -> bool:
    """Tell whether someone is signed in."""
    return member.get("account_email").status_code == 200


def test_on_a_second_device_ada_finds_her_program(claimed: Member) -> None:
    has_a_program(claimed)
    elsewhere = stranger("Ada elsewhere")
    assert signs_in(elsewhere, ADA)["Location"] == reverse("program")
    assert elsewhere.person == claimed.person
    assert elsewhere.get("program").context["plan"] == claimed.get("program").context["plan"]


def test_the_session_gets_a_new_key_when_someone_signs_in(claimed: Member) -> None:
    elsewhere = stranger()
    elsewhere.post("account_request_login_code", {"email": ADA})
    planted = elsewhere.client.session.session_key
    elsewhere.post("account_confirm_login_code", {"code": code()})
    assert elsewhere.client.session.session_key != planted


def test_a_wrong_code_is_refused_and_says_what_to_do(claimed: Member) -> None:
    elsewhere = stranger()
    elsewhere.post("account_request_login_code", {"email": ADA})
    answer = elsewhere.post("account_confirm_login_code", {"code": "BBBB-BBBB"})
    assert answer.status_code == 400
    assert "Please look at the newest code and type it again." in answer.content.decode()
    assert not signed_in(elsewhere)


def test_after_three_wrong_codes_the_right_one_is_no_longer_good(claimed: Member) -> None:
    elsewhere = stranger()
    elsewhere.post("account_request_login_code", {"email": ADA})
    right = code()
    for _ in range(3):
        elsewhere.post("account_confirm_login_code", {"code": "BBBB-BBBB"})
    elsewhere.post("account_confirm_login_code", {"code": right})
    assert not signed_in(elsewhere)


def test_the_code_of_one_browser_is_of_no_use_in_another(claimed: Member, cleo: Member) -> None:
    stranger().post("account_request_login_code", {"email": ADA})
    cleo.post("account_request_login_code", {"email": CLEO})
    cleo.post("account_confirm_login_code", {"code": code() if ADA in mail.outbox[-1].to else "BBBB-BBBB"})
    assert not signed_in(cleo)


def test_another_code_can_be_sent_and_takes_the_place_of_the_first(claimed: Member) -> None:
    elsewhere = stranger()
    elsewhere.post("account_request_login_code", {"email": ADA})
    first = code()
    elsewhere.post("account_confirm_login_code", {"action": "resend"})
    assert code() != first
    assert elsewhere.post("account_confirm_login_code", {"code": first}).status_code == 400
    assert elsewhere.post("account_confirm_login_code", {"code": code()}).status_code == 302
    assert signed_in(elsewhere)


def test_with_a_password(claimed: Member) -> None:
    has_a_password(claimed)
    assert signed_in(claimed), "setting it keeps her signed in here"
    elsewhere = stranger()
    assert signs_in_with_password(elsewhere, ADA, "three calm badgers").status_code == 400
    assert signs_in_with_password(elsewhere, ADA)["Location"] == reverse("program")
    assert elsewhere.person == claimed.person


def test_passwords_are_kept_with_argon2(claimed: Member) -> None:
    has_a_password(claimed)
    assert user_of(ADA).password.startswith("argon2")


@pytest.mark.parametrize("weak", ["short", "password123", ADA])
def test_a_weak_password_is_refused(claimed: Member, weak: str) -> None:
    answer = claimed.post("account_set_password", {"password1": weak, "password2": weak})
    assert answer.status_code == 400
    assert not user_of(ADA).has_usable_password()


def test_a_forgotten_password_is_replaced_by_a_code(claimed: Member) -> None:
    has_a_password(claimed, "one that is forgotten")
    elsewhere = stranger()
    elsewhere.post("account_reset_password", {"email": ADA})
    elsewhere.post("account_confirm_password_reset_code", {"code": code()})
    answer = elsewhere.post("account_complete_password_reset", {"password1": PASSWORD, "password2": PASSWORD})
    assert answer.status_code == 302
    assert signed_in(elsewhere)
    assert not signed_in(claimed), "a new password ends every other session"
    assert signs_in_with_password(stranger(), ADA).status_code == 302


@pytest.mark.usefixtures("_half_a_minute")
def test_with_an_app_a_password_alone_opens_nothing(claimed: Member) -> None:
    has_a_password(claimed)
    has_an_app(ADA)
    elsewhere = stranger()
    assert signs_in_with_password(elsewhere, ADA)["Location"] == reverse("mfa_authenticate")
    assert not signed_in(elsewhere)
    assert "person" not in elsewhere.client.session
    assert elsewhere.post("mfa_authenticate", {"code": "000000"}).status_code == 400
    assert elsewhere.post("mfa_authenticate", {"code": code_of_app(NOW)})["Location"] == reverse("program")
    assert elsewhere.person == claimed.person


@pytest.mark.usefixtures("_half_a_minute")
def test_a_code_of_the_app_works_once(claimed: Member) -> None:
    has_a_password(claimed)
    has_an_app(ADA)
    first, second = stranger(), stranger()
    for member, status in ((first, 302), (second, 400)):
        signs_in_with_password(member, ADA)
        assert member.post("mfa_authenticate", {"code": code_of_app(NOW)}).status_code == status


def test_a_recovery_code_works_in_place_of_the_app_and_once(claimed: Member) -> None:
    codes = has_an_app(ADA)
    first, second = stranger(), stranger()
    for member, status in ((first, 302), (second, 400)):
        assert signs_in(member, ADA)["Location"] == reverse("mfa_authenticate")
        assert member.post("mfa_authenticate", {"code": codes[0]}).status_code == status
    assert signed_in(first)
    assert not signed_in(second)


@pytest.mark.usefixtures("_half_a_minute")
def test_an_app_is_added_with_its_first_code_and_gives_recovery_codes(claimed: Member) -> None:
    shown = claimed.get("mfa_activate_totp")
    assert 'role="img"' in shown.content.decode()
    secret = shown.context["form"].secret
    wrong = claimed.post("mfa_activate_totp", {"code": code_of_app(NOW, SECRET)})
    assert wrong.status_code == 400
    assert wrong.context["form"].secret == secret, "the app of before still fits"
    answer = claimed.post("mfa_activate_totp", {"code": code_of_app(NOW, secret)})
    assert answer["Location"] == reverse("mfa_view_recovery_codes")


def test_an_app_cannot_be_removed_without_showing_again_who_one_is(claimed: Member) -> None:
    codes = has_an_app(ADA)
    asked = claimed.post("mfa_deactivate_totp")
    assert asked["Location"].startswith(reverse("mfa_reauthenticate"))
    claimed.client.post(asked["Location"], {"code": codes[0]})
    claimed.post("mfa_deactivate_totp")
    assert not user_of(ADA).authenticator_set.exists()


def test_signing_out_ends_the_session_and_keeps_everything(claimed: Member) -> None:
    mine = claimed.person
    assert claimed.post("account_logout")["Location"] == reverse("landing")
    assert "person" not in claimed.client.session
    assert claimed.get("program")["Location"] == reverse("start")
    signs_in(claimed, ADA)
    assert claimed.person == mine


def test_signing_out_everywhere_ends_every_session(claimed: Member) -> None:
    elsewhere = stranger()
    signs_in(elsewhere, ADA)
    claimed.post("account_sign_out_everywhere")
    assert not signed_in(claimed)
    assert not signed_in(elsewhere)
    assert elsewhere.get("program")["Location"] == reverse("start")
    assert signs_in(elsewhere, ADA)["Location"] == reverse("program")


def test_a_new_address_takes_the_place_of_the_old_once_it_is_confirmed(claimed: Member) -> None:
    new = "ada.new@example.org"
    claimed.post("account_email", {"email": new, "action_add": "yes"})
    assert user_of(ADA)
    claimed.post("account_email_verification_sent", {"code": code()})
    assert [address.email for address in user_of(new).emailaddress_set.all()] == [new]
    assert signs_in(stranger(), new)["Location"] == reverse("program")


def test_cleo_with_an_account_of_her_own_cannot_come_to_what_is_adas(claimed: Member, cleo: Member) -> None:
    has_an_account(cleo, CLEO)
    session = cleo.client.session
    session["person"] = str(claimed.person.pk)
    session.save()
    assert cleo.get("program")["Location"] == reverse("start")
    nobody = stranger()
    planted = nobody.client.session
    planted["person"] = str(claimed.person.pk)
    planted.save()
    nobody.client.cookies["supple"] = planted.session_key
    assert nobody.get("program")["Location"] == reverse("start")


def test_cleo_cannot_remove_a_passkey_of_adas(claimed: Member, cleo: Member) -> None:
    key = user_of(ADA).authenticator_set.create(type="webauthn", data={"name": "Ada's", "credential": {}})
    has_an_account(cleo, CLEO)
    assert cleo.post("mfa_remove_webauthn", pk=key.pk).status_code == 404
    assert user_of(ADA).authenticator_set.count() == 1
