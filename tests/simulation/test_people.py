from collections import Counter

import pytest

from supple.engine.planning import plan
from supple.knowledge import Level, Library
from supple.simulation.assumptions import ASSUMPTIONS
from supple.simulation.draws import DayDraws, Draw
from supple.simulation.illness import SIGNS
from supple.simulation.people import draw_person
from supple.simulation.profiles import PROFILES, START, Profile, Start, intake_of


def test_the_same_seed_and_number_give_the_same_person_and_the_same_days() -> None:
    assert draw_person(1, 42) == draw_person(1, 42)
    one, other = DayDraws(1, 42, 20), DayDraws(1, 42, 84)
    assert [one.of(day, draw) for day in range(20) for draw in Draw] == [
        other.of(day, draw) for day in range(20) for draw in Draw
    ]


def test_another_seed_or_number_gives_somebody_else() -> None:
    assert draw_person(1, 42) != draw_person(2, 42)
    assert draw_person(1, 42).tolerance != draw_person(1, 43).tolerance
    days = {tuple(DayDraws(seed, number, 1).of(0, draw) for draw in Draw) for seed, number in ((1, 1), (1, 2), (2, 1))}
    assert len(days) == 3


def test_about_one_person_in_a_hundred_falls_seriously_ill() -> None:
    ill = [person.illness for person in (draw_person(3, number) for number in range(20_000)) if person.illness]
    assert 150 < len(ill) < 250
    assert {illness.name for illness in ill} == set(SIGNS)
    assert all(1 <= illness.from_day <= 84 for illness in ill)


def test_every_kind_of_person_comes_about_as_often_as_the_table_says() -> None:
    met = Counter(draw_person(4, number).start.profile.name for number in range(10_000))
    whole = sum(profile.share for profile in PROFILES)
    for profile in PROFILES:
        assert met[profile.name] / 10_000 == pytest.approx(profile.share / whole, abs=0.012)


def test_equal_planning_inputs_are_common() -> None:
    starts = Counter(draw_person(5, number).start for number in range(1000))
    assert len(starts) < 150


def test_people_differ_in_tolerance_honesty_and_adherence() -> None:
    people = [draw_person(6, number) for number in range(500)]
    for trait in ("tolerance", "understates", "leaves_out", "adherence", "benefit"):
        values = [getattr(person, trait) for person in people]
        assert len(set(values)) > 400
        assert min(values) >= 0


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_every_kind_of_person_starts_with_a_full_program_by_the_real_planner(
    profile: Profile, library: Library
) -> None:
    made = plan(intake_of(Start(profile, profile.pains[0], 0), library), library, START)
    assert made.clearance.level is Level.PROCEED
    assert made.program is not None


def test_every_assumption_names_a_reference_of_the_library(library: Library) -> None:
    assert {known.reference for known in ASSUMPTIONS.values()} <= set(library.references)


def test_every_warning_sign_is_a_question_that_forbids_exercise_when_answered_yes(library: Library) -> None:
    for sign in (sign for signs in SIGNS.values() for sign in signs):
        levels = [rule.level for rule in library.screening[sign].rules if "yes" in rule.answers]
        assert any(level is not None and level.forbids_exercise for level in levels), sign
