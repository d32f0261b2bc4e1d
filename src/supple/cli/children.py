"""Processes that a command starts, looks after, and never leaves behind."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event

from supple.cli.printing import OutputError

PATIENCE_S = 7
LOOK_S = 0.05


@dataclass(slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    since: float


OWNER_ONLY = 0o077  # what is kept of people is readable by the one who serves, and nobody else


@dataclass(slots=True)
class Children:
    """Python processes with one environment, each the head of a group of its own so that none of its own stays."""

    environment: dict[str, str]
    asked_to_stop: Event
    _running: dict[str, _Child] = field(default_factory=dict)

    def start(self, name: str, words: tuple[str, ...]) -> None:
        """Start a process that is to run on."""
        self._running[name] = self._begun(words)

    def finish(self, words: tuple[str, ...], what: str = "") -> None:
        """Run a process to its end, or to the signal to stop; raise OutputError with its last words if it fails.

        They stand alone when the process is one of ours that says all of it itself, and no `what` was given.
        """
        if self.asked_to_stop.is_set():
            return
        with tempfile.TemporaryFile() as said:
            child = self._begun(words, said.fileno())
            self._running[what] = child
            while child.process.poll() is None and not self.asked_to_stop.wait(LOOK_S):
                pass
            if child.process.returncode:
                said.seek(0)
                last = said.read().decode(errors="replace").strip().rpartition("\n")[2] or "nothing said"
                raise OutputError(f"{what}: expected it to be ready, found: {last}" if what else last)

    def _begun(self, words: tuple[str, ...], errors: int | None = None) -> _Child:
        process = subprocess.Popen(
            [sys.executable, *words],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr.fileno(),
            stderr=errors,
            start_new_session=True,
            umask=OWNER_ONLY,
        )
        return _Child(process, time.monotonic())

    def ended(self, name: str) -> bool:
        """Tell whether a process has ended."""
        return self._running[name].process.poll() is not None

    def age_s(self, name: str) -> float:
        """Return the seconds since a process was started."""
        return time.monotonic() - self._running[name].since

    def stop(self) -> None:
        """Ask every process to end; end, with all of its group, what has not done so in a few seconds."""
        for child in self._running.values():
            if child.process.poll() is None:
                child.process.terminate()
        until = time.monotonic() + PATIENCE_S
        for child in self._running.values():
            with suppress(subprocess.TimeoutExpired):
                child.process.wait(max(0, until - time.monotonic()))
            with suppress(ProcessLookupError):
                os.killpg(child.process.pid, signal.SIGKILL)
            child.process.wait()
