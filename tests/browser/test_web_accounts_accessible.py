"""Every state of the account pages: nothing wrong for axe, nothing too wide, all within reach of the keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.cast import Member, begun
from tests.judging import faults
from tests.signing_in import ADA, PASSWORD, code, has_an_account, has_an_app
from tests.visiting import DESKTOP, NARROW, PHONE, Visits

from supple.web.accounts.models import User

LOOKS = {
    "a phone in the dark": {"viewport": PHONE, "color_scheme": "dark"},
    "a desk in the light": {"viewport": DESKTOP, "color_scheme": "light"},
}
SIGNED_IN = ("account", "account/e-mail", "account/password/set", "account/app", "account/passkeys/add", "delete")
WIDER = """text => {
  document.documentElement.style.fontSize = text + '%';
  const wide = document.documentElement.clientWidth;
  return document.documentElement.scrollWidth <= wide ? [] : [...document.querySelectorAll('main *, header *')]
    .filter(one => one.getBoundingClientRect().right > wide + 1).map(one => one.outerHTML.slice(0, 100)).slice(0, 5);
}"""


def presses(page: Page, button: str) -> None:
    """Press a button, and wait for the page that answers."""
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).click()


def asks_for_a_code(page: Page) -> None:
    page.goto("/account/sign-in/code/")
    page.get_by_label("E-mail address").fill(ADA)
    presses(page, "Send me a code")


def before_signing_in(visits: Visits, **look: Any) -> Iterator[tuple[str, Page]]:
    """Yield the states of someone who comes back, on a browser in which another one has begun."""
    page = visits.begin(begun("someone"), **look)
    page.goto("/account/sign-in/")
    presses(page, "Sign in with a password")
    yield "signing in, left empty", page
    asks_for_a_code(page)
    yield "a code", page
    right = code()
    page.get_by_label("Code", exact=True).fill("BBBB-BBBB")
    presses(page, "Go on")
    yield "a wrong code", page
    page.get_by_label("Code", exact=True).fill(right)
    presses(page, "Go on")
    yield "a choice", page
    presses(page, "Go on")
    yield "a choice not made", page
    page.goto("/account/")
    yield "an account with something left", page


def signed_in(visits: Visits, ada: Member, **look: Any) -> Iterator[tuple[str, Page]]:
    """Yield the states of someone with an account; then with a password and an app too."""
    page = visits.begin(ada, **look)
    for path in SIGNED_IN:
        page.goto(f"/{path}/")
        yield path, page
    page.goto("/account/password/set/")
    presses(page, "Keep this password")
    yield "a password left empty", page
    page.get_by_label("New password", exact=True).fill(PASSWORD)
    page.get_by_label("New password, once more").fill(PASSWORD)
    presses(page, "Keep this password")
    codes = has_an_app(ADA)
    page.goto("/account/recovery-codes/")
    yield "is it you", page
    page.goto("/account/again/?next=/account/recovery-codes/")
    yield "is it you, by password", page
    page.get_by_label("Password").fill(PASSWORD)
    presses(page, "Go on")
    for path in ("recovery-codes", "recovery-codes/new", "app/remove", "password"):
        page.goto(f"/account/{path}/")
        yield path, page
    page.goto("/account/")
    presses(page, "Sign out")
    asks_for_a_code(page)
    page.get_by_label("Code", exact=True).fill(code())
    presses(page, "Go on")
    yield "one more step", page
    page.get_by_label("Code").fill(codes[0])
    presses(page, "Sign in")


@pytest.fixture
def ada_claimed(ada_served: Member) -> Member:
    return has_an_account(ada_served, ADA)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS.keys())
def test_nothing_is_wrong_with_any_page_of_an_account(
    visits: Visits, ada_claimed: Member, look: dict[str, Any]
) -> None:
    tour = [before_signing_in(visits, **look), signed_in(visits, ada_claimed, **look)]
    wrong = {state: faults(page) for part in tour for state, page in part}
    assert len(wrong) > 15
    assert {state: found for state, found in wrong.items() if found} == {}


@pytest.mark.parametrize("text", [100, 200])
def test_nothing_is_too_wide_on_a_narrow_screen(visits: Visits, ada_claimed: Member, text: int) -> None:
    tour = [before_signing_in(visits, viewport=NARROW), signed_in(visits, ada_claimed, viewport=NARROW)]
    wrong = {state: page.evaluate(WIDER, text) for part in tour for state, page in part}
    assert {state: found for state, found in wrong.items() if found} == {}


def test_an_account_is_made_with_the_keyboard_alone(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served)
    page.goto("/account/keep/")
    tab_to(page, "E-mail address")
    page.keyboard.type(ADA)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "Code")
    page.keyboard.type(code())
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_role("heading", level=1).inner_text() == "My account"
    assert User.objects.get().person


def tab_to(page: Page, label: str) -> None:
    """Press Tab until the field with this label has the focus."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.labels?.[0]?.textContent") == label:
            return
    raise AssertionError(f"{label} cannot be reached with the keyboard")
