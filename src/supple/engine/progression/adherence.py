"""Adherence: sessions performed ÷ sessions prescribed, 0 to 1, over the last weeks; never a reproach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from supple.engine.diary import Diary
from supple.engine.planning.week import DAYS
from supple.engine.program import Program
from supple.engine.progression.history import History

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many days of some weeks saw a session, and on how many one was planned."""

    since: date
    done: int
    planned: int

    @property
    def share(self) -> float | None:
        """Return the share of the planned days that was done, up to the whole; None when none was due."""
        return round(min(1, self.done / self.planned), 2) if self.planned else None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The days of the week on which a program had sessions, from the day on which it began to hold."""

    since: date
    days: frozenset[str]


def rhythm_of(program: Program | None, since: date) -> Rhythm:
    """Return the rhythm of a program; one that gives no exercises plans no day."""
    sessions = program.sessions if program else ()
    return Rhythm(since, frozenset(day for session in sessions for day in session.days))


def adherence(history: History) -> float | None:
    """Return the share of the planned days of the last four weeks that saw a session, None before the first was due.

    The first day and a today without a session do not count as missed; days beyond the plan count up to the whole.
    """
    return None if history.document.program is None else lately_kept(history).share


def lately_kept(history: History) -> Kept:
    """Return what adherence is made of: the days planned and done of the last four weeks, by the program in force."""
    first = max(history.document.started_on, history.today - timedelta(days=history.whole_parameter("adherence_days")))
    done = {entry.date for entry in history.sessions}
    rhythms = (rhythm_of(history.document.program, first),)
    return _kept(first + timedelta(days=1), history.today, done, rhythms, history.today)


def kept_by_week(rhythms: Sequence[Rhythm], diary: Diary, started_on: date, today: date) -> tuple[Kept, ...]:
    """Return each week of a course with its days planned and done, by the program in force on each day.

    `rhythms` are those of all programs of the course, oldest first. As in `adherence`, neither the first day of the
    course nor a today without a session counts as missed.
    """
    done = {entry.date for entry in diary.entries if entry.is_session and entry.date <= today}
    return tuple(
        _kept(since, min(since + WEEK - timedelta(days=1), today), done, rhythms, today, started_on)
        for since in _weeks(started_on, today)
    )


def _weeks(started_on: date, today: date) -> Iterator[date]:
    since = started_on
    while since <= today:
        yield since
        since += WEEK


def _kept(
    since: date, until: date, done: set[date], rhythms: Sequence[Rhythm], today: date, spared: date | None = None
) -> Kept:
    days = [since + timedelta(days=number) for number in range((until - since).days + 1)]
    planned = [day for day in days if _is_planned(day, rhythms) and (day not in (today, spared) or day in done)]
    return Kept(since, sum(day in done for day in days), len(planned))


def _is_planned(day: date, rhythms: Sequence[Rhythm]) -> bool:
    known = [rhythm.days for rhythm in rhythms if rhythm.since <= day]
    return bool(known) and DAYS[day.weekday()] in known[-1]
