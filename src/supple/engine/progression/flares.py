"""Flare-ups: passing rises in pain, when they began, and whether one is going on (brief 6.5)."""

from collections import deque
from dataclasses import dataclass
from datetime import date, timedelta

from supple.engine.diary import Entry
from supple.engine.progression.history import History
from supple.engine.progression.response import PainRule, Response


@dataclass(frozen=True, slots=True)
class FlareUp:
    """One flare-up: the days of its first and of its latest sign."""

    began: date
    latest: date

    @property
    def days(self) -> int:
        """Return the days from the first sign to the latest one."""
        return (self.latest - self.began).days


def flare_ups(history: History, rule: PainRule, memory: int | None = None) -> tuple[FlareUp, ...]:
    """Return the flare-ups of the last weeks, oldest first; signs a few days apart belong to one of them.

    A rise is counted from the pain before the session, and from the person's usual pain at that time. `memory` is how
    many days back to look, where that is not to be the parameter's.
    """
    apart = history.whole_parameter("flare_apart_days")
    memory = history.whole_parameter("flare_memory_days") if memory is None else memory
    first = history.today - timedelta(days=memory)
    usual = _Usual(history)
    found: list[FlareUp] = []
    before: Entry | None = None
    for entry in history.since(memory + history.whole_parameter("usual_days")):
        mark = usual.on(entry.date)
        if entry.date > first and _is_sign(history, rule, entry, before, mark):
            if found and (entry.date - found[-1].latest).days <= apart:
                found[-1] = FlareUp(found[-1].began, entry.date)
            else:
                found.append(FlareUp(entry.date, entry.date))
        usual.note(entry)
        before = entry
    return tuple(found)


class _Usual:
    """The usual pain of a person day by day: the mean of the weeks before, never above the intake's."""

    def __init__(self, history: History) -> None:
        self.at_intake = history.document.intake.complaint.pain_nrs.average
        self.days = history.whole_parameter("usual_days")
        self.least = history.whole_parameter("usual_notes")
        self.notes: deque[tuple[date, float]] = deque()
        self.sum = 0.0

    def note(self, entry: Entry) -> None:
        """Take an entry into account."""
        if entry.pain.before is not None:
            self.notes.append((entry.date, entry.pain.before))
            self.sum += entry.pain.before

    def on(self, day: date) -> float:
        """Return the usual pain on a day, NRS 0-10."""
        oldest = day - timedelta(days=self.days)
        while self.notes and self.notes[0][0] < oldest:
            self.sum -= self.notes.popleft()[1]
        if len(self.notes) < self.least:
            return self.at_intake
        return min(self.at_intake, self.sum / len(self.notes))


def _is_sign(history: History, rule: PainRule, entry: Entry, previous: Entry | None, usual: float) -> bool:
    """Tell whether an entry shows a flare-up: pain of 8, a rise that lasts a day, or strong pain above the usual."""
    rise, strong = history.parameter("flare_nrs"), history.parameter("accepted_nrs")
    if rule.is_strong(entry):
        return True
    notes = entry.pain
    if notes.before is not None and notes.next_morning is not None and notes.next_morning >= notes.before + rise:
        return True
    given = [pain for pain in (notes.before, notes.next_morning) if pain is not None]
    high = [pain for pain in given if pain >= usual + rise]
    if any(pain > strong for pain in high) or len(high) > 1:
        return True
    return bool(high) and previous is not None and _was_high(previous, usual + rise)


def _was_high(entry: Entry, mark: float) -> bool:
    latest = entry.pain.before if entry.pain.next_morning is None else entry.pain.next_morning
    return latest is not None and latest >= mark


def going_on(history: History, flares: tuple[FlareUp, ...], rule: PainRule) -> FlareUp | None:
    """Return the flare-up that is going on: a week from its latest sign, or two without calm sessions since."""
    if not flares:
        return None
    flare = flares[-1]
    days = (history.today - flare.latest).days
    if days < history.whole_parameter("flare_least_days"):
        return flare
    since = [entry for entry in history.sessions if entry.date > flare.latest]
    calm = [entry for entry in since if rule.of_session(entry) is Response.GREEN]
    over = days >= history.whole_parameter("flare_most_days")
    return None if over or len(calm) >= history.whole_parameter("green_sessions") else flare
