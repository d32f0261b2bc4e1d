"""Sessions done and planned: over the last weeks, and week by week under the program that was in force."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.diary import Diary, Entry, PainNotes
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.engine.progression import History, Kept, Rhythm, flares_since, kept_by_week, lately_kept, rhythm_of
from supple.engine.progression.adherence import adherence
from supple.knowledge import Library

WEEKDAYS = frozenset({"mon", "wed", "fri"})
MONDAY = date(2026, 11, 23)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def done(*numbers: int) -> Diary:
    return Diary("supple/diary/1", tuple(Entry(day(number), template="A") for number in numbers))


@pytest.fixture(scope="module")
def document(library: Library) -> ProgramDocument:
    return plan(intake_of(library), library, TODAY)


def test_a_week_tells_its_planned_days_and_those_done_on_any_day() -> None:
    first, second = kept_by_week([Rhythm(day(0), WEEKDAYS)], done(2, 3, 7), day(0), day(13))
    assert first == Kept(day(0), done=2, planned=2), "the first day of a course is never missed"
    assert second == Kept(day(7), done=1, planned=3)


def test_the_first_day_counts_where_it_was_done_and_today_is_not_over() -> None:
    (week,) = kept_by_week([Rhythm(day(0), WEEKDAYS)], done(0), day(0), day(2))
    assert week == Kept(day(0), done=1, planned=1)
    (week,) = kept_by_week([Rhythm(day(0), WEEKDAYS)], done(0, 2), day(0), day(2))
    assert week == Kept(day(0), done=2, planned=2)


def test_each_day_is_planned_by_the_program_in_force_on_it() -> None:
    rhythms = [Rhythm(day(0), WEEKDAYS), Rhythm(day(7), frozenset({"tue"})), Rhythm(day(7), frozenset())]
    first, second = kept_by_week(rhythms[:2], done(), day(0), day(20))[:2]
    assert (first.planned, second.planned) == (2, 1)
    assert kept_by_week(rhythms, done(), day(0), day(20))[1].planned == 0, "the later one of a day holds"
    assert kept_by_week([], done(1), day(0), day(3)) == (Kept(day(0), 1, 0),)


def test_a_walk_and_a_day_to_come_are_no_session_done() -> None:
    diary = Diary("supple/diary/1", (Entry(day(1), walk_minutes=10), Entry(day(9), template="A")))
    assert kept_by_week([Rhythm(day(0), WEEKDAYS)], diary, day(0), day(3)) == (Kept(day(0), 0, 1),)


def test_a_share_never_exceeds_the_whole_and_there_is_none_of_nothing() -> None:
    assert [Kept(day(0), 5, 3).share, Kept(day(0), 1, 3).share, Kept(day(0), 1, 0).share] == [1, 0.33, None]


def test_adherence_is_the_share_of_the_days_lately_planned(document: ProgramDocument, library: Library) -> None:
    entries = tuple(Entry(TODAY + timedelta(days=number), template="A") for number in (1, 2, 3))
    history = History(document, Diary("supple/diary/1", entries), library, TODAY + timedelta(days=20))
    kept = lately_kept(history)
    assert kept.done == 3
    assert adherence(history) == kept.share == round(3 / kept.planned, 2)


def test_without_exercises_nothing_is_planned(document: ProgramDocument, library: Library) -> None:
    stopped = replace(document, program=None)
    assert rhythm_of(None, TODAY) == Rhythm(TODAY, frozenset())
    assert adherence(History(stopped, done(1), library, day(9))) is None


def test_flare_ups_are_told_as_far_back_as_asked_for(document: ProgramDocument, library: Library) -> None:
    pains = {3: 9, 150: 9}
    days = [
        Entry(day(number), template="A", pain=PainNotes(pains.get(number, 2), pains.get(number, 2)))
        for number in range(160)
    ]
    diary = Diary("supple/diary/1", tuple(days))
    assert [flare.began for flare in flares_since(document, diary, library, day(0), day(160))] == [day(3), day(150)]
    assert [flare.began for flare in flares_since(document, diary, library, day(100), day(160))] == [day(150)]
