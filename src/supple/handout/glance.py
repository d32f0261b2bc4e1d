"""The program at a glance: the week, the sessions, the aerobic ramp, and the lines of the diary."""

from dataclasses import dataclass
from datetime import date

from supple.engine.planning.week import DAYS
from supple.engine.program import Program, Session
from supple.handout.blocks import numbers
from supple.handout.week import aerobic_days, aerobic_now, bouts, days_until_review, templates, whole_minutes
from supple.handout.words import AEROBIC, counted

MOST_DIARY_DAYS = 28


@dataclass(frozen=True, slots=True)
class Day:
    """A day, of the week or of the diary: its name, its session (or nothing), and whether there is a walk or a ride."""

    name: str
    template: str
    aerobic: bool


@dataclass(frozen=True, slots=True)
class Numbered:
    """An exercise in the list of a session, with its number in the handout."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session at a glance."""

    template: str
    days: str
    minutes: str
    exercises: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the aerobic ramp: its minutes and what to do; `share` is 1 for the longest of the stages."""

    name: str
    amount: str
    text: str
    share: float


@dataclass(frozen=True, slots=True)
class Ramp:
    """The aerobic part: what it is called, its amount now, on how many days, why it starts there, and its stages."""

    name: str
    amount: str
    often: str
    why: tuple[str, ...]
    stages: tuple[Stage, ...]


def week(program: Program) -> tuple[Day, ...]:
    """Return the seven days of the week."""
    named, moving = templates(program), aerobic_days(program)
    return tuple(Day(day.capitalize(), named.get(day, ""), day in moving) for day in DAYS)


def diary_days(program: Program, first: date) -> tuple[Day, ...]:
    """Return a line of the diary for each day from the program's first one until its review, four weeks at the most."""
    named, moving = templates(program), aerobic_days(program)
    return tuple(
        Day(f"{on:%a} {on.day} {on:%b}", named.get(DAYS[on.weekday()], ""), DAYS[on.weekday()] in moving)
        for on in days_until_review(program, first, MOST_DIARY_DAYS)
    )


def session_cards(program: Program) -> tuple[SessionCard, ...]:
    """Return each session with its days, its minutes and its exercises."""
    numbered = numbers(program)
    return tuple(_card(session, numbered) for session in program.sessions)


def _card(session: Session, numbered: dict[str, int]) -> SessionCard:
    return SessionCard(
        session.template,
        ", ".join(day.capitalize() for day in session.days),
        f"about {counted(whole_minutes(session), 'minute')}",
        tuple(Numbered(numbered[item.exercise], item.name) for item in session.items),
    )


def ramp(program: Program) -> Ramp | None:
    """Return the aerobic part, or None where there is neither a stage nor a reason for having none."""
    part, now = program.aerobic, aerobic_now(program)
    why = tuple(dict.fromkeys(reason.text for reason in part.reasons))
    if now is None and not why:
        return None
    most = max((step.bouts_per_day * step.minutes for step in part.plan), default=1)
    stages = tuple(
        Stage(step.stage, bouts(step), step.text, step.bouts_per_day * step.minutes / most) for step in part.plan
    )
    often = f"on {counted(now.days_per_week, 'day')} a week" if now else ""
    return Ramp(AEROBIC[part.kind].capitalize(), bouts(now) if now else "", often, why, stages)
