"""Advice that measures call for, and which measures are due."""

import pytest
from tests.unit.engine.outcomes.stories import course, day, diary, felt, told

from supple.engine.outcomes import due_measures, worries
from supple.knowledge import Library


def rules(library: Library, notes, today: int, pain: float = 5) -> list[str]:
    return [
        advice.rule.removeprefix("outcomes/") for advice in worries(course(library, pain), notes, library, day(today))
    ]


def test_an_empty_diary_worries_nobody(library: Library) -> None:
    assert rules(library, diary(), 100) == []


@pytest.mark.parametrize(
    ("baseline", "now", "today", "expected"),
    [
        (5, 4, 42, ["no_gain"]),
        (5, 4, 41, []),
        (5, 3.5, 42, []),
        (8, 6, 42, []),
        (8, 6.5, 42, ["no_gain"]),
        (2, 2, 42, []),
        (2.5, 2.5, 42, ["no_gain"]),
        (0, 3, 42, ["no_gain"]),
    ],
)
def test_no_gain_after_six_weeks(
    library: Library, baseline: float, now: float, today: int, expected: list[str]
) -> None:
    assert rules(library, diary(told("nrs", (today, now))), today, baseline) == expected


def test_what_is_known_of_pain_now_must_be_of_late(library: Library) -> None:
    assert rules(library, diary(told("nrs", (14, 5))), 42) == ["no_gain"]
    assert rules(library, diary(told("nrs", (13, 5))), 42) == []


def test_notes_of_the_week_come_before_an_older_measure(library: Library) -> None:
    old = told("nrs", (34, 5))
    assert rules(library, diary(old, entries=[felt(40, before=3)]), 42) == []
    fresh = told("nrs", (35, 5))
    assert rules(library, diary(fresh, entries=[felt(40, before=3)]), 42) == ["no_gain"]


def test_no_gain_sends_to_a_physiotherapist_and_says_how_long(library: Library) -> None:
    (advice,) = worries(course(library, 5), diary(told("nrs", (42, 5))), library, day(42))
    assert (advice.see, advice.within_days) == ("physiotherapist", 14)
    assert advice.text.startswith("After 6 weeks ")
    assert "ostelo_2008" in advice.references


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        (told("mood", (5, 3)), ["low_mood"]),
        (told("mood", (5, 4)), []),
        (told("mood", (5, 2), (9, 6)), []),
        (told("mood", (5, 6), (9, 2)), ["low_mood"]),
        (told("phq2", (12, 3)), ["low_mood"]),
        (told("phq2", (12, 2)), []),
        (told("phq2", (11, 6)), []),
        (told("phq2", (20, 4), (30, 1)), []),
        ((*told("mood", (30, 9)), *told("phq2", (20, 4))), ["low_mood"]),
        (told("confidence", (5, 3)), ["low_confidence"]),
        (told("confidence", (5, 4)), []),
        (told("nrs", (20, 7), (30, 7)), ["worse_twice"]),
        (told("nrs", (20, 7), (30, 6)), []),
    ],
)
def test_measures_that_worry(library: Library, measures, expected: list[str]) -> None:
    assert rules(library, diary(measures), 40) == expected


def test_low_mood_is_met_kindly_and_names_help_now(library: Library) -> None:
    (advice,) = worries(course(library), diary(told("mood", (5, 1))), library, day(5))
    assert (advice.see, advice.within_days) == ("family_doctor", 7)
    assert "call your emergency number or a crisis line now" in advice.text


def test_what_comes_after_the_day_is_not_known_yet(library: Library) -> None:
    assert rules(library, diary(told("mood", (6, 1)), told("confidence", (6, 1))), 5) == []


def test_all_worries_come_with_the_most_pressing_first(library: Library) -> None:
    notes = diary(told("mood", (40, 1)), told("confidence", (40, 1)), told("nrs", (40, 8), (41, 8)))
    assert rules(library, notes, 42) == ["low_mood", "worse_twice", "no_gain", "low_confidence"]


ALL = ("nrs", "activity", "confidence", "mood", "global_change")


@pytest.mark.parametrize(
    ("today", "measures", "due"),
    [
        (0, (), ("activity",)),
        (13, told("activity", (0, 4)), ()),
        (14, told("activity", (0, 4)), ALL),
        (14, told("activity", (7, 4)), ("nrs", "confidence", "mood", "global_change")),
        (14, told("activity", (6, 4)), ALL),
        (27, tuple(one for name in ALL for one in told(name, (16, 4))), ()),
        (28, tuple(one for name in ALL for one in told(name, (16, 4))), ALL),
        (42, told("nrs", (35, 4)), ("activity", "confidence", "mood", "global_change")),
        (83, tuple(one for name in ALL for one in told(name, (35, 4))), ()),
        (84, tuple(one for name in ALL for one in told(name, (76, 4))), ALL),
        (300, tuple(one for name in ALL for one in told(name, (77, 4))), ()),
        (14, told("mood", (14, 5), (3, 5)), ("nrs", "activity", "confidence", "global_change")),
        (14, told("mood", (15, 5)), ALL),
    ],
)
def test_measures_are_due_at_the_reviews(library: Library, today: int, measures, due: tuple[str, ...]) -> None:
    assert due_measures(course(library), diary(measures), library, day(today)) == due


def test_the_optional_questionnaire_is_due_monthly_for_people_who_use_it(library: Library) -> None:
    notes = diary(told("rmdq", (2, 9)), told("activity", (0, 4)))
    assert "rmdq" not in due_measures(course(library), notes, library, day(29))
    assert "rmdq" in due_measures(course(library), notes, library, day(30))
    assert "rmdq" not in due_measures(course(library), diary(), library, day(30))
