"""Pages that wait for the planner go on by themselves, with a script and without one."""

import pytest
from playwright.sync_api import Page, expect
from tests.cast import Member, begun
from tests.judging import faults
from tests.noting import sends, session_note
from tests.peopling import asks, reviewed
from tests.visiting import PHONE, Visits

from supple.web.program.planner import work_on


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_program_comes_by_itself(visits: Visits, scripts: bool) -> None:
    ada = begun("Ada")
    request = asks(ada)
    page = visits.begin(ada, viewport=PHONE, java_script_enabled=scripts)
    page.goto("/program/")
    assert heading(page) == "Your program is being made"
    assert not scripts or faults(page) == []
    work_on(str(request.pk))
    expect(page.get_by_role("heading", level=1)).to_have_text("Your back program", timeout=15_000)


@pytest.mark.parametrize("scripts", [True, False])
def test_today_comes_by_itself_once_the_diary_was_looked_at(visits: Visits, ada_served: Member, scripts: bool) -> None:
    sends(ada_served, session_note(ada_served))
    page = visits.begin(ada_served, viewport=PHONE, java_script_enabled=scripts)
    page.goto("/today/")
    assert page.get_by_text("your diary is being looked at").count() == 1
    reviewed(ada_served)
    expect(page.get_by_role("heading", name="Session done")).to_be_visible(timeout=15_000)


def test_what_is_searched_for_shows_while_one_types(visits: Visits) -> None:
    page = visits.begin()
    page.goto("/exercises/")
    page.get_by_label("Words to look for").fill("bird dog")
    expect(page.locator("#found .cards > li").first).to_contain_text("Bird dog")
    assert faults(page) == []
