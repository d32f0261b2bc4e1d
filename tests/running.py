"""Run the command as the real program, and say what came of it."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SUPPLE = Path(sys.executable).with_name("supple")
SCIATICA = EXAMPLES / "sciatica.yaml"

PLAIN = """\
schema: supple/intake/1
today: 2026-11-21
person: {age: 44}
complaint: {region: low_back, duration_days: 60, pain_nrs: {average: 4}}
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run gave: its exit code, its output and what it said on standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
Write = Callable[[str, str], Path]


def run_process(*words: object, **environment: str) -> Ran:
    """Run the installed command in a process of its own, its output in pipes."""
    done = subprocess.run(
        [str(SUPPLE), *(str(word) for word in words)],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **environment},
        cwd=ROOT,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
