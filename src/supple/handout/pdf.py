"""A handout as a tagged PDF (PDF/UA-1), set by Typst. Import this module only where a handout is wanted."""

from dataclasses import asdict
from typing import Any

from supple.engine.program import ProgramDocument
from supple.handout.look import Look
from supple.handout.qr import qr_svg
from supple.handout.sheet import sheet
from supple.handout.summary import summary
from supple.handout.typesetting import UnprintableError, typeset
from supple.handout.words import call_words
from supple.knowledge import Library

__all__ = ["UnprintableError", "handout_pdf", "summary_pdf"]


def handout_pdf(document: ProgramDocument, library: Library, look: Look) -> bytes:
    """Return the handout of a program; the same program and look give the same bytes, on every machine.

    Raise UnprintableError for a character that the fonts do not hold.
    """
    return _set("handout.typ", asdict(sheet(document, library)), document, library, look)


def summary_pdf(document: ProgramDocument, library: Library, look: Look) -> bytes:
    """Return the clinician's page of a program as `handout_pdf` returns the handout."""
    return _set("summary.typ", asdict(summary(document, library)), document, library, look)


def _set(template: str, told: dict[str, Any], document: ProgramDocument, library: Library, look: Look) -> bytes:
    """Return a PDF of what a template is told of a program."""
    return typeset(template, {"sheet": told, "look": _look(look, library)}, document.created_on)


def _look(look: Look, library: Library) -> dict[str, Any]:
    qr = qr_svg(look.link) if look.link else None
    call = call_words(library.emergency_numbers.get(look.country or ""))
    return {"paper": look.paper.value, "large": look.large, "link": look.link, "qr": qr, "call": call}
