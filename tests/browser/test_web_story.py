"""The whole way of a newcomer, by clicks alone: from the landing page over the questions to the program."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.judging import faults
from tests.visiting import PHONE, Visits

from supple.web.program.models import PlanRequest
from supple.web.program.planner import work_on

MOST_SCREENS = 22
FILLED = {"How old are you?": "44", "How long has this spell": "6"}
CHOSEN = ("Low back", "Weeks", "No")


def presses(page: Page, button: str) -> None:
    """Press a button that sends the page, and wait for the one that answers."""
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).first.click()


def begins(page: Page) -> None:
    """Go from the landing page to the first question."""
    page.goto("/")
    page.get_by_role("link", name="Start, without an account").click()
    page.get_by_label("I have read this and agree").check()
    presses(page, "Start with the questions")


def answers_calmly(page: Page) -> None:
    """Answer one screen as someone well would: "none of these" wherever it is offered, else the first choice."""
    for none in page.locator(".choice.none input").all():
        none.check()
    for label, text in FILLED.items():
        for box in page.get_by_label(label).all():
            box.fill(text)
    for group in page.locator("fieldset:not(.question):has(> div input[type=radio])").all():
        named = [group.get_by_label(label, exact=True) for label in CHOSEN]
        found = [choice for choice in named if choice.count()] or [group.get_by_role("radio").nth(0)]
        found[0].check()


def test_a_newcomer_comes_to_a_program_by_clicks_alone(visits: Visits) -> None:
    page = visits.begin(viewport=PHONE, java_script_enabled=False)
    begins(page)
    screens = []
    while page.get_by_role("button", name="Make my program").count() == 0:
        screens.append(page.url)
        assert len(screens) <= MOST_SCREENS, screens
        answers_calmly(page)
        presses(page, "Go on")
        assert page.get_by_role("alert").count() == 0, page.get_by_role("alert").inner_text()
    assert len(set(screens)) == len(screens), screens
    presses(page, "Make my program")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your program is being made")
    work_on(str(PlanRequest.objects.get().pk))
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Your program is being made")
    expect(page).to_have_url(re.compile("/program/$"))
    assert page.locator("main img").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_of_the_questions_is_accessible_also_when_left_empty(visits: Visits, scheme: str) -> None:
    page = visits.begin(viewport=PHONE, color_scheme=scheme)
    begins(page)
    wrong = {}
    while page.get_by_role("button", name="Make my program").count() == 0:
        presses(page, "Go on")
        wrong[page.url] = faults(page)
        answers_calmly(page)
        presses(page, "Go on")
    wrong[page.url] = faults(page)
    assert {url: found for url, found in wrong.items() if found} == {}


def test_an_emergency_answer_leads_to_what_to_do_now_and_nothing_else(visits: Visits) -> None:
    page = visits.begin(viewport=PHONE)
    begins(page)
    answers_calmly(page)
    presses(page, "Go on")
    question = page.locator("fieldset.question").first
    question.get_by_label("Yes", exact=True).check()
    presses(page, "Go on")
    if page.get_by_role("alert").count():  # the other questions of the page were left open
        for one in page.locator("fieldset.question").all()[1:]:
            one.get_by_label("No", exact=True).check()
        presses(page, "Go on")
    expect(page).to_have_url(re.compile("/questions/what-to-do-now/"))
    assert faults(page) == []
    page.goto("/program/")
    expect(page).to_have_url(re.compile("/questions/what-to-do-now/"))
    assert not PlanRequest.objects.exists()
