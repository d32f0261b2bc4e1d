"""A handout as a tagged PDF (PDF/UA-1), set by Typst. Import this module only where a handout is wanted."""

from dataclasses import asdict
from typing import Any

from supple.engine.program import ProgramDocument
from supple.handout.look import Look
from supple.handout.qr import qr_svg
from supple.handout.sheet import sheet
from supple.handout.typesetting import UnprintableError, typeset
from supple.knowledge import Library

__all__ = ["UnprintableError", "handout_pdf"]


def handout_pdf(document: ProgramDocument, library: Library, look: Look) -> bytes:
    """Return the handout of a program; the same program and look give the same bytes, on every machine.

    Raise UnprintableError for a character that the fonts do not hold.
    """
    given = {"sheet": asdict(sheet(document, library)), "look": _look(look)}
    return typeset("handout.typ", given, document.created_on)


def _look(look: Look) -> dict[str, Any]:
    qr = qr_svg(look.link) if look.link else None
    return {"paper": look.paper.value, "large": look.large, "link": look.link, "qr": qr}
