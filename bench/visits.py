"""Visits to a running server: by a crowd from a process of its own, or one after the other by Ada."""

import gzip
import http.client
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from http import HTTPStatus
from typing import Any

from django.urls import reverse
from django.utils import timezone
from tests.cast import Member

from bench.person import note
from bench.report import progress
from supple.web.accounts.selectors import owner_tag, today_of
from supple.web.course.models import CourseReview
from supple.web.course.selectors import current

MS = 1000
LOOK_S = 0.02
LOOKS = 4
PARTS = {"play": ["A"]}
Seconds = list[float]


@dataclass(frozen=True)
class Load:
    """What a crowd of clients saw."""

    by_path: dict[str, Seconds]
    failed: list[str]
    seconds: float
    own_cpu: float

    @property
    def times(self) -> Seconds:
        return [each for taken in self.by_path.values() for each in taken]

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds

    @property
    def p95_ms(self) -> float:
        return statistics.quantiles(self.times, n=20)[-1] * MS


@dataclass(frozen=True)
class Saved:
    """How long it took to save, to look at once, to look first when the review was there, and to look again.

    `until` is how long it took from a save to its review.
    """

    saves: Seconds = field(default_factory=list)
    at_once: Seconds = field(default_factory=list)
    until: Seconds = field(default_factory=list)
    reviewed: Seconds = field(default_factory=list)
    next: Seconds = field(default_factory=list)

    def medians_ms(self) -> dict[str, float]:
        """Return the median of each in milliseconds."""
        return {name: median_ms(taken) for name, taken in asdict(self).items()}


@dataclass(frozen=True)
class Visits:
    """Ada's browser, and a crowd that looks at what she looks at."""

    ada: Member
    port: int

    @property
    def cookie(self) -> str:
        return f"supple={self.ada.client.cookies['supple'].value}"

    def load(self, paths: Iterable[str], *, clients: int, wait_s: float, seconds: float) -> Load:
        """Send a crowd, from a process of its own, and return what it saw."""
        asked = {"port": self.port, "cookie": self.cookie, "paths": list(paths)}
        asked |= {"clients": clients, "wait_s": wait_s, "seconds": seconds}
        words = [sys.executable, "-m", "bench.load"]
        done = subprocess.run(words, input=json.dumps(asked), stdout=subprocess.PIPE, check=True, text=True)
        seen: dict[str, Any] = json.loads(done.stdout)
        return Load(seen["times"], seen["failed"], seen["seconds"], seen["own_cpu"])

    def fetch(self, path: str, body: bytes | None = None, **headers: str) -> tuple[str, int]:
        """Return what an address answers, and how many bytes of it came over the wire."""
        asking = http.client.HTTPConnection("127.0.0.1", self.port)
        known = {"Host": f"localhost:{self.port}", "Accept-Encoding": "gzip", "Cookie": self.cookie, **headers}
        asking.request("GET" if body is None else "POST", path, body, known)
        answer = asking.getresponse()
        came = answer.read()
        asking.close()
        assert answer.status == HTTPStatus.OK, f"{path}: {answer.status} {came[:200]!r}"
        whole = gzip.decompress(came) if answer.headers["Content-Encoding"] == "gzip" else came
        return whole.decode(errors="replace"), len(came)

    def after_saves(self, paths: Iterable[str], times: int) -> Saved:
        """Save one note after the other, and look at all pages after each."""
        saved, looked_at = Saved(), list(paths)
        for number in range(times):
            saved.saves.append(self._save())
            began = time.perf_counter()
            saved.at_once.append(self._look(looked_at))
            while CourseReview.objects.filter(state=CourseReview.State.WAITING).exists():
                time.sleep(LOOK_S)
            saved.until.append(time.perf_counter() - began)
            saved.reviewed.append(self._look(looked_at))
            saved.next.extend(self._look(looked_at) for _ in range(LOOKS))
            if number % 5 == 4:
                progress(f"{number + 1} saves")
        return saved

    def _save(self) -> float:
        person, now = self.ada.person, timezone.now().isoformat()
        found = current(person=person)
        assert found is not None
        about = {"course": found[0].course, "day": today_of(person=person).isoformat(), "made_at": now}
        walk = {**note("walk", minutes=1), **about}
        sent = {"owner": owner_tag(person=person), "sent_at": now, "records": [walk]}
        headers = {"X-Supple": "1", "Content-Type": "application/json"}
        began = time.perf_counter()
        said, _ = self.fetch(reverse("records"), json.dumps(sent).encode(), **headers)
        took = time.perf_counter() - began
        assert json.loads(said)["kept"] == [walk["id"]], said
        return took

    def _look(self, paths: list[str]) -> float:
        """Return the seconds that all pages took together."""
        began = time.perf_counter()
        for path in paths:
            self.fetch(path)
        return time.perf_counter() - began


def paths_of(pages: Iterable[str]) -> dict[str, str]:
    """Return the paths of pages."""
    return {page: reverse(page, args=PARTS.get(page)) for page in pages}


def median_ms(times: Seconds) -> float:
    """Return the median in milliseconds."""
    return round(statistics.median(times) * MS, 1)
