"""What was noted in each span of days of a course: means of pain and effort, sums of minutes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import fmean
from typing import Literal, get_args

from supple.engine.diary import Diary, Entry
from supple.engine.outcomes.series import pain_by_day

Noted = Literal[
    "mean", "before", "worst", "next_morning", "limb_before", "limb_worst", "limb_next_morning", "effort_cr10"
]
OF_ENTRIES: tuple[Noted, ...] = get_args(Noted)[1:]


@dataclass(frozen=True, slots=True)
class Span:
    """Some days of a course, from `since` on; what nobody wrote down is None, never 0.

    `means` holds pain (NRS 0-10: `before`, `worst`, `next_morning`, likewise `limb_*`, and `mean` over the days) and
    `effort_cr10`, each where it was written down. Minutes are sums.
    """

    since: date
    days: int
    means: Mapping[Noted, float]
    session_minutes: float | None
    walk_minutes: float | None


@dataclass(slots=True)
class _Found:
    """What the diary says of one span."""

    values: dict[Noted, list[float]] = field(default_factory=dict)
    sessions: list[float] = field(default_factory=list)
    walks: list[float] = field(default_factory=list)

    def add(self, of: Noted, value: float | None) -> None:
        """Note a value where there is one."""
        if value is not None:
            self.values.setdefault(of, []).append(value)


def spans(
    diary: Diary, since: date, until: date, days_each: int = 1, session_minutes: Mapping[str, float] | None = None
) -> tuple[Span, ...]:
    """Return the days from `since` to `until` in spans of so many days; all outside is left out.

    `session_minutes` holds the minutes of sessions by the id of their entry: the diary itself does not tell them.
    """
    noted = [_Found() for _ in range(0, (until - since).days + 1, days_each)]
    for day, pain in pain_by_day(diary, until, since - timedelta(days=1)).items():
        noted[(day - since).days // days_each].add("mean", pain)
    for entry in diary.entries:
        if since <= entry.date <= until:
            _note(noted[(entry.date - since).days // days_each], entry, session_minutes or {})
    return tuple(
        _span(known, since + timedelta(days=place * days_each), days_each) for place, known in enumerate(noted)
    )


def _note(known: _Found, entry: Entry, session_minutes: Mapping[str, float]) -> None:
    for of in OF_ENTRIES:
        known.add(of, entry.effort_cr10 if of == "effort_cr10" else getattr(entry.pain, of))
    if entry.walk_minutes is not None:
        known.walks.append(entry.walk_minutes)
    minutes = session_minutes.get(entry.id) if entry.id is not None else None
    if minutes is not None:
        known.sessions.append(minutes)


def _span(known: _Found, since: date, days: int) -> Span:
    return Span(
        since=since,
        days=days,
        means={of: fmean(values) for of, values in known.values.items()},
        session_minutes=sum(known.sessions) if known.sessions else None,
        walk_minutes=sum(known.walks) if known.walks else None,
    )
