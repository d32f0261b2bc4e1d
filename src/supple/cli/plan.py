"""`supple plan`: an intake in, a program out."""

from pathlib import Path

import typer

from supple.cli.clock import JSON, TODAY, day_for, day_option
from supple.cli.output_file import JSON_ENDING, check_output, write_whole
from supple.cli.printing import emit
from supple.cli.program_text import print_program
from supple.documents import document_json, read_document
from supple.documents.intake import parse_intake
from supple.engine.planning import plan as make_plan
from supple.knowledge.loading import load_library

OUTPUT = typer.Option(None, "--output", "-o", help="Also write the program to this file, as JSON.")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(plan)


def plan(
    intake: Path = typer.Argument(help="The intake, a YAML or JSON file."),
    json: bool = JSON,
    today: str | None = TODAY,
    output: Path | None = OUTPUT,
) -> None:
    """Make a program from an intake: what the person may do, may not do, and why.

    Example: supple plan examples/sciatica.yaml
    """
    given = day_option(today)
    if output is not None:
        check_output(output, (JSON_ENDING,), (intake,))
    document = read_document(intake)
    day = day_for(document, given)
    library = load_library()
    made = make_plan(parse_intake(document, str(intake), library, day), library, day)
    if output is not None:
        write_whole(output, document_json(made))
    if json:
        emit(document_json(made))
    else:
        print_program(made, library)
