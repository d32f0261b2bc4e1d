"""`supple handout`: a program on paper."""

from pathlib import Path

import typer

from supple.cli.gathering import Gathering
from supple.cli.handout_options import country_option, link_option, paper_option
from supple.cli.output_file import check_output, write_whole
from supple.cli.printing import OutputError
from supple.documents import InputError
from supple.documents.program import read_program
from supple.engine.program import ProgramDocument
from supple.handout.look import Look
from supple.knowledge import Library, Problem
from supple.knowledge.loading import load_library

PDF_ENDING = ".pdf"
OUTPUT = typer.Option(..., "--output", "-o", help="Write the handout to this file, .pdf (needs supple[handout]).")
PAPER = typer.Option("a4", "--paper", help="The sheets to print on: a4 or letter.")
LARGE = typer.Option(False, "--large", help="In large print.")
LINK = typer.Option(None, "--link", help="A web address to print as a QR code; without one there is no code.")
COUNTRY = typer.Option(None, "--country", help="The country whose emergency numbers to print, such as gb.")
NEEDS = "expected it to be installed (pip install 'supple[handout]'), found: not there"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(handout)


def handout(
    program: Path = typer.Argument(help="The program, as `supple plan` or `supple review` wrote it."),
    output: Path = OUTPUT,
    paper: str = PAPER,
    large: bool = LARGE,
    link: str | None = LINK,
    country: str | None = COUNTRY,
) -> None:
    """Print a program: the week, each exercise, walking, how much pain is all right, when to stop, a diary, sources.

    A document without a program prints what to do instead.

    Example: supple handout program.json -o handout.pdf
    """
    asked = Gathering()
    with asked:
        check_output(output, (PDF_ENDING,), (program,))
    with asked:
        sheets = paper_option(paper)
    with asked:
        address = link_option(link)
    library = load_library()
    with asked:
        code = country_option(country, library)
    with asked:
        document = read_program(program, library)
    asked.tell()
    write_whole(output, _pdf(document, library, Look(sheets, large, address, code), program))


def _pdf(document: ProgramDocument, library: Library, look: Look, program: Path) -> bytes:
    """Return the handout; raise OutputError when a library is missing, InputError for a text that no font can show."""
    try:
        from supple.handout.pdf import UnprintableError, handout_pdf  # noqa: PLC0415 - Typst is an extra
    except ModuleNotFoundError as error:
        raise OutputError(f"{error.name}: {NEEDS}") from error
    try:
        return handout_pdf(document, library, look)
    except UnprintableError as error:
        mend = f"expected letters that the fonts of the handout can show, found {error}"
        raise InputError((Problem(str(program), "the texts", mend),)) from error
