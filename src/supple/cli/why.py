"""`supple why`: why an exercise is in a program, or why not."""

from pathlib import Path

import typer

from supple.cli.clock import JSON, TODAY, day_for, day_option
from supple.cli.printing import bullets, emit, paragraph, printing
from supple.cli.program_text import NOT_REVIEWED
from supple.documents import document_json, read_document
from supple.documents.intake import parse_intake
from supple.engine.planning import Explanation, explain
from supple.handout.why_words import CLASHES
from supple.knowledge import Library
from supple.knowledge.loading import load_library

CERTAINTIES = "(seen: read in the source; from_memory: still to be verified; engineering: our own cautious choice)"
VERDICTS = {
    "included": "is in the program (session {sessions}).",
    "contraindicated": "is left out: it does not suit this person now.",
    "needs_clearance": "is left out until a clinician has agreed.",
    "above_level": "is left out for now: it is above this person's level.",
    "no_equipment": "is left out: it needs things that are not at hand.",
    "position": "is left out: it is done in a position that this person avoids.",
    "disliked": "is left out: this person does not like it.",
    "infeasible": "cannot fit into a session together with what has to be there.",
    "not_chosen": "would be allowed, and was not chosen.",
    "no_program": "is left out: there is no program now.",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(why)


def why(
    intake: Path = typer.Argument(help="The intake, a YAML or JSON file."),
    exercise: str = typer.Argument(help="The id of an exercise, such as bird_dog."),
    json: bool = JSON,
    today: str | None = TODAY,
) -> None:
    """Say why an exercise is in the program of an intake, or why it is not.

    Example: supple why examples/sciatica.yaml double_knee_to_chest
    """
    given = day_option(today)
    document = read_document(intake)
    day = day_for(document, given)
    library = load_library()
    answer = explain(parse_intake(document, str(intake), library, day), library, day, exercise)
    if json:
        emit(document_json(answer))
    else:
        _print(answer, library)


def _print(answer: Explanation, library: Library) -> None:
    with printing() as out:
        words = VERDICTS[answer.verdict].format(sessions=" and ".join(answer.sessions))
        paragraph(out, f"{answer.name} {words}", "bold")
        for reason in answer.reasons:
            bullets(out, [reason.text])
            sources = ", ".join(f"{name} ({library.references[name].certainty})" for name in reason.references)
            paragraph(out, f"rule {reason.rule} · sources {sources}", indent=2)
        if answer.clashes:
            paragraph(out, "These stand against it together:")
            bullets(out, [CLASHES[clash] for clash in answer.clashes])
        if answer.cost_percent is not None:
            names = ", ".join(library.exercise(name).name for name in answer.replaces) or "nothing"
            paragraph(out, f"It would replace: {names}. The benefit would fall by {answer.cost_percent:g} %.")
        paragraph(out, CERTAINTIES)
        paragraph(out, NOT_REVIEWED)
