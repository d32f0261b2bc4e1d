"""Print for people: colour and tables on a terminal, plain text in a pipe."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

PIPE_WIDTH = 100


def console() -> Console:
    """Return a console that is as wide as the terminal, or 100 columns in a pipe."""
    plain = Console(highlight=False)
    return plain if plain.is_terminal else Console(highlight=False, width=PIPE_WIDTH, no_color=True)


def heading(out: Console, words: str) -> None:
    """Print a heading with an empty line before it."""
    out.print()
    out.print(words, style="bold cyan", markup=False)


def paragraph(out: Console, words: str, style: str = "", indent: int = 0) -> None:
    """Print words wrapped to the width, indented by so many columns."""
    text = out.render_str(words, markup=False, style=style)
    out.print(Padding(text, (0, 0, 0, indent)))


def bullets(out: Console, entries: Iterable[str], mark: str = "-") -> None:
    """Print a list, one entry a line, wrapped under its own start."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=len(mark))
    table.add_column(overflow="fold")
    for entry in entries:
        table.add_row(mark, out.render_str(entry, markup=False))
    out.print(table)


def table(*columns: str) -> Table:
    """Return an empty table with headed columns."""
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold")
    return made
