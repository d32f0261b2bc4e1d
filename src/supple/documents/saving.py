"""Write a file whole or not at all, and only over what was read from it."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from supple.documents.files import COURSE, InputError, read_bytes
from supple.knowledge import Problem

NO_PLACE = (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError)


def save(path: Path, content: str | bytes, was: bytes | None) -> None:
    """Write a file beside its place, then rename it; `was` is what was read from it, None when there was none.

    A file that was there keeps its permissions, a new one is for its owner alone. Raise InputError when the place
    cannot be written or the file is no longer what was read; OSError when the writing itself fails (a full disk).
    """
    place = path.resolve()
    try:
        with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as part:
            _write(Path(part.name), path, content.encode() if isinstance(content, str) else content, was)
    except NO_PLACE as error:
        raise _fault(path, f"expected a place that can be written, found: {error.strerror}") from error


def _write(part: Path, path: Path, content: bytes, was: bytes | None) -> None:
    place = path.resolve()
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        if (read_bytes(path, COURSE) if path.exists() else None) != was:
            raise _fault(path, "expected what was read from it, found something newer; run the command again")
        if was is not None:
            part.chmod(place.stat().st_mode)
        part.replace(place)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _fault(path: Path, mend: str) -> InputError:
    return InputError((Problem(str(path), "the file", mend),))
