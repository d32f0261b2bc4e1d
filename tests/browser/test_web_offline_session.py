"""Without a network: the next sessions with their figures, and notes that are sent later, once."""

import re
from threading import Event

import pytest
from playwright.sync_api import Page, expect
from tests.cast import Member
from tests.judging import faults
from tests.offline_device import LAST, UNTIL_KEPT, keeps_today, kept, nothing_waits, opens_today, review_all
from tests.visiting import PHONE, Visits

from supple.web.course import views
from supple.web.diary.models import Record

COPY = re.compile(r"You are offline\. This is the copy of \d+ \w+ \d{4}, \d\d:\d\d\.")
NOT_KEPT = """(all) => Promise.all(all.map((one) => fetch(one).then(() => null, () => one)))
  .then((lost) => lost.filter((one) => one !== null))"""


def goes_offline(page: Page) -> None:
    page.context.set_offline(True)


def notes_a_walk(page: Page, minutes: str) -> None:
    page.get_by_label("Minutes you did").fill(minutes)
    with page.expect_navigation():
        page.locator("form[data-outbox=walk] button").click()


def test_a_kept_session_opens_without_a_network_with_its_figures(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served, viewport=PHONE)
    keeps_today(page, LAST)
    goes_offline(page)
    page.goto("/session/A/")
    expect(page.get_by_text(COPY)).to_be_visible()
    play = page.evaluate("JSON.parse(document.getElementById('play').textContent)")
    figures = [address for item in play["items"] for key, address in item["figure"].items() if key != "words"]
    assert len(figures) > 10
    assert page.evaluate(NOT_KEPT, figures) == []
    page.goto("/relief/?where=low_back&none=yes")
    for image in page.locator("main img").all():
        image.scroll_into_view_if_needed()
    page.wait_for_function("[...document.querySelectorAll('main img')].every((i) => i.complete && i.naturalWidth > 0)")


def test_after_strong_pain_no_kept_session_opens_until_the_server_has_looked(
    visits: Visits, ada_served: Member
) -> None:
    page = visits.begin(ada_served, viewport=PHONE)
    keeps_today(page, LAST)
    goes_offline(page)
    page.goto("/session/A/")
    page.get_by_role("group", name="How is your pain now?").get_by_label("2", exact=True).check()
    page.get_by_role("button", name="Start the session").click()
    for _ in page.evaluate("JSON.parse(document.getElementById('play').textContent)")["items"]:
        page.get_by_role("button", name="Skip", exact=True).click()
        page.get_by_role("button", name="Another reason").click()
    page.get_by_role("group", name="How strong was the pain at its worst?").get_by_label("9", exact=True).check()
    page.get_by_role("group", name="How hard was it?").get_by_label("4", exact=True).check()
    page.get_by_label("No, nothing").check()
    page.get_by_role("button", name="Save the session").click()
    expect(page.locator(".p-status")).to_contain_text("kept on this device")
    page.goto("/session/A/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page needs a network")
    page.goto("/relief/")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("This page needs a network")


def test_a_note_made_without_a_network_is_sent_once_when_it_is_back(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served, viewport=PHONE)
    keeps_today(page)
    goes_offline(page)
    page.goto("/today/")
    notes_a_walk(page, "12")
    expect(page.get_by_text("1 note waits to be sent. It is safe on this device")).to_be_visible()
    expect(page.get_by_text(COPY)).to_be_visible()
    notes_a_walk(page, "7")  # the same copy of the page, a second walk
    expect(page.get_by_text("2 notes wait to be sent.")).to_be_visible()
    assert faults(page) == []
    assert Record.objects.count() == 0
    page.context.set_offline(False)
    expect(page.get_by_text("to be sent")).to_have_count(0)
    assert sorted(body["minutes"] for body in Record.objects.values_list("body", flat=True)) == [7, 12]
    assert nothing_waits(page)
    page.goto("/today/")
    review_all()
    expect(page.get_by_text("19 minutes written down for today")).to_be_visible()


def test_two_devices_merge(visits: Visits, ada_served: Member) -> None:
    phone, tablet = visits.begin(ada_served, viewport=PHONE), visits.begin(ada_served)
    for page, minutes in ((phone, "12"), (tablet, "30")):
        keeps_today(page)
        goes_offline(page)
        page.goto("/today/")
        notes_a_walk(page, minutes)
    for page in (phone, tablet):
        page.context.set_offline(False)
        expect(page.get_by_text("to be sent")).to_have_count(0)
    assert sorted(record.body["minutes"] for record in Record.objects.all()) == [12, 30]
    phone.goto("/today/")
    review_all()
    expect(phone.get_by_text("42 minutes written down for today")).to_be_visible()


def test_a_page_that_is_not_kept_says_so_calmly_and_lists_what_is(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served, viewport=PHONE)
    keeps_today(page, LAST)
    goes_offline(page)
    page.goto("/exercises/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page needs a network")
    links = page.locator("[data-kept-list] a")
    expect(links.first).to_have_attribute("href", "/today/")
    assert faults(page) == []
    page.get_by_role("link", name="Session A", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Session A")


@pytest.mark.parametrize("at_once", [True, False], ids=["fails", "hangs"])
def test_a_copy_stands_in_for_a_server_that(
    visits: Visits, ada_served: Member, monkeypatch: pytest.MonkeyPatch, at_once: bool
) -> None:
    page = visits.begin(ada_served)
    keeps_today(page, LAST)
    over = Event()

    def fails(**_: object) -> None:
        if not at_once:
            over.wait()
        raise OSError

    monkeypatch.setattr(views, "current", fails)
    page.goto("/today/")
    expect(page.get_by_text("Supple does not answer just now. This is the copy of")).to_be_visible()
    over.set()
    visits.objections[:] = [said for said in visits.objections if "status of 500" not in said]


def test_what_was_said_once_is_not_said_by_a_copy(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served)
    keeps_today(page)
    page.goto("/session/A/by-hand/")
    for name, value in (("before", 2), ("worst", 2), ("effort", 3)):
        page.locator(f"input[name={name}][value='{value}']").check()
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_text("Your session is written down.")).to_be_visible()
    review_all()
    opens_today(page)
    assert page.evaluate(UNTIL_KEPT, "/today/")
    goes_offline(page)
    page.goto("/today/")
    expect(page.get_by_text(COPY)).to_be_visible()
    expect(page.get_by_text("Your session is written down.")).to_have_count(0)


def test_a_form_that_needs_the_server_keeps_what_was_typed(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served)
    keeps_today(page)
    page.goto("/session/A/by-hand/")
    page.locator("input[name=effort][value='4']").check()
    goes_offline(page)
    page.get_by_role("button", name="Write it down").click()
    expect(page.get_by_role("alert")).to_contain_text("You are offline, so this cannot be sent now.")
    expect(page.locator("input[name=effort][value='4']")).to_be_checked()


def test_nothing_is_kept_for_someone_who_only_looks_around(visits: Visits) -> None:
    page = visits.begin()
    page.goto("/")
    page.goto("/relief/")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert kept(page) == set()
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
