"""Read a YAML or JSON file with every fault named."""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supple.knowledge import Problem
from supple.knowledge.loading import UnreadableError, parse_json, parse_yaml


@dataclass(frozen=True, slots=True)
class Size:
    """The most that a file may hold: bytes, and values in it (which anchors in YAML could repeat without end)."""

    megabytes: int
    values: int


SMALL = Size(megabytes=1, values=200_000)
COURSE = Size(megabytes=20, values=2_000_000)  # more than ten years of diary, every exercise of every day written down


class InputError(ValueError):
    """Wrong input; carries every problem found, one line each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def _fault(path: Path, mend: str, key: str = "the file") -> InputError:
    return InputError((Problem(str(path), key, mend),))


def read_document(path: Path, size: Size = SMALL) -> dict[str, Any]:
    """Return a file's document in plain JSON types, JSON or YAML by its ending; raise InputError otherwise."""
    return parse_document(decoded(read_bytes(path, size), path), path, size)


def is_json(path: Path) -> bool:
    """Tell whether a file is JSON by its ending; any other is YAML."""
    return path.suffix.lower() == ".json"


def parse_document(text: str, path: Path, size: Size = SMALL) -> dict[str, Any]:
    """Return the document in a file's text in plain JSON types; raise InputError when there is none."""
    try:
        document = (parse_json if is_json(path) else parse_yaml)(text, most_values=size.values)
    except UnreadableError as error:
        raise InputError((error.problem(str(path)),)) from error
    if document is None:
        raise _fault(path, "expected keys and values, found an empty file")
    if not isinstance(document, dict):
        raise _fault(path, "expected keys and values, found something else")
    return document


def read_bytes(path: Path, size: Size = SMALL) -> bytes:
    """Return what is in a file; raise InputError when it cannot be read or is larger than `size`."""
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise _fault(path, "expected a file, found a folder")
        with path.open("rb") as file:
            raw = file.read(size.megabytes * 1_000_000 + 1)
    except FileNotFoundError as error:
        found = "a link that leads nowhere" if path.is_symlink() else "nothing there"
        raise _fault(path, f"expected a file, found {found}") from error
    except OSError as error:
        raise _fault(path, f"expected a file that can be read, found: {error.strerror}") from error
    if len(raw) > size.megabytes * 1_000_000:
        raise _fault(path, f"expected at most {size.megabytes} MB, found a larger file")
    return raw


def decoded(raw: bytes, path: Path) -> str:
    """Return bytes as text, without the mark of its byte order; raise InputError when they are not UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _fault(path, "expected text in UTF-8, found other bytes") from error
