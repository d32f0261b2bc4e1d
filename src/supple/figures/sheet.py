"""Contact sheets: twelve exercises on a page, to look through the whole library."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from supple.figures.library import MOST_IN_STRIP, key_poses, scene_for
from supple.figures.outline import number
from supple.figures.scene import Box
from supple.figures.still import strip_inside
from supple.figures.svg import picture
from supple.figures.type_as_paths import line_of_text
from supple.knowledge import Category, Exercise, Library, Role

COLUMNS = 3
PER_PAGE = 12
CELL = (640.0, 310.0)
CAPTION = 30.0
PADDING = 14.0
CLOSER = 1.8
LARGEST = 0.62  # of a picture's own size: all but the widest are drawn to one scale


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: a name for its file, and the page as SVG."""

    name: str
    svg: str


def sheets(library: Library) -> Iterator[Sheet]:
    """Yield the pages of all exercises that have a movement, family by family."""
    for family in Category:
        members = _members(family, library)
        for start in range(0, len(members), PER_PAGE):
            page = members[start : start + PER_PAGE]
            yield Sheet(f"{family}_{start // PER_PAGE + 1}", _page(page, library))


def sheet_count(library: Library) -> int:
    """Return how many pages `sheets` yields."""
    return sum(-(-len(_members(family, library)) // PER_PAGE) for family in Category)


def _members(family: Category, library: Library) -> list[Exercise]:
    return [one for _, one in sorted(library.exercises.items()) if one.category is family and one.movement]


def _page(exercises: Sequence[Exercise], library: Library) -> str:
    width, height = CELL
    rows = (len(exercises) + COLUMNS - 1) // COLUMNS
    cells = "".join(
        f'<g transform="translate({number(place % COLUMNS * width)} {number(place // COLUMNS * height)})">'
        f"{_cell(exercise, library)}</g>"
        for place, exercise in enumerate(exercises)
    )
    names = ", ".join(exercise.name for exercise in exercises)
    return picture(Box(0.0, 0.0, COLUMNS * width, rows * height), cells, f"Contact sheet: {names}")


def _cell(exercise: Exercise, library: Library) -> str:
    scene = scene_for(exercise, library)
    inside, box = strip_inside(scene, key_poses(scene.movement, MOST_IN_STRIP), forbidden=exercise.role is Role.NEVER)
    width, height = CELL[0] - 2 * PADDING, CELL[1] - CAPTION - 2 * PADDING
    largest = LARGEST * (CLOSER if scene.movement.close_up else 1)
    scale = min(width / box.width, height / box.height, largest)
    x = PADDING + (width - box.width * scale) / 2 - box.left * scale
    y = CELL[1] - PADDING - box.bottom * scale
    title = line_of_text(exercise.name, PADDING, CAPTION - 8, 17)
    return f'{title}<g transform="translate({number(x)} {number(y)})scale({scale:.3f})">{inside}</g>'
