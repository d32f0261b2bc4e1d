"""The way from pose to pose: it begins and ends in the key poses, and what is planted stays planted."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.engine.movement.bodies import (
    ADULT,
    BASES,
    HUNG_POSES,
    apart,
    bodies_in,
    crookedness,
    degrees_to,
    furthest,
    lowest_of,
    movement,
    wrong_bones,
)

from supple.engine.movement import HEIGHTS, Body, Vec, add, joint_angles, tween, whole_poses
from supple.engine.movement.reach import PALM_AT
from supple.knowledge import Arm, HandShape, Landmark, Leg, Limb, Pose, Support

SHARES = st.floats(0.01, 0.99)
TINY = 1e-7
IN_THE_AIR = Support.NOTHING
STAND = Pose(
    base="standing",
    left_leg=Leg(sole=(0.0, 0.0, -0.06)),
    right_leg=Leg(sole=(0.0, 0.0, 0.06)),
    keep=(Limb.LEFT_FOOT, Limb.RIGHT_FOOT),
    support=IN_THE_AIR,
    at=(0.0, 0.51, 0.0),
)


class Way:
    """The way between two key poses."""

    def __init__(self, first: Pose, last: Pose) -> None:
        self.poses = whole_poses(movement(first, last), BASES)
        self.first, self.last = bodies_in(first, last)

    def at(self, share: float) -> Body:
        return tween(self.first, self.last, (self.poses[0], self.poses[1]), share)


def palm(body: Body, side: str) -> Vec:
    return add(body.joints[f"{side}_wrist"], body.frames[f"{side}_hand"].out(PALM_AT))


@given(first=HUNG_POSES, last=HUNG_POSES)
def test_the_way_begins_and_ends_in_the_key_poses(first: Pose, last: Pose) -> None:
    way = Way(first, last)
    assert way.at(0.0) is way.first
    assert way.at(1.0) is way.last


@given(first=HUNG_POSES, last=HUNG_POSES)
def test_the_way_leaves_and_arrives_without_a_jump(first: Pose, last: Pose) -> None:
    way = Way(first, last)
    assert furthest(way.at(TINY), way.first) < 1e-5
    assert furthest(way.at(1 - TINY), way.last) < 1e-5


@given(first=HUNG_POSES, last=HUNG_POSES, share=SHARES)
def test_a_body_on_the_way_has_true_frames_and_the_bones_of_its_skeleton(first: Pose, last: Pose, share: float) -> None:
    body = Way(first, last).at(share)
    assert wrong_bones(body) < 1e-9
    assert max(crookedness(frame) for frame in body.frames.values()) < 1e-6


@given(first=HUNG_POSES, last=HUNG_POSES, share=SHARES)
def test_a_body_that_is_carried_stays_on_what_carries_it_all_the_way(first: Pose, last: Pose, share: float) -> None:
    assert abs(lowest_of(Way(first, last).at(share))) < 1e-6


@given(share=SHARES, angle=degrees_to(10, 120))
def test_joints_turn_evenly(share: float, angle: float) -> None:
    way = Way(Pose(base="standing"), Pose(right_arm=Arm(shoulder=(0, 0), elbow=angle), right_leg=Leg(hip=(40,))))
    angles = joint_angles(way.at(share))
    arm = joint_angles(way.first)["right_elbow"]["flexion"]
    assert angles["right_elbow"]["flexion"] == pytest.approx(arm + (angle - arm) * share, abs=1e-6)
    assert 0 < angles["right_hip"]["flexion"] < 40


@given(share=SHARES, lean=degrees_to(50, 90), x=st.floats(-0.15, 0.0), y=st.floats(0.3, 0.5))
def test_planted_feet_do_not_move_while_the_body_squats(share: float, lean: float, x: float, y: float) -> None:
    way = Way(STAND, Pose(lean=lean, at=(x, y, 0.0)))
    body = way.at(share)
    assert max(body.missed.values()) < TINY
    for side in ("left", "right"):
        for joint in ("ankle", "ball"):
            assert apart(body.joints[f"{side}_{joint}"], way.first.joints[f"{side}_{joint}"]) < 1e-9
        assert joint_angles(body)[f"{side}_knee"]["flexion"] > 0


@given(share=SHARES, lumbar=degrees_to(5, 30), back=st.floats(-0.02, 0.03))
def test_planted_hands_do_not_move_while_the_back_bends(share: float, lumbar: float, back: float) -> None:
    way = Way(Pose(base="quadruped", anchor=Landmark.PELVIS), Pose(lumbar=(lumbar,), at=(back, 0.0, 0.0)))
    body = way.at(share)
    assert max(body.missed.values()) < TINY
    assert max(apart(palm(body, side), palm(way.first, side)) for side in ("left", "right")) < 1e-9


@given(share=SHARES, heel=degrees_to(10, 60))
def test_the_ball_of_a_foot_stays_down_while_the_heel_is_raised(share: float, heel: float) -> None:
    raised = [Leg(sole=(0.0, 0.0, z), heel=heel, toes=heel) for z in (-0.06, 0.06)]
    way = Way(replace(STAND, keep=()), Pose(left_leg=raised[0], right_leg=raised[1], at=(0.02, 0.53, 0.0)))
    body = way.at(share)
    assert max(body.missed.values()) < TINY
    for side in ("left", "right"):
        assert apart(body.joints[f"{side}_ball"], way.first.joints[f"{side}_ball"]) < 1e-9
        assert body.toes[side] == pytest.approx(heel * share)
        soles = (ball.centre[1] - ball.radius for ball in body.flesh(f"{side}_toes"))
        assert min(soles) > -0.005


@given(share=SHARES)
def test_a_palm_stays_where_it_is_while_the_hand_turns_on_it(share: float) -> None:
    arm = Arm(palm=(0.25, 0.7, 0.1), hand=HandShape.FLAT, fingers=(1.0, 0.0, 0.0))
    turned = replace(arm, fingers=(0.6, 0.0, -0.8))
    way = Way(replace(STAND, right_arm=arm), Pose(right_arm=turned))
    assert palm(way.at(share), "right") == pytest.approx((0.25, 0.7, 0.1))


def test_a_foot_that_goes_from_place_to_place_goes_straight() -> None:
    way = Way(STAND, Pose(right_leg=Leg(sole=(0.2, 0.0, 0.06)), at=(0.05, 0.49, 0.0)))
    ankle = way.at(0.5).joints["right_ankle"]
    assert ankle == pytest.approx((0.1, ADULT.length("foot_height"), 0.06))
    assert way.at(0.5).missed[Limb.RIGHT_FOOT] == 0


@pytest.mark.parametrize("mirrored", [False, True], ids=["from a place", "to a place"])
def test_a_hand_that_leaves_its_place_swings(mirrored: bool) -> None:
    placed, free = Pose(base="sitting"), Pose(base="sitting", arms=Arm(shoulder=(30,), elbow=20))
    way = Way(free, replace(placed, at=None)) if mirrored else Way(placed, free)
    body = way.at(0.5)
    assert Limb.LEFT_HAND not in body.reached
    assert {Limb.LEFT_FOOT, Limb.RIGHT_FOOT} <= body.reached
    hands = [each.joints["right_wrist"][0] for each in (way.first, body, way.last)]
    assert min(hands[0], hands[2]) < hands[1] < max(hands[0], hands[2])


def test_the_hand_changes_its_shape_half_way() -> None:
    way = Way(
        Pose(base="quadruped", right_arm=Arm(shoulder=(90,))),
        Pose(right_arm=Arm(shoulder=(150,), hand=HandShape.FIST), left_arm=Arm(palm=(0.36, 0, -0.1))),
    )
    before, after = way.at(0.4).hands, way.at(0.6).hands
    assert (before["right"], after["right"]) == ("relaxed", "fist")
    assert (before["left"], after["left"]) == ("flat", "relaxed")


def test_the_anchor_of_the_later_pose_holds_the_body_in_place() -> None:
    way = Way(Pose(base="quadruped"), Pose(anchor=Landmark.LEFT_KNEE, lean=30))
    knees = [way.at(share).landmark(Landmark.LEFT_KNEE) for share in (0.0, 0.3, 0.7, 1.0)]
    assert all((x, z) == pytest.approx((knees[0][0], knees[0][2])) for x, _, z in knees)


@given(share=SHARES)
def test_a_hand_on_the_knee_goes_along_with_the_knee(share: float) -> None:
    on_the_knee = Arm(palm_on=Landmark.RIGHT_KNEE, palm_by=(0.02, 0.0, 0.0))
    way = Way(
        Pose(base="supine_crook", right_leg=Leg(hip=(95,), knee=100), right_arm=on_the_knee),
        Pose(right_leg=Leg(hip=(130,), knee=130), right_arm=on_the_knee),
    )
    beside = [apart(palm(body, "right"), body.landmark(Landmark.RIGHT_KNEE)) for body in (way.first, way.at(share))]
    assert beside[1] == pytest.approx(beside[0], abs=1e-6)


def test_a_hand_on_the_other_wrist_follows_it_though_it_is_named_first() -> None:
    held = Arm(palm_on=Landmark.RIGHT_WRIST)
    way = Way(
        Pose(base="standing", right_arm=Arm(palm=(0.3, 0.7, 0.05)), left_arm=held),
        Pose(right_arm=Arm(palm=(0.3, 0.85, 0.05)), left_arm=held),
    )
    body = way.at(0.5)
    assert apart(palm(body, "left"), body.landmark(Landmark.RIGHT_WRIST)) < 1e-6


def test_from_a_chair_to_standing_the_pelvis_goes_straight_up() -> None:
    way = Way(Pose(base="sitting"), Pose(lean=90, support=IN_THE_AIR, at=(0.24, 0.51, 0.0)))
    low, middle, high = (way.at(share).joints["pelvis"] for share in (0.0, 0.5, 1.0))
    assert middle == pytest.approx([(a + b) / 2 for a, b in zip(low, high, strict=True)])
    assert max(way.at(0.5).missed.values()) < 0.01


def test_a_body_that_stays_on_its_chair_stays_as_high() -> None:
    way = Way(Pose(base="sitting"), Pose(lean=60))
    seats = [min(b.centre[1] - b.radius for b in way.at(share).flesh("left_seat")) for share in (0.0, 0.5, 1.0)]
    assert min(seats) >= HEIGHTS[Support.CHAIR] - 1e-6


@given(share=SHARES, pillow=st.floats(0.0, 0.05))
def test_a_head_that_rests_rests_all_the_way(share: float, pillow: float) -> None:
    way = Way(Pose(base="supine"), Pose(head_rests=(pillow,), legs=Leg(hip=(20,), knee=30)))
    low = min(ball.centre[1] - ball.radius for ball in way.at(share).flesh("head"))
    assert low == pytest.approx(pillow * share, abs=1e-6)


def test_a_head_that_is_lifted_leaves_the_floor_without_a_jump() -> None:
    way = Way(Pose(base="supine"), Pose(head_rests=(), neck=(30.0,)))
    lows = [min(b.centre[1] - b.radius for b in way.at(share).flesh("head")) for share in (0.0, TINY, 0.5, 1.0)]
    assert lows[0] == pytest.approx(lows[1], abs=1e-5)
    assert lows[0] < lows[2] < lows[3]
