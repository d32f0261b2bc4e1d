"""The system's Chromium, started once for all tests in a browser, and the web app as it is installed."""

from collections.abc import Iterator

import pytest
from django.contrib.staticfiles import handlers
from django.core.cache import cache
from django.core.management import call_command
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.browsing import FLAGS, chromium_path
from tests.cast import Member, begun
from tests.peopling import has_a_program, has_answered
from tests.visiting import Visits


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        running = started.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_page(viewport={"width": 900, "height": 600})
    yield made
    made.close()


@pytest.fixture(scope="session")
def _as_installed() -> Iterator[None]:
    """Collect the static files as an installation does; WhiteNoise serves them, and not Django's stand-in for it."""
    call_command("collectstatic", interactive=False, verbosity=0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handlers, "StaticFilesHandler", lambda application: application)
        yield


@pytest.fixture(scope="session")
def live_server(_as_installed: None, live_server: LiveServer) -> LiveServer:
    return live_server


@pytest.fixture
def visits(browser: Browser, live_server: LiveServer) -> Iterator[Visits]:
    made = Visits(browser, live_server.url)
    yield made
    made.end()
    cache.clear()  # it is no model's table, so nothing else empties it


@pytest.fixture
def ada_served(visits: Visits) -> Member:
    return has_a_program(has_answered(begun("Ada"), usual="walk my hedgehog"), goals=["walk my hedgehog"])
