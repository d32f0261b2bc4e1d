"""Files that a command writes beside what it prints: whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

from supple.cli.printing import OutputError
from supple.documents import InputError
from supple.documents.files import COURSE, read_bytes
from supple.documents.saving import save
from supple.knowledge import Problem

JSON_ENDING = ".json"


def check_output(file: Path, endings: tuple[str, ...], inputs: Iterable[Path] = ()) -> None:
    """Raise InputError when a file to write has another ending than one of `endings`, or is one of the inputs."""
    found = None
    if file.suffix.lower() not in endings:
        found = f"expected a name that ends in {' or '.join(endings)}, found {file.name}"
    elif file.exists() and any(given.exists() and file.samefile(given) for given in inputs):
        found = "expected a file of its own, found one that this command reads"
    if found:
        raise InputError((Problem(str(file), "--output", found),))


def write_whole(file: Path, content: str | bytes) -> None:
    """Write a file, in the place of the one that is there.

    Raise InputError when the place cannot be written, OutputError when the writing itself fails.
    """
    try:
        save(file, content, read_bytes(file, COURSE) if file.exists() else None)
    except OSError as error:
        raise OutputError(f"{file}: expected a place that can be written, found: {error.strerror}") from error
