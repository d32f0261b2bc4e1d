"""`supple progress`: how a course has gone so far, in bars, in words and as a picture."""

from collections.abc import Sequence
from pathlib import Path

import typer

from supple.cli.chart import weeks_each
from supple.cli.clock import JSON, REVIEW_DAY, day_option, review_day
from supple.cli.output_file import check_output, write_whole
from supple.cli.printing import OutputError, emit
from supple.cli.progress_text import Progress, print_progress
from supple.documents import document_json
from supple.documents.diary import read_diary
from supple.documents.program import read_program
from supple.engine.outcomes import Stretch, trends, weeks_begun, what_helps
from supple.engine.progression import review as look_again
from supple.knowledge import Library
from supple.knowledge.loading import load_library

ENDINGS = (".png", ".svg")
MOST_ROWS, MOST_MARKS = 16, 104
OUTPUT = typer.Option(None, "--output", "-o", help="Also draw it to this file, .png or .svg (needs supple[plots]).")
NO_MATPLOTLIB = "matplotlib: expected it to be installed (pip install 'supple[plots]'), found: not there"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(progress)


def progress(
    program: Path = typer.Argument(help="The program so far, as `supple plan` or `supple review` wrote it."),
    diary: Path = typer.Argument(help="The diary of the course, a YAML or JSON file."),
    json: bool = JSON,
    today: str | None = REVIEW_DAY,
    output: Path | None = OUTPUT,
) -> None:
    """Show how a course has gone so far: pain, exercise, walking, outcomes, and what went with better days.

    Example: supple progress program.json examples/diary_sciatica.yaml --today 2027-01-02
    """
    day = review_day(day_option(today))
    if output is not None:
        check_output(output, ENDINGS, (program, diary))
    library = load_library()
    document = read_program(program, library)
    written = read_diary(diary, library, document, day)
    began = document.started_on
    weeks = weeks_begun(began, day)
    if output is not None:
        drawn = trends(written, library, began, day, weeks_each(weeks, MOST_MARKS))
        write_whole(output, _picture(drawn, library, output.suffix.lower()))
    found = look_again(document, written, library, day)
    rows = trends(written, library, began, day, 1 if json else weeks_each(weeks, MOST_ROWS))
    helps = what_helps(written, library, day)
    seen = Progress("supple/progress/1", day, began, found.adherence, rows, found.outcomes, helps)
    if json:
        emit(document_json(seen))
    else:
        print_progress(seen, library)


def _picture(stretches: Sequence[Stretch], library: Library, ending: str) -> bytes:
    """Return the course as a picture; raise OutputError when matplotlib is not installed."""
    try:
        from supple.cli.progress_picture import progress_picture  # noqa: PLC0415 - matplotlib is an extra, and slow
    except ModuleNotFoundError as error:
        raise OutputError(NO_MATPLOTLIB) from error
    return progress_picture(stretches, library, ending)
