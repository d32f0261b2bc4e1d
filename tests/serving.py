"""`supple serve` as a real process with data of its own, and a browser of one person at it."""

import http.cookiejar
import os
import re
import socket
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.running import ROOT, SUPPLE

PATIENCE_S = 60
NOT_HANDED_ON = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "SUPPLE_TLS", "SUPPLE_HOSTS")


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
    changes: dict[str, str] = field(default_factory=dict)

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
        own = {"SUPPLE_DATA": str(self.data), "DJANGO_SETTINGS_MODULE": "supple.web.settings"}
        environment = {**os.environ, **own, **self.changes}
        subprocess.run([SUPPLE.with_name("python"), "-c", program], env=environment, check=True)

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def planner(self) -> psutil.Process:
        return next(child for child in self.family() if "planner" in child.cmdline())


def started(data: Path, port: int, **changes: str) -> subprocess.Popen[str]:
    """Start `supple serve` with data of its own, in an environment changed as told."""
    environment = {name: value for name, value in os.environ.items() if name not in NOT_HANDED_ON}
    environment |= {"SUPPLE_DATA": str(data), **changes}
    return subprocess.Popen(
        [SUPPLE, "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@contextmanager
def serving(data: Path, **changes: str) -> Iterator[Served]:
    """Run `supple serve` until it answers, and end it after its use."""
    port = free_port()
    process = started(data, port, **changes)
    try:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said == f"http://localhost:{port}\n", process.stderr.read() if process.stderr else said
        yield Served(process, data, port, changes)
    finally:
        process.terminate()
        process.communicate(timeout=10)
