"""`supple check`: is the content sound."""

from datetime import date
from pathlib import Path

import typer

from supple.cli.clock import JSON, day_for
from supple.cli.printing import emit, printing
from supple.documents import document_json
from supple.engine.movement import library_faults
from supple.knowledge import ContentError, Library
from supple.knowledge.loading import CONTENT, load_library

REVIEW_AFTER_DAYS = 730


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(check)


def check(
    folder: Path = typer.Argument(CONTENT, help="A content folder (default: the one that ships with Supple)."),
    json: bool = JSON,
) -> None:
    """Check the content: every fault with its file, its key and the mend; exit 2 when there is one.

    Example: supple check
    """
    library = load_library(folder)
    today = day_for({}, None)
    faults = library_faults(library, today)
    if faults:
        raise ContentError(faults)
    counts = {kind: len(getattr(library, kind)) for kind in sorted(Library.__slots__) if kind != "version"}
    stale = _stale(library, today)
    if json:
        emit(document_json({"version": library.version, "counts": counts, "stale": stale}))
        return
    with printing() as out:
        out.print(f"The content is sound (version {library.version}).")
        out.print(", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in counts.items()))
        for name in stale:
            out.print(f"warning: {name}.yaml: reviewed_on: look at it again (older than 24 months)")


def _stale(library: Library, today: date) -> list[str]:
    """Return the files of parameters and emergency numbers that nobody has looked at for 24 months."""
    dated = {f"parameters/{name}": known.reviewed_on for name, known in library.parameters.items()}
    dated |= {f"emergency_numbers/{code}": known.reviewed_on for code, known in library.emergency_numbers.items()}
    return [name for name, reviewed_on in dated.items() if (today - reviewed_on).days > REVIEW_AFTER_DAYS]
