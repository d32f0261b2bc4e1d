"""SVG text: paths, layers, whole pictures that look right on light and on dark pages."""

from collections.abc import Iterable
from html import escape

from supple.figures.layers import Layer, Patch
from supple.figures.outline import number
from supple.figures.scene import Box

RIM_WIDTH = 1.7
SMALLEST = 0.5
DARK = {
    "ground": "#3a444f",
    "wall": "#36404a",
    "mat": "#3f6660",
    "soft": "#59636f",
    "halo": "#10151b",
    "arrow": "#ff8a4c",
    "badge": "#e8edf2",
    "digit": "#10151b",
    "water": "#3f8fc0",
}
STYLE = (
    "@media(prefers-color-scheme:dark){"
    + "".join(f".{name}{{fill:{colour};stroke:{colour}}}" for name, colour in DARK.items())
    + "path[stroke]:not([class]),.rim{stroke:#fff;stroke-opacity:.28}}"
)
MOVES = ".r{display:none}@media(prefers-reduced-motion:reduce){.m{display:none}.r{display:inline}}"


def picture(box: Box, inside: str, title: str, *, moves: bool = False) -> str:
    """Return a whole picture; its title is what a screen reader says."""
    style = f"<style>{STYLE}{MOVES if moves else ''}</style>"
    view = " ".join(number(value) for value in (box.left, box.top, box.width, box.height))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{number(box.width)}" '
        f'height="{number(box.height)}" role="img"><title>{escape(title)}</title>{style}{inside}</svg>'
    )


def cut_out(box: Box, x: float, inside: str) -> str:
    """Return what lies in a box, and nothing beyond it, moved so that its left edge is at x."""
    view = " ".join(number(value) for value in (box.left, box.top, box.width, box.height))
    size = f'width="{number(box.width)}" height="{number(box.height)}"'
    return f'<svg x="{number(x)}" y="{number(box.top)}" {size} viewBox="{view}">{inside}</svg>'


def path_of(patch: Patch) -> str:
    """Return the path of a patch."""
    return "".join(outline.path() for outline in patch.outlines)


def element(patch: Patch, path: str, inside: str = "") -> str:
    """Return a patch as an element; its rim lies under its fill, so that it shows outside only."""
    rim = f' stroke="{patch.rim}"' if patch.rim else ""
    theme = f' class="{patch.theme}"' if patch.theme else ""
    clear = f' opacity="{number(patch.opacity)}"' if patch.opacity < 1 else ""
    end = f">{inside}</path>" if inside else "/>"
    return f'<path fill="{patch.fill}"{rim}{theme}{clear} d="{path}"{end}'


def group(inside: str) -> str:
    """Return elements with the rim's width and order."""
    return f'<g stroke-width="{number(RIM_WIDTH)}" stroke-linejoin="round" paint-order="stroke">{inside}</g>'


def still_layers(layers: Iterable[Layer]) -> str:
    """Return layers that do not move: neighbours of one colour are one path, so that no rim runs between them."""
    return group("".join(element(patch, path) for layer in layers for patch, path in _merged(layer)))


def _merged(layer: Layer) -> list[tuple[Patch, str]]:
    found: list[tuple[Patch, str]] = []
    for patch in (patch for piece in layer.pieces for patch in piece.patches if _visible(patch)):
        if found and (found[-1][0].fill, found[-1][0].rim) == (patch.fill, patch.rim) and patch.theme is None:
            found[-1] = (patch, found[-1][1] + path_of(patch))
        else:
            found.append((patch, path_of(patch)))
    return found


def do_not(box: Box) -> str:
    """Return the mark of what nobody should do: a red ring with a bar in the upper right corner."""
    radius = 22.0
    x, y = box.right - radius - 6, box.top + radius + 6
    slant = radius * 0.707
    return (
        f'<g fill="none" stroke="#c92a2a" stroke-width="7"><circle fill="#fff" cx="{number(x)}" cy="{number(y)}" '
        f'r="{number(radius)}"/><path d="M{number(x - slant)} {number(y - slant)}'
        f'L{number(x + slant)} {number(y + slant)}"/></g>'
    )


def _visible(patch: Patch) -> bool:
    """Tell whether a patch is more than a dot that nobody sees."""
    xs, ys = zip(*(point for outline in patch.outlines for point in outline.extent()), strict=True)
    return bool(max(max(xs) - min(xs), max(ys) - min(ys)) > SMALLEST)
