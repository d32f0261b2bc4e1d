"""With the keyboard alone: one gets everywhere, sees where one is, and is nowhere caught."""

import re

from playwright.sync_api import Page, expect
from tests.addresses import pages
from tests.cast import Member
from tests.visiting import Visits

NOTED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return 'left';
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  window.reached = window.reached || new Set();
  window.reached.add(at.type === 'radio' ? at.name : at);
  if (box.width === 0 || box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight)
    return 'out of sight: ' + at.outerHTML.slice(0, 90);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)
    return 'not marked: ' + at.outerHTML.slice(0, 90);
  return '';
}"""
MISSED = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(one => !one.disabled && one.type !== 'hidden' && one.checkVisibility())
  .filter(one => !(window.reached || new Set()).has(one.type === 'radio' ? one.name : one))
  .map(one => 'not reached: ' + one.outerHTML.slice(0, 90))"""
MOST_TABS = 300


def test_a_newcomer_begins_with_the_keyboard_alone(visits: Visits) -> None:
    page = visits.begin()
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Start, without an account")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Before we start")
    tab_to(page, "checkbox")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/questions/"))


def test_every_page_lets_the_keyboard_everywhere_and_shows_where_it_is(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served)
    wrong = {}
    for address in pages():
        page.goto(address.path)
        expect(page.locator("[aria-busy=true]")).to_have_count(0)
        if found := astray(page):
            wrong[address.path] = found
    assert wrong == {}


def astray(page: Page) -> list[str]:
    """Tab through a page; return what is not reached, not in sight or not marked."""
    found = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        said = page.evaluate(NOTED)
        if said == "left":
            break
        found += [said] if said else []
    return found + page.evaluate(MISSED)


def tab_to(page: Page, role: str) -> None:
    """Press Tab until something of this role has the focus."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.getAttribute('type')") == role:
            return
    raise AssertionError(f"no {role} can be reached with the keyboard")
