"""`supple calendar`: the days of a program for a calendar."""

from pathlib import Path

import typer

from supple.cli.gathering import Gathering
from supple.cli.handout import NEEDS
from supple.cli.handout_options import time_option, zone_option
from supple.cli.output_file import check_output, write_whole
from supple.cli.printing import OutputError
from supple.documents import InputError
from supple.documents.program import read_program
from supple.engine.program import Program, ProgramDocument
from supple.knowledge import Problem
from supple.knowledge.loading import load_library

ICS_ENDING = ".ics"
OUTPUT = typer.Option(..., "--output", "-o", help="Write the calendar to this file, .ics (needs supple[handout]).")
TIME = typer.Option("07:00", "--time", help="When the sessions begin, such as 07:00.")
ZONE = typer.Option(None, "--zone", help="The time zone, such as Europe/Berlin (default: wherever you are).")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(calendar)


def calendar(
    program: Path = typer.Argument(help="The program, as `supple plan` or `supple review` wrote it."),
    output: Path = OUTPUT,
    time: str = TIME,
    zone: str | None = ZONE,
) -> None:
    """Put the sessions, the walking and the review day of a program into a calendar; it says nothing of your health.

    Example: supple calendar program.json -o program.ics --time 07:00
    """
    asked = Gathering()
    with asked:
        check_output(output, (ICS_ENDING,), (program,))
    with asked:
        at = time_option(time)
    with asked:
        where = zone_option(zone)
    with asked:
        document = read_program(program, load_library())
        planned = _planned(document, program)
    asked.tell()
    try:
        from supple.handout.calendar import Hour, calendar_ics  # noqa: PLC0415 - icalendar is an extra
    except ModuleNotFoundError as error:
        raise OutputError(f"{error.name}: {NEEDS}") from error
    write_whole(output, calendar_ics(document, planned, Hour(at, where)))


def _planned(document: ProgramDocument, file: Path) -> Program:
    """Return the program within a document; raise InputError when there is none."""
    if document.program is None:
        mend = f"expected a program with sessions, found none (the level is {document.clearance.level})"
        raise InputError((Problem(str(file), "program", mend),))
    return document.program
