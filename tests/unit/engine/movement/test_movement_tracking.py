"""What a camera looks for: one angle between points that it sees, at the start and where it should get to."""

import pytest
from tests.unit.engine.movement.bodies import BASES, bodies_in, body_in, movement

from supple.engine.movement import ranges_of_motion, seen_angle, solve, target_of
from supple.knowledge import Angle, Arm, Landmark, Leg, MovementError, Pose, Track, View

STANDING = Pose(base="standing")
SQUAT = Pose(base="standing", legs=Leg(hip=(80,), knee=90, ankle=10), lean=70)


def track(angle: Angle, landmark: Landmark = Landmark.RIGHT_HIP) -> Track:
    return Track(angle=angle, landmark=landmark, view=View.SIDE)


@pytest.mark.parametrize("bend", [0, 40, 90])
def test_a_knee_and_an_elbow_are_seen_as_180_less_their_bend(bend: float) -> None:
    body = body_in(Pose(base="standing", legs=Leg(hip=(0,), knee=bend), arms=Arm(shoulder=(0,), elbow=bend)))
    for side in ("left", "right"):
        assert seen_angle(body, track(Angle.KNEE, Landmark(f"{side}_knee"))) == pytest.approx(180 - bend, abs=1e-5)
        assert seen_angle(body, track(Angle.ELBOW, Landmark(f"{side}_elbow"))) == pytest.approx(180 - bend, abs=1e-5)


def test_a_hip_closes_as_the_thigh_is_lifted() -> None:
    still, lifted = (body_in(Pose(base="standing", right_leg=Leg(hip=(angle,)))) for angle in (0, 90))
    assert seen_angle(still, track(Angle.HIP)) > 160
    assert seen_angle(lifted, track(Angle.HIP)) == pytest.approx(90, abs=12)
    assert seen_angle(lifted, track(Angle.HIP, Landmark.LEFT_HIP)) > 160


def test_a_shoulder_opens_as_the_arm_is_lifted() -> None:
    down, up = (body_in(Pose(base="standing", arms=Arm(shoulder=(angle,)))) for angle in (0, 120))
    shoulder = track(Angle.SHOULDER, Landmark.RIGHT_SHOULDER)
    assert seen_angle(up, shoulder) - seen_angle(down, shoulder) == pytest.approx(110, abs=15)


def test_an_ankle_is_seen_to_the_toes() -> None:
    ankle = track(Angle.ANKLE, Landmark.LEFT_ANKLE)
    flat, down = (body_in(Pose(base="standing", legs=Leg(hip=(0,), ankle=angle))) for angle in (0, -30))
    assert seen_angle(flat, ankle) == pytest.approx(108, abs=3)
    assert seen_angle(down, ankle) - seen_angle(flat, ankle) == pytest.approx(30)


@pytest.mark.parametrize("lean", [90, 60, 20])
@pytest.mark.parametrize("angle", [Angle.TRUNK_LEAN, Angle.TRUNK_SIDE_LEAN])
def test_a_trunk_is_seen_to_lean_from_upright(lean: float, angle: Angle) -> None:
    assert seen_angle(body_in(Pose(lean=lean)), track(angle, Landmark.PELVIS)) == pytest.approx(90 - lean, abs=4)


@pytest.mark.parametrize("flexion", [0, 45, 90])
def test_a_thigh_is_seen_to_lean_from_upright(flexion: float) -> None:
    body = body_in(Pose(lean=90, legs=Leg(hip=(flexion,))))
    assert seen_angle(body, track(Angle.THIGH_LEAN, Landmark.LEFT_HIP)) == pytest.approx(flexion, abs=1e-5)


def test_a_head_is_seen_to_turn_on_the_chest() -> None:
    assert seen_angle(body_in(Pose(neck=(0, 0, 50))), track(Angle.HEAD_TURN, Landmark.HEAD)) == pytest.approx(50)


@pytest.mark.parametrize(
    "angle", [each for each in Angle if each not in ("trunk_lean", "trunk_side_lean", "head_turn")]
)
def test_an_angle_of_a_limb_asks_for_a_side(angle: Angle) -> None:
    with pytest.raises(MovementError, match=r"^expected a landmark of the left or the right side, found pelvis$"):
        track(angle, Landmark.PELVIS)


def test_the_target_goes_from_the_first_pose_to_the_held_one() -> None:
    squat = movement(STANDING, SQUAT, STANDING, path=(1, 2, 3), hold=2, track=track(Angle.KNEE, Landmark.RIGHT_KNEE))
    found = target_of(squat, solve(squat, BASES, body_in(STANDING).skeleton), 15)
    assert found is not None
    assert (found.angle, found.landmark, found.view) == (Angle.KNEE, Landmark.RIGHT_KNEE, View.SIDE)
    assert (found.start_deg, found.target_deg) == pytest.approx((180, 90))
    assert found.tolerance_deg == 15


def test_a_movement_that_no_camera_judges_has_no_target() -> None:
    assert target_of(movement(STANDING), bodies_in(STANDING), 15) is None


def test_ranges_of_motion_name_what_moves_and_nothing_else() -> None:
    found = ranges_of_motion(bodies_in(STANDING, Pose(right_arm=Arm(shoulder=(120, 5), elbow=10), neck=(0.5,))))
    assert found == {"right_shoulder_flexion": pytest.approx((-2, 120))}
