"""Numbers and words as paths, so that a picture needs no font."""

from supple.figures.outline import number

# Digits in a field 4 wide and 6 high, y down, as lines.
DIGITS = {
    1: "M1 1.4L2.4 .4V6",
    2: "M.4 1.6C.6-.1 3.6-.1 3.6 1.9C3.6 3.2 1.6 4.2 .4 6H3.8",
    3: "M.5 .5H3.6L1.9 2.5C4.4 2.5 4.2 6 1.8 6C1.1 6 .6 5.7 .3 5.3",
    4: "M3 6V.4L.3 4.3H4",
    5: "M3.5 .4H1L.7 2.8C2.6 1.9 3.9 2.9 3.8 4.2C3.6 6.2 1.3 6.4 .4 5.3",
    6: "M3.2 .4C1.4 1.1 .4 2.7 .4 4.2C.4 6.6 3.7 6.5 3.7 4.3C3.7 2.2 1 2.2 .5 3.9",
}


def badge(value: int, x: float, y: float, radius: float) -> str:
    """Return a number from 1 to 6 in a disc around a place."""
    scale = radius / 5
    place = f"translate({number(x - 2 * scale)} {number(y - 3.1 * scale)})scale({scale:.2f})"
    return (
        f'<circle class="badge" fill="#33415c" cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"/>'
        f'<path transform="{place}" d="{DIGITS[value]}" fill="none" stroke="#fff" stroke-width=".9" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )
