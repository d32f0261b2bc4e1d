"""What is kept on a device is one person's: it goes when they go, and is never sent under another's name."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.cast import Member, begun
from tests.judging import faults
from tests.offline_device import UNTIL_PAGES_ARE_OF, keeps_today, kept, nothing_waits, waiting
from tests.peopling import has_a_program
from tests.visiting import PHONE, Visits

from supple.web.accounts.selectors import owner_tag
from supple.web.course import endpoint
from supple.web.diary.models import Record

OWN = {"/today/", "/program/", "/session/A/"}
PUT = """(record) => new Promise((done, lost) => {
  const open = indexedDB.open("supple-outbox");
  open.onerror = lost;
  open.onsuccess = () => {
    const change = open.result.transaction("waiting", "readwrite");
    change.objectStore("waiting").put({ id: record.id, owner: document.body.dataset.owner, record });
    change.oncomplete = () => { open.result.close(); done(); };
  };
})"""
ID = "3f8c1a52-9a0b-4c3d-8e7f-0123456789ab"


def becomes(page: Page, member: Member | None, origin: str) -> None:
    """From now on the browser is someone else's, or nobody's: their session has taken the place of the other."""
    page.context.clear_cookies()
    if member is not None:
        value = member.client.cookies["supple"].value
        page.context.add_cookies([{"name": "supple", "value": value, "url": origin}])


def walks(page: Page, minutes: str) -> None:
    page.get_by_label("Minutes you did").fill(minutes)
    with page.expect_navigation():
        page.locator("form[data-outbox=walk] button").click()


def walk(course: str, **changes: Any) -> dict[str, Any]:
    made = {"id": ID, "kind": "walk", "day": "2026-11-21", "made_at": "2026-11-21T08:00:00Z"}
    return {**made, "course": course, "body": {"minutes": 5}, **changes}


@pytest.fixture
def server_takes_no_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "MOST_BYTES", 0)


def holds_a_note_of_hers(visits: Visits, ada: Member) -> Page:
    """Return a browser in which a note of Ada's waits; the network is back, but nothing has been sent yet."""
    page = visits.begin(ada, viewport=PHONE)
    keeps_today(page)
    page.context.set_offline(True)
    page.goto("/today/")
    walks(page, "12")
    assert len(waiting(page)) == 1
    return page


@pytest.mark.usefixtures("server_takes_no_note")
def test_deleting_ones_answers_clears_the_device(visits: Visits, ada_served: Member) -> None:
    page = holds_a_note_of_hers(visits, ada_served)
    page.goto("/offline/")
    page.context.set_offline(False)
    page.goto("/delete/")
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.get_by_text("All your answers are deleted.")).to_be_visible()
    assert page.evaluate(UNTIL_PAGES_ARE_OF, "nobody")
    assert not kept(page) & OWN
    expect(page.get_by_text("waits")).to_have_count(0)
    assert nothing_waits(page)
    page.context.set_offline(True)
    page.goto("/today/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page needs a network")


@pytest.mark.usefixtures("server_takes_no_note")
def test_signing_out_asks_first_when_a_note_would_be_lost(visits: Visits, ada_served: Member) -> None:
    page = holds_a_note_of_hers(visits, ada_served)
    page.goto("/offline/")
    page.context.set_offline(False)
    page.goto("/delete/")
    page.evaluate("document.querySelector('form[data-leaving]').dataset.leaving = 'sign_out'")
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.get_by_role("alert")).to_contain_text("1 note could not be sent yet. It is lost if you sign out now.")
    assert faults(page) == []
    assert len(waiting(page)) == 1
    page.get_by_role("button", name="Yes, delete everything").click()
    expect(page.get_by_text("All your answers are deleted.")).to_be_visible()
    expect(page.get_by_text("waits")).to_have_count(0)
    assert nothing_waits(page)


def test_a_session_that_is_over_loses_no_note_and_shows_no_page(visits: Visits, ada_served: Member) -> None:
    page = holds_a_note_of_hers(visits, ada_served)
    becomes(page, None, visits.url)
    page.context.set_offline(False)
    page.goto("/")
    expect(page.get_by_text("1 note waits on this device. Whoever made it can sign in here")).to_be_visible()
    assert faults(page) == []
    assert page.evaluate(UNTIL_PAGES_ARE_OF, "nobody")
    assert not kept(page) & OWN
    assert Record.objects.count() == 0
    becomes(page, ada_served, visits.url)
    page.goto("/program/")
    expect(page.get_by_text("to be sent")).to_have_count(0)
    assert nothing_waits(page)
    assert Record.objects.get().body["minutes"] == 12


def test_nothing_of_adas_is_shown_to_cleo_or_sent_under_her_name(visits: Visits, ada_served: Member) -> None:
    page = holds_a_note_of_hers(visits, ada_served)
    cleo = has_a_program(begun("Cleo"), complaint={"region": "neck"})
    becomes(page, cleo, visits.url)
    page.context.set_offline(False)
    page.goto("/program/")
    expect(page.get_by_text("1 note of someone else waits on this device.")).to_be_visible()
    assert faults(page) == []
    assert page.evaluate(UNTIL_PAGES_ARE_OF, owner_tag(person=cleo.person))
    assert Record.objects.count() == 0
    page.context.set_offline(True)
    page.goto("/session/A/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page needs a network")
    page.goto("/program/")
    page.get_by_role("button", name="Throw away").click()
    page.get_by_role("button", name="Throw away what someone else noted?").click()
    expect(page.get_by_text("someone else")).to_have_count(0)
    assert nothing_waits(page)


def test_a_replayed_note_is_kept_once(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served)
    keeps_today(page)
    course = page.locator("form[data-outbox=walk]").get_attribute("data-course") or ""
    for _ in range(2):
        page.evaluate(PUT, walk(course))
        page.goto("/program/")
        page.evaluate("navigator.locks.request('supple-outbox', () => null)")
        expect(page.get_by_text("to be sent")).to_have_count(0)
    assert nothing_waits(page)
    assert [record.body for record in Record.objects.all()] == [{"minutes": 5}]


def test_a_tampered_note_is_refused_with_a_clear_word_and_can_be_kept_as_a_copy(
    visits: Visits, ada_served: Member
) -> None:
    page = visits.begin(ada_served, viewport=PHONE)
    keeps_today(page)
    course = page.locator("form[data-outbox=walk]").get_attribute("data-course") or ""
    page.evaluate(PUT, walk(course, body={"minutes": 100_000}))
    page.goto("/program/")
    expect(page.get_by_text("1 note could not be taken.")).to_be_visible()
    expect(page.get_by_text("Walk, 21 Nov 2026: This note has a form that we do not know.")).to_be_visible()
    assert faults(page) == []
    with page.expect_download() as copy:
        page.get_by_role("button", name="Keep a copy").click()
    assert copy.value.suggested_filename == "supple-notes.json"
    page.get_by_role("button", name="Throw away").click()
    page.get_by_role("button", name="Throw away for good?").click()
    expect(page.get_by_text("could not be taken")).to_have_count(0)
    assert Record.objects.count() == 0


def test_a_note_of_a_program_that_is_not_hers_is_refused(visits: Visits, ada_served: Member) -> None:
    page = visits.begin(ada_served)
    keeps_today(page)
    page.evaluate(PUT, walk("another-course"))
    page.goto("/program/")
    expect(page.get_by_text("This note belongs to a program that you no longer have.")).to_be_visible()
