"""Words as paths, so that a sheet looks the same on every machine. Import this module only where it is wanted:
fonttools and the font are an extra.
"""

from functools import cache
from html import escape
from typing import Any

from font_source_sans_pro import SourceSansProSemibold
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from supple.figures.outline import number

INK = "#33415c"


@cache
def _font() -> tuple[Any, Any, int]:
    font = TTFont(SourceSansProSemibold)
    return font.getGlyphSet(), font.getBestCmap(), int(font["head"].unitsPerEm)


def line_of_text(text: str, x: float, y: float, size: float) -> str:
    """Return a line of text as one path, its baseline beginning at a place, `size` pixels high."""
    glyphs, letters, units = _font()
    scale, here = size / units, x
    pen = SVGPathPen(glyphs, ntos=number)
    for letter in text:
        glyph = glyphs[letters.get(ord(letter), ".notdef")]
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, here, y)))
        here += glyph.width * scale
    return f'<path class="ink" fill="{INK}" d="{pen.getCommands()}" aria-label="{escape(text)}"/>'
