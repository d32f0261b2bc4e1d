"""How a course went over its weeks, from what was written down and nothing else."""

from datetime import date, timedelta
from typing import Any

import pytest

from supple.engine.diary import Diary, Done, Entry, Measure, PainNotes
from supple.engine.outcomes.trends import Stretch, trends, weeks_begun
from supple.knowledge import Library

STARTED = date(2026, 11, 21)


def on(day: int) -> date:
    """Return a day of the course; its first one is 0."""
    return STARTED + timedelta(days=day)


def seen(library: Library, *entries: Entry, upto: int = 6, measures: tuple[Measure, ...] = ()) -> tuple[Stretch, ...]:
    return trends(Diary("supple/diary/1", entries, measures=measures), library, STARTED, on(upto))


@pytest.mark.parametrize(("day", "weeks"), [(0, 1), (6, 1), (7, 2), (13, 2), (14, 3), (363, 52), (364, 53), (-3, 1)])
def test_a_week_begins_every_seventh_day_of_the_course(day: int, weeks: int) -> None:
    assert weeks_begun(STARTED, on(day)) == weeks


def test_an_empty_diary_gives_weeks_in_which_nothing_is_known(library: Library) -> None:
    first, second = seen(library, upto=7)
    assert (first.starts_on, second.starts_on) == (on(0), on(7))
    assert first == Stretch(on(0), 1, True, None, None, 0, None, None, {})


def test_the_pain_of_a_week_is_the_mean_of_its_days_and_a_morning_after_counts_on_its_own_day(library: Library) -> None:
    first, second = seen(
        library,
        Entry(on(0), pain=PainNotes(before=5, worst=9, next_morning=3)),
        Entry(on(6), pain=PainNotes(before=1, next_morning=2)),
        upto=7,
    )
    assert first.pain == 3
    assert second.pain == 2


@pytest.mark.parametrize(
    ("notes", "pain"),
    [
        (PainNotes(limb_before=4, limb_worst=8, limb_next_morning=2), 3),
        (PainNotes(limb_next_morning=2), 2),
        (PainNotes(limb_worst=8), 8),
        (PainNotes(limb_before=0), 0),
        (PainNotes(before=4), None),
    ],
)
def test_limb_pain_is_that_of_rest_and_the_worst_serves_only_alone(
    library: Library, notes: PainNotes, pain: float | None
) -> None:
    (week,) = seen(library, Entry(on(0), pain=notes))
    assert week.limb_pain == pain


def test_two_sessions_on_one_day_are_one_exercise_day_and_a_walk_alone_is_none(library: Library) -> None:
    done = (Done("bird_dog"),)
    (week,) = seen(
        library,
        Entry(on(0), template="A"),
        Entry(on(0), template="B"),
        Entry(on(2), done=done),
        Entry(on(3), walk_minutes=20),
    )
    assert week.exercise_days == 2


def test_walks_are_summed_and_a_walk_of_no_minutes_was_written_down(library: Library) -> None:
    first, second, third = seen(
        library,
        Entry(on(0), walk_minutes=10),
        Entry(on(1), walk_minutes=15),
        Entry(on(7), walk_minutes=0),
        Entry(on(14), template="A"),
        upto=14,
    )
    assert (first.walk_minutes, second.walk_minutes, third.walk_minutes) == (25, 0, None)


@pytest.mark.parametrize(
    ("done", "work"),
    [
        ({"exercise": "sit_to_stand", "sets": 2, "repetitions": 8}, 16),
        ({"exercise": "sit_to_stand", "sets": 2, "repetitions": 8, "hold_s": 0}, 16),
        ({"exercise": "bird_dog", "sets": 1, "repetitions": 5, "hold_s": 6}, 60),
        ({"exercise": "bird_dog", "sets": 1, "repetitions": 0, "hold_s": 6}, 0),
        ({"exercise": "double_straight_leg_lift", "sets": 1, "repetitions": 5}, 5),
        ({"exercise": "bird_dog", "sets": 1}, None),
        ({"exercise": "bird_dog", "repetitions": 5}, None),
    ],
)
def test_work_counts_holds_and_both_sides_and_never_guesses(
    library: Library, done: dict[str, Any], work: float | None
) -> None:
    assert library.exercise("double_straight_leg_lift").dose is None
    (week,) = seen(library, Entry(on(0), done=(Done(**done),)))
    assert week.work == work


def test_work_is_summed_over_exercises_and_days(library: Library) -> None:
    done = (Done("sit_to_stand", sets=1, repetitions=8), Done("bird_dog"), Done("sit_to_stand", sets=1, repetitions=4))
    (week,) = seen(library, Entry(on(0), done=done), Entry(on(1), done=done))
    assert week.work == 24


def test_a_measure_is_the_mean_of_its_week_and_items_are_scored(library: Library) -> None:
    first, second = seen(
        library,
        upto=7,
        measures=(
            Measure(on(0), "mood", value=4),
            Measure(on(3), "mood", value=7),
            Measure(on(3), "activity", items={1: 2, 2: 5}),
            Measure(on(7), "mood", value=8),
        ),
    )
    assert first.measures == {"activity": 3.5, "mood": 5.5}
    assert list(first.measures) == ["activity", "mood"]
    assert second.measures == {"mood": 8}


def test_what_lies_before_the_course_or_after_today_is_left_out(library: Library) -> None:
    outside = [
        Entry(day, template="A", pain=PainNotes(before=9, limb_before=9), walk_minutes=99) for day in (on(-1), on(4))
    ]
    (week,) = seen(library, *outside, upto=3, measures=(Measure(on(-1), "mood", 1), Measure(on(4), "mood", 1)))
    assert week == Stretch(on(0), 1, False, None, None, 0, None, None, {})


def test_stretches_of_weeks_hold_means_a_week_and_the_last_one_holds_what_is_left(library: Library) -> None:
    entries = [
        Entry(on(day), template="A", walk_minutes=10, pain=PainNotes(before=day // 7)) for day in range(0, 35, 7)
    ]
    made = trends(Diary("supple/diary/1", tuple(entries)), library, STARTED, on(34), weeks_each=2)
    assert [(stretch.starts_on, stretch.weeks) for stretch in made] == [(on(0), 2), (on(14), 2), (on(28), 1)]
    assert [stretch.exercise_days for stretch in made] == [1, 1, 1]
    assert [stretch.walk_minutes for stretch in made] == [10, 10, 10]
    assert [stretch.pain for stretch in made] == [0.5, 2.5, 4]


def test_ten_years_of_diary_keep_every_day(library: Library) -> None:
    entries = tuple(Entry(on(day), template="A", walk_minutes=1) for day in range(3650))
    made = trends(Diary("supple/diary/1", entries), library, STARTED, on(3649))
    assert len(made) == 522
    assert sum(stretch.walk_minutes or 0 for stretch in made) == 3650
    assert {stretch.exercise_days for stretch in made[:-1]} == {7}


@pytest.mark.parametrize(("upto", "over"), [(13, [True, False]), (14, [True, True, False])])
def test_a_stretch_is_over_once_its_last_day_has_passed(library: Library, upto: int, over: list[bool]) -> None:
    assert [stretch.over for stretch in seen(library, upto=upto)] == over
