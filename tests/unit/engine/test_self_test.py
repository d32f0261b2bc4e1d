"""The directional self-test: for whom, when, in which order, when it ends, and what its answers mean."""

from datetime import timedelta
from typing import Any

import pytest
from tests.conftest import TODAY, document

from supple.documents.intake import parse_intake
from supple.engine.intake import DirectionalTest
from supple.engine.planning import Felt, SelfTest, next_movement, plan, result_of, self_test, what_was_found
from supple.engine.program import ProgramDocument
from supple.knowledge import Direction, Library

BACK, FORWARD = Direction.EXTENSION, Direction.FLEXION
ACTIVE = {"exercise_days_per_week": 3}


def made(library: Library, **changes: Any) -> ProgramDocument:
    asked = {q.id: "no" for q in library.screening.values() if q.emergency_set and "low_back" in q.emergency_set}
    whole = document(**{"activity": ACTIVE, **changes})
    whole["screening"] = {**asked, **changes.get("screening", {})}
    return plan(parse_intake(whole, "the test", library, TODAY), library, TODAY)


def offered(library: Library, day: int = 2, **changes: Any) -> SelfTest | None:
    return self_test(made(library, **changes), library, TODAY + timedelta(days=day - 1))


def movements(test: SelfTest | None) -> list[str]:
    assert test is not None
    return [one.exercise for one in test.movements]


@pytest.mark.parametrize(("day", "there"), [(1, False), (2, True), (3, True), (14, True), (15, False)])
def test_it_is_offered_from_the_second_day_of_the_course_on_for_two_weeks(
    library: Library, day: int, there: bool
) -> None:
    assert (offered(library, day) is not None) is there


def test_bending_back_lying_comes_before_bending_forward_lying(library: Library) -> None:
    test = offered(library)
    assert movements(test) == ["prone_press_up", "repeated_flexion_in_lying"]
    assert test is not None
    assert (test.repetitions, test.rest_min) == (10, 2)
    assert (test.why.rule, test.stop.rule) == ("planning/self_test_offered", "planning/self_test_stop")


def test_who_starts_from_rest_bends_back_standing_since_the_press_up_is_above_their_level(library: Library) -> None:
    assert movements(offered(library, activity={"exercise_days_per_week": 0}))[0] == "standing_back_extension"


def test_with_pain_below_the_knee_bending_forward_is_left_out(library: Library) -> None:
    assert movements(offered(library, complaint={"limb_pain": "distal", "limb_nrs": 4})) == ["prone_press_up"]


@pytest.mark.parametrize(
    "condition",
    [
        *("osteoporosis", "vertebral_compression_fracture", "post_discectomy", "post_fusion", "lumbar_spinal_stenosis"),
        *("degenerative_spondylolisthesis", "isthmic_spondylolisthesis", "facet_related_pain", "pregnancy"),
    ],
)
def test_it_is_not_for_those_whom_a_direction_may_harm(library: Library, condition: str) -> None:
    assert offered(library, conditions=[{"id": condition}]) is None


def test_it_is_not_for_the_neck_and_not_a_second_time(library: Library) -> None:
    assert offered(library, complaint={"region": "neck"}) is None
    assert offered(library, complaint={"directional_test": {"flexion": "no_change"}}) is None


@pytest.mark.parametrize("screening", [{"ca1": "yes"}, {"ces6": "yes"}, {"ces1": "yes"}, {"nr2": "unsure"}])
def test_no_level_but_proceed_has_it(library: Library, screening: dict[str, str]) -> None:
    assert offered(library, screening=screening) is None


def test_a_condition_that_withholds_every_movement_withholds_the_test(library: Library) -> None:
    prone = ["prone", "supine", "standing"]
    assert offered(library, preferences={"positions_to_avoid": prone}) is None


def test_every_movement_offered_is_eligible_for_the_person(library: Library) -> None:
    for changes in ({}, {"conditions": [{"id": "disc_herniation"}]}, {"conditions": [{"id": "hip_replacement"}]}):
        program = made(library, **changes)
        test = self_test(program, library, TODAY + timedelta(days=1))
        assert program.program is not None
        out = {left.exercise for left in program.program.excluded}
        assert test is None or not out.intersection(movements(test))


@pytest.mark.parametrize("last", [Felt.IN, Felt.OUT, Felt.WORSE])
def test_pain_that_moves_ends_the_test_at_once(library: Library, last: Felt) -> None:
    test = offered(library)
    assert test is not None
    assert next_movement(test, {BACK: last}) is None


@pytest.mark.parametrize("first", [Felt.SAME, Felt.UNSURE])
def test_pain_that_stays_or_cannot_be_told_leads_to_the_next_movement(library: Library, first: Felt) -> None:
    test = offered(library)
    assert test is not None
    assert next_movement(test, {}) == test.movements[0]
    assert next_movement(test, {BACK: first}) == test.movements[1]
    assert next_movement(test, {BACK: first, FORWARD: Felt.SAME}) is None


@pytest.mark.parametrize(
    ("felt", "result"),
    [
        ({BACK: Felt.IN}, DirectionalTest(extension="centralises")),
        ({BACK: Felt.SAME, FORWARD: Felt.OUT}, DirectionalTest(extension="no_change", flexion="peripheralises")),
        ({BACK: Felt.WORSE}, DirectionalTest(extension="peripheralises")),
        ({BACK: Felt.UNSURE, FORWARD: Felt.UNSURE}, DirectionalTest()),
    ],
)
def test_answers_become_the_result_and_what_nobody_could_tell_stays_open(
    felt: dict[Direction, Felt], result: DirectionalTest
) -> None:
    assert result_of(felt) == result


def test_what_was_found_names_its_rules_in_the_order_of_the_movements(library: Library) -> None:
    found = what_was_found({FORWARD: Felt.OUT, BACK: Felt.SAME}, library)
    assert [reason.rule for reason in found] == ["planning/self_test_same", "planning/self_test_out"]
    assert found[0].text.startswith("Bending back changed nothing")
    assert all(reason.references for reason in found)
