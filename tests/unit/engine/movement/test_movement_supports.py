"""What carries the body: it sinks or rises until its lowest part lies there, and its head is laid down."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.unit.engine.movement.bodies import ADULT, HUNG_POSES, bodies_in, body_in, lowest_of

from supple.engine.movement import HEIGHTS, Body, height_of, solve_pose
from supple.knowledge import Arm, Landmark, Leg, MovementError, Pose, Support

ANYWHERE = {support: height for support, height in HEIGHTS.items() if support not in (Support.FLOOR, Support.STEP)}


def seat_of(body: Body) -> float:
    """Return how low seat and trunk come."""
    balls = (ball.centre[1] - ball.radius for ball in body.flesh("left_seat", "right_seat"))
    return min(*balls, *(each.centre[1] - each.reach((0.0, -1.0, 0.0)) for each in body.slices))


def head_of(body: Body) -> float:
    return min(ball.centre[1] - ball.radius for ball in body.flesh("head"))


@given(pose=HUNG_POSES)
def test_a_body_on_the_floor_touches_it(pose: Pose) -> None:
    assert abs(lowest_of(body_in(pose))) < 1e-6


@given(pose=HUNG_POSES, before=HUNG_POSES)
def test_a_body_on_the_floor_touches_it_in_every_key_pose(pose: Pose, before: Pose) -> None:
    first, last = bodies_in(before, pose)
    assert abs(lowest_of(first)) < 1e-6
    assert abs(lowest_of(last)) < 1e-6


def test_a_step_is_as_high_as_a_step_and_carries_all_parts() -> None:
    assert lowest_of(body_in(Pose(base="standing", support=Support.STEP))) == pytest.approx(HEIGHTS[Support.STEP])


@pytest.mark.parametrize("support", ANYWHERE)
def test_seat_and_back_lie_on_what_one_sits_or_lies_on(support: Support) -> None:
    for pose in (Pose(base="sitting", support=support), Pose(lean=180, support=support, legs=Leg(hip=(40,), knee=90))):
        body = body_in(pose)
        assert seat_of(body) == pytest.approx(ANYWHERE[support], abs=1e-6)


def test_legs_may_hang_below_a_chair() -> None:
    body = body_in(Pose(lean=90, support=Support.TABLE, legs=Leg(hip=(90,), knee=90)))
    assert body.joints["left_ankle"][1] < HEIGHTS[Support.TABLE] - 0.1


def test_nothing_leaves_the_body_where_it_is_put() -> None:
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0.1, 0.7, 0.2)))
    assert body.joints["pelvis"] == pytest.approx((0.1, 0.7, 0.2))
    assert height_of(Support.NOTHING) == 0


def test_limbs_that_go_to_a_place_do_not_carry_the_body() -> None:
    body = body_in(Pose(lean=180, legs=Leg(sole=(0.3, -0.05, 0.05)), arms=Arm(palm=(0, -0.1, 0.2))))
    assert seat_of(body) == pytest.approx(0, abs=1e-6)
    assert lowest_of(body) < -0.03


@given(height=st.floats(0, 0.06), lumbar=st.floats(-10, 10), thoracic=st.floats(-5, 10), lean=st.sampled_from([0, 180]))
def test_a_head_that_rests_lies_at_its_height_while_the_body_lies_on_the_floor(
    height: float, lumbar: float, thoracic: float, lean: float
) -> None:
    pose = Pose(lean=lean, lumbar=(lumbar,), thoracic=(thoracic,), legs=Leg(hip=(0,), ankle=-60), head_rests=(height,))
    body = body_in(pose)
    assume(abs(body.bends[2][0]) < 59.99)
    assert head_of(body) == pytest.approx(height, abs=1e-6)
    assert lowest_of(body, with_head=False) == pytest.approx(0, abs=1e-6)


def test_a_head_rests_above_the_bed_that_carries_the_body() -> None:
    body = body_in(Pose(lean=180, support=Support.BED, head_rests=(0.05,), legs=Leg(hip=(0,))))
    assert head_of(body) == pytest.approx(HEIGHTS[Support.BED] + 0.05, abs=1e-6)


def test_a_neck_bends_no_more_than_60_degrees_to_rest_the_head() -> None:
    lifted, lowered = (body_in(Pose(base="supine", head_rests=(height,))) for height in (0.5, -0.5))
    assert lifted.bends[2][0] == pytest.approx(60, abs=1e-3)
    assert lowered.bends[2][0] == pytest.approx(-60, abs=1e-3)


def test_a_head_that_is_let_go_again_takes_the_neck_as_it_is_told() -> None:
    _, up = bodies_in(Pose(base="supine"), Pose(head_rests=(), neck=(20.0,)))
    assert up.bends[2] == (20, 0, 0)


def test_a_head_that_rests_keeps_its_turn_and_its_bend_to_the_side() -> None:
    body = body_in(Pose(base="supine", neck=(0, 10, 30)))
    assert body.bends[2][1:] == (10, 30)


def test_the_anchor_stays_where_it_was() -> None:
    first, last = bodies_in(Pose(base="quadruped"), Pose(lean=25, anchor=Landmark.LEFT_KNEE))
    knees = [body.landmark(Landmark.LEFT_KNEE) for body in (first, last)]
    assert (knees[0][0], knees[0][2]) == pytest.approx((knees[1][0], knees[1][2]))


def test_the_anchor_is_put_at_a_place_and_its_height_counts_only_without_support() -> None:
    said = {"anchor": Landmark.RIGHT_ANKLE, "at": (0.3, 0.2, 0.1)}
    on_floor = body_in(Pose(base="standing", **said)).landmark(Landmark.RIGHT_ANKLE)
    in_air = body_in(Pose(base="standing", support=Support.NOTHING, **said)).landmark(Landmark.RIGHT_ANKLE)
    assert (on_floor[0], on_floor[2]) == pytest.approx((0.3, 0.1))
    assert on_floor[1] < 0.05
    assert in_air == pytest.approx((0.3, 0.2, 0.1))


@pytest.mark.parametrize("anchor", [Landmark.LEFT_ANKLE, Landmark.LEFT_HAND])
def test_an_anchor_on_a_limb_that_goes_to_a_place_is_refused(anchor: Landmark) -> None:
    with pytest.raises(
        MovementError, match=rf"^expected an anchor on the trunk or on a limb with angles, found {anchor}$"
    ):
        body_in(Pose(base="supine_crook", anchor=anchor))


def test_a_pose_that_says_no_more_than_a_lean_is_solved() -> None:
    body = solve_pose(Pose(lean=45), ADULT, None)
    assert body.joints["pelvis"][0] == 0
    assert lowest_of(body) == pytest.approx(0, abs=1e-6)
