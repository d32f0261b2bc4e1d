"""What helps me: what went together with less pain and with keeping at it, in one person's own diary. Never a cause."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import Literal

from supple.engine.diary import Diary, Entry
from supple.engine.outcomes.columns import Column, Of, columns_of
from supple.engine.outcomes.pooling import Estimate, pooled_effects
from supple.engine.reasons import Reason, because
from supple.knowledge import Library

On = Literal["pain", "kept"]
Says = Literal["less_pain", "more_pain", "better_kept", "worse_kept", "not_enough_to_tell"]
SAYS: dict[On, tuple[Says, Says]] = {"pain": ("less_pain", "more_pain"), "kept": ("worse_kept", "better_kept")}
DECIMALS = 3
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Effect:
    """What went together with one exercise (`presence`) or with twice as much of it (`dose`).

    On `pain`: points of NRS by the next day, below 0 is less. On `kept`: 0 to 1, half for finishing the session and
    half for the next one coming soon. `low` to `high` is the interval. With a dose, `sessions_with` had more of it.
    """

    exercise: str
    of: Of
    on: On
    mean: float
    low: float
    high: float
    sessions_with: int
    sessions_without: int
    says: Says


@dataclass(frozen=True, slots=True)
class Helps:
    """All effects, or none when the diary holds too little; `sessions` is the most that any of them could use."""

    enough: bool
    sessions: int
    reason: Reason
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """One session with its outcome; `before` is the pain that the outcome is seen against."""

    entry: Entry
    outcome: float
    before: float


def what_helps(diary: Diary, library: Library, today: date) -> Helps:
    """Return each exercise's and dose's association with next-day pain and with keeping at it.

    A linear model with a time trend and effects drawn towards none; for pain, the pain before the session is taken into
    account, since strong pain eases by itself. Nothing is said on fewer sessions than the parameters ask for.
    """
    known = (entry for entry in diary.entries if entry.done and entry.date <= today)
    sessions = sorted(known, key=lambda entry: entry.date)
    needed = library.whole("outcomes/helps_least_sessions", today)
    rows: dict[On, list[_Row]] = {
        "pain": _pain_rows(sessions, library, today),
        "kept": _kept_rows(sessions, library, today),
    }
    most = max(len(found) for found in rows.values())
    if most < needed:
        reason = because(library, "outcomes/too_little_to_tell", sessions=most, needed=needed)
        return Helps(False, most, reason, ())
    told = [on for on, found in rows.items() if len(found) >= needed]
    effects = tuple(effect for on in told for effect in _effects(rows[on], on, library, today))
    return Helps(True, most, because(library, "outcomes/what_went_together", sessions=most), effects)


def _pain_rows(sessions: Sequence[Entry], library: Library, today: date) -> list[_Row]:
    """Return the sessions whose pain before and on the next day is known; the outcome is the change."""
    within = timedelta(days=library.number("outcomes/helps_next_session_days", today))
    rows = []
    for entry, after in _with_next(sessions):
        before, then = entry.pain.before, entry.pain.next_morning
        if then is None and after is not None and after.date - entry.date <= within:
            then = after.pain.before
        if before is not None and then is not None:
            rows.append(_Row(entry, then - before, before))
    return rows


def _kept_rows(sessions: Sequence[Entry], library: Library, today: date) -> list[_Row]:
    """Return the sessions of which it is known whether the next one came soon; the outcome is 0, 0.5 or 1."""
    within = timedelta(days=library.number("outcomes/helps_kept_days", today))
    rows = []
    for entry, after in _with_next(sessions):
        came = after is not None and after.date - entry.date <= within
        if came or today - entry.date > within:
            rows.append(_Row(entry, HALF * (entry.stopped_because is None) + HALF * came, 0))
    return rows


def _with_next(sessions: Sequence[Entry]) -> list[tuple[Entry, Entry | None]]:
    """Return each session with the first one of a later day."""
    found: list[tuple[Entry, Entry | None]] = []
    after: Entry | None = None
    for entry, following in zip(reversed(sessions), (None, *reversed(sessions)), strict=False):
        if following is not None and following.date > entry.date:
            after = following
        found.append((entry, after))
    return found[::-1]


def _effects(rows: Sequence[_Row], on: On, library: Library, today: date) -> list[Effect]:
    columns = columns_of([row.entry for row in rows])
    estimates = pooled_effects(
        _nuisance(rows),
        [[column.values[place] for column in columns] for place in range(len(rows))],
        [row.outcome for row in rows],
        library.number("outcomes/helps_sure_percent", today),
    )
    least = library.whole("outcomes/helps_least_each", today)
    return [_effect(column, estimate, on, least) for column, estimate in zip(columns, estimates, strict=True)]


def _nuisance(rows: Sequence[_Row]) -> list[tuple[float, float, float]]:
    """Return for each session 1, its place in time from 0 to 1, and how much pain before it was above the mean."""
    first = rows[0].entry.date
    days = max(1, (rows[-1].entry.date - first).days)
    usual = fmean(row.before for row in rows)
    return [(1, (row.entry.date - first).days / days, row.before - usual) for row in rows]


def _effect(column: Column, estimate: Estimate, on: On, least: int) -> Effect:
    low, high = round(estimate.low, DECIMALS), round(estimate.high, DECIMALS)
    below, above = SAYS[on]
    says: Says = "not_enough_to_tell"
    if min(column.sessions_with, column.sessions_without) >= least:
        says = below if high < 0 else above if low > 0 else says
    return Effect(
        exercise=column.exercise,
        of=column.of,
        on=on,
        mean=round(estimate.mean, DECIMALS),
        low=low,
        high=high,
        sessions_with=column.sessions_with,
        sessions_without=column.sessions_without,
        says=says,
    )
