"""What the command's tests share: the command in this process, and files with an intake in them."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.running import SCIATICA, Ran, Run, Write, run_process

from supple.cli import main


@pytest.fixture
def supple(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command in this process, which is faster than one of its own."""

    def run(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["supple", *(str(word) for word in words)])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Ran(int(left.value.code or 0), said.out, said.err)

    return run


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
