"""What the change in a measure means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.engine.outcomes.stories import course, day, diary, felt, told

from supple.engine.outcomes import lately, outcome, outcomes
from supple.engine.outcomes.meaning import meaning
from supple.knowledge import Library

BETTER = ["worse", "no_clear_change", "improved", "recovered"]


@pytest.mark.parametrize(
    ("measure", "baseline", "checks", "meant"),
    [
        ("nrs", 8, [6], "improved"),
        ("nrs", 8, [6.1], "no_clear_change"),
        ("nrs", 5, [3.5], "improved"),
        ("nrs", 5, [3.6], "no_clear_change"),
        ("nrs", 4.1, [2.87], "improved"),
        ("nrs", 1, [0], "recovered"),
        ("nrs", 0, [0], "no_clear_change"),
        ("nrs", 4, [6, 6], "worse"),
        ("nrs", 4, [6, 5.9], "no_clear_change"),
        ("nrs", 4, [5, 6], "no_clear_change"),
        ("nrs", 4, [6], "no_clear_change"),
        ("nrs", 4, [6, 6, 2], "improved"),
        ("nrs", 4, [], "no_clear_change"),
        ("rmdq", 20, [15], "improved"),
        ("rmdq", 20, [16], "no_clear_change"),
        ("rmdq", 10, [7], "improved"),
        ("rmdq", 8, [2], "recovered"),
        ("rmdq", 2, [1], "improved"),
        ("rmdq", 2, [2], "no_clear_change"),
        ("rmdq", 10, [15, 16], "worse"),
        ("activity", 4, [6], "improved"),
        ("activity", 4, [5.9], "no_clear_change"),
        ("activity", 13 / 3, [19 / 3], "improved"),
        ("activity", 4, [2, 2], "worse"),
        ("ndi", 30, [20], "improved"),
        ("odi", 60, [50], "improved"),
        ("global_change", 0, [2], "improved"),
        ("global_change", 0, [1], "no_clear_change"),
        ("global_change", 0, [-2, -2], "worse"),
        ("global_change", 0, [-2, -1], "no_clear_change"),
        ("mood", 1, [9], "no_clear_change"),
        ("mood", 9, [1, 1], "no_clear_change"),
        ("start_back", 9, [0], "no_clear_change"),
    ],
)
def test_a_change_means(library: Library, measure: str, baseline: float, checks: list[float], meant: str) -> None:
    assert meaning(library.instruments[measure], baseline, tuple(checks)) == meant


@given(
    measure=st.sampled_from(["nrs", "rmdq", "activity", "global_change"]),
    values=st.lists(st.integers(-5, 10), min_size=2, max_size=4),
    place=st.integers(0, 3),
)
def test_a_worse_check_never_means_better(library: Library, measure: str, values: list[int], place: int) -> None:
    instrument = library.instruments[measure]
    baseline, *checks = [abs(value) for value in values] if measure != "global_change" else [0, *values[1:]]
    worse = list(checks)
    worse[place % len(checks)] += 1 if instrument.higher_is == "worse" else -1
    before, after = (BETTER.index(meaning(instrument, baseline, tuple(told))) for told in (checks, worse))
    assert after <= before


def test_each_measure_in_the_diary_has_one_outcome_with_its_sources(library: Library) -> None:
    notes = diary(told("mood", (1, 4), (14, 6)), told("nrs", (14, 3)), told("activity", (1, 3), (14, 5.5)))
    found = outcomes(course(library, 5), notes, library, day(14))
    rows = [(one.measure, one.baseline, one.now, one.change, one.meaning) for one in found]
    assert rows == [
        ("nrs", 5, 3, -2, "improved"),
        ("activity", 3, 5.5, 2.5, "improved"),
        ("mood", 4, 6, 2, "no_clear_change"),
    ]
    (reason,) = found[0].reasons
    assert reason.rule == "outcomes/improved"
    assert reason.text.startswith("Pain number from 0 to 10: ")
    assert reason.references == ("supple_2026", "ostelo_2008", "kamper_2010")
    assert found[2].reasons[0].references == ("supple_2026",)


def test_a_diary_without_values_has_no_outcome(library: Library) -> None:
    full = course(library, 5, risk={"start_back_total": 4})
    assert outcomes(full, diary(told("nrs", (20, 3)), entries=[felt(3), felt(20, before=3)]), library, day(14)) == ()


def test_a_value_from_the_intake_is_the_baseline_of_a_later_one(library: Library) -> None:
    found = outcome(
        course(library, risk={"start_back_total": 7}),
        diary(told("start_back", (14, 3))),
        library,
        "start_back",
        day(14),
    )
    assert (found.baseline, found.now, found.meaning) == (7, 3, "no_clear_change")


def test_the_first_value_alone_is_no_change(library: Library) -> None:
    found = outcome(course(library), diary(told("activity", (1, 3))), library, "activity", day(14))
    assert (found.baseline, found.now, found.change, found.meaning) == (3, 3, 0, "no_clear_change")


def test_global_change_is_itself_the_change(library: Library) -> None:
    found = outcome(course(library), diary(told("global_change", (14, 3))), library, "global_change", day(14))
    assert (found.baseline, found.now, found.change, found.meaning) == (0, 3, 3, "improved")


def test_two_values_of_one_day_are_one_check(library: Library) -> None:
    twice = diary(told("nrs", (14, 8), (14, 8)))
    assert outcome(course(library, 5), twice, library, "nrs", day(14)).meaning == "no_clear_change"
    two_days = diary(told("nrs", (13, 8), (14, 8)))
    assert outcome(course(library, 5), two_days, library, "nrs", day(14)).meaning == "worse"


def test_pain_never_measured_is_the_mean_of_the_last_week_of_notes(library: Library) -> None:
    notes = diary(entries=[felt(1, before=9), felt(8, before=3), felt(10, before=4), felt(12, before=3)])
    found = outcome(course(library, 5), notes, library, "nrs", day(14))
    assert (found.baseline, found.now, found.change, found.meaning) == (5, 3.3, -1.7, "improved")


def test_notes_of_long_ago_still_say_what_pain_was(library: Library) -> None:
    notes = diary(entries=[felt(1, before=1), felt(10, before=2), felt(12, before=3)])
    assert outcome(course(library, 5), notes, library, "nrs", day(60)).now == 2.5


@pytest.mark.parametrize(("earlier", "meant"), [(7, "worse"), (6, "no_clear_change"), (None, "no_clear_change")])
def test_notes_mean_worse_only_over_two_weeks(library: Library, earlier: float | None, meant: str) -> None:
    entries = [] if earlier is None else [felt(5, before=earlier)]
    notes = diary(entries=[*entries, felt(12, before=8)])
    assert outcome(course(library, 5), notes, library, "nrs", day(12)).meaning == meant


def test_pain_of_late_is_that_of_the_days_whatever_was_given_as_a_measure_long_ago(library: Library) -> None:
    notes = [felt(number, before=pain) for number, pain in ((30, 6), (40, 6), (41, 5))]
    written = diary(told("nrs", (14, 2)), entries=notes)
    assert outcome(course(library, 5), written, library, "nrs", day(41)).meaning == "improved"
    found = lately(course(library, 5), written, library, day(41))
    assert (found.baseline, found.now, found.meaning) == (5, 5.5, "no_clear_change")


def test_pain_of_late_is_worse_only_when_both_of_the_last_weeks_were(library: Library) -> None:
    notes = [felt(number, before=8) for number in (30, 38)]
    assert lately(course(library, 5), diary(entries=notes), library, day(38)).meaning == "worse"
    assert lately(course(library, 5), diary(entries=notes[1:]), library, day(38)).meaning == "no_clear_change"


def test_of_late_nothing_written_down_says_nothing(library: Library) -> None:
    assert lately(course(library), diary(entries=[felt(1, before=3)]), library, day(20)) is None
