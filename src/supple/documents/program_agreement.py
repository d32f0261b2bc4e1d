"""What must agree within a program beyond the ids in it: days that are days of a week, numbers that can be done."""

from collections.abc import Iterator
from datetime import date

from supple.documents.agreement import FIRST_DAY, LAST_DAY, unknown
from supple.documents.faults import Finding
from supple.engine.planning.week import DAYS
from supple.engine.program import AerobicPlan, Program, ProgramDocument, Session
from supple.knowledge import AerobicKind

MOST_MINUTES = 24 * 60
MOST_WEEKS = 104


def impossible(made: ProgramDocument) -> Iterator[Finding]:
    """Yield each day, number and kind of a program that cannot be followed by anyone."""
    yield from _in_reach("created_on", made.created_on)
    if made.program is not None:
        yield from _program(made.program)


def _program(program: Program) -> Iterator[Finding]:
    yield from _within("program.weeks", program.weeks, 1, MOST_WEEKS)
    yield from _in_reach("program.review_on", program.review_on)
    for number, session in enumerate(program.sessions):
        yield from _session(f"program.sessions.{number}", session)
    yield from _aerobic(program.aerobic)


def _session(key: str, session: Session) -> Iterator[Finding]:
    if not session.days:
        yield f"{key}.days", "expected at least one day of the week, found none"
    if len(set(session.days)) < len(session.days):
        yield f"{key}.days", f"expected each day once, found {', '.join(session.days)[:60]}"
    for place, day in enumerate(session.days):
        yield from unknown(f"{key}.days.{place}", "day of the week", day, DAYS)
    yield from _within(f"{key}.minutes", session.minutes, 0, MOST_MINUTES)


def _aerobic(part: AerobicPlan) -> Iterator[Finding]:
    yield from unknown("program.aerobic.kind", "kind of aerobic exercise", part.kind, tuple(AerobicKind))
    for number, step in enumerate(part.plan):
        key = f"program.aerobic.plan.{number}"
        yield from _within(f"{key}.bouts_per_day", step.bouts_per_day, 1, MOST_MINUTES)
        yield from _within(f"{key}.minutes", step.minutes, 1, MOST_MINUTES)
        yield from _within(f"{key}.days_per_week", step.days_per_week, 1, len(DAYS))


def _within(key: str, found: float, least: int, most: int) -> Iterator[Finding]:
    if not least <= found <= most:
        yield key, f"expected a number from {least} to {most}, found {found:g}"


def _in_reach(key: str, day: date) -> Iterator[Finding]:
    if not FIRST_DAY <= day <= LAST_DAY:
        yield key, f"expected a day from {FIRST_DAY} to {LAST_DAY}, found {day}"
