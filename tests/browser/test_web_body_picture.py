"""A picture to point at chooses the same answers as those beside it: by mouse, by keyboard and without script."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.answering import ABOUT, send
from tests.cast import Member, begun
from tests.judging import faults
from tests.visiting import DESKTOP, PHONE, Visits

from supple.web.intake.models import Draft

FILL = "one => getComputedStyle(one).fill"


@pytest.fixture
def ada(visits: Visits, transactional_db: None) -> Member:
    return begun("Ada")


def part(page: Page, name: str) -> Locator:
    return page.locator(f"[data-part={name}]")


def spot(page: Page, answer: str) -> Locator:
    return page.locator(f"label.spot[for={answer}]").first


@pytest.mark.parametrize("region", ["neck", "mid_back", "low_back"])
def test_a_place_pointed_at_is_the_answer_without_any_script(visits: Visits, ada: Member, region: str) -> None:
    page = visits.begin(ada, java_script_enabled=False)
    page.goto("/questions/about/")
    before = part(page, region).evaluate(FILL)
    spot(page, f"region-{region}").click()
    expect(page.locator(f"#region-{region}")).to_be_checked()
    assert part(page, region).evaluate(FILL) != before


def test_an_answer_chosen_by_keyboard_shows_in_the_picture(visits: Visits, ada: Member) -> None:
    page = visits.begin(ada)
    page.goto("/questions/about/")
    page.locator("#region-low_back").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#region-mid_back")).to_be_checked()
    chosen, others = part(page, "mid_back").evaluate(FILL), part(page, "neck").evaluate(FILL)
    assert chosen != others
    assert part(page, "low_back").evaluate(FILL) == others


@pytest.mark.parametrize(("region", "limb"), [("low_back", "leg"), ("mid_back", "leg"), ("neck", "arm")])
@pytest.mark.parametrize("far", ["proximal", "distal"])
def test_how_far_the_pain_goes_can_be_pointed_at(visits: Visits, ada: Member, region: str, limb: str, far: str) -> None:
    send(ada, "about", {**ABOUT, "region": [region]})
    draft = Draft.objects.get(person=ada.person)
    draft.answers["days"]["pain"] = draft.answers["days"]["about"]
    draft.save()
    page = visits.begin(ada, viewport=PHONE)
    page.goto("/questions/pain/")
    expect(page.get_by_text(f"Does the pain go into a{'n' if limb == 'arm' else ''} {limb}?")).to_be_visible()
    spot(page, f"limb_pain-{far}").click()
    expect(page.locator(f"#limb_pain-{far}")).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_is_no_second_name_of_an_answer(visits: Visits, ada: Member, scheme: str) -> None:
    page = visits.begin(ada, viewport=DESKTOP, color_scheme=scheme)
    page.goto("/questions/about/")
    expect(page.get_by_role("radio", name="Neck From the head to the top of the shoulders", exact=True)).to_have_count(
        1
    )
    assert faults(page) == []
