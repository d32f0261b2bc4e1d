"""Bars in plain text: the number stands beside each, so that nothing is said by colour or length alone."""

from collections.abc import Iterable

from supple.handout.words import number

WIDTH, LEAST_WIDTH, DIGITS, DAY, GAPS = 10, 3, 4, 13, 3
WEEKS_EACH = (1, 2, 4, 13, 26, 52)
FULL, HALF = "█", "▌"


def weeks_each(weeks: int, most: int) -> int:
    """Return how many weeks to show in one row, so that there are at most so many rows where that can be.

    >>> weeks_each(53, most=26)
    4
    """
    return next((each for each in WEEKS_EACH if -(-weeks // each) <= most), WEEKS_EACH[-1])


def bar(value: float | None, top: float, width: int = WIDTH) -> str:
    """Return a number with a bar of up to `width` blocks; a dash where nothing was written down.

    >>> bar(4.4, top=10)
    ' 4.4 ████▌'
    """
    if value is None:
        return f"{'-':>{DIGITS}}"
    halves = min(2 * width, round(2 * width * value / top)) if top else 0
    return f"{number(value):>{DIGITS}} {FULL * (halves // 2)}{HALF * (halves % 2)}".rstrip()


def bar_width(columns: int, page: int) -> int:
    """Return how wide bars may be, so that so many columns of them and a day fit on a page of so many letters.

    >>> [bar_width(5, page) for page in (100, 80)]
    [10, 6]
    """
    return max(LEAST_WIDTH, min(WIDTH, (page - DAY) // max(1, columns) - DIGITS - GAPS))


def top_of(values: Iterable[float | None]) -> float:
    """Return the greatest value, 0 when there is none."""
    return max((value for value in values if value is not None), default=0)
