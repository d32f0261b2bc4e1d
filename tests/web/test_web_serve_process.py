"""`supple serve` as a newcomer runs it: a real process with data of its own, from start to end, and nothing left."""

import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from tests.running import ROOT, SCIATICA, SUPPLE, run_process

PATIENCE_S = 60
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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(holds: Callable[[], bool], what: str) -> None:
    """Look again and again until something holds; fail when it never does."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.1)


@dataclass
class Served:
    """A running `supple serve`, and a browser of one person at it."""

    process: subprocess.Popen[str]
    data: Path
    port: int

    def __post_init__(self) -> None:
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def get(self, path: str = "/", host: str = "localhost") -> tuple[str, dict[str, str]]:
        with self.browser.open(f"http://{host}:{self.port}{path}", timeout=20) as answer:
            return answer.read().decode(), dict(answer.headers)

    def post(self, path: str, **fields: str) -> str:
        shown, _ = self.get(path)
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', shown))
        form = urllib.parse.urlencode({**hidden, **fields}).encode()
        with self.browser.open(f"http://localhost:{self.port}{path}", form, timeout=20) as answer:
            return str(answer.url)

    def python(self, program: str) -> None:
        """Run a program beside the server, with the same data."""
        environment = {**os.environ, "SUPPLE_DATA": str(self.data), "DJANGO_SETTINGS_MODULE": "supple.web.settings"}
        subprocess.run([SUPPLE.with_name("python"), "-c", program], env=environment, check=True)

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def planner(self) -> psutil.Process:
        return next(child for child in self.family() if "planner" in child.cmdline())


def started(data: Path, port: int) -> subprocess.Popen[str]:
    environment = {**os.environ, "SUPPLE_DATA": str(data)}
    for name in ("DJANGO_SETTINGS_MODULE", "SUPPLE_TLS", "SUPPLE_HOSTS"):
        environment.pop(name, None)
    return subprocess.Popen(
        [SUPPLE, "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    port = free_port()
    process = started(tmp_path / "data", port)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == f"http://localhost:{port}\n"
        yield Served(process, tmp_path / "data", port)
    finally:
        process.terminate()
        process.communicate(timeout=10)


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
