"""The player in every phase: axe finds nothing wrong, and nothing has to be scrolled sideways."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.browser.playing import Playing, plays, script
from tests.browser.test_web_pages_fit import CUT, WIDER
from tests.visiting import DESKTOP, NARROW, PHONE, Visits

TV = {"width": 1920, "height": 1080}
LOOKS = {
    "a phone in the dark": {"viewport": PHONE, "color_scheme": "dark"},
    "a desk in the light": {"viewport": DESKTOP, "color_scheme": "light"},
    "a television": {"viewport": TV, "color_scheme": "dark"},
}


def phases(playing: Playing) -> Iterator[str]:
    """Go through a session, and stop in every phase and dialog."""
    yield "welcome"
    playing.press("Start the session")
    yield "welcome, left empty"
    playing.begins()
    playing.passes(1)
    yield "ready"
    playing.passes(10)
    yield "work"
    playing.passes(3)
    yield "hold"
    playing.press("Pause")
    yield "paused"
    for opener in ("Something feels wrong", "Skip", "Leave", "Settings"):
        playing.press(opener)
        yield opener
        playing.press("Close")
    playing.press("Go on")
    playing.passes(20)
    yield "change of sides"
    playing.passes(26)
    yield "rest"
    playing.passes(20 + 47)
    yield "question"
    playing.press("Next")
    for _ in range(2):
        playing.press("Skip")
        playing.press("Another reason")
    yield "end"
    playing.page.get_by_label("Yes, show me the signs").check()
    playing.press("Save the session")
    yield "end, left empty"


def ways_out(playing: Playing) -> Iterator[str]:
    """Go through the ways in which a session stops."""
    playing.begins(pain=9)
    yield "enough for today"
    playing.press("End the session")
    yield "finished"
    playing.page.reload()
    playing.begins()
    playing.passes(12)
    playing.page.reload()
    yield "the question whether to go on"
    playing.press("Go on")
    playing.press("Something feels wrong")
    playing.page.locator(".sign").first.click()
    yield "stop"


@pytest.fixture(params=LOOKS.values(), ids=LOOKS.keys())
def look(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(request.param)


@pytest.mark.parametrize("way", [phases, ways_out])
def test_nothing_is_wrong_in_any_phase(visits: Visits, look: dict[str, Any], way: Any) -> None:
    playing = plays(visits, script(limb="your leg"), **look)
    assert {phase: found for phase in way(playing) if (found := playing.faults())} == {}


@pytest.mark.parametrize(
    ("screen", "text"), [(NARROW, 100), (DESKTOP, 200), (NARROW, 200)], ids=["320 px", "200 %", "320 px and 200 %"]
)
@pytest.mark.parametrize("way", [phases, ways_out])
def test_no_phase_has_to_be_scrolled_sideways(visits: Visits, screen: dict[str, int], text: int, way: Any) -> None:
    playing = plays(visits, viewport=screen)
    large = f"document.documentElement.style.fontSize = '{text}%'"
    wrong = {}
    for phase in way(playing):
        playing.page.evaluate(large)
        if found := playing.page.evaluate(WIDER) + playing.page.evaluate(CUT):
            wrong[phase] = found
    assert wrong == {}


@pytest.mark.parametrize("screen", [PHONE, DESKTOP, TV], ids=["phone", "desk", "television"])
def test_what_is_needed_in_a_set_is_on_the_screen_without_scrolling(visits: Visits, screen: dict[str, int]) -> None:
    playing = plays(visits, viewport=screen)
    playing.begins()
    playing.passes(13)
    for button in ("Pause", "Back", "Side done", "Skip", "Something feels wrong", "Leave"):
        box = playing.page.get_by_role("button", name=button, exact=True).bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= screen["height"] - box["height"], button


def test_on_a_television_the_seconds_are_read_from_across_the_room(visits: Visits) -> None:
    playing = plays(visits, viewport=TV)
    playing.begins()
    playing.passes(13)
    tall = playing.page.evaluate("parseFloat(getComputedStyle(document.querySelector('.p-big')).fontSize)")
    assert tall >= TV["height"] / 5
