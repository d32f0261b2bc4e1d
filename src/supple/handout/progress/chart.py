"""A chart as values: the same numbers are drawn, told in a sentence and set in a table."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from supple.handout.words import number, short_day

Kind = Literal["line", "bar", "outline"]
NOT_NOTED = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of numbers, a number or nothing for each place of the chart; bars of one chart stand on each other."""

    name: str
    kind: Kind
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened from one day to another: a flare-up, or another program."""

    kind: Literal["flare_up", "program"]
    since: date
    until: date
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table beside a chart."""

    when: str
    cells: tuple[str, ...]
    notes: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its places (`since` is the first day of each, `days_each` long), its lines, and what happened.

    `says` tells it in a sentence, `scale` how to read its numbers. `top` is the end of its scale, None where the
    greatest number is.
    """

    id: str
    title: str
    says: str
    scale: str
    top: float | None
    since: tuple[date, ...]
    days_each: int
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()

    @property
    def places(self) -> str:
        """Return what one place of the chart is."""
        return "Day" if self.days_each == 1 else "Week from"

    @property
    def has_notes(self) -> bool:
        """Tell whether anything happened in it."""
        return bool(self.marks)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the table: the newest first, without the places of which nothing is known."""
        length = timedelta(days=self.days_each)
        made = []
        for place, day in enumerate(self.since):
            values = [line.values[place] for line in self.lines]
            notes = [mark.words for mark in self.marks if mark.since < day + length and mark.until >= day]
            if notes or any(value is not None for value in values):
                cells = tuple(NOT_NOTED if value is None else number(value) for value in values)
                made.append(Row(short_day(day).strip(), cells, ", ".join(dict.fromkeys(notes))))
        return tuple(reversed(made))


def given(*lines: Line) -> tuple[Line, ...]:
    """Return the lines without those that nobody wrote anything into."""
    return tuple(line for line in lines if any(value is not None for value in line.values))
