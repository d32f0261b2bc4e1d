"""Every page fits: a narrow screen, large text, and both at once; nothing has to be scrolled sideways."""

import pytest
from playwright.sync_api import Page
from tests.addresses import pages
from tests.cast import Member
from tests.visiting import DESKTOP, NARROW, Visits

WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('main *, header *, footer *')]
    .filter(one => one.getBoundingClientRect().right > wide + 1).map(one => one.outerHTML.slice(0, 100)).slice(0, 5);
}"""
CUT = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  if (['INPUT', 'SELECT', 'TEXTAREA'].includes(one.tagName)) return false;
  return ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
}).map(one => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize(
    ("screen", "text"), [(NARROW, 100), (DESKTOP, 200), (NARROW, 200)], ids=["320 px", "200 %", "320 px and 200 %"]
)
def test_no_page_has_to_be_scrolled_sideways(
    visits: Visits, ada_served: Member, screen: dict[str, int], text: int
) -> None:
    page = visits.begin(ada_served, viewport=screen)
    assert too_wide(page, text) == {}


@pytest.mark.parametrize("screen", [NARROW, DESKTOP], ids=["320 px", "desktop"])
def test_no_page_for_newcomers_has_to_be_scrolled_sideways(visits: Visits, screen: dict[str, int]) -> None:
    assert too_wide(visits.begin(viewport=screen), 100) == {}


def too_wide(page: Page, text: int) -> dict[str, list[str]]:
    """Return what is too wide, or cut off, on each page with text of this many per cent."""
    wrong = {}
    for address in pages():
        page.goto(address.path)
        page.evaluate("text => { document.documentElement.style.fontSize = text + '%' }", text)
        if found := page.evaluate(WIDER) + page.evaluate(CUT):
            wrong[address.path] = found
    return wrong
