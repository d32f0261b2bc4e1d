"""A body that nothing below it carries would fall, and that is told."""

import pytest
from tests.unit.engine.movement.bodies import ADULT, BASES, bodies_in, movement

from supple.engine.movement import movement_faults
from supple.engine.movement.checks import BALANCE
from supple.knowledge import Arm, Landmark, Leg, Pose, Support


def like_a_tower(lean: float, **said: object) -> Pose:
    """Return someone stiff from head to heels who leans."""
    return Pose(base="standing", lean=lean, legs=Leg(hip=(0,)), **said)


def support_fault(pose: Pose) -> str | None:
    return dict(movement_faults(movement(pose), BASES, ADULT)).get("poses.0.support")


@pytest.mark.parametrize("lean", [50, 130], ids=["forward", "back"])
def test_someone_who_leans_like_a_tower_falls(lean: float) -> None:
    sentence = support_fault(like_a_tower(lean))
    assert sentence is not None
    assert sentence.startswith("expected a body that rests on the floor, found its middle ")
    assert sentence.endswith(" % of body height beside what carries it")


def test_how_far_the_middle_lies_beside_is_told() -> None:
    sentences = [str(support_fault(like_a_tower(lean))) for lean in (60, 40)]
    near, far = (float(sentence.split(" middle ")[1].split(" ")[0]) for sentence in sentences)
    assert 100 * BALANCE < near < far


def test_someone_who_tips_to_the_side_falls() -> None:
    assert support_fault(like_a_tower(50, turn=-90))


def test_hips_that_go_back_balance_a_trunk_that_leans() -> None:
    assert support_fault(Pose(base="standing", lean=55, legs=Leg(hip=(65,), knee=60, flat=True))) is None


def test_feet_and_hands_that_go_to_a_place_carry_too() -> None:
    assert support_fault(like_a_tower(60)) is not None
    assert support_fault(like_a_tower(60, right_arm=Arm(palm=(0.4, 0.6, 0.1)))) is None
    assert support_fault(like_a_tower(60, right_arm=Arm(shoulder=(60,)))) is not None


def test_a_foot_that_hovers_over_the_floor_does_not_carry() -> None:
    pose = like_a_tower(60, right_leg=Leg(hip=(75,), knee=20))
    (body,) = bodies_in(pose)
    assert 0.03 < body.landmark(Landmark.RIGHT_HEEL)[1] < 0.2
    assert support_fault(pose) is not None


def test_a_body_that_nothing_carries_is_not_asked_for_balance() -> None:
    in_the_air = {"support": Support.NOTHING, "at": (0.0, 0.7, 0.0)}
    assert support_fault(like_a_tower(40, **in_the_air)) is None


@pytest.mark.parametrize("support", [Support.CHAIR, Support.BED, Support.TABLE, Support.BALL])
def test_a_body_upright_on_its_seat_is_carried(support: Support) -> None:
    assert support_fault(Pose(lean=90, support=support, legs=Leg(hip=(90,), knee=90))) is None


def test_a_body_upright_on_a_step_is_carried() -> None:
    assert support_fault(Pose(base="standing", support=Support.STEP)) is None
