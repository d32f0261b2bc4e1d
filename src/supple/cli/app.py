"""The `supple` command and its errors: exit 2 for wrong input, 3 for a wrong environment."""

import io
import sys
from typing import NoReturn

import typer

from supple import __version__
from supple.cli import (
    calendar,
    check,
    draw,
    exercises,
    handout,
    log,
    plan,
    progress,
    review,
    schema,
    serve,
    show,
    simulate,
    why,
)
from supple.cli.printing import OutputError, emit
from supple.documents import InputError
from supple.knowledge import ContentError, Problem, UnknownIdError

app = typer.Typer(
    name="supple",
    help=(
        "Safe, individual, explained exercise programs for people with back or neck pain. "
        "It informs and never diagnoses. Example: supple plan examples/sciatica.yaml"
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

COMMANDS = (
    *(plan, why, log, review, progress, handout, calendar, exercises, show, draw),
    *(check, schema, simulate, serve),
)
for command in COMMANDS:
    command.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"supple {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(version: bool = typer.Option(False, "--version", callback=_version, help="Print the version.")) -> None:
    """Take the options that stand before a command."""


def main() -> None:
    """Run the command: exit 2 for wrong input, one line per problem on standard error; 3 when output cannot be made."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except (InputError, ContentError) as error:
        _fail([str(problem) for problem in error.problems], 2)
    except UnknownIdError as error:
        _fail([str(Problem("the command", error.kind, str(error)))], 2)
    except OutputError as error:
        _fail([f"supple: {error}"], 3)


def _fail(lines: list[str], code: int) -> NoReturn:
    for line in lines:
        print(line, file=sys.stderr)
    sys.exit(code)
