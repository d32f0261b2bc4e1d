"""A chart drawn for paper: lines told apart by mark and dash as well, so that it can be read in grey."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

from supple.handout.progress.chart import Chart, Line, Mark
from supple.handout.words import number

WIDTH, HEIGHT = 520.0, 190.0
LEFT, RIGHT, TOP, FOOT = 34.0, 12.0, 30.0, 24.0
INK, QUIET, GRID = "#1f2d33", "#52636a", "#d5dedf"
COLOURS = ("#12505c", "#b3541e", "#6a4c93")
DASHES = ("", "6 4", "2 3")
FLARE = "#f6dcc9"
PLANNED = f"fill='none' stroke='{INK}' stroke-dasharray='3 2'"
FONT = "font-family='Source Sans Pro' font-size='11'"
MOST_DAYS = 7
MOST_MARKS = 45
ROUND = 5


def chart_svg(chart: Chart) -> str:
    """Return a chart as a drawing of its own; the words for it are `chart.says`."""
    return "".join(
        (
            f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH:g} {HEIGHT:g}'>",
            *_legend(chart),
            *(_mark(chart, mark) for mark in chart.marks),
            *_axes(chart),
            *_lines(chart),
            "</svg>",
        )
    )


def _top(chart: Chart) -> float:
    if chart.top is not None:
        return chart.top
    sums = [sum(line.values[place] or 0 for line in chart.lines) for place in range(len(chart.since))]
    return max(ROUND * 2, -(-max(sums) // (ROUND * 2)) * ROUND * 2)


def _x(chart: Chart, day: date) -> float:
    room = timedelta(days=chart.days_each) / 2
    first, last = chart.since[0] - room, chart.since[-1] + room
    return LEFT + (WIDTH - LEFT - RIGHT) * ((day - first) / max(timedelta(days=1), last - first))


def _y(chart: Chart, value: float) -> float:
    return HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * value / _top(chart)


def _text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f"<text x='{x:.1f}' y='{y:.1f}' {FONT} fill='{QUIET}' text-anchor='{anchor}'>{escape(words)}</text>"


def _rect(x: float, y: float, wide: float, high: float, look: str) -> str:
    return f"<rect x='{x:.1f}' y='{y:.1f}' width='{wide:.1f}' height='{high:.1f}' {look}/>"


def _axes(chart: Chart) -> Iterator[str]:
    for value in (0, _top(chart) / 2, _top(chart)):
        y = _y(chart, value)
        yield f"<path d='M{LEFT:g} {y:.1f}H{WIDTH - RIGHT:g}' stroke='{GRID}' stroke-width='0.8'/>"
        yield _text(LEFT - 6, y + 4, number(value), "end")
    step = -(-len(chart.since) // MOST_DAYS)
    for day in chart.since[::step]:
        yield _text(_x(chart, day), HEIGHT - 6, f"{day.day} {day:%b}", "middle")


def _legend(chart: Chart) -> Iterator[str]:
    x = LEFT
    for place, line in enumerate(chart.lines):
        yield _swatch(line, place, x)
        yield _text(x + 28, 16, line.name)
        x += 46 + 5.4 * len(line.name)
    for kind, words in {(mark.kind, mark.words): mark.words for mark in chart.marks}:
        yield _rect(x, 7, 18, 10, f"fill='{FLARE}'") if kind == "flare_up" else _triangle(x + 9, 17)
        yield _text(x + 24, 16, words)
        x += 42 + 5.4 * len(words)


def _swatch(line: Line, place: int, x: float) -> str:
    if line.kind == "bar":
        return _rect(x, 7, 18, 10, f"fill='{COLOURS[place]}' fill-opacity='{_fill(place)}'")
    if line.kind == "outline":
        return _rect(x, 7, 18, 10, PLANNED)
    return f"<path d='M{x:.1f} 12h22' {_stroke(place)}/>{_dot(x + 11, 12, place)}"


def _mark(chart: Chart, mark: Mark) -> str:
    if mark.kind == "program":
        return _triangle(_x(chart, mark.since), HEIGHT - FOOT)
    half = timedelta(days=1) / 2
    start = max(LEFT, _x(chart, mark.since - half))
    end = min(WIDTH - RIGHT, _x(chart, mark.until + half))
    return _rect(start, TOP, max(2, end - start), HEIGHT - FOOT - TOP, f"fill='{FLARE}'")


def _triangle(x: float, foot: float) -> str:
    return f"<path d='M{x:.1f} {foot - 9:.1f}l5 9h-10z' fill='{QUIET}'/>"


def _lines(chart: Chart) -> Iterator[str]:
    bars = [(place, line) for place, line in enumerate(chart.lines) if line.kind == "bar"]
    below = [0.0] * len(chart.since)
    for place, line in bars:
        yield from _bars(chart, place, line, below)
    for place, line in enumerate(chart.lines):
        if line.kind == "line":
            yield from _line(chart, place, line)
        elif line.kind == "outline":
            yield from _outlines(chart, line)


def _wide(chart: Chart) -> float:
    return min(26.0, 0.7 * (WIDTH - LEFT - RIGHT) / len(chart.since))


def _bars(chart: Chart, place: int, line: Line, below: list[float]) -> Iterator[str]:
    wide = _wide(chart)
    for at, (day, value) in enumerate(zip(chart.since, line.values, strict=True)):
        if value:
            foot, head = _y(chart, below[at]), _y(chart, below[at] + value)
            below[at] += value
            x = _x(chart, day) - wide / 2
            look = f"fill='{COLOURS[place]}' fill-opacity='{_fill(place)}'"
            yield _rect(x, head, wide, foot - head, look)


def _outlines(chart: Chart, line: Line) -> Iterator[str]:
    wide = _wide(chart) + 8
    for day, value in zip(chart.since, line.values, strict=True):
        if value:
            x, head = _x(chart, day) - wide / 2, _y(chart, value)
            yield _rect(x, head, wide, _y(chart, 0) - head, PLANNED)


def _line(chart: Chart, place: int, line: Line) -> Iterator[str]:
    points = [
        (_x(chart, day), _y(chart, value))
        for day, value in zip(chart.since, line.values, strict=True)
        if value is not None
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    yield f"<polyline points='{path}' {_stroke(place)}/>"
    if len(points) <= MOST_MARKS:
        yield from (_dot(x, y, place) for x, y in points)


def _stroke(place: int) -> str:
    dash = f" stroke-dasharray='{DASHES[place]}'" if DASHES[place] else ""
    return f"fill='none' stroke='{COLOURS[place]}' stroke-width='1.5' stroke-linejoin='round'{dash}"


def _fill(place: int) -> str:
    """Return how full a bar is: the second one paler, so that both are told apart in grey."""
    return "1" if place == 0 else "0.55"


def _dot(x: float, y: float, place: int) -> str:
    """Return a mark: a disc, a square, a triangle."""
    look = f"fill='{COLOURS[place]}'"
    if place == 0:
        return f"<circle cx='{x:.1f}' cy='{y:.1f}' r='2.4' {look}/>"
    if place == 1:
        return _rect(x - 2.2, y - 2.2, 4.4, 4.4, look)
    return f"<path d='M{x:.1f} {y - 3:.1f}l3 5.2h-6z' {look}/>"
