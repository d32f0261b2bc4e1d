"""Print for people: colour and tables on a terminal, plain text in a pipe."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

PIPE_WIDTH = 100


class OutputError(RuntimeError):
    """Output cannot be made here; says what was expected and what was found."""


def emit(text: str) -> None:
    """Write text to standard output; end quietly when the reader has gone, raise OutputError for any other fault."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        raise typer.Exit from None
    except OSError as error:
        _silence()
        raise OutputError(f"standard output: expected a place that can be written, found: {error.strerror}") from error


def _silence() -> None:
    """Send what is left of the output nowhere, so that closing it cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def printing() -> Iterator[Console]:
    """Give a console as wide as the terminal; in a pipe, print plain text of 100 columns without trailing blanks."""
    terminal = Console(highlight=False)
    if terminal.is_terminal:
        yield terminal
        return
    page = StringIO()
    yield Console(highlight=False, width=PIPE_WIDTH, no_color=True, file=page, force_terminal=False)
    emit("".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines()))


def heading(out: Console, words: str) -> None:
    """Print a heading with an empty line before it."""
    out.print()
    out.print(words, style="bold cyan", markup=False)


def paragraph(out: Console, words: str, style: str = "", indent: int = 0) -> None:
    """Print words wrapped to the width, indented by so many columns."""
    text = out.render_str(words, markup=False, style=style)
    out.print(Padding(text, (0, 0, 0, indent)))


def command(out: Console, words: str) -> None:
    """Print a command on one line, however long, so that it can be copied."""
    out.print(f"  {words}", markup=False, soft_wrap=True)


def bullets(out: Console, entries: Iterable[str], mark: str = "-") -> None:
    """Print a list, one entry a line, wrapped under its own start."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=len(mark))
    table.add_column(overflow="fold")
    for entry in entries:
        table.add_row(mark, out.render_str(entry, markup=False))
    out.print(table)


def table(*columns: str, whole: str = "") -> Table:
    """Return an empty table with headed columns; the one named by `whole` is never broken over lines."""
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold", no_wrap=bool(whole) and column == whole)
    return made
