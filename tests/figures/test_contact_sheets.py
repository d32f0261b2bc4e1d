"""The contact sheets in docs/figures show what the content draws today: a change of a picture is seen and looked at."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from supple.figures.png import png_of
from supple.figures.sheet import Sheet, sheet_count, sheets
from supple.knowledge import Library
from supple.knowledge.loading import load_library

FIGURES = Path(__file__).parents[2] / "docs" / "figures"
MOST_CHANGED = 0.005  # of the pixels of a sheet: another machine rounds a rim otherwise
CLEARLY = 48
MEND = "look at the sheet, then draw them again: .venv/bin/python docs/draw_figures.py"


def pages() -> dict[str, Sheet]:
    return {sheet.name: sheet for sheet in sheets(load_library())}


@pytest.fixture(scope="module")
def drawn() -> dict[str, Sheet]:
    return pages()


def changed(first: Image.Image, second: Image.Image) -> float:
    """Return the share of pixels that differ clearly."""
    grey = ImageChops.difference(first, second).convert("L")
    return sum(grey.histogram()[CLEARLY:]) / (first.width * first.height)


def test_every_sheet_has_its_file_and_no_other_is_there(drawn: dict[str, Sheet], library: Library) -> None:
    assert {file.stem for file in FIGURES.glob("*.webp")} == set(drawn), MEND
    assert sheet_count(library) == len(drawn)


def test_the_page_of_the_figures_links_every_sheet(drawn: dict[str, Sheet]) -> None:
    page = (FIGURES / "README.md").read_text(encoding="utf-8")
    assert [name for name in drawn if f"({name}.webp)" not in page] == []


def test_the_sheets_look_as_they_were_looked_at(drawn: dict[str, Sheet]) -> None:
    odd = {}
    for name, sheet in drawn.items():
        now = Image.open(BytesIO(png_of(sheet.svg, zoom=1.0))).convert("RGB")
        then = Image.open(FIGURES / f"{name}.webp").convert("RGB")
        assert now.size == then.size, f"{name}: {MEND}"
        odd[name] = changed(now, then)
    assert {name: share for name, share in odd.items() if share > MOST_CHANGED} == {}, MEND


def test_all_sheets_together_stay_below_15_mb() -> None:
    assert sum(file.stat().st_size for file in FIGURES.glob("*.webp")) < 15 * 2**20


def test_every_name_stands_on_a_sheet_for_those_who_do_not_see_it(drawn: dict[str, Sheet], library: Library) -> None:
    said = " ".join(sheet.svg[: sheet.svg.index("</title>")] for sheet in drawn.values())
    for exercise in library.exercises.values():
        if exercise.movement:
            assert exercise.name.replace("&", "&amp;").replace("'", "&#x27;") in said
