"""The course so far as a person can read it: bars with their numbers beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rich.console import Console
from rich.table import Table

from supple.cli.chart import bar, bar_width, top_of
from supple.cli.printing import bullets, heading, paragraph, printing, table
from supple.cli.program_text import NOT_REVIEWED
from supple.engine.outcomes import DAYS_PER_WEEK, Helps, Stretch
from supple.engine.review import Outcome
from supple.handout.helps_words import NOTHING_STANDS_OUT, effect_words, told
from supple.handout.outcome_words import MEANINGS, adherence_words
from supple.handout.words import day_words, number, short_day
from supple.knowledge import Library

TEN = 10
SO_FAR = "…"
CHARTED = ("activity", "confidence", "mood")


@dataclass(frozen=True, slots=True)
class Column:
    """One thing to show over the weeks; a full bar stands for `top`, or for the greatest value when that is None."""

    name: str
    values: tuple[float | None, ...]
    top: float | None = None

    def bars(self, width: int) -> list[str]:
        """Return one bar for each value."""
        top = top_of(self.values) if self.top is None else self.top
        return [bar(value, top, width) for value in self.values]


@dataclass(frozen=True, slots=True)
class Progress:
    """A course so far, `supple/progress/1`: its weeks, its outcomes and what went together in it."""

    schema: Literal["supple/progress/1"]
    on: date
    started_on: date
    adherence: float | None
    weeks: tuple[Stretch, ...]
    outcomes: tuple[Outcome, ...]
    what_helps: Helps


def print_progress(seen: Progress, library: Library) -> None:
    """Print a course so far for people."""
    with printing() as out:
        print_pages(out, seen, library)


def print_pages(out: Console, seen: Progress, library: Library) -> None:
    """Print a course so far on a console."""
    out.print(f"Supple · your course from {day_words(seen.started_on)} to {day_words(seen.on)}", style="bold")
    paragraph(out, NOT_REVIEWED)
    _print_trends(out, seen.weeks, library)
    _print_outcomes(out, seen, library)
    _print_helps(out, seen.what_helps, library)


def _print_outcomes(out: Console, seen: Progress, library: Library) -> None:
    heading(out, "From the start until now")
    paragraph(out, adherence_words(seen.adherence, library.whole("progression/adherence_days", seen.on)))
    if not seen.outcomes:
        return
    rows = table("Measure", "At first", "Now", "In words")
    for outcome in seen.outcomes:
        name, values = library.instruments[outcome.measure].name, (outcome.baseline, outcome.now)
        rows.add_row(name, *map(number, values), MEANINGS[outcome.meaning])
    out.print(rows)


def _print_helps(out: Console, helps: Helps, library: Library) -> None:
    """Print what went together with better days, the surest first, never as a cause."""
    heading(out, "What seems to go with better days")
    paragraph(out, helps.reason.text)
    effects = told(helps)
    if helps.enough and not effects:
        paragraph(out, NOTHING_STANDS_OUT)
    bullets(out, [effect_words(effect, library) for effect in effects])


def _print_trends(out: Console, stretches: Sequence[Stretch], library: Library) -> None:
    """Print the course as rows of bars, a stretch of weeks to a row."""
    each = stretches[0].weeks
    heading(out, "Week by week" if each == 1 else f"The weeks so far ({each} weeks in each row, means a week)")
    out.print(_rows(stretches, [*pains(stretches), *deeds(stretches)], out.width))
    if not stretches[-1].over:
        paragraph(out, f"{SO_FAR} These days are not over yet.")
    paragraph(out, "A dash: nothing was written down.")
    if any(stretch.work is not None for stretch in stretches):
        paragraph(out, "Work: sets × repetitions × seconds of each hold, on both sides, of what you wrote down.")
    measured = [stretch for stretch in stretches if not stretch.measures.keys().isdisjoint(CHARTED)]
    if measured:
        heading(out, "What you can do, and how you feel (0 to 10, more is better)")
        out.print(_rows(measured, ratings(measured, library), out.width))


def pains(stretches: Sequence[Stretch]) -> list[Column]:
    """Return pain in the back or neck and in a leg or an arm."""
    return _given(
        Column("Pain (0 to 10)", tuple(stretch.pain for stretch in stretches), TEN),
        Column("Leg or arm pain", tuple(stretch.limb_pain for stretch in stretches), TEN),
    )


def deeds(stretches: Sequence[Stretch]) -> list[Column]:
    """Return exercise days, walking and work."""
    return _given(
        Column("Exercise days", tuple(stretch.exercise_days for stretch in stretches), DAYS_PER_WEEK),
        Column("Walking (min)", tuple(stretch.walk_minutes for stretch in stretches)),
        Column("Work", tuple(stretch.work for stretch in stretches)),
    )


def ratings(stretches: Sequence[Stretch], library: Library) -> list[Column]:
    """Return the ratings of activity, confidence and mood."""
    return _given(
        *(
            Column(_short(library, name), tuple(stretch.measures.get(name) for stretch in stretches), TEN)
            for name in CHARTED
        )
    )


def _short(library: Library, measure: str) -> str:
    """Return the name of a measure without its range, which the heading and the axis tell."""
    return library.instruments[measure].name.removesuffix(" from 0 to 10")


def _given(*columns: Column) -> list[Column]:
    """Return the columns without those that nobody wrote anything into."""
    return [column for column in columns if any(value is not None for value in column.values)]


def _rows(stretches: Sequence[Stretch], columns: Sequence[Column], page: int) -> Table:
    """Return a table with the first day of each stretch, and its bars."""
    made = table("From", *(column.name for column in columns), whole="From")
    width = bar_width(len(columns), page)
    bars = [column.bars(width) for column in columns]
    for place, stretch in enumerate(stretches):
        so_far = "" if stretch.over else f" {SO_FAR}"
        made.add_row(short_day(stretch.starts_on) + so_far, *(entries[place] for entries in bars))
    return made
