"""`supple serve` as a newcomer runs it: a real process with data of its own, from start to end, and nothing left."""

import re
import signal
import time
import urllib.error
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from tests import postgres
from tests.running import SCIATICA, run_process
from tests.serving import Served, free_port, serving, started, until

ASK = f"""
import django
django.setup()
from datetime import date
from pathlib import Path
from supple.documents import read_document
from supple.web.accounts.models import Person
from supple.web.program.services import request_plan
intake = read_document(Path({str(SCIATICA)!r}))
request_plan(person=Person.objects.get(), intake=intake, today=date(2026, 11, 21))
"""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path / "data") as running:
        yield running


def test_a_newcomer_gets_a_program_and_the_end_leaves_nothing_behind(served: Served) -> None:
    _the_landing_page_is_there_under_both_names(served)
    served.post("/start/", agrees="yes")
    served.python(ASK)
    until(lambda: "Session A" in served.get("/program/")[0], "the program")
    _it_keeps_its_data_to_its_owner(served)
    _another_one_on_the_same_port_is_refused(served)
    _a_planner_that_dies_is_replaced_and_loses_nothing(served)
    assert _left_after_the_signal(served) == []


def _the_landing_page_is_there_under_both_names(served: Served) -> None:
    for host in ("localhost", "127.0.0.1"):
        shown, headers = served.get(host=host)
        assert "Exercise that fits your back" in shown
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "private, no-store"
    style = re.search(r'href="(/static/dist/assets/index-[\w-]+\.css)"', shown)
    assert style is not None
    assert "immutable" in served.get(style[1])[1]["Cache-Control"]


def _it_keeps_its_data_to_its_owner(served: Served) -> None:
    assert served.data.stat().st_mode & 0o077 == 0
    assert (served.data / "secret_key").stat().st_mode & 0o077 == 0
    assert (served.data / "supple.sqlite3").stat().st_mode & 0o077 == 0


def _another_one_on_the_same_port_is_refused(served: Served) -> None:
    ran = run_process("serve", "--port", served.port, SUPPLE_DATA=str(served.data))
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        f"supple: port {served.port}: expected one that is free, found that another program uses it; "
        "choose another one with --port\n"
    )


def _a_planner_that_dies_is_replaced_and_loses_nothing(served: Served) -> None:
    served.post("/delete/")
    served.post("/start/", agrees="yes")
    before = served.planner()
    before.kill()
    served.python(ASK)
    until(lambda: "Session A" in served.get("/program/")[0], "the program of the second planner")
    assert served.planner().pid != before.pid


def _left_after_the_signal(served: Served) -> list[psutil.Process]:
    """Return the processes that a stopped server leaves behind."""
    family, asked = served.family(), time.monotonic()
    assert len(family) == 4, "a planner, a web server and its two workers"
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(10) == 0
    assert time.monotonic() - asked < 10
    with pytest.raises(urllib.error.URLError):
        served.get()
    return [child for child in family if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]


def test_a_signal_while_it_prepares_ends_it_too(tmp_path: Path) -> None:
    process = started(tmp_path / "data", free_port())
    assert process.stderr is not None
    assert "preparing" in process.stderr.readline()
    family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=10)
    assert (process.returncode, out) == (0, "")
    assert [child for child in family if child.is_running() and child.status() != psutil.STATUS_ZOMBIE] == []


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run_process("serve", "--port", free_port(), SUPPLE_DATA=str(tmp_path / "file" / "data"))
    assert (ran.code, ran.out) == (3, "")
    assert "Traceback" not in ran.err
    assert "supple: the database: expected it to be ready, found: NotADirectoryError" in ran.err


def test_on_postgresql_a_newcomer_gets_a_program_too(tmp_path: Path) -> None:
    with serving(tmp_path / "data", DATABASE_URL=postgres.started()) as served:
        served.post("/start/", agrees="yes")
        served.python(ASK)
        until(lambda: "Session A" in served.get("/program/")[0], "the program")
        assert not (tmp_path / "data" / "supple.sqlite3").exists()
        assert _left_after_the_signal(served) == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://ada:hedgehog@localhost/supple", "DATABASE_URL: expected postgresql://"),
        ("postgresql://ada:hedgehog@127.0.0.1:{port}/supple", "DATABASE_URL: expected PostgreSQL to let us in, found:"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, url: str, said: str) -> None:
    ran = run_process(
        *("serve", "--port", free_port()),
        SUPPLE_DATA=str(tmp_path / "data"),
        DATABASE_URL=url.format(port=free_port()),
    )
    assert (ran.code, ran.out) == (3, "")
    told = [line for line in ran.err.splitlines() if not line.startswith("supple serve: preparing")]
    assert len(told) == 1
    assert told[0].startswith(f"supple: {said}")
    assert "hedgehog" not in ran.err
