"""A handout as a tagged PDF (PDF/UA-1), set by Typst. Import this module only where a handout is wanted."""

import json
import re
import shutil
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from font_source_sans_pro import font_files_ttf

from supple.engine.program import ProgramDocument
from supple.handout.look import Look
from supple.handout.qr import qr_svg
from supple.handout.sheet import sheet
from supple.handout.summary import summary
from supple.handout.words import call_words
from supple.knowledge import Library

TEMPLATES = Path(__file__).with_name("templates")
FACES = ("SourceSansPro", "SourceSansProIt", "SourceSansProSemibold", "SourceSansProBold")
NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')


class UnprintableError(ValueError):
    """A text holds a character that no font of the handout can show; the message is that character."""


def handout_pdf(document: ProgramDocument, library: Library, look: Look) -> bytes:
    """Return the handout of a program; the same program and look give the same bytes, on every machine.

    All text goes to Typst as data, so none of it is ever read as markup. Raise UnprintableError for a character that
    the fonts do not hold.
    """
    return _set("handout.typ", asdict(sheet(document, library)), _look(look, library), document.created_on)


def summary_pdf(document: ProgramDocument, library: Library, look: Look) -> bytes:
    """Return the clinician's page of a program as `handout_pdf` returns the handout."""
    return _set("summary.typ", asdict(summary(document, library)), _look(look, library), document.created_on)


def _set(template: str, told: dict[str, Any], look: dict[str, Any], made_on: date) -> bytes:
    """Return a PDF of what a template is told."""
    with TemporaryDirectory(prefix="supple-fonts-") as folder:
        compiler = typst.Compiler(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=_fonts(Path(folder)),
            sys_inputs={"given": json.dumps({"sheet": told, "look": look})},
        )
        return _compiled(compiler, datetime.combine(made_on, time(), UTC))


def _fonts(folder: Path) -> typst.Fonts:
    """Return the four faces that are used, from a folder of their own, beside those that Typst itself holds.

    Each face lies in the font package twice, and which of the two Typst takes would depend on the order of its folder.
    """
    for face in FACES:
        shutil.copy(font_files_ttf[face], folder)
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])


def _compiled(compiler: typst.Compiler, made_at: datetime) -> bytes:
    try:
        made = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=made_at)
    except typst.TypstError as error:
        unknown = NO_GLYPH.search(error.message)
        if unknown is None:
            raise
        raise UnprintableError(unknown[1]) from error
    assert isinstance(made, bytes)
    return made


def _look(look: Look, library: Library) -> dict[str, Any]:
    qr = qr_svg(look.link) if look.link else None
    call = call_words(library.emergency_numbers.get(look.country or ""))
    return {"paper": look.paper.value, "large": look.large, "link": look.link, "qr": qr, "call": call}
