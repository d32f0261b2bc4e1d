"""Gaps: how long someone has been away, and what that means for the dose, without blame (brief 6.6)."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from supple.engine.planning.week import Week
from supple.engine.progression.history import History


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without a session, the rule for so long a gap, the share of the dose left, the levels to go down.

    `answered` when an earlier review has given the same answer to the same gap already.
    """

    days: int
    rule: str
    share: float
    levels: int
    restart: bool = False
    answered: bool = False


NONE = Gap(0, "", 1, 0)


def gap_of(history: History) -> Gap:
    """Return the gap that today's review has to answer; what an earlier review answered is taken off.

    It runs up to today, or up to sessions that no review has seen yet: one session back at the old dose closes a short
    one, two any but the longest. Before the first session, and within the plan's own rhythm, there is none.
    """
    if history.last_session is None:
        return NONE
    back = [entry.date for entry in history.unread if entry.is_session]
    open_gaps = [_answer(history, history.last_session, history.today)]
    for before, after in pairwise(history.sessions[-len(back) - 1 :]):
        if history.is_unread(after) and after.date != before.date:
            gap = _answer(history, before.date, after.date)
            since = len(back) - bisect_left(back, after.date)
            closed_by = 1 if gap.share == 1 else history.whole_parameter("green_sessions")
            open_gaps.append(gap if gap.restart or since < closed_by else NONE)
    return max(open_gaps, key=lambda gap: (gap.restart, 1 - gap.share, gap.days if not gap.answered else 0))


def _answer(history: History, last: date, until: date) -> Gap:
    """Return what a gap between two days asks for now."""
    made, now = history.document.created_on, _tier(history, (until - last).days)
    then = _tier(history, (min(made, until) - last).days) if made > last else NONE
    again = bool(now.rule) and now.rule == then.rule
    levels = 0 if again else now.levels
    return replace(
        now, share=now.share / then.share, levels=levels, restart=now.restart and not then.restart, answered=again
    )


def _tier(history: History, days: int) -> Gap:
    rhythm = Week(max(2, history.planned_days)).longest_rest
    if days < history.whole_parameter("gap_repeat_days") or days <= rhythm:
        return Gap(days, "", 1, 0)
    if days < history.whole_parameter("gap_less_days"):
        return Gap(days, "gap_repeat", 1, 0)
    if days < history.whole_parameter("gap_half_days"):
        return Gap(days, "gap_less", 1 - history.parameter("gap_less_percent") / 100, 0)
    if days < history.whole_parameter("gap_restart_days"):
        return Gap(days, "gap_half", 1 - history.parameter("gap_half_percent") / 100, 1)
    return Gap(days, "gap_restart", 1 - history.parameter("gap_half_percent") / 100, 1, restart=True)


def last_start(history: History) -> date:
    """Return the day from which program weeks count: the first session after a long gap, else the first day."""
    longest = history.whole_parameter("gap_restart_days")
    late = pairwise(reversed(history.sessions))
    days = (after.date for after, before in late if (after.date - before.date).days >= longest)
    return next(days, history.document.started_on)
