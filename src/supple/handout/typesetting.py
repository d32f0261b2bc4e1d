"""Typst sets what is given into a tagged PDF (PDF/UA-1). Import this module only where a PDF is wanted."""

import json
import re
import shutil
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from font_source_sans_pro import font_files_ttf

TEMPLATES = Path(__file__).with_name("templates")
FACES = ("SourceSansPro", "SourceSansProIt", "SourceSansProSemibold", "SourceSansProBold")
NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')


class UnprintableError(ValueError):
    """A text holds a character that no font of the handout can show; the message is that character."""


def typeset(template: str, given: dict[str, Any], made_on: date) -> bytes:
    """Return what is given as a PDF, by a template; the same gives the same bytes, on every machine.

    All text goes to Typst as data, so none of it is ever read as markup. Raise UnprintableError for a character that
    the fonts do not hold.
    """
    made_at = datetime.combine(made_on, time(), UTC)
    with TemporaryDirectory(prefix="supple-fonts-") as folder:
        compiler = typst.Compiler(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=_fonts(Path(folder)),
            sys_inputs={"given": json.dumps(given)},
        )
        return _compiled(compiler, made_at)


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
