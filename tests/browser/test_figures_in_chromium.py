"""Moving pictures in a real browser: they move, they rest for those who ask for it, and they fit a dark page."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page
from tests.browsing import FLAGS, chromium_path

from supple.figures import draw_animated, scene_for
from supple.knowledge import Library

MOVES = "bird_dog"
HELD_AT_S = 2.5


@pytest.fixture(scope="module")
def moving(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    exercise = library.exercise(MOVES)
    file = tmp_path_factory.mktemp("figures") / "moving.svg"
    file.write_text(draw_animated(exercise, scene_for(exercise, library)).svg, encoding="utf-8")
    return file


def seen(page: Page) -> Image.Image:
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def seen_at(page: Page, second: float) -> Image.Image:
    """Return what the page shows at a second of the movement."""
    page.evaluate("t => { const s = document.documentElement; s.pauseAnimations(); s.setCurrentTime(t) }", second)
    return seen(page)


def changed(first: Image.Image, second: Image.Image) -> float:
    """Return the share of pixels that differ clearly."""
    grey = ImageChops.difference(first, second).convert("L")
    return sum(grey.histogram()[40:]) / (first.width * first.height)


def test_the_picture_moves_and_comes_back_to_its_start(page: Page, moving: Path) -> None:
    page.goto(moving.as_uri())
    start, later = seen_at(page, 0.0), seen_at(page, 1.9)
    round_s = page.evaluate("parseFloat(document.querySelector('.m animateTransform').getAttribute('dur'))")
    assert changed(start, later) > 0.01
    assert changed(start, seen_at(page, round_s - 0.01)) < 0.002


def test_with_less_motion_the_held_pose_stands_still(page: Page, moving: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(moving.as_uri())
    first, later = seen_at(page, 0.0), seen_at(page, 1.9)
    assert changed(first, later) == 0
    page.emulate_media(reduced_motion="no-preference")
    held, start = changed(first, seen_at(page, HELD_AT_S)), changed(first, seen_at(page, 0.0))
    assert held < start / 2  # the held pose, but for its arrows


def test_less_motion_holds_inside_an_image_too(browser: Browser, moving: Path) -> None:
    calm = browser.browser_type.launch(executable_path=chromium_path(), args=[*FLAGS, "--force-prefers-reduced-motion"])
    shot = calm.new_page(viewport={"width": 900, "height": 600})
    shot.goto(moving.parent.as_uri())
    shot.set_content(f'<img src="{moving.as_uri()}">')
    shot.wait_for_function("document.images[0].complete")
    first = seen(shot)
    shot.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert changed(first, seen(shot)) == 0
    calm.close()


def test_a_dark_page_recolours_the_mat_and_keeps_the_person(page: Page, moving: Path) -> None:
    page.goto(moving.as_uri())
    light = seen_at(page, 0.0)
    page.emulate_media(color_scheme="dark")
    dark = seen_at(page, 0.0)
    mat = page.evaluate("getComputedStyle(document.querySelector('.mat')).fill")
    assert mat == "rgb(63, 102, 96)"
    assert 0.002 < changed(light, dark) < 0.5
