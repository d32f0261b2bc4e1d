"""What a review asks for, safety answers and measures, each with the command that writes it down."""

from collections.abc import Sequence
from typing import get_args

from rich.console import Console

from supple.cli.printing import bullets, command, heading, paragraph, table
from supple.engine.intake import BY
from supple.engine.program import Clearance
from supple.handout.outcome_words import better
from supple.handout.words import to_cover
from supple.knowledge import Instrument, Library, Region

WHO = get_args(BY)
HINTS = {
    "activity": (
        "name three activities that matter to you, the same ones each time, and rate each from 0 (cannot do it) to 10 "
        "(as well as before). Write down their mean, or each of them as activity:1=6,2=4,3=5."
    )
}


def print_missing(
    out: Console, missing: Sequence[str], region: Region, files: str, library: Library, *, briefly: bool
) -> None:
    """Print the emergency questions that are due, all of which can be answered at once with no; then the other ones
    that are open, `briefly` only by their ids.
    """
    urgent = [name for name in missing if region in library.screening[name].emergency_set]
    log = f"supple log {files} --screening"
    if urgent:
        heading(out, f"Safety questions to answer now ({len(urgent)})")
        _print_questions(out, urgent, library)
        paragraph(out, "If you can say no to all of them:")
        command(out, f"{log}-all no")
        paragraph(out, "Yes to one, or not sure? Write that down as yes or unsure; then look at the review again:")
        command(out, f"{log} ID=yes")
    others = [name for name in missing if name not in urgent]
    if others and briefly:
        out.print()
        paragraph(out, f"Other questions not answered so far: {', '.join(others)}.")
    elif others:
        heading(out, f"Questions still open ({len(others)})")
        _print_questions(out, others, library)
        paragraph(out, "Please answer each of them with yes, no or unsure:")
        command(out, f"supple log {files} --screening ID=no")


def print_due(out: Console, due: Sequence[str], files: str, library: Library) -> None:
    """Print the measures that are due, with their questions where there are any of our own."""
    if due:
        paragraph(out, "Please rate these now:")
        bullets(out, [_to_rate(library.instruments[name]) for name in due])
        command(out, f"supple log {files} {' '.join(f'--measure {name}=…' for name in due)}")


def _print_questions(out: Console, questions: Sequence[str], library: Library) -> None:
    rows = table("Id", "Question", whole="Id")
    for name in questions:
        rows.add_row(name, library.screening[name].question or "")
    out.print(rows)


def print_word(out: Console, found: Clearance, files: str, library: Library) -> None:
    """Print how to write down a clinician's word, where one can open the way again."""
    names = ",".join(to_cover(found.reasons, library))
    if names:
        heading(out, "Afterwards")
        paragraph(out, "Once a clinician has looked and advises exercise, write it down and look at the review again:")
        command(out, f"supple log {files} --clearance WHO:{names}")
        who = ", ".join(WHO)
        paragraph(out, f"WHO is one of: {who}. If the advice is not to exercise, add :no at the end.")


def _to_rate(instrument: Instrument) -> str:
    scale = f"{instrument.range.least:g} to {instrument.range.most:g}"
    said = better(instrument) if scale in instrument.name else f"{scale}, {better(instrument)}"
    asked = HINTS.get(instrument.id) or instrument.question
    return f"{instrument.name} ({said})" + (f": {asked}" if asked else "")
