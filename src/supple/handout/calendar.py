"""A program as a calendar (iCalendar). Import this module only where a calendar is wanted.

Calendars are shown at work and shared with others. So nothing in one speaks of pain, of a diagnosis or of an exercise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from supple.engine.planning.week import DAYS
from supple.engine.program import Program, ProgramDocument, Session
from supple.handout.week import aerobic_days, aerobic_now, bouts, whole_minutes
from supple.handout.words import AEROBIC

WEEK = timedelta(days=7)
PRODUCT = "-//Supple//supple calendar//EN"
SESSION_SAYS = "Your handout shows how. Another time or another day does just as well."
AEROBIC_SAYS = "At any time of the day. Other days do just as well."
REVIEW_SAYS = "Time to look at your program again."


@dataclass(frozen=True, slots=True)
class Hour:
    """When sessions begin: a time of day, in a zone or (floating) wherever the person is."""

    at: time
    zone: ZoneInfo | None = None

    def on(self, day: date) -> datetime:
        """Return that time on a day."""
        return datetime.combine(day, self.at, self.zone)


def calendar_ics(document: ProgramDocument, program: Program, hour: Hour) -> bytes:
    """Return the calendar of a program; the same program and hour give the same bytes.

    The sessions and the aerobic exercise recur weekly for the weeks of the program. The aerobic exercise and the review
    have a day and no hour.
    """
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", "Supple")
    for event in _events(document, program, hour):
        made.add_component(event)
    made.add_missing_timezones(document.created_on - WEEK, document.created_on + (program.weeks + 1) * WEEK)
    return bytes(made.to_ical())


def _events(document: ProgramDocument, program: Program, hour: Hour) -> Iterator[Event]:
    for session in program.sessions:
        yield _session(document, program.weeks, session, hour)
    if aerobic_now(program) is not None:
        yield _aerobic(document, program)
    review = _event(document, "review", "Look at your program again", REVIEW_SAYS)
    review.add("dtstart", program.review_on)
    yield review


def _event(document: ProgramDocument, kind: str, title: str, says: str) -> Event:
    """Return an event without its days; its UID and stamp come from the program and never from the clock."""
    event = Event()
    event.add("uid", f"{document.id}-{kind}@supple")
    event.add("dtstamp", datetime.combine(document.created_on, time(), UTC))
    event.add("summary", title)
    event.add("description", says)
    event.add("class", "PRIVATE")
    return event


def _session(document: ProgramDocument, weeks: int, session: Session, hour: Hour) -> Event:
    minutes = whole_minutes(session)
    title = f"Session {session.template}, {minutes} minutes"
    event = _event(document, f"session-{session.template.lower()}", title, SESSION_SAYS)
    event.add("dtstart", hour.on(first_day(document.created_on, session.days)))
    event.add("duration", timedelta(minutes=minutes))
    event.add("rrule", _weekly(session.days, weeks))
    return event


def _aerobic(document: ProgramDocument, program: Program) -> Event:
    now, days = aerobic_now(program), aerobic_days(program)
    assert now is not None
    event = _event(document, "aerobic", f"{AEROBIC[program.aerobic.kind].capitalize()}, {bouts(now)}", AEROBIC_SAYS)
    event.add("dtstart", first_day(document.created_on, days))
    event.add("transp", "TRANSPARENT")
    event.add("rrule", _weekly(days, program.weeks))
    return event


def _weekly(days: tuple[str, ...], weeks: int) -> dict[str, object]:
    """Return a rule for some days of so many weeks; from any day on, each week holds each of its days once."""
    return {"freq": "weekly", "count": weeks * len(days), "byday": [day[:2].upper() for day in days]}


def first_day(start: date, days: tuple[str, ...]) -> date:
    """Return the first of some days of the week from a day on.

    >>> first_day(date(2026, 11, 21), ("mon", "wed"))
    datetime.date(2026, 11, 23)
    """
    return next(day for day in (start + timedelta(days=ahead) for ahead in range(7)) if DAYS[day.weekday()] in days)
