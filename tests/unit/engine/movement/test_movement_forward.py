"""From angles to a body: it stands as tall as people do, bends the way the clinic says, and has two like sides."""

from dataclasses import replace

import pytest
from hypothesis import given
from tests.unit.engine.movement.bodies import (
    ADULT,
    ANY_POSES,
    BASES,
    apart,
    bodies_in,
    body_in,
    crookedness,
    degrees_to,
    mirrored_pose,
    unlike,
    wrong_bones,
)

from supple.engine.movement import SIDES, Frame, Vec, cross
from supple.engine.movement.forward import level_with
from supple.engine.movement.vectors import UPRIGHT, angle_between, flexed, turned_left
from supple.knowledge import Arm, Landmark, Leg, Limb, Pose

STANDING = body_in(Pose(base="standing"))
OTHER = {"left": "right", "right": "left"}


def mirror_of(name: str) -> str:
    side, _, part = name.partition("_")
    return f"{OTHER[side]}_{part}" if side in OTHER else name


def in_a_mirror(frame: Frame) -> Frame:
    front, up = ((way[0], way[1], -way[2]) for way in (frame.front, frame.up))
    return Frame(front, up, cross(front, up))


def arm_of(side: str, **said: object) -> dict[str, Vec]:
    """Return the joints of someone who stands, with one arm as said."""
    return body_in(Pose(base="standing", **{f"{side}_arm": Arm(**said)})).joints


def test_someone_who_stands_has_the_heights_of_an_adult() -> None:
    crown = STANDING.landmark(Landmark.CROWN)
    assert crown[1] == pytest.approx(1.0, abs=0.015)
    for side in SIDES:
        assert 0.78 < STANDING.joints[f"{side}_shoulder"][1] < 0.82
        assert STANDING.joints[f"{side}_hip"][1] == pytest.approx(0.53, abs=0.005)
        assert STANDING.joints[f"{side}_knee"][1] == pytest.approx(0.285, abs=0.001)
        assert STANDING.joints[f"{side}_ankle"][1] == pytest.approx(0.039, abs=0.001)
        assert 0.36 < STANDING.landmark(Landmark(f"{side}_fingers"))[1] < 0.4


def test_someone_who_stands_has_the_head_over_the_pelvis() -> None:
    for joint in ("waist", "chest", "top", "neck", "head"):
        assert abs(STANDING.joints[joint][0]) < 0.03
        assert STANDING.joints[joint][2] == 0


def test_someone_who_stands_has_the_natural_curves_of_the_spine() -> None:
    _, _, _, pelvis, *spine = (each.frame.up for each in STANDING.slices)
    assert angle_between(pelvis, spine[4]) == pytest.approx(ADULT.lordosis)
    assert angle_between(spine[4], spine[-1]) == pytest.approx(ADULT.kyphosis)


def test_the_right_side_is_the_near_one() -> None:
    assert STANDING.joints["right_hip"][2] == -STANDING.joints["left_hip"][2] == pytest.approx(0.05)
    assert STANDING.frames["pelvis"].front == pytest.approx((1, 0, 0))


@given(pose=ANY_POSES)
def test_every_body_has_the_bones_of_its_skeleton(pose: Pose) -> None:
    body = body_in(pose)
    assert wrong_bones(body) < 1e-9
    assert apart(body.joints["left_hip"], body.joints["right_hip"]) == pytest.approx(0.1)
    assert apart(body.joints["neck"], body.joints["head"]) == pytest.approx(ADULT.length("neck"))


@given(pose=ANY_POSES)
def test_every_segment_of_every_body_is_turned_by_a_true_frame(pose: Pose) -> None:
    assert max(crookedness(frame) for frame in body_in(pose).frames.values()) < 1e-9


@given(pose=ANY_POSES)
def test_a_pose_with_left_and_right_exchanged_gives_the_body_in_the_mirror(pose: Pose) -> None:
    body, mirrored = body_in(pose), body_in(mirrored_pose(pose))
    for name, (x, y, z) in body.joints.items():
        assert mirrored.joints[mirror_of(name)] == pytest.approx((x, y, -z), abs=1e-6)
    for name, frame in body.frames.items():
        assert apart(mirrored.frames[mirror_of(name)].front, in_a_mirror(frame).front) < 1e-5
        assert apart(mirrored.frames[mirror_of(name)].up, in_a_mirror(frame).up) < 1e-5
    assert mirrored.missed == pytest.approx({Limb(mirror_of(limb)): far for limb, far in body.missed.items()}, abs=1e-6)


@pytest.mark.parametrize("base", sorted(BASES))
def test_every_landmark_has_its_place_on_every_base_pose(base: str) -> None:
    body = body_in(Pose(base=base))
    skin = list(body.flesh())
    for which in Landmark:
        x, y, z = body.landmark(which)
        assert abs(x) < 1
        assert -0.02 < y < 1.01
        assert abs(z) < 0.5
        near = min(apart(ball.centre, (x, y, z)) - ball.radius for ball in skin)
        assert near < 0.12, f"{which} lies outside the body"


def test_a_landmark_of_the_left_lies_opposite_that_of_the_right() -> None:
    for which in Landmark:
        x, y, z = STANDING.landmark(which)
        assert STANDING.landmark(which.mirrored) == pytest.approx((x, y, -z))


@pytest.mark.parametrize(
    ("part", "angles", "moves"),
    [
        ("lumbar", (40,), (1, 0)),
        ("lumbar", (-30,), (-1, 0)),
        ("thoracic", (30,), (1, 0)),
        ("lumbar", (0, 20), (0, -1)),
        ("thoracic", (0, -20), (0, 1)),
    ],
)
def test_the_trunk_bends_forward_back_and_to_the_sides(
    part: str, angles: tuple[float, ...], moves: tuple[int, int]
) -> None:
    head = body_in(Pose(base="standing", **{part: angles})).joints["head"]
    still = STANDING.joints["head"]
    assert (head[0] - still[0]) * moves[0] > 0.05 or not moves[0]
    assert (head[2] - still[2]) * moves[1] > 0.03 or not moves[1]


def test_a_turn_of_the_chest_to_the_left_brings_the_right_shoulder_forward() -> None:
    joints = body_in(Pose(base="standing", thoracic=(0, 0, 40))).joints
    assert joints["right_shoulder"][0] > 0.03 > -0.03 > joints["left_shoulder"][0]


def test_a_nod_turns_the_head_and_leaves_the_neck() -> None:
    nods = body_in(Pose(base="standing", nod=20))
    assert nods.joints["head"] == STANDING.joints["head"]
    assert angle_between(nods.frames["head"].up, STANDING.frames["head"].up) == pytest.approx(20)
    assert nods.landmark(Landmark.FACE)[1] < STANDING.landmark(Landmark.FACE)[1]


def test_a_neck_bends_more_below_the_head_than_at_it() -> None:
    bent = body_in(Pose(base="standing", neck=(40,)))
    assert angle_between(bent.frames["neck"].up, STANDING.frames["neck"].up) == pytest.approx(24)
    assert angle_between(bent.frames["head"].up, STANDING.frames["head"].up) == pytest.approx(40)


@pytest.mark.parametrize("side", SIDES)
def test_an_arm_goes_ahead_overhead_behind_and_out(side: str) -> None:
    shoulder = STANDING.joints[f"{side}_shoulder"]
    elbows = [arm_of(side, shoulder=angles)[f"{side}_elbow"] for angles in ((90,), (180,), (-40,), (0, 90))]
    ahead, overhead, behind, out = elbows
    long = ADULT.length("upper_arm")
    assert ahead == pytest.approx((shoulder[0] + long, shoulder[1], shoulder[2]), abs=1e-9)
    assert overhead == pytest.approx((shoulder[0], shoulder[1] + long, shoulder[2]), abs=1e-9)
    assert behind[0] < shoulder[0] - 0.1
    assert out == pytest.approx((shoulder[0], shoulder[1], shoulder[2] + SIDES[side] * long), abs=1e-9)


@pytest.mark.parametrize("side", SIDES)
def test_outward_rotation_of_an_arm_at_the_side_gives_the_goal_post(side: str) -> None:
    joints = arm_of(side, shoulder=(0, 90, 90), elbow=90)
    elbow, wrist = joints[f"{side}_elbow"], joints[f"{side}_wrist"]
    assert wrist == pytest.approx((elbow[0], elbow[1] + ADULT.length("forearm"), elbow[2]), abs=1e-9)


def test_the_palm_looks_inward_and_down_when_the_forearm_is_turned() -> None:
    arms = {turn: Arm(shoulder=(0,), elbow=90, forearm=turn) for turn in (0, 90)}
    for side, inward in (("left", 1), ("right", -1)):
        palms = {
            turn: body_in(Pose(base="standing", **{f"{side}_arm": arm})).frames[f"{side}_hand"].front
            for turn, arm in arms.items()
        }
        assert palms[0] == pytest.approx((0, 0, inward), abs=1e-9)
        assert palms[90] == pytest.approx((0, -1, 0), abs=1e-9)


def test_the_shoulder_girdle_lifts_and_brings_the_shoulder_forward() -> None:
    shrug = arm_of("right", shoulder=(0,), girdle=(0.02, 0.01))
    still = STANDING.joints
    assert shrug["right_shoulder"][1] - still["right_shoulder"][1] == pytest.approx(0.02, abs=1e-6)
    assert shrug["right_shoulder"][0] - still["right_shoulder"][0] == pytest.approx(0.01, abs=1e-6)
    assert shrug["left_shoulder"] == still["left_shoulder"]


@pytest.mark.parametrize("lean", [90, 60, 120, 30])
def test_a_thigh_from_the_plumb_line_hangs_whatever_the_trunk_does(lean: float) -> None:
    joints = body_in(Pose(lean=lean, legs=Leg(hip=(0,), plumb=True), arms=Arm(shoulder=(0,), plumb=True))).joints
    for side in SIDES:
        hip, knee = joints[f"{side}_hip"], joints[f"{side}_knee"]
        assert knee == pytest.approx((hip[0], hip[1] - ADULT.length("thigh"), hip[2]))
        shoulder, elbow = joints[f"{side}_shoulder"], joints[f"{side}_elbow"]
        assert (elbow[0], elbow[2]) == pytest.approx((shoulder[0], shoulder[2]))


@given(heading=degrees_to(-180, 180), tilt=degrees_to(-175, 175), axis=degrees_to(-180, 180))
def test_level_is_where_one_would_look_when_tipped_upright(heading: float, tilt: float, axis: float) -> None:
    about = turned_left(axis)
    tip = about.turned(flexed(tilt)).turned(UPRIGHT.seen_from(about))
    level = turned_left(heading)
    assert unlike(level_with(tip.turned(level)), level) < 1e-6


def test_someone_bent_with_the_head_down_still_has_the_feet_to_the_front() -> None:
    body = body_in(Pose(lean=-50, legs=Leg(sole=(0.3, 0, 0.05)), arms=Arm(shoulder=(0,), plumb=True)))
    assert body.frames["left_foot"].front == pytest.approx((1, 0, 0), abs=1e-9)
    assert body.frames["left_upper_arm"].front == pytest.approx((1, 0, 0), abs=1e-9)


@pytest.mark.parametrize("knee", [0, 30, 70])
def test_a_flat_sole_is_level_however_the_knee_is_bent(knee: float) -> None:
    body = body_in(Pose(base="standing", legs=Leg(hip=(knee / 2,), knee=knee, flat=True)))
    for side in SIDES:
        assert body.frames[f"{side}_foot"].up == pytest.approx((0, 1, 0), abs=1e-9)


def test_an_ankle_that_bends_up_lifts_the_toes() -> None:
    up, down = (body_in(Pose(base="standing", legs=Leg(hip=(0,), ankle=angle))) for angle in (15, -15))
    assert up.landmark(Landmark.LEFT_TOES)[1] - up.landmark(Landmark.LEFT_HEEL)[1] > 0.02
    assert down.landmark(Landmark.LEFT_HEEL)[1] - down.landmark(Landmark.LEFT_TOES)[1] > 0.02


def test_toes_bend_up_on_their_own() -> None:
    body = body_in(Pose(base="standing", legs=Leg(hip=(0,), flat=True, toes=30)))
    assert angle_between(body.frames["left_toes"].front, (1, 0, 0)) == pytest.approx(30)
    assert body.frames["left_toes"].front[1] > 0


@pytest.mark.parametrize(
    ("lean", "roll", "up", "front"),
    [(180, 0, (-1, 0, 0), (0, 1, 0)), (0, 0, (1, 0, 0), (0, -1, 0)), (180, -90, (-1, 0, 0), (0, 0, 1))],
    ids=["on the back", "face down", "on the right side"],
)
def test_lean_and_roll_lay_the_pelvis_down(lean: float, roll: float, up: Vec, front: Vec) -> None:
    pelvis = body_in(Pose(lean=lean, roll=roll)).frames["pelvis"]
    assert pelvis.up == pytest.approx(up, abs=1e-9)
    assert pelvis.front == pytest.approx(front, abs=1e-9)


def test_a_turn_of_minus_90_faces_whoever_looks() -> None:
    assert body_in(Pose(base="standing", turn=-90)).frames["pelvis"].front == pytest.approx((0, 0, 1), abs=1e-9)


def test_flesh_can_be_asked_for_by_the_name_of_a_part() -> None:
    assert {ball.part for ball in STANDING.flesh("left_hand", "head")} == {"left_hand", "head"}
    assert len({ball.part for ball in STANDING.flesh()}) == 2 * 8 + 2


def test_a_moved_body_is_moved_whole() -> None:
    moved = STANDING.moved((1.0, 2.0, 3.0))
    before, after = list(STANDING.flesh()), list(moved.flesh())
    assert all(apart(a.centre, b.centre) == pytest.approx(14**0.5) for a, b in zip(before, after, strict=True))
    assert all(
        apart(a.centre, b.centre) == pytest.approx(14**0.5) for a, b in zip(STANDING.slices, moved.slices, strict=True)
    )


def test_a_slice_reaches_further_to_the_side_than_to_the_front_and_not_up() -> None:
    waist = STANDING.slices[6]
    upright = replace(waist, frame=STANDING.frames["pelvis"])
    assert upright.reach((0, 0, 1)) == upright.reach((0, 0, -1)) == waist.half_width
    assert upright.reach((1, 0, 0)) == waist.front
    assert upright.reach((-1, 0, 0)) == waist.back
    assert upright.reach((0, 1, 0)) == 0


def test_the_poses_of_a_movement_are_solved_in_order() -> None:
    first, second = bodies_in(Pose(base="standing"), Pose(lean=60))
    assert first.joints == STANDING.joints
    assert second.joints["head"][0] > 0.1
