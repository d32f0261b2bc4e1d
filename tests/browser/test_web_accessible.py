"""axe-core finds nothing wrong: on every page, for everyone, in light and dark, on a phone and at a desk."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.addresses import pages
from tests.cast import Member, begun
from tests.judging import faults
from tests.peopling import asks, has_a_program
from tests.visiting import DESKTOP, PHONE, Visits

LOOKS = {
    "a phone in the dark": {"viewport": PHONE, "color_scheme": "dark"},
    "a desk in the light": {"viewport": DESKTOP, "color_scheme": "light"},
}
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true })"
REFRESHES = ("meta-refresh",)  # the page that waits for the planner looks again by itself, until scripts may do it


@pytest.fixture(params=LOOKS.values(), ids=LOOKS.keys())
def look(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(request.param)


def wrong(page: Page, paths: Iterable[str], *, but: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """Open pages, and all that is folded away in them; return what is wrong with each."""
    found = {}
    for path in paths:
        page.goto(path)
        page.evaluate(UNFOLD)
        if one := faults(page, but=but):
            found[path] = one
    return found


def test_nothing_is_wrong_with_the_pages_of_someone_with_a_program(
    visits: Visits, ada_served: Member, look: dict[str, Any]
) -> None:
    assert wrong(visits.begin(ada_served, **look), [address.path for address in pages()]) == {}


def test_nothing_is_wrong_with_the_pages_for_newcomers(visits: Visits, look: dict[str, Any]) -> None:
    open_ = [address.path for address in pages() if not address.way.guarded]
    assert wrong(visits.begin(**look), [*open_, "/no-such-page/"]) == {}


def test_nothing_is_wrong_with_the_page_that_waits_for_the_planner(visits: Visits, look: dict[str, Any]) -> None:
    ada = begun("Ada")
    asks(ada)
    page = visits.begin(ada, **look)
    page.goto("/program/")
    page.route("**/program/", lambda route: route.fulfill(status=204))  # it stays, while axe looks at it
    assert faults(page, but=REFRESHES) == []


WHAT_CAME_OF_IT: dict[str, Callable[[Member], Member]] = {
    "what to do now": lambda ada: has_a_program(ada, screening={"ces1": "yes"}),
    "a gentle program": lambda ada: has_a_program(ada, screening={}),
    "too young": lambda ada: has_a_program(ada, person={"age": 16}),
}


@pytest.mark.parametrize("came", WHAT_CAME_OF_IT)
def test_nothing_is_wrong_with_a_program_however_it_came_out(visits: Visits, look: dict[str, Any], came: str) -> None:
    ada = WHAT_CAME_OF_IT[came](begun("Ada"))
    assert wrong(visits.begin(ada, **look), ["/program/"]) == {}


def test_nothing_is_wrong_with_a_form_that_was_not_filled_in(visits: Visits, look: dict[str, Any]) -> None:
    page = visits.begin(**look)
    page.goto("/start/")
    page.get_by_role("button", name="Start with the questions").click()
    page.get_by_role("alert").wait_for()
    assert faults(page) == []


def test_in_the_dark_every_page_is_dark(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served, color_scheme="dark")
    light = []
    for address in pages():
        page.goto(address.path)
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        if max(int(part) for part in paper.strip("rgba()").split(",")[:3]) > 64:
            light.append(f"{address.path}: {paper}")
    assert light == []
