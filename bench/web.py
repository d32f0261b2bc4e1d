"""The web app as it is served, with a person who has kept a diary for a year: how fast pages are, how many a second,
how much they ask of the database, what they weigh, and whether the first look after a save costs more than the next.
"""

import gzip
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import psutil
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import installation
from tests.cast import Member
from tests.serving import Served, serving

from bench.person import ada_after_a_year
from bench.report import progress, report

PAGES = ("program",)
CLIENTS, WAIT_S, SECONDS = 16, 0.25, 15
BUSY_CLIENTS, BUSY_SECONDS = 8, 10
WORKERS = 2
P95_MS, QUERIES, WORKER_MB, FIRST_PAGE_KB, COLD = 60, 12, 150, 120, 1.5
SAVES = 20
LINKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')
MS = 1000
MB = 1024 * 1024


@dataclass(frozen=True)
class Load:
    """What a crowd of clients saw."""

    times: list[float]
    failed: list[str]
    per_second: float
    own_cpu: float

    @property
    def p95_ms(self) -> float:
        return statistics.quantiles(self.times, n=20)[-1] * MS


def main() -> None:
    busy_before = round(os.getloadavg()[0], 1)
    ada = ada_after_a_year()
    queries = {page: _queries(ada, page) for page in PAGES}
    with serving(installation.DATA) as served:
        cookie = f"supple={ada.client.cookies['supple'].value}"
        paths = [reverse(page) for page in PAGES]
        _load(served, cookie, paths, CLIENTS, WAIT_S, 2)
        used = _cpu_s(served)
        calm = _load(served, cookie, paths, CLIENTS, WAIT_S, SECONDS)
        cpu_ms = (_cpu_s(served) - used) / len(calm.times) * MS
        progress(f"{CLIENTS} clients: p95 {calm.p95_ms:.0f} ms")
        busy = _load(served, cookie, paths, BUSY_CLIENTS, 0, BUSY_SECONDS)
        progress(f"as fast as they can: {busy.per_second:.0f} a second")
        largest = max(worker.memory_info().rss for worker in _workers(served)) / MB
        first_page_kb = _first_page(served) / MS
    failed = calm.failed + busy.failed
    report(
        "web",
        round(calm.p95_ms, 1),
        "ms",
        f"p95 <= {P95_MS} ms",
        calm.p95_ms <= P95_MS
        and largest <= WORKER_MB
        and max(queries.values()) <= QUERIES
        and first_page_kb <= FIRST_PAGE_KB
        and not failed,
        median_ms=round(statistics.median(calm.times) * MS, 1),
        per_second=round(calm.per_second, 1),
        highest_per_second=round(busy.per_second, 1),
        highest_p95_ms=round(busy.p95_ms, 1),
        cpu_ms_a_page=round(cpu_ms, 1),
        worker_mb=round(largest),
        queries=queries,
        first_page_kb=round(first_page_kb, 1),
        failed=failed[:5],
        machine_load_before=busy_before,
        load_own_cpu=[round(calm.own_cpu, 2), round(busy.own_cpu, 2)],
    )


def _queries(member: Member, page: str) -> int:
    member.get(page)
    with CaptureQueriesContext(connection) as asked:
        assert member.get(page).status_code == http.client.OK
    return len(asked)


def _load(served: Served, cookie: str, paths: list[str], clients: int, wait_s: float, seconds: float) -> Load:
    """Send clients to the server from a process of their own."""
    asked = {"port": served.port, "cookie": cookie, "paths": paths}
    asked |= {"clients": clients, "wait_s": wait_s, "seconds": seconds}
    words = [sys.executable, "-m", "bench.load"]
    done = subprocess.run(words, input=json.dumps(asked), stdout=subprocess.PIPE, check=True, text=True)
    seen: dict[str, Any] = json.loads(done.stdout)
    for path, taken in seen["times"].items():
        progress(f"  {path}: median {statistics.median(taken) * MS:.1f} ms of {len(taken)}")
    times = [each for taken in seen["times"].values() for each in taken]
    return Load(times, seen["failed"], len(times) / seen["seconds"], seen["own_cpu"])


def _cpu_s(served: Served) -> float:
    """Return the seconds that the workers have computed so far."""
    return sum(sum(worker.cpu_times()[:2]) for worker in _workers(served))


def _workers(served: Served) -> list[psutil.Process]:
    server = next(child for child in served.family() if child.children() and "gunicorn" in child.cmdline())
    assert len(server.children()) == WORKERS
    return server.children()


def _first_page(served: Served) -> int:
    """Return the bytes over the wire of the landing page with its style, scripts and icon."""
    page, size = _fetched(served, "/")
    return size + sum(_fetched(served, url)[1] for url in set(LINKED.findall(page)))


def _fetched(served: Served, path: str) -> tuple[str, int]:
    asking = http.client.HTTPConnection("127.0.0.1", served.port)
    asking.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = asking.getresponse()
    body = answer.read()
    assert answer.status == http.client.OK, path
    asking.close()
    return (gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body).decode(), len(body)


if __name__ == "__main__":
    main()
