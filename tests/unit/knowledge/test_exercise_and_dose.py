"""A dose is valid from birth; an exercise knows how long a set takes and where it moves the spine."""

from dataclasses import replace

import pytest

from supple.knowledge import Direction, Dose, DoseError, Library, RoutineItem, SpineMovement


def test_the_smallest_and_the_largest_doses_stand() -> None:
    assert Dose(sets=1, repetitions=1).sides == 1
    assert Dose(sets=1, repetitions=1, sides=2, per_day=1, per_week=1).per_week == 1
    assert Dose(sets=1, minutes=60).minutes == 60
    assert Dose(sets=1, minutes=0.5).repetitions is None


@pytest.mark.parametrize("amounts", [{}, {"repetitions": 5, "minutes": 2.0}])
def test_a_dose_is_either_counted_or_timed(amounts: dict[str, int]) -> None:
    with pytest.raises(DoseError, match=r"^expected either repetitions or minutes$"):
        Dose(sets=1, **amounts)


@pytest.mark.parametrize(
    "wrong",
    [
        {"sets": 0},
        {"per_day": 0},
        {"per_week": 0},
        {"sides": 0},
        {"sides": 3},
        {"hold_s": -1},
        {"rest_s": -1},
        {"repetitions": -1},
    ],
)
def test_a_count_below_its_least_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(DoseError, match="expected sets, repetitions, per_day and per_week from 1, sides 1 or 2"):
        Dose(**{"sets": 1, "repetitions": 5, **wrong})


@pytest.mark.parametrize("minutes", [0, -1, 60.1, float("nan")])
def test_minutes_are_above_zero_and_up_to_an_hour(minutes: float) -> None:
    with pytest.raises(DoseError, match="expected minutes above 0 and up to 60"):
        Dose(sets=1, minutes=minutes)


def test_a_counted_set_takes_tempo_and_hold_for_each_repetition() -> None:
    assert Dose(sets=3, repetitions=5, hold_s=6).set_s(tempo_s=4) == 50


def test_a_timed_set_takes_its_minutes_whatever_the_tempo() -> None:
    assert Dose(sets=2, minutes=1.5).set_s(tempo_s=4) == 90


def test_work_counts_sets_sides_and_the_rests_between_sets() -> None:
    dose = Dose(sets=3, repetitions=5, hold_s=6, rest_s=30, sides=2)
    assert dose.work_s(tempo_s=4) == 3 * 2 * 50 + 2 * 30
    assert replace(dose, sets=1).work_s(tempo_s=4) == 100


def test_what_a_dose_does_not_say_is_once_a_day_on_one_side_without_hold_or_rest() -> None:
    dose = Dose(sets=1, repetitions=5)
    assert (dose.hold_s, dose.rest_s, dose.sides, dose.per_day, dose.per_week, dose.load_kg) == (0, 0, 1, 1, 7, None)


def test_an_item_of_a_routine_is_done_once_unless_it_says_otherwise() -> None:
    assert RoutineItem("bird_dog") == RoutineItem("bird_dog", sets=1, note=None)


def test_an_exercise_without_a_dose_takes_no_time(library: Library) -> None:
    assert library.exercise("plough_or_headstand").set_s == 0


def test_an_exercise_tells_the_time_of_a_set_of_its_start_dose(library: Library) -> None:
    exercise = replace(library.exercise("bird_dog"), dose=Dose(sets=2, repetitions=5, hold_s=5), tempo_s=4)
    assert exercise.set_s == 45


def test_a_movement_goes_into_its_direction_and_its_components() -> None:
    movement = SpineMovement(Direction.MIXED, (Direction.FLEXION, Direction.ROTATION))
    goes = {direction for direction in Direction if movement.goes_into(direction)}
    assert goes == {Direction.MIXED, Direction.FLEXION, Direction.ROTATION}


def test_search_words_are_lower_case_and_hold_names_and_muscles(library: Library) -> None:
    exercise = replace(
        library.exercise("bird_dog"), name="Bird Dog", synonyms=("Pointer",), muscles=("Back",), good_for="Lifting."
    )
    assert exercise.words() == "bird_dog co-15 bird dog pointer back lifting."
