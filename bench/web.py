"""The web app as it is served, with a person who has kept a diary for a year: how fast pages are, how many a second,
how much they ask of the database, what they weigh, and whether the first look after a save costs more than the next.

The clients are one process with one thread (bench/load.py), on the same machine: what they use of it is told as well.
"""

import os
import re
from http import HTTPStatus

import psutil
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import installation
from tests.cast import Member
from tests.serving import serving

from bench.person import ada_after_a_year
from bench.report import progress, report
from bench.visits import MS, Visits, median_ms, paths_of

PAGES = ("today", "program", "progress")
CLIENTS, WAIT_S, SECONDS = 16, 0.25, 20
BUSY_CLIENTS, BUSY_SECONDS = 8, 10
SAVES = 15
P95_MS, QUERIES, WORKER_MB, FIRST_PAGE_KB, COLD = 60, 12, 150, 120, 1.5
LINKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')
MB = 1024 * 1024
TARGET = (
    f"p95 <= {P95_MS} ms, <= {QUERIES} queries a page, worker <= {WORKER_MB} MB, first page <= {FIRST_PAGE_KB} KB, "
    f"the first look after a save <= {COLD} times the next"
)


def main() -> None:
    machine_load = round(os.getloadavg()[0], 1)
    ada = ada_after_a_year()
    paths = paths_of(PAGES)
    queries = {page: _queries(ada, path) for page, path in paths.items()}
    with serving(installation.DATA) as served:
        visits = Visits(ada, served.port)
        visits.load(paths.values(), clients=CLIENTS, wait_s=WAIT_S, seconds=2)
        workers = [child for child in served.family() if child.ppid() != served.process.pid]
        used = _cpu_s(workers)
        calm = visits.load(paths.values(), clients=CLIENTS, wait_s=WAIT_S, seconds=SECONDS)
        cpu_ms = (_cpu_s(workers) - used) / len(calm.times) * MS
        progress(f"{CLIENTS} clients that wait: p95 {calm.p95_ms:.0f} ms")
        busy = visits.load(paths.values(), clients=BUSY_CLIENTS, wait_s=0, seconds=BUSY_SECONDS)
        progress(f"as fast as they can: {busy.per_second:.0f} a second")
        saved = visits.after_saves(paths.values(), SAVES)
        largest_mb = max(worker.memory_info().rss for worker in workers) / MB
        first_page_kb = _first_page(visits) / 1000
    cold = max(median_ms(saved.at_once), median_ms(saved.reviewed)) / median_ms(saved.next)
    failed = [*calm.failed, *busy.failed]
    limits = ((calm.p95_ms, P95_MS), (max(queries.values()), QUERIES), (largest_mb, WORKER_MB), (cold, COLD))
    report(
        "web",
        round(calm.p95_ms, 1),
        "ms",
        TARGET,
        all(found <= most for found, most in (*limits, (first_page_kb, FIRST_PAGE_KB))) and not failed,
        median_ms=median_ms(calm.times),
        pages_median_ms={page: median_ms(calm.by_path[path]) for page, path in paths.items()},
        per_second=round(calm.per_second, 1),
        highest_per_second=round(busy.per_second, 1),
        cpu_ms_a_page=round(cpu_ms, 1),
        worker_mb=round(largest_mb),
        queries=queries,
        first_page_kb=round(first_page_kb, 1),
        first_look_to_next=round(cold, 2),
        saves_ms=saved.medians_ms(),
        failed=failed[:5],
        machine_load_before=machine_load,
        load_from="one asyncio process on the same machine",
        load_cpu_share=round(calm.own_cpu, 2),
    )


def _queries(member: Member, path: str) -> int:
    """Return how often a page asks the database when it is opened again."""
    member.client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert member.client.get(path).status_code == HTTPStatus.OK, path
    return len(asked)


def _cpu_s(workers: list[psutil.Process]) -> float:
    """Return the seconds that the workers have computed so far."""
    return sum(sum(worker.cpu_times()[:2]) for worker in workers)


def _first_page(visits: Visits) -> int:
    """Return the bytes over the wire of the landing page with its style, scripts and icon."""
    page, size = visits.fetch("/")
    return size + sum(visits.fetch(url)[1] for url in set(LINKED.findall(page)))


if __name__ == "__main__":
    main()
