"""How a dose grows and how it is cut: one thing at a time, never below the least."""

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.facts import Facts
from supple.engine.planning.dosing import cut
from supple.engine.progression.grow import _is_smallest
from supple.engine.progression.ladder import next_doses
from supple.knowledge import Dose, Library


@pytest.fixture
def facts(library: Library) -> Facts:
    return Facts(intake_of(library), TODAY, TODAY, library)


def steps(facts: Facts, exercise: str, dose: Dose) -> list[Dose]:
    return list(next_doses(facts, facts.library.exercises[exercise], dose))


def test_repetitions_come_before_sets_and_sets_before_the_hold(facts: Facts) -> None:
    dose = Dose(sets=1, repetitions=5, hold_s=5, sides=2)
    found = [(step.sets, step.repetitions, step.hold_s) for step in steps(facts, "bird_dog", dose)]
    assert found == [(1, 6, 5), (2, 3, 5), (2, 3, 5), (1, 5, 6)]


def test_a_new_set_shares_the_repetitions_out_anew(facts: Facts) -> None:
    assert [(s.sets, s.repetitions) for s in steps(facts, "bridge", Dose(sets=1, repetitions=12))][:1] == [(2, 7)]


def test_at_the_ends_of_all_ranges_nothing_is_left(facts: Facts) -> None:
    assert steps(facts, "bird_dog", Dose(sets=3, repetitions=12, hold_s=10)) == []
    assert steps(facts, "supine_hamstring_stretch", Dose(sets=2, repetitions=1, hold_s=30)) == []
    assert steps(facts, "wall_plank", Dose(sets=3, repetitions=1, hold_s=30)) == []


def test_a_timed_exercise_grows_by_a_minute_up_to_ten(facts: Facts) -> None:
    assert [step.minutes for step in steps(facts, "tai_chi_opening", Dose(sets=1, minutes=5))] == [6]
    assert steps(facts, "tai_chi_opening", Dose(sets=1, minutes=10)) == []


def test_what_eases_and_calms_does_not_grow(facts: Facts) -> None:
    assert steps(facts, "diaphragmatic_breathing", Dose(sets=1, repetitions=8)) == []


@pytest.mark.parametrize(("load", "heavier"), [(2.0, 2.5), (10.0, 10.5), (20.0, 21.0)])
def test_a_load_grows_last_and_by_five_per_cent_or_half_a_kilogram(facts: Facts, load: float, heavier: float) -> None:
    assert steps(facts, "bridge", Dose(sets=3, repetitions=12, load_kg=load))[-1].load_kg == heavier


def test_older_people_may_hold_a_stretch_for_longer(library: Library) -> None:
    older = Facts(intake_of(library, person={"age": 70}), TODAY, TODAY, library)
    stretch = Dose(sets=2, repetitions=1, hold_s=30)
    assert [step.hold_s for step in steps(older, "supine_hamstring_stretch", stretch)] == [35]


@pytest.mark.parametrize(
    ("dose", "share", "left"),
    [
        (Dose(sets=2, repetitions=8), 0.5, Dose(sets=1, repetitions=8)),
        (Dose(sets=2, repetitions=10), 0.75, Dose(sets=2, repetitions=7)),
        (Dose(sets=3, repetitions=1, hold_s=10), 0.5, Dose(sets=3, repetitions=1, hold_s=5)),
        (Dose(sets=1, minutes=5), 0.5, Dose(sets=1, minutes=2)),
        (Dose(sets=1, minutes=1), 0.5, Dose(sets=1, minutes=1)),
        (Dose(sets=1, repetitions=1), 0.5, Dose(sets=1, repetitions=1)),
        (Dose(sets=2, repetitions=2, hold_s=2), 0.1, Dose(sets=1, repetitions=1, hold_s=1)),
    ],
)
def test_a_cut_leaves_as_much_as_it_may_and_never_nothing(dose: Dose, share: float, left: Dose) -> None:
    assert cut(dose, share) == left


def test_one_more_set_of_a_held_position_is_no_small_step() -> None:
    held = Dose(sets=1, repetitions=1, hold_s=20)
    assert not _is_smallest(held, Dose(sets=2, repetitions=1, hold_s=20), 5)
    assert _is_smallest(held, Dose(sets=1, repetitions=1, hold_s=25), 5)
    assert _is_smallest(Dose(sets=1, repetitions=12), Dose(sets=2, repetitions=7), 5)
    assert not _is_smallest(Dose(sets=1, minutes=3), Dose(sets=1, minutes=5), 5)
