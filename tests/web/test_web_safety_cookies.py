"""What a script asks behind the page changes no cookie: its answer may come after a sign-in or a new password."""

from django.urls import reverse
from tests.cast import Member, stranger
from tests.signing_in import ADA, has_a_password, has_an_account, signs_in

BEHIND = {"x-supple": "1"}


def test_a_page_asked_for_with_an_old_key_does_not_sign_out_whoever_has_a_new_one_by_now(ada: Member) -> None:
    has_an_account(ada, ADA)
    late = stranger()
    late.client.cookies["supple"] = ada.client.cookies["supple"].value
    has_a_password(ada)
    assert late.client.cookies["supple"].value != ada.client.cookies["supple"].value
    assert late.get("relief").cookies["supple"].value == ""
    late.client.cookies["supple"] = "oldkeyoldkeyoldkeyoldkeyoldkey12"
    assert not late.client.get(reverse("relief"), headers=BEHIND).cookies


def test_a_page_asked_for_with_an_old_token_does_not_bring_it_back(ada: Member) -> None:
    has_an_account(ada, ADA)
    elsewhere = stranger()
    signs_in(elsewhere, ADA)
    assert "csrftoken" in elsewhere.get("account").cookies
    assert not elsewhere.client.get(reverse("account"), headers=BEHIND).cookies
