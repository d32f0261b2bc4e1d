"""Read a program, `supple/program/1`: its shape, then the ids in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from supple.documents.adapters import program_adapter
from supple.documents.agreement import contradicting, unknown, unknown_ids
from supple.documents.faults import Finding
from supple.documents.files import COURSE, read_document
from supple.documents.intake import intake_in_words
from supple.documents.program_agreement import impossible
from supple.documents.reading import Shape, read_as
from supple.documents.words import changed
from supple.engine.program import Program, ProgramDocument
from supple.knowledge import Library

PROGRAM = Shape(ProgramDocument, program_adapter, {("schema",): "supple/program/1"})


def read_program(path: Path, library: Library) -> ProgramDocument:
    """Return the program document in a file; raise InputError with every problem found."""
    return parse_program(read_document(path, COURSE), str(path), library)


def parse_program(document: dict[str, Any], file: str, library: Library) -> ProgramDocument:
    """Return a document as a program document; raise InputError with every problem found.

    Exercises, conditions and questions must be known, days and numbers such that they can be followed. The `id` is not
    verified.
    """
    worded = changed(document, intake=lambda intake: intake_in_words(intake) if isinstance(intake, dict) else intake)
    return read_as(PROGRAM, worded, file, lambda made, faults: faults.beside(_disagreements(made, library)))


def _disagreements(made: ProgramDocument, library: Library) -> Iterator[Finding]:
    for number, name in enumerate(made.seen):
        yield from unknown(f"seen.{number}", "exercise", name, library.exercises)
    for number, name in enumerate(made.clearance.missing):
        yield from unknown(f"clearance.missing.{number}", "question", name, library.screening)
    yield from impossible(made)
    for key, said in (*unknown_ids(made.intake, library), *contradicting(made.intake)):
        yield f"intake.{key}", said
    if made.created_on < made.started_on:
        yield "created_on", f"expected a day from {made.started_on} on (started_on), found {made.created_on}"
    if made.program is not None:
        yield from _exercises(made.program, library)


def _exercises(program: Program, library: Library) -> Iterator[Finding]:
    """Yield each exercise of the sessions, and each one left out, that the library does not hold."""
    for number, session in enumerate(program.sessions):
        for place, item in enumerate(session.items):
            key = f"program.sessions.{number}.items.{place}.exercise"
            yield from unknown(key, "exercise", item.exercise, library.exercises)
    for number, excluded in enumerate(program.excluded):
        yield from unknown(f"program.excluded.{number}.exercise", "exercise", excluded.exercise, library.exercises)
