"""Passkeys, in a real browser with a made-up device: made, used to sign in, shown again, removed, refused."""

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect
from tests.cast import Member
from tests.judging import faults
from tests.signing_in import ADA, code, has_an_account, user_of
from tests.visiting import PHONE, Visits

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}

STOPPED = "navigator.credentials.create = async () => { throw new DOMException('', 'NotAllowedError') }"


def device(page: Page, **changes: Any) -> tuple[CDPSession, str]:
    """Give a browser a device that keeps passkeys; return how to speak to it, and its id."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": {**DEVICE, **changes}})
    return session, str(made["authenticatorId"])


def presses(page: Page, button: str) -> None:
    """Press a button, and wait for the page that answers."""
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).click()


def heading(page: Page, words: str) -> None:
    """Wait for the page with this heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def adds_a_passkey(page: Page, name: str = "My phone") -> None:
    page.goto("/account/")
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("A name for this passkey").fill(name)
    presses(page, "Make the passkey")


def test_ada_makes_a_passkey_signs_out_and_comes_back_to_her_program(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(has_an_account(ada_served, ADA), viewport=PHONE)
    session, keeper = device(page)
    adds_a_passkey(page)
    heading(page, "My account")
    expect(page.get_by_role("main")).to_contain_text("My phone since")
    assert len(session.send("WebAuthn.getCredentials", {"authenticatorId": keeper})["credentials"]) == 1
    presses(page, "Sign out")
    expect(page.get_by_role("link", name="Start, without an account")).to_be_visible()
    page.get_by_role("navigation").get_by_role("link", name="Sign in").click()
    presses(page, "Sign in with a passkey")
    expect(page).to_have_url(f"{visits.url}/program/")
    expect(page.get_by_role("main")).to_contain_text("Session A")


def test_a_newcomer_keeps_the_program_with_a_passkey_and_nothing_else(visits: Visits, ada_served: Member) -> None:
    mine = ada_served.person
    page = visits.begin(ada_served)
    device(page)
    page.goto("/account/keep/")
    page.get_by_role("link", name="Use a passkey").click()
    page.get_by_label("E-mail address").fill(ADA)
    presses(page, "Send me a code")
    page.get_by_label("Code", exact=True).fill(code())
    presses(page, "Go on")
    heading(page, "Make your passkey")
    assert faults(page) == []
    presses(page, "Make the passkey")
    heading(page, "My account")
    expect(page.get_by_role("main")).to_contain_text("You can sign in from any device.")
    assert user_of(ADA).person == mine
    assert not user_of(ADA).has_usable_password()


def test_a_passkey_is_no_second_step_for_someone_who_uses_a_code(visits: Visits, ada_served: Member) -> None:
    """Whoever loses the device comes back by e-mail."""
    page = visits.begin(has_an_account(ada_served, ADA))
    device(page)
    adds_a_passkey(page)
    elsewhere = visits.begin()
    elsewhere.goto("/account/sign-in/code/")
    elsewhere.get_by_label("E-mail address").fill(ADA)
    presses(elsewhere, "Send me a code")
    elsewhere.get_by_label("Code", exact=True).fill(code())
    presses(elsewhere, "Go on")
    expect(elsewhere).to_have_url(f"{visits.url}/program/")


def test_before_a_passkey_is_removed_it_has_to_be_shown(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(has_an_account(ada_served, ADA))
    device(page)
    adds_a_passkey(page)
    page.get_by_role("link", name="Remove My phone").click()
    heading(page, "Is it you?")
    assert faults(page) == []
    presses(page, "Use my passkey")
    heading(page, "Remove a passkey")
    assert faults(page) == []
    presses(page, "Remove it")
    heading(page, "My account")
    assert not user_of(ADA).authenticator_set.exists()


@pytest.mark.parametrize(
    ("changes", "said"), [({"isUserVerified": False}, "Your device did not give a passkey"), (None, "did not give")]
)
def test_what_the_device_refuses_is_said_and_can_be_tried_again(
    visits: Visits, ada_served: Member, changes: dict[str, Any] | None, said: str
) -> None:
    page = visits.begin(has_an_account(ada_served, ADA))
    if changes is not None:
        device(page, **changes)
    else:
        page.add_init_script(
            "navigator.credentials.create = async () => { throw new DOMException('', 'NotAllowedError') }"
        )
    page.goto("/account/passkeys/add/")
    page.get_by_role("button", name="Make the passkey").click()
    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.get_by_role("alert")).to_be_focused()
    assert faults(page) == []
    assert not user_of(ADA).authenticator_set.exists()


def test_a_browser_without_passkeys_says_so_and_offers_other_ways(visits: Visits) -> None:
    page = visits.begin()
    page.add_init_script("delete window.PublicKeyCredential; delete Navigator.prototype.credentials")
    page.goto("/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("This browser cannot use passkeys.")
    expect(page.get_by_role("link", name="Send me a code")).to_be_visible()


def test_without_scripts_the_page_says_what_passkeys_need_and_codes_work(visits: Visits, ada_served: Member) -> None:
    has_an_account(ada_served, ADA)
    page = visits.begin(java_script_enabled=False)
    page.goto("/account/sign-in/")
    assert "Passkeys need JavaScript" in page.locator("noscript").inner_html()
    page.get_by_role("link", name="Send me a code").click()
    page.get_by_label("E-mail address").fill(ADA)
    presses(page, "Send me a code")
    page.get_by_label("Code", exact=True).fill(code())
    presses(page, "Go on")
    expect(page).to_have_url(f"{visits.url}/program/")
