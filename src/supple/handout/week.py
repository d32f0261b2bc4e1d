"""The week of a program: which session and which aerobic exercise falls on which day."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil

from supple.engine.planning.week import DAYS
from supple.engine.program import AerobicStep, Program, Session


def templates(program: Program) -> dict[str, str]:
    """Return the session, A or B, of each day of the week that has one."""
    return {day: session.template for session in program.sessions for day in session.days}


def whole_minutes(session: Session) -> int:
    """Return the minutes of a session, rounded up."""
    return ceil(session.minutes)


def aerobic_now(program: Program) -> AerobicStep | None:
    """Return the stage of the aerobic plan to begin with, or None when there is none."""
    return program.aerobic.plan[0] if program.aerobic.plan else None


def aerobic_days(program: Program) -> tuple[str, ...]:
    """Return the days of the week for the aerobic exercise: those without a session first, then the others in turn.

    The program says only on how many days; the days themselves are a suggestion, and any others do as well.
    """
    now, taken = aerobic_now(program), templates(program)
    wanted = now.days_per_week if now else 0
    by_rest = sorted(DAYS, key=lambda day: (day in taken, DAYS.index(day) % 2, DAYS.index(day)))
    return tuple(day for day in DAYS if day in by_rest[:wanted])


def bouts(step: AerobicStep) -> str:
    """Return how often and how long a stage asks for on one of its days.

    >>> bouts(AerobicStep("W2", "", 2, 8, 7))
    '2 × 8 minutes'
    """
    return f"{step.bouts_per_day} × {step.minutes} minutes" if step.bouts_per_day > 1 else f"{step.minutes} minutes"


def days_until_review(program: Program, first: date, most: int) -> Iterator[date]:
    """Yield each day from the first to the one before the review, so many at the most."""
    for number in range(min(most, (program.review_on - first).days)):
        yield first + timedelta(days=number)
