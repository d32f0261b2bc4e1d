"""What the tests of the handout share: programs of the examples, and PDFs as their reader sees them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from tests.conftest import TODAY
from tests.running import EXAMPLES

from supple.documents import read_intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.handout.look import Look
from supple.handout.pdf import handout_pdf
from supple.knowledge import Library

Example = Callable[[str], ProgramDocument]
Printed = Callable[..., PdfReader]


@pytest.fixture(scope="session")
def example(library: Library) -> Example:
    """Return a function that gives the program of an example's intake, made on TODAY."""

    @cache
    def made(name: str) -> ProgramDocument:
        return plan(read_intake(EXAMPLES / f"{name}.yaml", library, TODAY), library, TODAY)

    return made


@pytest.fixture(scope="session")
def drawn(example: Example, library: Library) -> ProgramDocument:
    """Return a program whose sessions hold two exercises that have pictures, both of them in both sessions."""
    document = example("sciatica")
    assert document.program is not None
    first, second = [known for _, known in sorted(library.exercises.items()) if known.movement][:2]
    sessions = tuple(
        replace(
            session,
            items=tuple(
                replace(item, exercise=known.id, name=known.name)
                for item, known in zip(session.items, (first, second), strict=False)
            ),
        )
        for session in document.program.sessions
    )
    return replace(document, program=replace(document.program, sessions=sessions))


@pytest.fixture(scope="session")
def printed(library: Library) -> Printed:
    """Return a function that prints a program and opens the PDF with a reader that is not ours."""

    def opened(document: ProgramDocument, **look: Any) -> PdfReader:
        return PdfReader(BytesIO(handout_pdf(document, library, Look(**look))))

    return opened


def words_of(reader: PdfReader) -> str:
    """Return all text of a PDF with single blanks."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())
