"""Reaching: a hand or a foot gets exactly to a place that it can reach, and the body tells by how much it cannot."""

from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.unit.engine.movement.bodies import (
    ADULT,
    DIRECTIONS,
    REACHING_ARMS,
    REACHING_LEGS,
    apart,
    bodies_in,
    body_in,
    crookedness,
    degrees_to,
    places,
    poses,
)

from supple.engine.movement import Body, Vec, add, cross, dot, joint_angles, length, scaled, sub, unit
from supple.engine.movement.reach import ELBOW, KNEE, NEARLY_STRAIGHT, PALM_AT, Bent, two_bones
from supple.engine.movement.vectors import angle_between
from supple.knowledge import Arm, HandShape, Landmark, Leg, Limb, MovementError, Pose, Support

BONES = st.tuples(st.floats(0.1, 0.3), st.floats(0.1, 0.3))


def end_of(bent: Bent, root: Vec, lengths: tuple[float, float]) -> Vec:
    return add(add(root, bent.upper.up, -lengths[0]), bent.lower.up, -lengths[1])


def bend_of(bent: Bent) -> float:
    """Return how far the joint is bent: + as a knee bends, - as an elbow."""
    return bent.lower.seen_from(bent.upper).up[0]


def palm(body: Body, side: str) -> Vec:
    return add(body.joints[f"{side}_wrist"], body.frames[f"{side}_hand"].out(PALM_AT))


@given(root=places(1), way=DIRECTIONS, share=st.floats(0, 1), lengths=BONES, axis=DIRECTIONS)
@pytest.mark.parametrize("front", [KNEE, ELBOW])
def test_two_bones_end_exactly_at_any_place_within_reach(
    root: Vec, way: Vec, share: float, lengths: tuple[float, float], axis: Vec, front: float
) -> None:
    assume(length(cross(unit(way), unit(axis))) > 0.01)
    least, most = abs(lengths[0] - lengths[1]) + 1e-4, sum(lengths) * NEARLY_STRAIGHT
    place = add(root, unit(way), least + (most - least) * share)
    bent = two_bones(root, place, lengths, unit(axis), front)
    assert apart(end_of(bent, root, lengths), place) < 1e-9
    assert bent.missed < 1e-12
    assert max(crookedness(bent.upper), crookedness(bent.lower)) < 1e-9


@given(root=places(1), place=places(1), lengths=BONES, axis=DIRECTIONS)
def test_what_two_bones_miss_is_how_far_their_end_stays_away(
    root: Vec, place: Vec, lengths: tuple[float, float], axis: Vec
) -> None:
    bent = two_bones(root, place, lengths, unit(axis), KNEE)
    away = apart(end_of(bent, root, lengths), place)
    a_last_bend = sum(lengths) * (1 - NEARLY_STRAIGHT)  # a limb is never quite straight
    assert abs(away - bent.missed) < a_last_bend + 1e-9


A_LAST_BEND = 0.0003  # a limb is never quite straight


@given(place=places(1), lengths=BONES, axis=DIRECTIONS)
def test_a_knee_never_bends_forward_and_an_elbow_never_backward(
    place: Vec, lengths: tuple[float, float], axis: Vec
) -> None:
    assume(length(place) > abs(lengths[0] - lengths[1]) + 0.001)  # nearer, a joint folds up and its sign means nothing
    assert bend_of(two_bones((0.0, 0.0, 0.0), place, lengths, unit(axis), KNEE)) > -1e-6
    assert bend_of(two_bones((0.0, 0.0, 0.0), place, lengths, unit(axis), ELBOW)) < 1e-6


@given(pose=poses(REACHING_ARMS, REACHING_LEGS))
def test_no_reaching_limb_is_bent_the_wrong_way(pose: Pose) -> None:
    angles = joint_angles(body_in(pose))
    for side in ("left", "right"):
        assert angles[f"{side}_knee"]["flexion"] > -1e-6
        assert angles[f"{side}_elbow"]["flexion"] > -1e-6


@pytest.mark.parametrize("place", [(0.0, 0.0, 0.0), (0.0, -0.3, 0.0)], ids=["its own root", "along its axis"])
def test_bones_asked_for_what_has_no_direction_still_make_a_limb(place: Vec) -> None:
    bent = two_bones((0.0, 0.0, 0.0), place, (0.2, 0.2), (0.0, 1.0, 0.0), KNEE)
    assert max(crookedness(bent.upper), crookedness(bent.lower)) < 1e-9
    assert bent.missed == pytest.approx(1e-4 if place == (0.0, 0.0, 0.0) else 0)


@given(x=st.floats(-0.2, 0.2), z=st.floats(0, 0.15), toe_out=st.floats(0, 30))
def test_the_ankle_stands_above_the_place_of_the_sole(x: float, z: float, toe_out: float) -> None:
    leg = Leg(sole=(x, 0.0, z), toe_out=toe_out)
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0.0, 0.45, 0.0), right_leg=leg))
    assert body.missed == {Limb.RIGHT_FOOT: 0.0}
    assert body.joints["right_ankle"] == pytest.approx((x, ADULT.length("foot_height"), z), abs=1e-9)
    assert body.frames["right_foot"].up == pytest.approx((0, 1, 0))
    assert angle_between(body.frames["right_foot"].front, (1, 0, 0)) == pytest.approx(toe_out, abs=1e-3)
    assert body.frames["right_foot"].front[2] >= 0


def test_a_foot_out_of_reach_is_missed_by_what_is_left() -> None:
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0, 0.6, 0), legs=Leg(sole=(0, 0, 0.05))))
    gap = 0.6 - ADULT.length("foot_height") - ADULT.length("thigh") - ADULT.length("shank")
    assert body.missed[Limb.RIGHT_FOOT] == pytest.approx(gap, abs=A_LAST_BEND)
    assert body.missed[Limb.LEFT_FOOT] == pytest.approx(hypot(gap + 0.491, 0.1) - 0.491, abs=A_LAST_BEND)


def test_a_shoulder_slides_to_let_a_hand_arrive_that_just_falls_short() -> None:
    def reaching(forward: float) -> Body:
        return body_in(Pose(base="standing", right_arm=Arm(palm=(forward, 0.79, 0.103), fingers=(1, 0, 0))))

    near, short, far = reaching(0.33), reaching(0.37), reaching(0.46)
    assert short.missed[Limb.RIGHT_HAND] == pytest.approx(0, abs=1e-9)
    assert short.joints["right_shoulder"][0] > near.joints["right_shoulder"][0]
    assert far.missed[Limb.RIGHT_HAND] > 0.05
    assert far.joints["right_shoulder"] == near.joints["right_shoulder"]


def test_a_limb_with_angles_reaches_for_nothing() -> None:
    body = body_in(Pose(base="standing"))
    assert (body.reached, body.missed) == (frozenset(), {})


@pytest.mark.parametrize("heel", [0, 20, 45])
def test_a_raised_heel_leaves_the_ball_of_the_foot_where_it_was(heel: float) -> None:
    pose = Pose(base="standing", support=Support.NOTHING, at=(0, 0.48, 0), legs=Leg(sole=(0, 0, 0.05), heel=heel))
    flat = body_in(Pose(base="standing", support=Support.NOTHING, at=(0, 0.48, 0), legs=Leg(sole=(0, 0, 0.05))))
    raised = body_in(pose)
    assert raised.joints["right_ball"] == pytest.approx(flat.joints["right_ball"])
    assert raised.landmark(Landmark.RIGHT_HEEL)[1] >= flat.landmark(Landmark.RIGHT_HEEL)[1]
    assert angle_between(raised.frames["right_foot"].up, (0, 1, 0)) == pytest.approx(heel, abs=1e-5)


def test_a_sole_may_stand_on_a_wall() -> None:
    leg = Leg(sole=(-0.3, 0.6, 0.05), sole_up=(1.0, 0.0, 0.0))
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0.0, 0.5, 0.0), lean=180, right_leg=leg))
    assert body.frames["right_foot"].up == pytest.approx((1, 0, 0), abs=1e-9)
    assert body.joints["right_ankle"] == pytest.approx((-0.3 + ADULT.length("foot_height"), 0.6, 0.05))


@pytest.mark.parametrize("out", [-0.5, 0.0, 0.8])
def test_a_knee_points_where_it_is_told(out: float) -> None:
    leg = Leg(sole=(0.0, 0.0, 0.06), knee_to=(1.0, 0.0, out))
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0.0, 0.4, 0.0), legs=leg, right_leg=leg))
    hip, knee, ankle = (body.joints[f"right_{name}"] for name in ("hip", "knee", "ankle"))
    along = unit(sub(ankle, hip))
    points = sub(sub(knee, hip), scaled(along, dot(sub(knee, hip), along)))
    assert points[2] / points[0] == pytest.approx(out, abs=0.05)


@given(place=places(0.3), elbow_to=DIRECTIONS, facing=DIRECTIONS, fingers=DIRECTIONS)
def test_the_palm_lies_at_its_place_and_faces_as_told(place: Vec, elbow_to: Vec, facing: Vec, fingers: Vec) -> None:
    assume(length(cross(unit(facing), unit(fingers))) > 0.1)
    where = add(place, (0.1, 0.65, 0.1))
    arm = Arm(palm=where, elbow_to=elbow_to, facing=facing, fingers=fingers)
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0.0, 0.5, 0.0), right_arm=arm))
    assume(body.missed[Limb.RIGHT_HAND] == 0)
    hand = body.frames["right_hand"]
    assert apart(palm(body, "right"), where) < 1e-9
    assert angle_between(scaled(hand.up, -1), fingers) < 1e-3
    assert dot(hand.front, facing) > 0


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_flat_hand_lies_on_something_level(side: str) -> None:
    arm = Arm(palm=(0.2, 0.6, 0.15 if side == "right" else -0.15), hand=HandShape.FLAT)
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0, 0.5, 0), **{f"{side}_arm": arm}))
    assert body.frames[f"{side}_hand"].front == pytest.approx((0, -1, 0), abs=1e-9)
    assert palm(body, side) == pytest.approx(arm.palm, abs=1e-6)


def test_fingers_may_be_told_without_the_palm() -> None:
    arm = Arm(palm=(0.25, 0.6, 0.1), fingers=(0.0, 1.0, 0.0))
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0, 0.5, 0), right_arm=arm))
    assert body.frames["right_hand"].up == pytest.approx((0, -1, 0), abs=1e-9)


def test_a_palm_may_be_told_without_the_fingers_which_then_go_on_from_the_forearm() -> None:
    arm = Arm(palm=(0.25, 0.75, 0.1), facing=(1.0, 0.0, 0.0), elbow_to=(0.0, -1.0, 0.0))
    body = body_in(Pose(base="standing", support=Support.NOTHING, at=(0, 0.5, 0), right_arm=arm))
    assert body.frames["right_hand"].front == pytest.approx((1, 0, 0), abs=1e-9)
    assert dot(body.frames["right_hand"].up, body.frames["right_forearm"].up) > 0


def test_a_relaxed_hand_goes_on_from_its_forearm() -> None:
    body = body_in(Pose(base="standing", right_arm=Arm(palm=(0.3, 0.7, 0.1))))
    assert angle_between(body.frames["right_hand"].up, body.frames["right_forearm"].up) < 0.5
    assert palm(body, "right") == pytest.approx((0.3, 0.7, 0.1))


@pytest.mark.parametrize(("elbow_to", "axis", "sign"), [((0, 0, 1), 2, 1), ((0, -1, 0), 1, -1), ((-1, 0, 0), 0, -1)])
def test_an_elbow_points_where_it_is_told(elbow_to: Vec, axis: int, sign: int) -> None:
    body = body_in(Pose(base="standing", right_arm=Arm(palm=(0.2, 0.7, 0.1), elbow_to=elbow_to)))
    shoulder, elbow, wrist = (body.joints[f"right_{name}"] for name in ("shoulder", "elbow", "wrist"))
    middle = scaled(add(shoulder, wrist), 0.5)
    assert (elbow[axis] - middle[axis]) * sign > 0.04


@pytest.mark.parametrize("on", [Landmark.RIGHT_THIGH, Landmark.LEFT_THIGH, Landmark.BELLY, Landmark.FACE])
def test_a_hand_lies_on_a_landmark_so_far_to_its_front_up_and_out(on: Landmark) -> None:
    body = body_in(Pose(base="sitting", right_arm=Arm(palm_on=on, palm_by=(0.01, 0.0, 0.02))))
    assert body.missed[Limb.RIGHT_HAND] == 0
    joint, frame, offset = body.place(on)
    outward = -0.02 if on is Landmark.LEFT_THIGH else 0.02
    assert palm(body, "right") == pytest.approx(add(joint, frame.out(add(offset, (0.01, 0.0, outward)))))


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_hand_may_lie_on_the_other_which_reaches_itself(side: str) -> None:
    other = "right" if side == "left" else "left"
    arms = {
        f"{side}_arm": Arm(palm_on=Landmark(f"{other}_wrist")),
        f"{other}_arm": Arm(palm=(0.2, 0.65, 0.0), elbow_to=(0.0, -1.0, 0.5)),
    }
    body = body_in(Pose(base="standing", **arms))
    assert palm(body, side) == pytest.approx(body.joints[f"{other}_wrist"])


def test_two_hands_that_lie_on_each_other_are_refused() -> None:
    arms = {"left_arm": Arm(palm_on=Landmark.RIGHT_HAND), "right_arm": Arm(palm_on=Landmark.LEFT_HAND)}
    with pytest.raises(MovementError, match=r"^expected palm_on to name a part that has its place, found right_hand$"):
        body_in(Pose(base="standing", **arms))


@given(lean=degrees_to(-20, 60), lumbar=degrees_to(-20, 40), roll=degrees_to(-30, 30))
def test_a_hand_and_a_foot_that_are_kept_stay_where_they_were(lean: float, lumbar: float, roll: float) -> None:
    keep = (Limb.LEFT_HAND, Limb.RIGHT_FOOT)
    then = Pose(lean=lean, lumbar=(lumbar,), roll=roll, anchor=Landmark.PELVIS, keep=keep)
    before, after = bodies_in(Pose(base="quadruped"), then)
    for limb, joint in ((Limb.LEFT_HAND, "left_wrist"), (Limb.RIGHT_FOOT, "right_ankle")):
        assert apart(before.joints[joint], after.joints[joint]) <= after.missed[limb] + 3e-4
    assert after.frames["left_hand"] == before.frames["left_hand"]


def test_hands_under_the_shoulders_stay_when_the_back_rounds() -> None:
    before, after = bodies_in(Pose(base="quadruped"), Pose(lumbar=(10.0,)))
    assert after.missed == {Limb.LEFT_HAND: 0.0, Limb.RIGHT_HAND: 0.0}
    assert after.joints["left_wrist"] == pytest.approx(before.joints["left_wrist"], abs=1e-12)
