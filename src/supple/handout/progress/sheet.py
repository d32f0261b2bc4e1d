"""All that stands on the progress page and in its PDF, as values."""

from dataclasses import dataclass

from supple.engine.outcomes import worries
from supple.engine.progression import flares_since
from supple.handout.progress.chart import Chart
from supple.handout.progress.charts import charts
from supple.handout.progress.course import Course, Reach, Window, window
from supple.handout.progress.measured import Measured, all_measured
from supple.handout.progress.tiles import Tile, tiles
from supple.handout.words import REGIONS, counted, day_words
from supple.knowledge import Library

NO_HARM = "A break does no harm. Begin again with a little."
WHOLE = {Reach.FOUR_WEEKS: 4, Reach.TWELVE_WEEKS: 12, Reach.YEAR: 52}


@dataclass(frozen=True, slots=True)
class Page:
    """How a course goes. `is_empty` when nothing is written down; `shows` says which days the charts show.

    `advice` is what is worth showing to someone; it holds nobody back.
    """

    title: str
    began: str
    is_empty: bool
    quiet: str
    shows: str
    tiles: tuple[Tile, ...]
    charts: tuple[Chart, ...]
    measures: tuple[Measured, ...]
    advice: tuple[str, ...]


def page_of(course: Course, library: Library, reach: Reach) -> Page:
    """Return how a course goes, with charts that go back as far as asked for."""
    shown = window(course, reach)
    flares = flares_since(course.document, course.diary, library, shown.since, course.today)
    drawn = charts(course, shown, flares, library)
    return Page(
        title=f"How your {REGIONS[course.document.intake.complaint.region]} is doing",
        began=f"You began on {day_words(course.document.started_on)}: {counted(course.weeks, 'week')} so far.",
        is_empty=not (course.diary.entries or course.diary.measures),
        quiet=_quiet(course, shown, drawn),
        shows=_shows(shown, reach),
        tiles=tiles(course, library),
        charts=drawn,
        measures=all_measured(course, library),
        advice=tuple(piece.text for piece in worries(course.document, course.diary, library, course.today)),
    )


def _shows(shown: Window, reach: Reach) -> str:
    """Return which days are shown, and that the course is younger than what was asked for where it is."""
    each = "day by day" if shown.days_each == 1 else "as means of a week"
    asked = WHOLE.get(reach, shown.weeks)
    young = " Your course is not older yet." if shown.weeks < asked else ""
    return f"From {day_words(shown.since)} to {day_words(shown.until)}, {each}.{young}"


def _quiet(course: Course, shown: Window, drawn: tuple[Chart, ...]) -> str:
    """Return kind words for someone who has written nothing for some time; nothing for everyone else."""
    days = [entry.date for entry in course.diary.entries] + [note.date for note in course.diary.measures]
    if not days or (drawn and max(days) >= shown.since):
        return ""
    last = day_words(max(days))
    return f"Nothing is written down in these days; the last note is of {last}. {NO_HARM}"
