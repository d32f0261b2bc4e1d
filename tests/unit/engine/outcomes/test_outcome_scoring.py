"""Scores from item answers and entered totals."""

from dataclasses import replace

import pytest
from tests.conftest import TODAY

from supple.engine.diary import Measure
from supple.engine.outcomes import ScoreError, check_total, score, total
from supple.knowledge import Library

QUESTIONNAIRES = ["rmdq", "odi", "ndi", "phq2", "start_back", "activity"]


def bands(found) -> list[str]:
    return [band.id for band in found.bands]


@pytest.mark.parametrize("name", QUESTIONNAIRES)
def test_the_lowest_and_the_highest_answers_span_the_range(library: Library, name: str) -> None:
    instrument = library.instruments[name]
    for pick, end in ((min, instrument.range.least), (max, instrument.range.most)):
        items = {item.number: pick(item.scores) for item in instrument.items}
        assert score(instrument, items).total == end
        check_total(instrument, end)


def test_a_blank_item_of_the_roland_morris_counts_0(library: Library) -> None:
    assert score(library.instruments["rmdq"], {1: 1, 5: 1, 24: 0}).total == 2


def test_the_oswestry_is_the_per_cent_of_the_items_answered(library: Library) -> None:
    found = score(library.instruments["odi"], {1: 5, 2: 0, 7: 1})
    assert (found.total, bands(found)) == (40, ["moderate"])


def test_the_activity_rating_is_the_mean_of_those_named(library: Library) -> None:
    assert score(library.instruments["activity"], {1: 2, 2: 3, 3: 7}).total == 4
    assert score(library.instruments["activity"], {4: 6}).total == 6


@pytest.mark.parametrize("name", ["phq2", "start_back", "ndi"])
def test_some_questionnaires_need_every_item(library: Library, name: str) -> None:
    instrument = library.instruments[name]
    items = {item.number: 1 for item in instrument.items}
    last = max(items)
    assert score(instrument, items).total == last
    del items[last]
    with pytest.raises(ScoreError, match=f"^{name}: expected an answer to every item, found none for {last}$"):
        score(instrument, items)


@pytest.mark.parametrize(
    ("method", "blanks", "expected"),
    [
        ("sum", "zero", 6),
        ("sum", "left_out", 6),
        ("single", "left_out", 6),
        ("mean", "zero", 1.2),
        ("mean", "left_out", 3),
        ("percent", "zero", 12),
        ("percent", "left_out", 30),
    ],
)
def test_how_blanks_count_is_read_from_the_file(library: Library, method: str, blanks: str, expected: float) -> None:
    rating = library.instruments["activity"]
    other = replace(rating, scoring=replace(rating.scoring, method=method, blanks=blanks))
    assert score(other, {1: 2, 2: 4}).total == pytest.approx(expected)


def test_a_total_is_multiplied_as_the_file_says(library: Library) -> None:
    phq2 = library.instruments["phq2"]
    assert score(replace(phq2, scoring=replace(phq2.scoring, multiply=2)), {1: 1, 2: 2}).total == 6


def test_the_worry_items_of_start_back_are_summed_on_their_own(library: Library) -> None:
    start_back = library.instruments["start_back"]
    high = score(start_back, {number: float(number > 4) for number in range(1, 10)})
    assert (high.total, high.subscales, bands(high)) == (5, {"psychosocial": 5}, ["medium_risk", "high_risk"])
    medium = score(start_back, {number: float(number < 5) for number in range(1, 10)})
    assert (medium.total, medium.subscales, bands(medium)) == (4, {"psychosocial": 0}, ["medium_risk"])
    low = score(start_back, {number: float(number > 6) for number in range(1, 10)})
    assert (low.total, bands(low)) == (3, [])


@pytest.mark.parametrize(("answer", "band"), [(0, []), (1, ["sensitive"]), (2, ["positive"])])
def test_only_the_highest_band_is_given(library: Library, answer: float, band: list[str]) -> None:
    assert bands(score(library.instruments["phq2"], {1: answer, 2: min(answer, 1)})) == band


@pytest.mark.parametrize(
    ("name", "items", "says"),
    [
        ("rmdq", {25: 1}, "rmdq: expected one of its 24 items, found item 25"),
        ("rmdq", {1: 2}, "rmdq: expected one of 0, 1 for item 1, found 2"),
        ("phq2", {1: -1, 2: 0}, "phq2: expected one of 0, 1, 2, 3 for item 1, found -1"),
        ("ndi", {1: 0.5}, "ndi: expected one of 0, 1, 2, 3, 4, 5 for item 1, found 0.5"),
        ("odi", {1: float("nan")}, "odi: expected one of 0, 1, 2, 3, 4, 5 for item 1, found nan"),
        ("rmdq", {}, "rmdq: expected at least one answer, found none"),
        ("nrs", {1: 3}, "nrs: expected one of its 0 items, found item 1"),
    ],
)
def test_answers_that_cannot_be_are_refused(library: Library, name: str, items: dict[int, float], says: str) -> None:
    with pytest.raises(ScoreError) as error:
        score(library.instruments[name], items)
    assert str(error.value) == says


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("nrs", 12, "nrs: expected a number from 0 to 10, found 12"),
        ("nrs", float("nan"), "nrs: expected a number from 0 to 10, found nan"),
        ("rmdq", 24.5, "rmdq: expected a whole number from 0 to 24, found 24.5"),
        ("rmdq", 7.5, "rmdq: expected a whole number from 0 to 24, found 7.5"),
        ("global_change", -6, "global_change: expected a whole number from -5 to 5, found -6"),
        ("exercise_minutes", float("inf"), "exercise_minutes: expected a whole number from 0 to 10080, found inf"),
    ],
)
def test_totals_that_cannot_be_are_refused(library: Library, name: str, value: float, says: str) -> None:
    with pytest.raises(ScoreError) as error:
        check_total(library.instruments[name], value)
    assert str(error.value) == says


@pytest.mark.parametrize(("name", "value"), [("nrs", 3.5), ("odi", 37.8), ("rmdq", 7.0), ("activity", 4.3)])
def test_totals_that_can_be_pass(library: Library, name: str, value: float) -> None:
    check_total(library.instruments[name], value)


def test_a_measure_counts_as_entered_or_by_its_items(library: Library) -> None:
    assert total(Measure(TODAY, "rmdq", 9), library) == 9
    assert total(Measure(TODAY, "rmdq", 0), library) == 0
    assert total(Measure(TODAY, "rmdq", items={1: 1, 2: 1}), library) == 2
    with pytest.raises(ScoreError):
        total(Measure(TODAY, "rmdq"), library)
