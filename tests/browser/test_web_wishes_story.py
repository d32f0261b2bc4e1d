"""Ada changes her wishes, swaps an exercise and asks why not, in a real browser; axe finds nothing on the way."""

from playwright.sync_api import Page, expect
from tests.cast import Member, begun
from tests.judging import faults
from tests.peopling import has_answered
from tests.visiting import PHONE, Visits
from tests.web.test_web_wishes_page import planned

from supple.web.program.answering import answer
from supple.web.program.models import Question

REFRESHES = ("meta-refresh",)


def ready() -> Member:
    """Return Ada with all her answers and the program that they led to."""
    ada = has_answered(begun("Ada"), usual="walk my hedgehog")
    ada.post("intake_screen", screen="look")
    return planned(ada)


def open_program(page: Page, ada: Member) -> None:
    """Let the planner work, and open the program that it made."""
    planned(ada)
    page.goto("/program/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("program")


def test_ada_changes_her_wishes_and_sees_what_is_new(visits: Visits) -> None:
    ada = ready()
    page = visits.begin(ada, viewport=PHONE)
    page.goto("/program/")
    page.get_by_role("link", name="Change my wishes").click()
    page.get_by_role("group", name="On how many days a week?").get_by_label("3", exact=True).check()
    page.get_by_text("What do you have?").first.click()
    page.get_by_label("A long exercise band").check()
    assert faults(page) == []
    page.get_by_role("button", name="Follow my wishes").click()
    open_program(page, ada)
    expect(page.get_by_role("heading", name="What is new")).to_be_visible()
    page.get_by_role("link", name="See all that changed").click()
    expect(page.get_by_text("Sessions on 5 → 3 days.")).to_be_visible()
    assert faults(page) == []


def test_ada_swaps_an_exercise_and_takes_it_back(visits: Visits) -> None:
    ada = ready()
    page = visits.begin(ada)
    page.goto("/program/")
    page.get_by_role("link", name="Another one instead").first.click()
    page.get_by_role("button", name="Take this one").first.click()
    open_program(page, ada)
    page.get_by_role("link", name="Swap it back").click()
    assert faults(page) == []
    page.get_by_role("button", name="Swap back to").click()
    open_program(page, ada)
    expect(page.get_by_role("status").get_by_text("You asked for")).to_be_visible()


def test_ada_asks_why_an_exercise_is_not_in_her_program(visits: Visits) -> None:
    ada = ready()
    page = visits.begin(ada)
    page.goto("/program/")
    page.get_by_role("combobox", name="Why is this not in my program?").select_option(index=0)
    page.get_by_role("button", name="Ask").click()
    page.get_by_role("button", name="Find out why").click()
    expect(page.get_by_role("status").filter(has_text="looked at beside this exercise")).to_be_visible()
    assert faults(page, but=REFRESHES) == []
    answer(str(Question.objects.get().pk))
    page.reload()
    expect(
        page.get_by_text("It would be all right for you").or_(page.get_by_text("It would suit you")).first
    ).to_be_visible()
    assert faults(page) == []
