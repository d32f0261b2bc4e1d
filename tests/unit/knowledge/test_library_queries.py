"""What the engine may ask the library, and what it hears when it asks for something that is not there."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from supple.knowledge import Certainty, ContentError, DatedValue, Level, Library, Parameter, Problem, UnknownIdError
from supple.knowledge import nearest as nearest_of

FIRST, SECOND, WITHDRAWN = date(2026, 1, 1), date(2026, 6, 1), date(2027, 1, 1)
DAY = timedelta(days=1)


def dated(value: float | None) -> DatedValue:
    return DatedValue(value, ("supple_2026",), Certainty.ENGINEERING)


@pytest.fixture(scope="module")
def with_history(library: Library) -> Library:
    """Return the library with one parameter: 3.7 from January, 5 from June, withdrawn a year later."""
    values = {SECOND: dated(5), WITHDRAWN: dated(None), FIRST: dated(3.7)}
    parameter = Parameter("planning/test", "A test", "points", values, FIRST)
    return replace(library, parameters={parameter.id: parameter})


@pytest.mark.parametrize(
    ("on", "number"),
    [(date(1999, 1, 1), 3.7), (FIRST - DAY, 3.7), (FIRST, 3.7), (SECOND - DAY, 3.7), (SECOND, 5), (WITHDRAWN - DAY, 5)],
)
def test_a_parameter_has_the_last_value_dated_on_or_before_the_day_and_its_first_one_earlier(
    with_history: Library, on: date, number: float
) -> None:
    assert with_history.number("planning/test", on) == number
    assert with_history.value("planning/test", on) == dated(number)


@pytest.mark.parametrize("on", [WITHDRAWN, WITHDRAWN + DAY])
def test_a_parameter_once_withdrawn_has_no_value(with_history: Library, on: date) -> None:
    for ask in (with_history.value, with_history.number, with_history.whole):
        with pytest.raises(UnknownIdError) as caught:
            ask("planning/test", on)
        assert str(caught.value) == "expected a known parameter still in force, found planning/test"
        assert caught.value.near is None


def test_a_withdrawn_parameter_may_come_back(with_history: Library) -> None:
    old = with_history.parameters["planning/test"]
    parameter = replace(old, values={**old.values, date(2028, 1, 1): dated(9)})
    library = replace(with_history, parameters={parameter.id: parameter})
    assert library.number("planning/test", date(2028, 1, 1)) == 9


def test_whole_gives_a_whole_number(with_history: Library) -> None:
    assert with_history.whole("planning/test", FIRST) == 3
    assert type(with_history.whole("planning/test", FIRST)) is int


def test_a_value_of_zero_is_a_value(library: Library) -> None:
    parameter = Parameter("planning/none", "A test", "points", {FIRST: dated(0)}, FIRST)
    assert replace(library, parameters={parameter.id: parameter}).number("planning/none", FIRST) == 0


def test_an_unknown_parameter_is_told_with_the_nearest_one(library: Library) -> None:
    with pytest.raises(UnknownIdError) as caught:
        library.number("planning/most_item", FIRST)
    assert (
        str(caught.value) == "expected a known parameter, found planning/most_item; did you mean planning/most_items?"
    )
    assert caught.value.near == "planning/most_items"


def test_an_exercise_and_a_condition_are_found_by_id(library: Library) -> None:
    assert library.exercise("bird_dog").name == library.exercises["bird_dog"].name
    assert library.exercise("bird_dog").id == "bird_dog"
    assert library.condition("osteoporosis").id == "osteoporosis"


def test_an_unknown_exercise_is_told_with_the_nearest_one(library: Library) -> None:
    with pytest.raises(UnknownIdError) as caught:
        library.exercise("bird_dgo")
    assert str(caught.value) == "expected a known exercise, found bird_dgo; did you mean bird_dog?"


def test_an_unknown_condition_is_told_with_the_nearest_one(library: Library) -> None:
    with pytest.raises(UnknownIdError) as caught:
        library.condition("osteoporose")
    assert str(caught.value) == "expected a known condition, found osteoporose; did you mean osteoporosis?"


def test_without_anything_near_no_hint_is_given(library: Library) -> None:
    with pytest.raises(UnknownIdError) as caught:
        library.exercise("qqqq")
    assert str(caught.value) == "expected a known exercise, found qqqq"
    with pytest.raises(UnknownIdError) as caught:
        library.condition("qqqq")
    assert str(caught.value) == "expected a known condition, found qqqq"


def test_an_unknown_id_is_a_key_error_that_knows_its_kind_and_shows_a_long_name_short() -> None:
    error = UnknownIdError("exercise", "x" * 80, None)
    assert isinstance(error, KeyError)
    assert error.kind == "exercise"
    assert str(error) == f"expected a known exercise, found {'x' * 60}"


def test_nearest_takes_the_closest_and_nothing_too_far() -> None:
    known = iter(["bridge", "bird_dog", "bird_dog_squares"])
    assert nearest_of("bird_dgo", known) == "bird_dog"
    assert nearest_of("qqqq", ["bridge"]) is None
    assert nearest_of("bridge", []) is None
    assert nearest_of("ab", ["axbx"]) == "axbx"
    assert nearest_of("ab", ["axbxx"]) == "axbxx"
    assert nearest_of("ab", ["axbxxxx"]) is None


def test_search_finds_exercises_by_every_kind_of_word(library: Library) -> None:
    for words in ("bird_dog", "CO-15", "Bird Dog", "pointer DOG", "multifidus pointer", "getting up floor carrying"):
        assert "bird_dog" in {exercise.id for exercise in library.search(words)}, words


def test_search_wants_every_word(library: Library) -> None:
    assert [exercise.id for exercise in library.search("CO-15")] == ["bird_dog"]
    assert library.search("CO-15 zebra") == ()
    assert library.search("zebra") == ()


def test_search_is_in_order_of_ids_and_without_words_gives_all(library: Library) -> None:
    backwards = replace(library, exercises=dict(reversed(library.exercises.items())))
    found = [exercise.id for exercise in backwards.search("stretch")]
    assert len(found) > 10
    assert found == sorted(found)
    assert [exercise.id for exercise in library.search(" ")] == sorted(library.exercises)


def test_levels_are_ordered_by_urgency() -> None:
    assert [(level.value, level.urgency) for level in Level] == [
        ("emergency", 4),
        ("urgent_today", 3),
        ("clinician_soon", 2),
        ("clearance_first", 1),
        ("proceed", 0),
    ]


def test_a_problem_reads_as_file_key_and_mend_and_sorts_by_them() -> None:
    first, second = Problem("a.yaml", "load", "expected 0 to 3, found 9"), Problem("b.yaml", "code", "x")
    assert str(first) == "a.yaml: load: expected 0 to 3, found 9"
    assert sorted([second, first]) == [first, second]


def test_a_problem_stays_on_one_line_whatever_it_quotes() -> None:
    assert str(Problem("a\nb.yaml", "k\x1b[31m", "found Föhn\t")) == "a\\nb.yaml: k\\x1b[31m: found Föhn\\t"


def test_a_content_error_carries_every_problem_one_a_line() -> None:
    problems = (Problem("a.yaml", "load", "one"), Problem("b.yaml", "code", "two"))
    error = ContentError(problems)
    assert error.problems == problems
    assert str(error) == "a.yaml: load: one\nb.yaml: code: two"
