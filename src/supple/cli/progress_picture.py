"""The course so far as a picture. Import this module only where a picture is wanted: matplotlib is an extra."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from supple.cli.progress_text import TEN, Column, deeds, pains, ratings
from supple.engine.outcomes import Stretch
from supple.knowledge import Library

WIDTH_IN, PANEL_IN, ROOM_IN, DPI = 8.0, 1.7, 1.0, 100
INK, GRID, BAR = "#333333", "#dddddd", "#56799c"
LINES = (("#0072B2", "o", "-"), ("#D55E00", "s", "--"), ("#009E73", "^", ":"))  # told apart by mark and dash as well
DRAWING: Any = {"svg.hashsalt": "supple", "svg.fonttype": "none", "font.family": "DejaVu Sans", "font.size": 10}
NO_DATE: dict[str, dict[str, str | None]] = {".png": {"Software": None}, ".svg": {"Date": None, "Creator": None}}
MOST_MARKS = 30


def progress_picture(stretches: Sequence[Stretch], library: Library, ending: str) -> bytes:
    """Return a course as a picture, 800 pixels wide, for `.png` or `.svg`; the same course gives the same bytes."""
    with mpl.rc_context(DRAWING):
        page = BytesIO()
        _figure(stretches, library).savefig(page, format=ending[1:], dpi=DPI, metadata=NO_DATE[ending])
    return page.getvalue()


def _figure(stretches: Sequence[Stretch], library: Library) -> Figure:
    done = deeds(stretches)
    hurting, rated = pains(stretches), ratings(stretches, library)
    lines = [columns for columns in (hurting, rated) if columns]
    figure = Figure(figsize=(WIDTH_IN, PANEL_IN * (len(lines) + len(done)) + ROOM_IN), layout="constrained")
    axes = list(figure.subplots(len(lines) + len(done), sharex=True, squeeze=False)[:, 0])
    for axis, columns in zip(axes, lines, strict=False):
        _draw_lines(axis, stretches, columns)
        axis.set_ylabel("less is better" if columns is hurting else "more is better", color=INK)
    for axis, column in zip(axes[len(lines) :], done, strict=True):
        _draw_bars(axis, stretches, column)
    first = stretches[0].starts_on
    last = "" if stretches[-1].over else "; an empty bar: not over yet"
    axes[-1].set_xlabel(f"Week of the course (week 1 began on {first.day} {first:%B %Y}{last})", color=INK)
    axes[-1].set_xlim(0.4, sum(stretch.weeks for stretch in stretches) + 0.6)
    figure.align_ylabels(axes)
    axes[-1].xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    figure.suptitle("Your course so far, means a week", fontweight="bold", color=INK)
    return figure


def _middles(stretches: Sequence[Stretch]) -> list[float]:
    """Return the place of each stretch on the axis of weeks: its middle; the first week stands at 1."""
    first = stretches[0].starts_on
    return [(stretch.starts_on - first).days / 7 + (stretch.weeks + 1) / 2 for stretch in stretches]


def _draw_lines(axis: Axes, stretches: Sequence[Stretch], columns: Sequence[Column]) -> None:
    """Draw readings of 0 to 10; weeks without a reading are bridged, and only marks say that there was one."""
    for column, (colour, mark, dash) in zip(columns, LINES, strict=False):
        read = [(x, value) for x, value in zip(_middles(stretches), column.values, strict=True) if value is not None]
        size = 6 if len(read) <= MOST_MARKS else 3
        axis.plot(*zip(*read, strict=True), dash, color=colour, marker=mark, markersize=size, label=column.name)
    axis.set_ylim(-0.4, TEN + 0.4)
    axis.set_yticks([0, 5, TEN])
    axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=len(columns), frameon=False, borderaxespad=0)
    _quiet(axis)


def _draw_bars(axis: Axes, stretches: Sequence[Stretch], column: Column) -> None:
    """Draw sums; a week in which nothing was written down has no bar, one that is not over yet an empty one."""
    widths = [0.8 * stretch.weeks for stretch in stretches]
    inside = [BAR if stretch.over else "white" for stretch in stretches]
    heights = [value or 0 for value in column.values]
    axis.bar(_middles(stretches), heights, width=widths, color=inside, edgecolor=BAR, linewidth=1)
    axis.set_ylim(0, column.top)
    axis.set_ylabel(column.name, color=INK)
    axis.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    _quiet(axis)


def _quiet(axis: Axes) -> None:
    """Leave only what carries a reading: a pale grid and the line at the foot."""
    axis.spines[["top", "right", "left"]].set_visible(False)
    axis.spines["bottom"].set_color(INK)
    axis.grid(axis="y", color=GRID, linewidth=0.8)
    axis.set_axisbelow(True)
    axis.tick_params(colors=INK, length=0)
