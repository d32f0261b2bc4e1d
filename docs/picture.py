"""Draw the README's picture of a program: the top of what `supple plan` prints on a terminal."""

import re
from datetime import date
from html import escape
from io import StringIO
from pathlib import Path

from rich.console import Console

from supple.cli.program_text import print_document
from supple.documents import read_intake
from supple.engine.planning import plan
from supple.knowledge.loading import load_library

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
WIDTH = 104
LINES = 47
LINE_PX, LETTER_PX, MARGIN = 18, 8.4, 16
COLUMN = re.compile(r"\S+(?: \S+)*")
STYLES = {"Session": "#0b6e6e", "Your week": "#0b6e6e", "May I": "#0b6e6e", "Walking": "#0b6e6e"}


def main() -> None:
    """Write docs/images/program.svg."""
    library = load_library()
    page = StringIO()
    made = plan(read_intake(ROOT / "examples" / "sciatica.yaml", library, TODAY), library, TODAY)
    print_document(Console(file=page, width=WIDTH, highlight=False, no_color=True), made, library)
    lines = [line.rstrip() for line in page.getvalue().splitlines()][:LINES]
    (ROOT / "docs" / "images" / "program.svg").write_text(svg(lines), encoding="utf-8")


def svg(lines: list[str]) -> str:
    """Return lines of text as a picture; it names the fonts of any machine and loads nothing."""
    width, height = int(WIDTH * LETTER_PX + 2 * MARGIN), len(lines) * LINE_PX + 2 * MARGIN
    rows = [row(number, line) for number, line in enumerate(lines) if line]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-size="14"',
            ' font-family="DejaVu Sans Mono, Menlo, Consolas, monospace">',
            "<title>A program as supple plan prints it: the week, two sessions with doses and reasons</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="#fbfaf7" stroke="#d8d4ca"/>',
            *rows,
            "</svg>\n",
        ]
    )


def row(number: int, line: str) -> str:
    """Return one line of text, headings in colour, each column at its place."""
    colour = next((colour for words, colour in STYLES.items() if line.startswith(words)), "#22302f")
    weight = "bold" if colour != "#22302f" or number == 0 else "normal"
    y = MARGIN + (number + 0.8) * LINE_PX
    columns = [
        f'<tspan x="{MARGIN + found.start() * LETTER_PX:.0f}">{escape(found.group())}</tspan>'
        for found in COLUMN.finditer(line)
    ]
    return f'<text y="{y:.0f}" fill="{colour}" font-weight="{weight}">{"".join(columns)}</text>'


if __name__ == "__main__":
    main()
