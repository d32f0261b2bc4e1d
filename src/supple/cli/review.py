"""`supple review`: a program and a diary in, what changes and the next program out."""

import sys
from pathlib import Path

import typer

from supple.cli.clock import JSON, REVIEW_DAY, day_option, review_day
from supple.cli.output_file import JSON_ENDING, check_output, write_whole
from supple.cli.printing import emit
from supple.cli.review_text import Reviewed, print_review
from supple.documents import document_json
from supple.documents.diary import read_diary
from supple.documents.program import read_program
from supple.engine.outcomes import due_measures
from supple.engine.progression import review as look_again
from supple.engine.review import Review
from supple.knowledge.loading import load_library

OUTPUT = typer.Option(None, "--output", "-o", help="Also write the next program to this file, as JSON.")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(review)


def review(
    program: Path = typer.Argument(help="The program so far, as `supple plan --json` or this command wrote it."),
    diary: Path = typer.Argument(help="The diary of the course, a YAML or JSON file."),
    json: bool = JSON,
    today: str | None = REVIEW_DAY,
    output: Path | None = OUTPUT,
) -> None:
    """Look at a program again with the diary: what changes, why, and the next program.

    Example: supple review program.json examples/diary_sciatica.yaml --today 2027-01-02
    """
    day = review_day(day_option(today))
    if output is not None:
        check_output(output, (JSON_ENDING,), (diary,))
    library = load_library()
    document = read_program(program, library)
    written = read_diary(diary, library, document, day)
    found = look_again(document, written, library, day)
    if output is not None and found.program is not None:
        write_whole(output, document_json(found.program))
    if json:
        emit(document_json(found))
    else:
        due = due_measures(document, written, library, day)
        print_review(Reviewed(document, found, due, program, diary), library)
    if output is not None:
        print(_written(found, output), file=sys.stderr)


def _written(found: Review, output: Path) -> str:
    """Say what was written, apart from the output itself."""
    if found.program is None:
        return f"{output}: not written, because there is no program for now"
    return f"{output}: the next program"
