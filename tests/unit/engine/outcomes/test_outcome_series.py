"""The course of measures and the pain of each day."""

import pytest
from tests.unit.engine.outcomes.stories import course, day, diary, felt, told

from supple.engine.diary import Measure
from supple.engine.outcomes import mean_pain, pain_by_day, series
from supple.knowledge import Library


def test_the_intake_comes_first_and_later_days_stay_out(library: Library) -> None:
    notes = diary(told("nrs", (14, 4), (7, 3), (15, 2)), told("mood", (7, 9)))
    assert series(course(library, 5), notes, library, "nrs", day(14)) == ((day(0), 5), (day(7), 3), (day(14), 4))


def test_items_are_scored(library: Library) -> None:
    notes = diary([Measure(day(3), "rmdq", items={1: 1, 2: 1}), Measure(day(3), "rmdq", 5)])
    assert series(course(library), notes, library, "rmdq", day(9)) == ((day(3), 2), (day(3), 5))


@pytest.mark.parametrize(
    ("measure", "changes", "first"),
    [
        ("start_back", {"risk": {"start_back_total": 4}}, [4]),
        ("start_back", {}, []),
        ("exercise_minutes", {"activity": {"exercise_days_per_week": 3, "exercise_minutes_per_day": 20}}, [60]),
        ("exercise_minutes", {"activity": {"exercise_days_per_week": 3}}, []),
        ("exercise_minutes", {"activity": {"exercise_minutes_per_day": 20}}, []),
        ("mood", {}, []),
    ],
)
def test_what_the_intake_knows_is_a_baseline(library: Library, measure: str, changes: dict, first: list[float]) -> None:
    found = series(course(library, **changes), diary(), library, measure, day(9))
    assert found == tuple((day(0), value) for value in first)


def test_pain_before_is_of_its_day_and_in_the_morning_of_the_next() -> None:
    notes = diary(entries=[felt(1, before=3, worst=6, next_morning=4), felt(3, next_morning=2)])
    assert pain_by_day(notes, day(9)) == {day(1): 3, day(2): 4, day(4): 2}
    assert pain_by_day(notes, day(1)) == {day(1): 3}


def test_the_worst_pain_serves_only_when_nothing_else_was_noted() -> None:
    notes = diary(entries=[felt(1, worst=6), felt(3, worst=7, next_morning=2), felt(5), felt(7, before=3, worst=8)])
    assert pain_by_day(notes, day(9)) == {day(1): 6, day(4): 2, day(7): 3}


def test_the_highest_pain_of_a_day_counts_and_days_stand_in_order() -> None:
    notes = diary(
        told("nrs", (2, 4), (1, 1)),
        told("mood", (2, 9)),
        entries=[felt(2, before=2), felt(2, before=5), felt(2, before=3)],
    )
    assert list(pain_by_day(notes, day(9)).items()) == [(day(1), 1), (day(2), 5)]


def test_the_mean_pain_is_over_days_and_the_last_ones_only() -> None:
    notes = diary(entries=[felt(1, before=9), felt(3, before=2), felt(9, before=2), felt(9, before=4)])
    assert mean_pain(notes, day(9), 7) == 3
    assert mean_pain(notes, day(9), 6) == 4
    assert mean_pain(notes, day(20), 7) is None
    assert mean_pain(notes, day(8), 7) == 2


def test_a_morning_counts_though_its_session_lies_before_the_days_asked_for() -> None:
    notes = diary(entries=[felt(2, before=8, next_morning=6), felt(1, before=8, next_morning=7)])
    assert mean_pain(notes, day(9), 7) == 6
