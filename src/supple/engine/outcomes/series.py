"""The course of one measure over the days, and the pain of each day."""

from collections.abc import Iterator
from datetime import date, timedelta
from statistics import fmean

from supple.engine.diary import Diary
from supple.engine.intake import Intake
from supple.engine.outcomes.scoring import total
from supple.engine.program import ProgramDocument
from supple.knowledge import Library

Points = tuple[tuple[date, float], ...]
DAY = timedelta(days=1)


def series(document: ProgramDocument, diary: Diary, library: Library, measure: str, until: date) -> Points:
    """Return the values of a measure in order of days, those of the diary dated `until` or before.

    What the intake says comes first, on the day the course began. Raise ScoreError for items that cannot be scored.
    """
    first = at_intake(document.intake, measure)
    known = () if first is None else ((document.started_on, first),)
    return (*known, *measured(diary, library, measure, until))


def measured(diary: Diary, library: Library, measure: str, until: date) -> Points:
    """Return what the diary alone says of a measure, as `series` does."""
    found = [note for note in diary.measures if note.id == measure and note.date <= until]
    return tuple(sorted(((note.date, total(note, library)) for note in found), key=lambda point: point[0]))


def at_intake(intake: Intake, measure: str) -> float | None:
    """Return what the intake says of a measure, or None: pain on average, STarT Back, exercise minutes a week."""
    active = intake.activity
    if measure == "nrs":
        return intake.complaint.pain_nrs.average
    if measure == "start_back":
        return intake.risk.start_back_total
    if measure == "exercise_minutes" and active.exercise_minutes_per_day is not None:
        days = active.exercise_days_per_week
        return None if days is None else days * active.exercise_minutes_per_day
    return None


def latest(points: Points, since: date) -> float | None:
    """Return the last value when it was given on `since` or later, else None."""
    return points[-1][1] if points and points[-1][0] >= since else None


def pain_by_day(diary: Diary, until: date, after: date = date.min) -> dict[date, float]:
    """Return the pain of each day that has any, NRS 0-10, in order; the highest when a day has several.

    A session's `before` is the pain of its day and `next_morning` that of the day after; `worst` serves only when
    neither was written down. A pain measure counts on its own day. Days up to `after` are left out.
    """
    found: dict[date, float] = {}
    for day, pain in _pains(diary, after):
        if after < day <= until:
            found[day] = max(pain, found.get(day, pain))
    return dict(sorted(found.items()))


def mean_pain(diary: Diary, until: date, days: int) -> float | None:
    """Return the mean of the pain of the last so many days, `until` included; None when none has any."""
    recent = pain_by_day(diary, until, until - timedelta(days=days))
    return fmean(recent.values()) if recent else None


def _pains(diary: Diary, after: date) -> Iterator[tuple[date, float]]:
    for entry in diary.entries:
        if entry.date < after:
            continue
        notes = entry.pain
        if notes.before is not None:
            yield entry.date, notes.before
        if notes.next_morning is not None:
            yield entry.date + DAY, notes.next_morning
        elif notes.before is None and notes.worst is not None:
            yield entry.date, notes.worst
    for note in diary.measures:
        if note.id == "nrs" and note.value is not None:
            yield note.date, note.value
