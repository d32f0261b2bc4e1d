"""`supple serve`: the whole web app on this machine, one planner process and one web server, until it is stopped."""

import http.client
import os
import signal
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from threading import Event
from types import FrameType

import typer

from supple.cli.addresses import Addresses
from supple.cli.children import Children
from supple.cli.printing import OutputError, emit

NEEDED = ("django", "allauth", "argon2", "csp", "django_tasks_db", "gunicorn", "psycopg", "psycopg_pool", "whitenoise")
NEEDS = "expected it to be installed (pip install 'supple[web]'), found: not there"
DATABASE = ("-m", "supple.web.databases")
DJANGO = ("-m", "django")
MIGRATE = (*DJANGO, "migrate", "--no-input", "--verbosity", "0")
COLLECT = (*DJANGO, "collectstatic", "--no-input", "--verbosity", "0")
PLANNER = (*DJANGO, "planner", "--interval", "0.25", "--no-startup-delay", "--verbosity", "0")
SERVER = (
    *("-m", "gunicorn", "supple.web.wsgi:application", "--preload", "--no-control-socket", "--log-level", "warning"),
    *("--worker-class", "gthread", "--workers", "2", "--threads", "4", "--timeout", "60", "--graceful-timeout", "5"),
)
START_S = 60
LOOK_S = 0.1
LEAST_LIFE_S = 5
PLAIN_HTTP = (
    "on plain HTTP beyond this machine, others can read answers on their way; passkeys, offline use and a screen that "
    "stays awake need TLS. Put a server with TLS in front of it and set SUPPLE_TLS=1."
)
NO_NAMES = "set SUPPLE_HOSTS to the names under which people reach it; until then, only localhost is answered."
HOST = typer.Option("127.0.0.1", "--host", help="The address to serve at; the default is for this machine alone.")
PORT = typer.Option(8000, "--port", min=1, max=65535, help="The port to serve at.")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(serve)


def serve(host: str = HOST, port: int = PORT) -> None:
    """Serve the web app, and print its address when it answers. Ctrl+C stops it.

    Data is kept in the folder that SUPPLE_DATA names, else in your own user data folder; people, answers and programs
    in the PostgreSQL that DATABASE_URL names, where it is set.

    Example: supple serve --port 8000
    """
    for name in NEEDED:
        if find_spec(name) is None:
            raise OutputError(f"{name}: {NEEDS}")
    addresses = Addresses.of(host, port)
    addresses.check_free()
    _warn(addresses)
    stop = _asked_to_stop()
    children = Children(_environment(addresses), stop)
    try:
        _Serving(addresses, children, stop).run()
    finally:
        children.stop()


def say(words: str) -> None:
    """Tell the person at the console how far it is."""
    print(f"supple serve: {words}", file=sys.stderr, flush=True)


def _warn(addresses: Addresses) -> None:
    if addresses.beyond_this_machine:
        if os.environ.get("SUPPLE_TLS") != "1":
            say(PLAIN_HTTP)
        if addresses.everywhere and not os.environ.get("SUPPLE_HOSTS"):
            say(NO_NAMES)


def _asked_to_stop() -> Event:
    """Return what is set once a signal asks to stop."""
    stop = Event()

    def note(number: int, frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, note)
    return stop


def _environment(addresses: Addresses) -> dict[str, str]:
    """Return the environment of the children; a named address is one that they answer to."""
    named = [] if addresses.everywhere or not addresses.beyond_this_machine else [addresses.host]
    hosts = filter(None, [*os.environ.get("SUPPLE_HOSTS", "").split(","), *named])
    return {**os.environ, "DJANGO_SETTINGS_MODULE": "supple.web.settings", "SUPPLE_HOSTS": ",".join(hosts)}


@dataclass(slots=True)
class _Serving:
    """One run, from the preparations to the end."""

    addresses: Addresses
    children: Children
    stop: Event

    def run(self) -> None:
        """Prepare, start, say where it is, and look after the children until it is to stop."""
        say("preparing the database and the pages")
        if os.environ.get("DATABASE_URL"):
            self.children.finish(DATABASE)
        self.children.finish(MIGRATE, "the database")
        self.children.finish(COLLECT, "the pages")
        if self.stop.is_set():
            return
        self.children.start("planner", PLANNER)
        self.children.start("web server", (*SERVER, *self.addresses.binds()))
        self._wait_for_an_answer()
        if not self.stop.is_set():
            emit(f"{self.addresses.shown}\n")
        while not self.stop.wait(LOOK_S):
            self._look_after()

    def _wait_for_an_answer(self) -> None:
        """Wait until the landing page is there; raise OutputError when the server ends or nothing comes."""
        until = time.monotonic() + START_S
        while not self.stop.wait(LOOK_S):
            self._look_after()
            if self._answers():
                return
            if time.monotonic() > until:
                raise OutputError(f"the web server: expected an answer within {START_S} s, found none")

    def _look_after(self) -> None:
        """Start a planner that has ended again, at most every few seconds; without its web server, nothing goes on."""
        if self.children.ended("web server"):
            raise OutputError("the web server: expected it to run, found that it has ended (see above)")
        if self.children.ended("planner") and self.children.age_s("planner") > LEAST_LIFE_S:
            say("the planner ended; starting it again")
            self.children.start("planner", PLANNER)

    def _answers(self) -> bool:
        """Tell whether the landing page is there."""
        connection = http.client.HTTPConnection(self.addresses.reached, self.addresses.port, timeout=LEAST_LIFE_S)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
