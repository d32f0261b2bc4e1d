"""Read a YAML or JSON file with every fault named."""

import stat
from pathlib import Path
from typing import Any

from supple.knowledge import Problem
from supple.knowledge.loading import UnreadableError, parse_json, parse_yaml

MOST_BYTES = 1_000_000


class InputError(ValueError):
    """Wrong input; carries every problem found, one line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def _fault(path: Path, mend: str, key: str = "the file") -> InputError:
    return InputError((Problem(str(path), key, mend),))


def read_document(path: Path) -> dict[str, Any]:
    """Return a file's document in plain JSON types, JSON or YAML by its ending; raise InputError otherwise."""
    text = _read_text(path)
    try:
        document = parse_json(text) if path.suffix.lower() == ".json" else parse_yaml(text)
    except UnreadableError as error:
        raise InputError((error.problem(str(path)),)) from error
    if document is None:
        raise _fault(path, "expected keys and values, found an empty file")
    if not isinstance(document, dict):
        raise _fault(path, "expected keys and values, found something else")
    return document


def _read_text(path: Path) -> str:
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise _fault(path, "expected a file, found a folder")
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        found = "a link that leads nowhere" if path.is_symlink() else "nothing there"
        raise _fault(path, f"expected a file, found {found}") from error
    except OSError as error:
        raise _fault(path, f"expected a file that can be read, found: {error.strerror}") from error
    if len(raw) > MOST_BYTES:
        raise _fault(path, f"expected at most {MOST_BYTES // 1_000_000} MB, found a larger file")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _fault(path, "expected text in UTF-8, found other bytes") from error
