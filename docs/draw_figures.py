"""Draw the contact sheets of docs/figures and the pictures of the README: `.venv/bin/python docs/draw_figures.py`.

The pages of the handout need pdftoppm (on Debian: poppler-utils).
"""

import subprocess
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from supple.documents import read_intake
from supple.engine.planning import plan
from supple.figures import draw_animated, draw_strip, scene_for
from supple.figures.png import png_of
from supple.figures.sheet import sheets
from supple.handout.look import Look
from supple.handout.pdf import handout_pdf
from supple.knowledge import Library
from supple.knowledge.loading import load_library

DOCS = Path(__file__).parent
FIGURES, IMAGES = DOCS / "figures", DOCS / "images"
DAY = date(2026, 11, 21)
EXAMPLE = DOCS.parent / "examples" / "sciatica.yaml"
MOVING = "bird_dog"
SHOWN = ("prone_press_up", "open_book", "side_plank_from_knees", "sit_to_stand", "supine_hamstring_stretch", "wall_dog")
COLUMNS, CELL = 2, (760, 250)
DOTS_PER_INCH = 70


def main() -> None:
    """Write every sheet as lossless WebP, remove what is no sheet any more, and write the pictures of the README."""
    library = load_library()
    FIGURES.mkdir(exist_ok=True)
    written = set()
    for sheet in sheets(library):
        file = FIGURES / f"{sheet.name}.webp"
        opened(png_of(sheet.svg, zoom=1.0)).save(file, lossless=True, method=6)
        written.add(file)
    for old in set(FIGURES.glob("*.webp")) - written:
        old.unlink()
    moving = library.exercise(MOVING)
    (IMAGES / f"{MOVING}.svg").write_text(draw_animated(moving, scene_for(moving, library)).svg, encoding="utf-8")
    chosen(library).save(IMAGES / "figures.webp", lossless=True, method=6)
    handout(library).save(IMAGES / "handout.webp", quality=90, method=6)


def opened(picture: bytes) -> Image.Image:
    """Return a picture as pixels."""
    return Image.open(BytesIO(picture)).convert("RGB")


def chosen(library: Library) -> Image.Image:
    """Return a few strips on one page."""
    drawn = []
    for name in SHOWN:
        exercise = library.exercise(name)
        drawn.append(opened(png_of(draw_strip(exercise, scene_for(exercise, library)).svg, zoom=1.0)))
    return page_of(drawn, COLUMNS, CELL)


def page_of(drawn: Sequence[Image.Image], columns: int, cell: tuple[int, int]) -> Image.Image:
    """Return pictures side by side, each in the middle of its cell at the bottom."""
    wide, high = cell
    page = Image.new("RGB", (wide * columns, high * -(-len(drawn) // columns)), "white")
    for place, picture in enumerate(drawn):
        picture.thumbnail((wide - 20, high - 20), Image.Resampling.LANCZOS)
        left = place % columns * wide + (wide - picture.width) // 2
        page.paste(picture, (left, (place // columns + 1) * high - picture.height - 10))
    return page


def handout(library: Library) -> Image.Image:
    """Return the first three pages of a handout side by side."""
    document = plan(read_intake(EXAMPLE, library, DAY), library, DAY)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "handout.pdf"
        file.write_bytes(handout_pdf(document, library, Look()))
        command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-l", "3", "-png", str(file), str(file.with_suffix(""))]
        subprocess.run(command, check=True)
        pages = [opened(page.read_bytes()) for page in sorted(Path(folder).glob("handout-*.png"))]
    return page_of(pages, len(pages), (pages[0].width + 20, pages[0].height + 20))


if __name__ == "__main__":
    main()
