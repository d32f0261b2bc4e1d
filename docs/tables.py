"""Words, cells and tables of the generated pages."""

import re
from collections.abc import Iterable, Iterator

MADE = "Made by `docs/generate.py` from content and code; do not edit."
NOT_REVIEWED = "No clinician has reviewed these rules yet."


def cell(text: object) -> str:
    """Return a text as it may stand in a table."""
    return re.sub(r"\s+", " ", str(text)).replace("|", "\\|").strip() or "-"


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield the lines of a table, and an empty one after it."""
    heads = list(heads)
    yield "| " + " | ".join(heads) + " |"
    yield "|" + " --- |" * len(heads)
    for row in rows:
        yield "| " + " | ".join(cell(value) for value in row) + " |"
    yield ""


def words(values: Iterable[object], between: str = ", ") -> str:
    """Return ids as words."""
    return between.join(str(value).replace("_", " ") for value in values)


def ids(names: Iterable[str]) -> str:
    """Return ids as code."""
    return ", ".join(f"`{name}`" for name in names)


def sourced(statement: object) -> str:
    """Return the sources of a statement and how sure they are."""
    return f"{ids(statement.references)} ({statement.certainty})"
