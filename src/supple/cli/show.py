"""`supple show`: one exercise in full."""

import typer
from rich.console import Console

from supple.cli.clock import JSON, day_for
from supple.cli.movement_text import movement_lines
from supple.cli.printing import bullets, emit, heading, paragraph, printing
from supple.cli.program_text import NOT_REVIEWED
from supple.documents import document_json
from supple.documents.writing import plain
from supple.handout.dose_words import dose_words
from supple.knowledge import Exercise, Library
from supple.knowledge.loading import load_library


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(show)


def show(exercise: str = typer.Argument(help="The id of an exercise, such as bird_dog."), json: bool = JSON) -> None:
    """Show one exercise: how to do it, its dose, common faults, easier and harder ones, and what conditions say.

    Example: supple show bird_dog
    """
    library = load_library()
    known = library.exercise(exercise)
    if json:
        emit(document_json({**plain(known), "set_s": known.set_s}))
        return
    with printing() as out:
        _print(out, known, library)


def _print(out: Console, known: Exercise, library: Library) -> None:
    paragraph(out, f"{known.name} ({known.id}, {known.code})", "bold cyan")
    if known.synonyms:
        paragraph(out, f"Also called: {', '.join(known.synonyms)}")
    paragraph(out, known.good_for)
    _print_facts(out, known)
    heading(out, "How to do it")
    bullets(out, known.steps)
    paragraph(out, known.breathing)
    moves = tuple(movement_lines(known, library, day_for({}, None)))
    if moves:
        heading(out, f"How it moves (see it: supple draw {known.id} -o {known.id}.svg)")
        bullets(out, moves)
    heading(out, "Common faults")
    bullets(out, [f"{fault.fault} {fault.mend}" for fault in known.faults])
    _print_care(out, known, library)


def _print_facts(out: Console, known: Exercise) -> None:
    heading(out, "At a glance")
    dose = f"{dose_words(known.dose)} (one set takes about {known.set_s} s)" if known.dose else "never prescribed"
    facts = [
        f"Start with: {dose}",
        f"Position: {', '.join(known.positions).replace('_', ' ')}",
        f"Needs: {' or '.join(known.equipment).replace('_', ' ') or 'nothing'}",
        f"Works on: {', '.join(known.muscles)}",
        f"Difficulty {known.difficulty} of 5, load {known.load} of 3, role {known.role}",
    ]
    for words, names in (("Easier", known.regressions), ("Harder", known.progressions)):
        if names:
            facts.append(f"{words}: {', '.join(names)}")
    bullets(out, facts)


def _print_care(out: Console, known: Exercise, library: Library) -> None:
    """Print what to mind, what each condition says, and the sources with their certainty."""
    if known.precautions:
        heading(out, "What to mind")
        bullets(out, [_for_whom(p.text, p.only) for p in known.precautions])
        bullets(out, [_for_whom(variant.text, variant.only) for variant in known.variants])
    if known.letters:
        heading(out, "What conditions say (X leave out, C clinician first, M changed, P preferred)")
        paragraph(out, ", ".join(f"{code} {letter}" for code, letter in known.letters.items()))
    heading(out, f"Sources ({known.certainty})")
    bullets(
        out,
        [
            f"{source.authors} ({source.year or '-'}). {source.title}. {source.published_in}. [{source.certainty}]"
            for source in (library.references[name] for name in known.references)
        ],
    )
    paragraph(out, NOT_REVIEWED)


def _for_whom(text: str, only: tuple[str, ...]) -> str:
    return f"{text} ({', '.join(only)})" if only else text
