"""A newcomer begins: from the landing page, over the consent, to the first question."""

import re

import pytest
from playwright.sync_api import expect
from tests.visiting import DESKTOP, PHONE, Visits


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_newcomer_goes_from_the_landing_page_to_the_questions(
    visits: Visits, viewport: dict[str, int], scripts: bool
) -> None:
    page = visits.begin(viewport=viewport, java_script_enabled=scripts)
    page.goto("/")
    page.get_by_role("link", name="Start, without an account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Before we start")
    page.get_by_role("button", name="Start with the questions").click()
    expect(page.get_by_role("alert")).to_contain_text("Please tick the box")
    page.get_by_label("I have read this and agree").check()
    page.get_by_role("button", name="Start with the questions").click()
    expect(page).to_have_url(re.compile("/questions/"))
    expect(page.get_by_role("link", name="Delete my answers")).to_be_visible()


def test_relief_is_one_click_from_the_landing_page(visits: Visits) -> None:
    page = visits.begin(viewport=PHONE)
    page.goto("/")
    page.get_by_role("link", name="My back hurts right now").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_whoever_deletes_is_told_and_is_a_newcomer_again(visits: Visits) -> None:
    page = visits.begin()
    page.goto("/start/")
    page.get_by_label("I have read this and agree").check()
    page.get_by_role("button", name="Start with the questions").click()
    page.get_by_role("link", name="Delete my answers").click()
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.get_by_role("status").filter(has_text="All your answers are deleted.")).to_be_visible()
    expect(page.get_by_role("link", name="Start, without an account")).to_be_visible()


def test_going_back_after_deleting_shows_nothing_of_before(visits: Visits) -> None:
    page = visits.begin()
    page.goto("/start/")
    page.get_by_label("I have read this and agree").check()
    page.get_by_role("button", name="Start with the questions").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You and your pain")
    page.goto("/delete/")
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.get_by_role("status").filter(has_text="All your answers are deleted.")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Before we start")


def test_the_whole_consent_page_is_styled_from_the_manifest(visits: Visits) -> None:
    """The stylesheet comes under the name that tells its content, and it is kept for good."""
    page = visits.begin()
    with page.expect_response(lambda answer: ".css" in answer.url) as sheet:
        page.goto("/start/")
    assert sheet.value.ok
    assert re.search(r"/static/dist/assets/index-[\w-]+\.css$", sheet.value.url)
    assert "immutable" in sheet.value.headers["cache-control"]
