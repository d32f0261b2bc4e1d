"""The progress pages in a real browser: charts really drawn, for everyone, on every screen, and without them."""

import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.cast import Member, begun
from tests.diaries import fills, has_a_course, session_body, writes
from tests.judging import faults
from tests.visiting import DESKTOP, NARROW, PHONE, Visits

from supple.web.accounts.selectors import today_of
from supple.web.diary.models import Record
from supple.web.program.selectors import document_of

UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true })"
COLOURS = """name => {
  const canvas = document.querySelector(`[data-chart=${name}] canvas`);
  const seen = new Set();
  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  for (let at = 0; at < dots.length; at += 4) if (dots[at + 3] === 255) seen.add(dots.slice(at, at + 3).join());
  return [...seen];
}"""
PLACES = "[...document.querySelectorAll('[data-chart]')]"
DRAWN = f"() => {PLACES}.every(one => one.querySelector('canvas'))"
FITS = f"() => {PLACES}.every(one => one.querySelector('.uplot').offsetWidth <= one.clientWidth)"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LINES = {"light": "20,82,92", "dark": "124,199,194"}


@pytest.fixture
def ada(visits: Visits) -> Member:
    """Give Ada a course of 60 days with a note on every one."""
    made = begun("Ada")
    fills(made, has_a_course(made, days=60))
    return made


def progress(visits: Visits, member: Member, path: str = "/progress/", **options: Any) -> Page:
    page = visits.begin(member, **options)
    page.goto(path)
    page.wait_for_function(DRAWN)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_is_drawn_in_the_colours_of_the_page_beside_its_table(
    visits: Visits, ada: Member, scheme: str
) -> None:
    page = progress(visits, ada, color_scheme=scheme)
    names = page.eval_on_selector_all("[data-chart]", "all => all.map(one => one.dataset.chart)")
    assert names == ["pain", "effort", "minutes", "sessions", "ratings"]
    for name in names:
        assert LINES[scheme] in page.evaluate(COLOURS, name), name
    assert page.locator(".chart table").count() == len(names)
    assert faults(page) == []
    page.evaluate(UNFOLD)
    assert faults(page) == []


def test_the_colours_follow_when_the_room_gets_dark(visits: Visits, ada: Member) -> None:
    page = progress(visits, ada, color_scheme="light")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"() => ({COLOURS})('pain').includes('{LINES['dark']}')")
    assert LINES["light"] not in page.evaluate(COLOURS, "pain")


def test_pointing_at_a_day_reads_its_numbers(visits: Visits, ada: Member) -> None:
    page = progress(visits, ada, "/progress/?show=4")
    box = page.locator("[data-chart=pain] .u-over").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] - 8, box["y"] + 60)
    told = page.locator(".chart", has=page.locator("[data-chart=pain]")).locator("[data-readout]")
    page.wait_for_function("() => document.querySelector('[data-readout]').textContent.includes(': before')")
    assert "worst" in told.inner_text()


def test_a_chart_is_as_wide_as_its_place_when_the_window_changes(visits: Visits, ada: Member) -> None:
    page = progress(visits, ada, viewport=DESKTOP)
    page.set_viewport_size(NARROW)
    page.wait_for_function(FITS)
    assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("path", ["/progress/", "/progress/?show=4", "/progress/measures/", "/progress/what-helps/"])
def test_nothing_has_to_be_scrolled_sideways(visits: Visits, ada: Member, path: str, text: int) -> None:
    page = visits.begin(ada, viewport=NARROW)
    page.goto(path)
    page.evaluate("text => { document.documentElement.style.fontSize = text + '%' }", text)
    page.evaluate(UNFOLD)
    assert page.evaluate(WIDER) <= 0


def test_with_the_keyboard_one_gets_past_the_charts_and_into_their_tables(visits: Visits, ada: Member) -> None:
    page = progress(visits, ada)
    page.locator(".reach a").last.focus()
    stops = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.textContent.trim().slice(0, 40)"))
    assert len(set(stops)) == len(stops), "focus goes on, and is trapped nowhere"
    assert stops[0] == "All numbers: Pain"
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".chart table").first.is_visible()


def test_without_script_the_tables_stand_there_and_no_empty_frame(visits: Visits, ada: Member) -> None:
    page = visits.begin(ada, java_script_enabled=False, viewport=PHONE)
    page.goto("/progress/")
    assert page.locator(".drawn").first.is_hidden()
    assert page.locator(".chart table").first.is_visible()
    page.get_by_role("link", name="4 weeks").click()
    assert page.locator(".chart table").first.is_visible()
    assert page.url.endswith("?show=4")


def test_before_the_first_note_nothing_is_drawn_and_nothing_is_wrong(visits: Visits) -> None:
    made = begun("Ada")
    version = has_a_course(made, days=2)
    page = visits.begin(made, viewport=PHONE)
    page.goto("/progress/")
    assert page.locator("[data-chart]").count() == 0
    assert faults(page) == []
    program = document_of(program=version).program
    assert program is not None
    day = today_of(person=made.person) - timedelta(days=1)
    writes(made, version, Record.Kind.SESSION, day, session_body(program.sessions[0], 3))
    page = progress(visits, made)
    assert LINES["light"] in page.evaluate(COLOURS, "pain"), "one number is one dot"


def test_on_paper_the_tables_are_open_and_folded_again_afterwards(visits: Visits, ada: Member) -> None:
    page = progress(visits, ada)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".chart table").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".chart table").first.is_hidden()


def test_ada_rates_how_she_is_with_the_keyboard_alone(visits: Visits) -> None:
    made = begun("Ada")
    has_a_course(made, days=14)
    page = visits.begin(made, viewport=PHONE)
    page.goto("/progress/measures/")
    page.get_by_role("group", name="How strong was the pain").get_by_label("3", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Rate something else")
    page.get_by_label("What it is").first.fill("walk my hedgehog")
    page.get_by_role("button", name=re.compile("Save.*Activity rating")).click()
    page.wait_for_selector("text=Please choose a number for “walk my hedgehog”.")
    assert page.get_by_label("What it is").first.input_value() == "walk my hedgehog"
    assert faults(page) == []
