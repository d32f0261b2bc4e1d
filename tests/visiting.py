"""Visits to the web app in a real browser; nobody else is asked for anything, and the browser has nothing to object."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.cast import Member

PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}
DESKTOP = {"width": 1200, "height": 900}
MEANT = (
    "the server responded with a status of 4",
    "net::ERR_INTERNET_DISCONNECTED",
    "willReadFrequently",  # Chromium minds that a test reads the pixels of a chart again and again
)


@dataclass
class Visits:
    """The visits of one test; each has a browser context of its own."""

    browser: Browser
    url: str
    contexts: list[BrowserContext] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    objections: list[str] = field(default_factory=list)

    def begin(self, member: Member | None = None, **options: Any) -> Page:
        """Open a browser, as one of the cast or as nobody, and return its page."""
        context = self.browser.new_context(base_url=self.url, **{"viewport": DESKTOP, **options})
        self.contexts.append(context)
        if member is not None:
            session = member.client.cookies["supple"].value
            context.add_cookies([{"name": "supple", "value": session, "url": self.url}])
        context.on("request", self._note_request)
        context.on("console", self._note_objection)
        return context.new_page()

    def end(self) -> None:
        """Close every browser, and see that nobody else was asked and nothing was objected to."""
        for context in self.contexts:
            context.close()
        assert self.elsewhere == []
        assert self.objections == []

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith(self.url):
            self.elsewhere.append(request.url)

    def _note_objection(self, message: ConsoleMessage) -> None:
        """Note what the browser complains of, but for a page that is meant to be refused, or a network that is off."""
        if message.type in ("error", "warning") and not any(words in message.text for words in MEANT):
            self.objections.append(f"{message.page.url if message.page else ''}: {message.text}")
