"""Draw the contact sheets of docs/figures and the pictures of the README: `.venv/bin/python docs/draw_figures.py`."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from supple.figures import draw_animated, scene_for
from supple.figures.png import png_of
from supple.figures.sheet import sheets
from supple.knowledge.loading import load_library

FIGURES = Path(__file__).parent / "figures"
IMAGES = Path(__file__).parent / "images"
MOVING = ("bird_dog", "clamshell")


def main() -> None:
    """Write every sheet as lossless WebP, and remove what is no sheet any more."""
    library = load_library()
    FIGURES.mkdir(exist_ok=True)
    written = set()
    for sheet in sheets(library):
        file = FIGURES / f"{sheet.name}.webp"
        Image.open(BytesIO(png_of(sheet.svg, zoom=1.0))).convert("RGB").save(file, lossless=True, method=6)
        written.add(file)
    for old in set(FIGURES.glob("*.webp")) - written:
        old.unlink()
    for name in MOVING:
        exercise = library.exercise(name)
        moving = draw_animated(exercise, scene_for(exercise, library))
        (IMAGES / f"{name}.svg").write_text(moving.svg, encoding="utf-8")


if __name__ == "__main__":
    main()
