"""What the progress of a person is told from, and how far back it is to go."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from supple.engine.diary import Diary
from supple.engine.outcomes import DAYS_PER_WEEK, weeks_begun
from supple.engine.program import ProgramDocument
from supple.engine.progression import Rhythm

MOST_DAILY_WEEKS = 6


class Reach(StrEnum):
    """How many weeks to show, today's included."""

    FOUR_WEEKS = "4"
    TWELVE_WEEKS = "12"
    YEAR = "52"
    ALL = "all"

    @property
    def words(self) -> str:
        """Return it in words."""
        return {"4": "4 weeks", "12": "12 weeks", "52": "A year", "all": "All"}[self.value]


@dataclass(frozen=True, slots=True)
class Changed:
    """That another program began to hold on a day, and what that was, in a few words."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Course:
    """A course up to a day: its newest program, its diary, and what the diary does not hold.

    `rhythms` are the training days of all its programs, oldest first; `session_minutes` those of sessions by the id of
    their entry.
    """

    document: ProgramDocument
    diary: Diary
    today: date
    rhythms: tuple[Rhythm, ...]
    changes: tuple[Changed, ...] = ()
    session_minutes: Mapping[str, float] = field(default_factory=dict)

    @property
    def weeks(self) -> int:
        """Return the weeks begun so far."""
        return weeks_begun(self.document.started_on, self.today)


@dataclass(frozen=True, slots=True)
class Window:
    """The weeks of a course that are shown: whole weeks from `since` on, day by day or week by week."""

    since: date
    until: date
    weeks: int

    @property
    def days_each(self) -> int:
        """Return how many days stand in one place of a chart: a day up to six weeks, then a week."""
        return 1 if self.weeks <= MOST_DAILY_WEEKS else DAYS_PER_WEEK


def window(course: Course, reach: Reach) -> Window:
    """Return the weeks to show: as many as asked for, where the course has so many."""
    weeks = course.weeks if reach is Reach.ALL else min(course.weeks, int(reach.value))
    since = course.document.started_on + timedelta(weeks=course.weeks - weeks)
    return Window(since, course.today, weeks)
