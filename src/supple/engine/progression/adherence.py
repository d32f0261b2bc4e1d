"""Adherence: sessions performed ÷ sessions prescribed, 0 to 1, over the last weeks; never a reproach."""

from datetime import timedelta

from supple.engine.planning.week import DAYS
from supple.engine.progression.history import History


def adherence(history: History) -> float | None:
    """Return the share of the planned days of the last four weeks that saw a session, None before the first was due.

    The first day and a today without a session do not count as missed; days beyond the plan count up to the whole.
    """
    program = history.document.program
    if program is None:
        return None
    first = max(history.document.started_on, history.today - timedelta(days=history.whole_parameter("adherence_days")))
    done = {entry.date for entry in history.sessions if entry.date > first}
    on = {day for session in program.sessions for day in session.days}
    days = [first + timedelta(days=number) for number in range(1, (history.today - first).days + 1)]
    planned = [day for day in days if DAYS[day.weekday()] in on and (day < history.today or day in done)]
    if not planned:
        return None
    return round(min(1, len(done) / len(planned)), 2)
