"""The folder in which an installation keeps its data."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

KEY_FILE = "secret_key"


def data_folder() -> Path:
    """Return the data folder (`SUPPLE_DATA`, else the platform's), made when it is not there."""
    folder = Path(os.environ.get("SUPPLE_DATA") or user_data_path("supple"))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def secret_key(folder: Path) -> str:
    """Return the installation's secret, made at the first start and readable by its owner alone.

    It is written whole before it gets its name: of several processes that start at once, one gives the secret to all.
    """
    file = folder / KEY_FILE
    if not file.exists():
        handle, made = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w", encoding="ascii") as out:
            out.write(secrets.token_urlsafe(50))
        with suppress(FileExistsError):
            os.link(made, file)
        Path(made).unlink()
    return file.read_text(encoding="ascii")
