"""A session in a real browser: from the pain before it to the note after it, with a clock that is told to go on."""

from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.playing import Playing, plays, script
from tests.visiting import PHONE, Visits


@pytest.fixture
def playing(visits: Visits) -> Playing:
    return plays(visits, viewport=PHONE)


def ends(playing: Playing, *, worst: int = 3, effort: int = 4) -> None:
    """Answer the questions at the end, and save."""
    page = playing.page
    page.get_by_role("group", name="How strong was the pain at its worst?").get_by_label(str(worst), exact=True).check()
    page.get_by_role("group", name="How hard was it?").get_by_label(str(effort), exact=True).check()
    page.get_by_label("No, nothing").check()
    playing.press("Save the session")


def test_a_whole_session_goes_by_itself_and_is_saved(playing: Playing) -> None:
    playing.begins(pain=2)
    assert (playing.title, playing.cue) == ("Bird dog", "Get ready")
    playing.passes(11)
    assert playing.cue == "Move"
    playing.passes(3)
    assert playing.cue == "Hold"
    assert int(playing.page.locator(".p-big").inner_text()) in (4, 5)
    playing.passes(16)
    assert playing.cue == "Change sides"
    playing.passes(25)
    assert playing.cue == "Rest"
    playing.page.get_by_role("group", name="How is your pain now?").get_by_role("button", name="4", exact=True).click()
    playing.passes(20 + 45)
    assert playing.cue == "Well done"
    playing.press("Yes, well")
    playing.press("Next")
    playing.passes(20 + 12 + 15 + 20 + 60 + 15 + 2)
    assert playing.title == "Well done"
    ends(playing)
    expect(playing.page.locator(".p-status")).to_have_text("Your session is saved.")
    body = playing.body
    assert body["entry"]["pain"] == {"before": 2, "worst": 4}
    assert body["entry"]["stopped_because"] is None
    assert [(done["exercise"], done["sets"]) for done in body["entry"]["done"]] == [
        ("bird_dog", 2),
        ("bridge", 1),
        ("prone_lying", 1),
    ]
    assert body["entry"]["done"][0]["form_ok"] is True
    playing.page.get_by_role("link", name="Go on").click()
    expect(playing.page).to_have_url("/today/")


def test_a_session_is_steered_by_keys_alone(visits: Visits) -> None:
    playing = plays(visits)
    page, keys = playing.page, playing.page.keyboard
    page.locator("input[name=pain]").first.focus()
    keys.press("ArrowRight")
    keys.press("Enter")
    assert playing.title == "Bird dog"
    keys.press("ArrowRight")
    playing.passes(6)
    assert playing.cue == "Move"
    keys.press("Space")
    assert playing.cue == "Paused"
    playing.passes(60)
    keys.press("Space")
    playing.passes(4)
    assert playing.cue in ("Move", "Hold")
    keys.press("d")
    assert playing.cue == "Change sides"
    keys.press("e")
    assert playing.title == "Quadruped leg slide and lift"
    keys.press("e")
    assert playing.title == "Bird dog"
    keys.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    keys.press("Escape")
    keys.press("s")
    expect(page.get_by_role("dialog", name="Skip this exercise?")).to_be_visible()
    page.get_by_role("button", name="I have no time for it").focus()
    keys.press("Enter")
    assert playing.title == "Bridge"
    keys.press("ArrowLeft")
    assert playing.title == "Bird dog"
    keys.press("Escape")
    expect(page.get_by_role("dialog", name="Leave the session?")).to_be_visible()


def test_single_keys_can_be_turned_off(playing: Playing) -> None:
    playing.begins()
    playing.press("Settings")
    playing.page.get_by_label("Keys", exact=False).uncheck()
    playing.press("Close")
    playing.page.keyboard.press("ArrowRight")
    playing.page.keyboard.press("s")
    expect(playing.page.get_by_role("dialog")).to_have_count(0)
    playing.page.reload()
    playing.page.get_by_role("button", name="Go on", exact=True).click()
    playing.page.keyboard.press("s")
    expect(playing.page.get_by_role("dialog")).to_have_count(0)


def test_a_sign_ends_the_session_at_once_also_offline(playing: Playing) -> None:
    playing.begins()
    playing.passes(14)
    playing.goes_offline()
    playing.press("Something feels wrong")
    sign = playing.script["signs"][0]
    playing.page.get_by_role("button", name=sign["text"]).click()
    assert playing.title == "Stop now"
    expect(playing.page.get_by_text(sign["text"])).to_be_visible()
    assert playing.page.get_by_role("button").count() == 0
    playing.passes(600)
    assert playing.title == "Stop now"
    expect(playing.page.get_by_role("link", name="Whom to call")).to_have_attribute("href", "/session/stopped/")


def test_a_sign_is_noted_with_what_was_done_before_it(playing: Playing) -> None:
    playing.begins(pain=1)
    playing.passes(12)
    playing.press("Something feels wrong")
    with playing.sending():
        playing.page.locator(".sign").first.click()
    expect(playing.page.get_by_role("heading", name="Stop now")).to_be_focused()
    assert playing.page.evaluate("localStorage.getItem('supple.player.ada')") is None
    assert playing.body["signs"] == [playing.script["signs"][0]["id"]]
    assert playing.body["entry"]["done"][0] == {"exercise": "bird_dog", "sets": 0}


def test_looking_at_the_signs_and_closing_them_goes_on_where_it_was(playing: Playing) -> None:
    playing.begins()
    playing.passes(14)
    playing.press("Something feels wrong")
    playing.passes(120)
    playing.press("Close")
    playing.passes(4)
    assert playing.cue == "Hold"


def test_pain_of_nine_in_a_rest_ends_the_session_and_leads_to_the_questions(playing: Playing) -> None:
    playing.begins()
    playing.passes(10 + 20 + 5 + 20 + 3)
    scale = playing.page.get_by_role("group", name="How is your pain now?")
    scale.get_by_role("button", name="9", exact=True).click()
    assert playing.title == "That is enough for today"
    playing.press("I pressed the wrong number")
    assert playing.cue == "Paused"
    scale.get_by_role("button", name="9", exact=True).click()
    playing.press("End the session")
    expect(playing.page.locator(".p-status")).to_have_text("Your session is saved.")
    assert playing.body["entry"]["stopped_because"] == "pain"
    assert playing.body["entry"]["done"] == [
        {"exercise": "bird_dog", "sets": 1, "repetitions": 2, "hold_s": 6, "pain": 9}
    ]
    playing.page.get_by_role("link", name="Answer the safety questions").click()
    expect(playing.page).to_have_url("/questions/again/")


def test_offline_the_note_waits_on_the_device(playing: Playing) -> None:
    playing.begins()
    playing.passes(12)
    playing.goes_offline()
    for _ in playing.script["items"]:
        playing.press("Skip")
        playing.press("Another reason")
    ends(playing)
    expect(playing.page.locator(".p-status")).to_contain_text("Your session is kept on this device.")


def test_leaving_keeps_what_was_done_and_leads_away(playing: Playing) -> None:
    playing.begins()
    playing.passes(10 + 20 + 5 + 20 + 3)
    with playing.sending():
        playing.press("Leave")
        playing.press("I have no more time")
    expect(playing.page).to_have_url("/today/")
    assert playing.body["entry"]["stopped_because"] == "time"
    assert playing.body["entry"]["done"][0]["sets"] == 1


def test_a_reloaded_page_offers_to_go_on_where_it_was(playing: Playing) -> None:
    playing.begins()
    playing.passes(10 + 20 + 5 + 20 + 3)
    assert playing.cue == "Rest"
    playing.page.reload()
    assert playing.title == "Go on where you were?"
    playing.press("Go on")
    assert (playing.title, playing.cue) == ("Bird dog", "Paused where you were")
    playing.press("Go on")
    assert playing.cue == "Rest"
    assert playing.sent == []


def test_begun_anew_what_was_done_is_still_noted(playing: Playing) -> None:
    playing.begins()
    playing.passes(10 + 20 + 5 + 20 + 3)
    playing.page.reload()
    with playing.sending():
        playing.press("Begin anew")
    assert playing.title == "Session A"
    assert playing.body["entry"]["done"][0]["sets"] == 1
    assert playing.body["entry"]["stopped_because"] == "other"


def test_what_comes_next_is_said_and_can_be_switched_off(playing: Playing) -> None:
    playing.page.evaluate(
        """() => { window.said = []; speechSynthesis.speak = (one) => window.said.push(one.text);
        speechSynthesis.cancel = () => window.said.push('-') }"""
    )
    playing.begins()
    playing.passes(13)
    said: list[Any] = playing.page.evaluate("window.said")
    words = ["First: Bird dog. On hands and knees.", "Five", "Four", "Three", "Two", "One", "Go.", "Hold."]
    assert said == [one for each in words for one in ("-", each)]  # what is older is broken off first
    playing.press("Settings")
    playing.page.get_by_label("Voice").uncheck()
    playing.press("Close")
    playing.page.evaluate("window.said = []")
    playing.passes(20)
    assert playing.page.evaluate("window.said") == []


def test_the_lock_screen_names_the_exercise_and_its_buttons_steer(visits: Visits) -> None:
    playing = plays(visits, viewport=PHONE)
    playing.begins()
    assert playing.page.evaluate("navigator.mediaSession.metadata.title").startswith("Bird dog · Get ready")
    assert playing.page.evaluate("navigator.mediaSession.playbackState") == "playing"
    playing.press("Pause")
    assert playing.page.evaluate("navigator.mediaSession.playbackState") == "paused"
    playing.press("Settings")
    playing.page.get_by_label("Controls on the lock screen").check()
    playing.press("Close")


def test_less_motion_shows_a_figure_that_stands(visits: Visits) -> None:
    playing = plays(visits, viewport=PHONE, reduced_motion="reduce")
    playing.begins()
    playing.passes(11)
    expect(playing.page.locator(".p-moving")).to_be_hidden()
    expect(playing.page.locator(".p-standing")).to_be_visible()
    disc = "document.querySelector('.disc').style.transform"
    before = playing.page.evaluate(disc)
    playing.passes(3)
    assert playing.page.evaluate(disc) == before


def test_the_other_side_is_shown_mirrored(playing: Playing) -> None:
    playing.begins()
    playing.passes(10 + 20 + 2)
    assert playing.cue == "Change sides"
    expect(playing.page.locator(".p-moving")).to_have_attribute(
        "src", playing.script["items"][0]["figure"]["moving_other"]
    )


def test_without_scripts_the_page_lists_what_to_do(visits: Visits) -> None:
    page = visits.begin(java_script_enabled=False)
    Playing(visits, page, script()).serve()
    page.goto("/session/A/")
    assert page.get_by_role("heading", name="Bird dog").is_visible()
    assert page.get_by_text("2 sets of 2 on each side").is_visible()


def test_when_the_player_does_not_come_what_to_do_is_listed_after_a_while(visits: Visits) -> None:
    page = visits.begin()
    Playing(visits, page, script()).serve()
    page.route("**/player*.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto("/session/A/")
    assert not page.get_by_role("heading", name="Bird dog").is_visible()
    expect(page.get_by_role("heading", name="Bird dog")).to_be_visible(timeout=20_000)
