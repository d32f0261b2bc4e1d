"""The calendar, read by a parser that is not ours: the planned days, the weeks, the zone, and nothing of health."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from tests.handout.conftest import Example

from supple.engine.planning.week import DAYS
from supple.engine.program import Program, ProgramDocument
from supple.handout.calendar import Hour, calendar_ics
from supple.knowledge import Library

NAMES = ("sciatica", "stenosis", "pregnancy", "desk_worker")
SEVEN = Hour(time(7))


def made(document: ProgramDocument, hour: Hour = SEVEN) -> str:
    assert document.program is not None
    return calendar_ics(document, document.program, hour).decode()


def program_of(document: ProgramDocument) -> Program:
    assert document.program is not None
    return document.program


def events_of(text: str) -> dict[str, Any]:
    """Return the events of a calendar by their titles up to the comma."""
    return {event.summary.value.split(",")[0]: event for event in vobject.readOne(text).vevent_list}


def days_of(event: Any) -> list[date]:
    """Return the days on which an event falls."""
    times = event.getrruleset(addRDate=True)
    return [found.date() if isinstance(found, datetime) else found for found in times]


@pytest.mark.parametrize("name", NAMES)
def test_sessions_fall_on_their_days_in_every_week_of_the_program(name: str, example: Example) -> None:
    document = example(name)
    program, events = program_of(document), events_of(made(document))
    last = document.created_on + timedelta(weeks=program.weeks)
    for session in program.sessions:
        days = days_of(events[f"Session {session.template}"])
        assert {DAYS[day.weekday()] for day in days} == set(session.days)
        assert len(days) == program.weeks * len(session.days) == len(set(days))
        assert document.created_on <= min(days)
        assert max(days) < last


@pytest.mark.parametrize("name", NAMES)
def test_aerobic_exercise_falls_on_as_many_days_as_the_plan_asks_for(name: str, example: Example) -> None:
    document = example(name)
    program = program_of(document)
    title = "Cycling" if program.aerobic.kind == "bike" else "Walking"
    days = days_of(events_of(made(document))[title])
    assert len(days) == program.weeks * program.aerobic.plan[0].days_per_week
    assert type(events_of(made(document))[title].dtstart.value) is date


def test_the_review_has_its_day(example: Example) -> None:
    review = events_of(made(example("sciatica")))["Look at your program again"]
    assert (review.dtstart.value, review.getrruleset()) == (date(2026, 12, 5), None)


def test_times_float_by_default(example: Example) -> None:
    text = made(example("sciatica"), Hour(time(18, 30)))
    start = events_of(text)["Session A"].dtstart.value
    assert (start, start.tzinfo) == (datetime(2026, 11, 21, 18, 30), None)  # noqa: DTZ001 - floating on purpose
    assert "VTIMEZONE" not in text
    assert re.search(r"DTSTART:20261121T183000\r\n", text)


@pytest.mark.parametrize(("zone", "winter", "summer"), [("Europe/Berlin", 1, 2), ("America/New_York", -5, -4)])
def test_with_a_zone_the_hour_stays_over_the_change_of_clocks(
    zone: str, winter: int, summer: int, example: Example
) -> None:
    march = replace(example("sciatica"), created_on=date(2027, 3, 1))
    march = replace(march, program=replace(program_of(march), review_on=date(2027, 3, 15)))
    text = made(march, Hour(time(7), ZoneInfo(zone)))
    calendar = vobject.readOne(text)
    assert [part.tzid.value for part in calendar.vtimezone_list] == [zone]
    starts = list(events_of(text)["Session A"].getrruleset(addRDate=True))
    assert {start.hour for start in starts} == {7}
    offsets = {start.astimezone(ZoneInfo(zone)).utcoffset() for start in starts}
    assert offsets == {timedelta(hours=winter), timedelta(hours=summer)}
    own = calendar.vtimezone_list[0].tzinfo
    assert {own.utcoffset(start.replace(tzinfo=None)) for start in starts} == offsets


def test_ids_come_from_the_program_and_are_never_the_same_twice(example: Example) -> None:
    document = example("sciatica")
    ids = [event.uid.value for event in vobject.readOne(made(document)).vevent_list]
    assert len(ids) == len(set(ids)) == 4
    assert all(document.id in uid for uid in ids)
    assert ids == [event.uid.value for event in vobject.readOne(made(document, Hour(time(9)))).vevent_list]


@pytest.mark.parametrize("hour", [SEVEN, Hour(time(7), ZoneInfo("Europe/Berlin"))], ids=["floating", "zone"])
def test_the_same_program_gives_the_same_bytes_whatever_the_clock_says(hour: Hour, example: Example) -> None:
    document = replace(example("sciatica"), created_on=date(2031, 3, 4))
    text = made(document, hour)
    assert text == made(document, hour)
    assert set(re.findall(r"DTSTAMP:(\S+)", text)) == {"20310304T000000Z"}


def words_of(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in re.findall(r"[a-z]{4,}", text.lower())}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_speaks_of_a_condition_of_pain_or_of_an_exercise(name: str, example: Example, library: Library) -> None:
    events = vobject.readOne(made(example(name))).vevent_list
    said = words_of(f"{event.summary.value} {event.description.value}" for event in events)
    health = words_of(f"{condition.id.replace('_', ' ')} {condition.name}" for condition in library.conditions.values())
    health |= {"pain", "back", "neck", "spine", "hurt", "patient", "health"}
    health |= {"doctor", "clinician", "symptom", "symptoms", "exercise", "exercises"}
    assert said & (health - {"after", "with", "program", "week", "weeks", "days", "other", "time"}) == set()
    items = [item for session in program_of(example(name)).sessions for item in session.items]
    assert [item.name for item in items if item.name.lower() in made(example(name)).lower()] == []


def test_a_title_says_how_long_it_takes(example: Example) -> None:
    events = vobject.readOne(made(example("sciatica"))).vevent_list
    assert [event.summary.value for event in events] == [
        "Session A, 16 minutes",
        "Session B, 13 minutes",
        "Walking, 2 × 8 minutes",
        "Look at your program again",
    ]
    assert events[0].duration.value == timedelta(minutes=16)


def test_a_program_without_aerobic_exercise_has_none_in_its_calendar(example: Example) -> None:
    document = example("sciatica")
    program = program_of(document)
    without = replace(document, program=replace(program, aerobic=replace(program.aerobic, plan=())))
    assert set(events_of(made(without))) == {"Session A", "Session B", "Look at your program again"}
