"""A session of a real program, from its page to the diary."""

from playwright.sync_api import Page, expect
from tests.cast import Member
from tests.visiting import PHONE, Visits

from supple.web.accounts.selectors import today_of
from supple.web.course.selectors import current
from supple.web.diary.models import Record

A_WHILE_S = 60


def opens(visits: Visits, ada: Member) -> Page:
    """Open session A, with a clock that stands from then on."""
    page = visits.begin(ada, viewport=PHONE)
    page.clock.install()
    page.goto("/session/A/")
    page.locator("#player[data-page]").wait_for()
    page.clock.pause_at(page.evaluate("Date.now() / 1000") + A_WHILE_S)
    page.get_by_label("2", exact=True).first.check()
    page.get_by_role("button", name="Start the session").click()
    return page


def test_ada_is_guided_through_her_session_and_finds_it_in_her_diary(visits: Visits, ada_served: Member) -> None:
    page = opens(visits, ada_served)
    there = current(person=ada_served.person)
    assert there is not None
    assert there[1].program is not None
    items = there[1].program.sessions[0].items
    for item in items:
        expect(page.get_by_role("heading", level=1)).to_have_text(item.name)
        page.get_by_role("button", name="Start now").click()
        page.clock.run_for(5100)
        for _ in range(item.dose.sets):
            for side in range(item.dose.sides):
                done = "Side done" if item.dose.sides == 2 else "Set done"
                page.get_by_role("button", name=done).click()
                page.clock.run_for(5100 if side + 1 < item.dose.sides else 100)
            if page.get_by_role("button", name="Skip the rest").is_visible():
                page.get_by_role("button", name="Skip the rest").click()
                page.clock.run_for(5100)
        page.get_by_role("button", name="Yes, well").click()
        page.get_by_role("button", name="Next", exact=True).click()
    page.get_by_role("group", name="How strong was the pain at its worst?").get_by_label("3", exact=True).check()
    page.get_by_role("group", name="How hard was it?").get_by_label("4", exact=True).check()
    page.get_by_label("No, nothing").check()
    page.get_by_role("button", name="Save the session").click()
    expect(page.locator(".p-status")).to_have_text("Your session is saved.")
    record = Record.objects.get(person=ada_served.person, kind=Record.Kind.SESSION)
    assert record.day == today_of(person=ada_served.person)
    assert [(one["exercise"], one["sets"], one["form_ok"]) for one in record.body["entry"]["done"]] == [
        (item.exercise, item.dose.sets, True) for item in items
    ]
    page.get_by_role("link", name="Go on").click()
    expect(page).to_have_url("/today/")


def test_a_sign_in_the_middle_takes_adas_program_away(visits: Visits, ada_served: Member) -> None:
    page = opens(visits, ada_served)
    page.clock.run_for(15_000)
    page.get_by_role("button", name="Something feels wrong").click()
    with page.expect_response("**/diary/records/"):
        page.locator(".sign").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stop now")
    record = Record.objects.get(person=ada_served.person)
    assert record.body["signs"] == ["saddle_bladder_bowel"]
    page.get_by_role("link", name="Close").click()
    expect(page.get_by_role("link", name="Start")).to_have_count(0)
