"""What the command's tests share: files with an intake, a program and a diary in them."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY
from tests.running import EXAMPLES, SCIATICA, Ran, Run, Write, run_process

from supple.documents import document_json, read_intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.knowledge import Library


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a text to a named file in a fresh folder."""

    def put(name: str, text: str) -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return put


@pytest.fixture(scope="session")
def sciatica_ran() -> Ran:
    """Return what planning the sciatica example printed as JSON, in a process of its own."""
    return run_process("plan", SCIATICA, "--json", PYTHONHASHSEED="1")


@pytest.fixture
def sciatica(sciatica_ran: Ran) -> dict[str, Any]:
    """Return the program document of the sciatica example."""
    document: dict[str, Any] = json.loads(sciatica_ran.out)
    return document


@pytest.fixture(scope="session")
def desk_worker(library: Library) -> ProgramDocument:
    """Return the program of the desk worker's example, which began on TODAY."""
    return plan(read_intake(EXAMPLES / "desk_worker.yaml", library, TODAY), library, TODAY)


@pytest.fixture
def program(tmp_path: Path, desk_worker: ProgramDocument) -> Path:
    file = tmp_path / "program.json"
    file.write_text(document_json(desk_worker), encoding="utf-8")
    return file


@pytest.fixture(params=["diary.yaml", "diary.json"])
def diary(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return where the diary is to be, in either form; there is none yet."""
    return tmp_path / str(request.param)


@pytest.fixture
def log(supple: Run, diary: Path, program: Path) -> Run:
    """Return a function that logs with these flags on 28 November."""

    def run(*flags: object, today: str = "2026-11-28") -> Ran:
        return supple("log", diary, "--program", program, "--today", today, *flags)

    return run
