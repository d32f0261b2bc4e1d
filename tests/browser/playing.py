"""Sessions to play in a browser: made of the library, short, and with a clock that only moves when it is told to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.template.loader import render_to_string
from django.test import Client
from playwright.sync_api import Page, Route
from tests.judging import faults
from tests.visiting import Visits

from supple.handout.doses import dose_lines
from supple.knowledge import Dose
from supple.web.knowledge import library
from supple.web.library.pictures import held, moving
from supple.web.library.words import POSITIONS

ADDRESS = "/session/A/"
MORNING = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BIRD_DOG = Dose(sets=2, repetitions=2, hold_s=6, rest_s=20, sides=2)
BRIDGE = Dose(sets=1, repetitions=3, hold_s=0, rest_s=30)
LYING = Dose(sets=1, minutes=1)
# What is sent is answered by the test, and not by a worker; and axe needs a clock that goes.
ALONE = "delete Navigator.prototype.serviceWorker; window.soon = window.setTimeout.bind(window)"
SWAP = "() => { [window.setTimeout, window.soon] = [window.soon, window.setTimeout] }"
Script = dict[str, Any]


def item(exercise: str, dose: Dose, easier: Script | None = None) -> Script:
    """Return one exercise of a script, with its words and figures from the library."""
    known = library().exercise(exercise)
    first, other = moving(known), moving(known, other_side=True)
    numbers = {name: getattr(dose, name) for name in ("sets", "repetitions", "hold_s", "rest_s", "sides", "minutes")}
    return {
        "exercise": exercise,
        "name": known.name,
        "part": "main",
        "part_words": "Main part",
        "dose": {**numbers, "load_kg": None},
        "dose_words": list(dose_lines(dose)),
        "tempo_s": known.tempo_s,
        "change_position_s": 20,
        "position": POSITIONS[known.positions[0]],
        "breathing": known.breathing,
        "steps": list(known.steps),
        "minds": [piece.text for piece in known.precautions][:1],
        "faults": [],
        "figure": {
            "moving": first.url,
            "still": held(known).url,
            "words": first.alt,
            "moving_other": other.url,
            "still_other": held(known, other_side=True).url,
        },
        "easier": easier,
    }


def script(**changes: Any) -> Script:
    """Return a short session of three exercises: held on both sides, counted, and timed."""
    easier = item("quadruped_leg_slide_and_lift", Dose(sets=2, repetitions=2, hold_s=3, rest_s=20, sides=2))
    return {
        "schema": "supple/play/1",
        "what": "session",
        "title": "Session A",
        "template": "A",
        "routine": None,
        "course": "a-course",
        "owner": "ada",
        "day": "2026-11-21",
        "limb": None,
        "stop_at_nrs": 8,
        "count_in_s": 5,
        "change_side_s": 5,
        "set_up_s": 10,
        "send_to": "/diary/records/",
        "after": "/today/",
        "leave_to": "/today/",
        "stop_page": "/session/stopped/",
        "questions_page": "/questions/again/",
        "signs": [
            {"id": sign.id, "text": sign.text, "counts_as": list(sign.counts_as)}
            for sign in sorted(library().stop_signs.values(), key=lambda sign: sign.order)
        ],
        "items": [item("bird_dog", BIRD_DOG, easier), item("bridge", BRIDGE), item("prone_lying", LYING)],
        **changes,
    }


@dataclass
class Playing:
    """A session in a browser, and what was sent of it."""

    visits: Visits
    page: Page
    script: Script
    sent: list[Script] = field(default_factory=list)
    online: bool = True

    def serve(self) -> None:
        """Serve the page, with the policy of every page, and what it leads to."""
        headers = _headers()
        self.page.route(f"**{ADDRESS}", lambda route: route.fulfill(body=_html(self.script), headers=headers))
        self.page.route(f"**{self.script['send_to']}", lambda route: _keep(self, route))
        for address in ("after", "stop_page", "questions_page"):
            self.page.route(f"**{self.script[address]}", lambda route: route.fulfill(body="Here.", headers=headers))

    def passes(self, seconds: float) -> None:
        """Let time go by."""
        self.page.clock.run_for(int(seconds * 1000))

    def begins(self, *, pain: int = 2) -> None:
        """Tell the pain, and start."""
        self.page.get_by_role("group", name="How is your pain now?").get_by_label(str(pain), exact=True).check()
        if self.script["limb"]:
            self.page.locator("[data-question=limb]").get_by_label("1", exact=True).check()
        self.page.get_by_role("button", name="Start the session").click()

    def press(self, name: str) -> None:
        """Press a button by its words."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def faults(self) -> list[str]:
        """Return what axe finds wrong; it needs a clock that goes, the session one that stands."""
        self.page.evaluate(SWAP)
        found = faults(self.page)
        self.page.evaluate(SWAP)
        return found

    def goes_offline(self) -> None:
        """Take the network away."""
        self.online = False
        self.page.context.set_offline(True)

    @contextmanager
    def sending(self) -> Iterator[None]:
        """Wait until what is done here has sent a note."""
        with self.page.expect_response(f"**{self.script['send_to']}"):
            yield

    @property
    def title(self) -> str:
        """Return the heading of the page."""
        return self.page.get_by_role("heading", level=1).inner_text()

    @property
    def cue(self) -> str:
        """Return what the page tells to do now."""
        return self.page.locator(".p-cue").inner_text()

    @property
    def body(self) -> Script:
        """Return the one note that was sent."""
        assert len(self.sent) == 1, self.sent
        return dict(self.sent[0]["body"])


def plays(visits: Visits, found: Script | None = None, **options: Any) -> Playing:
    """Open a session, with the policy of every page, and a clock that stands."""
    page = visits.begin(**options)
    page.add_init_script(ALONE)
    playing = Playing(visits, page, found or script())
    page.clock.install(time=MORNING)
    playing.serve()
    page.goto(ADDRESS)
    page.locator("#player[data-page]").wait_for()
    page.clock.pause_at(MORNING + timedelta(minutes=30))
    return playing


def _html(found: Script) -> str:
    return render_to_string("play/play.html", {"play": found, "left_out": (), "owner_tag": found["owner"]})


def _headers() -> dict[str, str]:
    policy = Client().get("/no-such-page/").headers["Content-Security-Policy"]
    return {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy}


def _keep(playing: Playing, route: Route) -> None:
    """Stand in for the diary: keep each note once."""
    if not playing.online:
        route.abort("internetdisconnected")
        return
    records = json.loads(route.request.post_data or "{}")["records"]
    known = {record["id"] for record in playing.sent}
    playing.sent.extend(record for record in records if record["id"] not in known)
    route.fulfill(json={"kept": [record["id"] for record in records], "refused": [], "owner": playing.script["owner"]})
