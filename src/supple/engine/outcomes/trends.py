"""How a course went over its weeks: pain, exercise days, walking, work and ratings."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import fmean

from supple.engine.diary import Diary, Done, Entry
from supple.engine.outcomes.scoring import total
from supple.engine.outcomes.series import pain_by_day
from supple.knowledge import Library

DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some weeks of a course, from `starts_on` on; numbers are means a week. What nobody wrote down is None, never 0.

    `pain` and `limb_pain` are NRS 0-10. `work` is sets × repetitions × seconds of hold (1 without one), on both sides,
    of the exercises whose sets and repetitions were written down. `measures` holds the mean of each by its id. `over`
    tells whether its last day has passed.
    """

    starts_on: date
    weeks: int
    over: bool
    pain: float | None
    limb_pain: float | None
    exercise_days: float
    walk_minutes: float | None
    work: float | None
    measures: dict[str, float]


@dataclass(slots=True)
class _Noted:
    """What the diary says of one stretch."""

    pains: list[float] = field(default_factory=list)
    limb_pains: list[float] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    walks: list[float] = field(default_factory=list)
    works: list[float] = field(default_factory=list)
    measures: dict[str, list[float]] = field(default_factory=dict)


def weeks_begun(started_on: date, today: date) -> int:
    """Return the weeks of a course that have begun by a day, at least 1; its first seven days are week 1.

    >>> weeks_begun(date(2026, 11, 21), date(2026, 11, 28))
    2
    """
    return max(1, (today - started_on).days // DAYS_PER_WEEK + 1)


def trends(diary: Diary, library: Library, started_on: date, today: date, weeks_each: int = 1) -> tuple[Stretch, ...]:
    """Return the course in stretches of so many weeks, from its first day up to today; all outside is left out.

    The last stretch holds the weeks that are left; its last week may not be over. Raise ScoreError for items of a
    measure that cannot be scored.
    """
    weeks = weeks_begun(started_on, today)
    noted = [_Noted() for _ in range(0, weeks, weeks_each)]

    def at(day: date) -> _Noted:
        known = started_on <= day <= today
        return noted[(day - started_on).days // (DAYS_PER_WEEK * weeks_each)] if known else _Noted()

    for day, pain in pain_by_day(diary, today).items():
        at(day).pains.append(pain)
    for entry in diary.entries:
        _note(at(entry.date), entry, library)
    for measure in diary.measures:
        at(measure.date).measures.setdefault(measure.id, []).append(total(measure, library))
    return tuple(
        _stretch(
            known,
            starts_on=started_on + timedelta(weeks=place * weeks_each),
            weeks=min(weeks_each, weeks - place * weeks_each),
            today=today,
        )
        for place, known in enumerate(noted)
    )


def _note(known: _Noted, entry: Entry, library: Library) -> None:
    notes = entry.pain
    resting = [pain for pain in (notes.limb_before, notes.limb_next_morning) if pain is not None]
    known.limb_pains += resting or ([] if notes.limb_worst is None else [notes.limb_worst])
    if entry.is_session:
        known.days.add(entry.date)
    if entry.walk_minutes is not None:
        known.walks.append(entry.walk_minutes)
    known.works += [work for done in entry.done if (work := _work(done, library)) is not None]


def _work(done: Done, library: Library) -> float | None:
    """Return the work of one exercise as it was done, or None when its sets or repetitions were not written down."""
    if done.sets is None or done.repetitions is None:
        return None
    dose = library.exercise(done.exercise).dose
    sides = 1 if dose is None else dose.sides
    return done.sets * done.repetitions * max(1, done.hold_s or 0) * sides


def _stretch(known: _Noted, *, starts_on: date, weeks: int, today: date) -> Stretch:
    return Stretch(
        starts_on=starts_on,
        weeks=weeks,
        over=starts_on + timedelta(weeks=weeks) <= today,
        pain=_mean(known.pains),
        limb_pain=_mean(known.limb_pains),
        exercise_days=len(known.days) / weeks,
        walk_minutes=_a_week(known.walks, weeks),
        work=_a_week(known.works, weeks),
        measures={name: fmean(values) for name, values in sorted(known.measures.items())},
    )


def _mean(values: list[float]) -> float | None:
    return fmean(values) if values else None


def _a_week(values: list[float], weeks: int) -> float | None:
    return sum(values) / weeks if values else None
