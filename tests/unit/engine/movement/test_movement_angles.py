"""The angles read off a body are those that its limbs were hung with, on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.engine.movement.bodies import TRUNKS, body_in, degrees_to

from supple.engine.movement import joint_angles
from supple.knowledge import Arm, Leg, Pose

SIDES = ("left", "right")
STANDING = Pose(base="standing")


@given(
    trunk=st.builds(Pose, **TRUNKS),
    flexion=degrees_to(-119, 239),
    abduction=degrees_to(-70, 70),
    rotation=degrees_to(-170, 170),
    knee=degrees_to(-10, 170),
    ankle=degrees_to(-80, 80),
    toes=degrees_to(-40, 70),
)
@pytest.mark.parametrize("side", SIDES)
def test_a_leg_has_the_angles_it_was_hung_with(
    side: str,
    trunk: Pose,
    flexion: float,
    abduction: float,
    rotation: float,
    knee: float,
    ankle: float,
    toes: float,
) -> None:
    leg = Leg(hip=(flexion, abduction, rotation), knee=knee, ankle=ankle, toes=toes)
    angles = joint_angles(body_in(Pose(**{f"{side}_leg": leg}).over(trunk)))
    hip = {"flexion": flexion, "abduction": abduction, "rotation": rotation}
    assert angles[f"{side}_hip"] == pytest.approx(hip, abs=1e-6)
    assert angles[f"{side}_knee"] == pytest.approx({"flexion": knee}, abs=1e-6)
    assert angles[f"{side}_ankle"] == pytest.approx({"flexion": ankle}, abs=1e-6)
    assert angles[f"{side}_toe"] == {"extension": toes}


@given(
    trunk=st.builds(Pose, **TRUNKS),
    flexion=degrees_to(-119, 239),
    abduction=degrees_to(-70, 70),
    rotation=degrees_to(-90, 90),
    elbow=degrees_to(-5, 160),
)
@pytest.mark.parametrize("side", SIDES)
def test_an_arm_has_the_angles_it_was_hung_with(
    side: str, trunk: Pose, flexion: float, abduction: float, rotation: float, elbow: float
) -> None:
    arm = Arm(shoulder=(flexion, abduction, rotation), elbow=elbow)
    angles = joint_angles(body_in(Pose(**{f"{side}_arm": arm}).over(trunk)))
    assert angles[f"{side}_shoulder"] == pytest.approx({"flexion": flexion, "abduction": abduction}, abs=1e-6)
    assert angles[f"{side}_elbow"] == pytest.approx({"flexion": elbow}, abs=1e-6)


@given(trunk=st.builds(Pose, **TRUNKS))
def test_a_spine_has_the_angles_it_was_bent_with(trunk: Pose) -> None:
    angles = joint_angles(body_in(trunk))
    for part in ("lumbar", "thoracic", "neck"):
        assert tuple(angles[part].values()) == getattr(trunk, part)
        assert list(angles[part]) == ["flexion", "bend", "turn"]


@pytest.mark.parametrize("abduction", [80, 90])
def test_a_limb_out_to_the_side_has_no_flexion_to_speak_of(abduction: float) -> None:
    angles = joint_angles(body_in(Pose(arms=Arm(shoulder=(20, abduction)), legs=Leg(hip=(20, abduction)))))
    for side in SIDES:
        assert angles[f"{side}_shoulder"] == pytest.approx({"abduction": abduction})
        assert angles[f"{side}_hip"] == pytest.approx({"abduction": abduction})


def test_an_arm_past_the_ear_counts_on_from_180() -> None:
    angles = joint_angles(body_in(Pose(arms=Arm(shoulder=(185,)))))
    assert angles["right_shoulder"]["flexion"] == pytest.approx(185)


def test_someone_who_stands_has_straight_joints() -> None:
    angles = joint_angles(body_in(STANDING))
    assert angles["left_knee"]["flexion"] == pytest.approx(0)
    assert angles["left_ankle"]["flexion"] == pytest.approx(0)
    assert angles["left_hip"] == pytest.approx({"flexion": 0, "abduction": 2, "rotation": 0}, abs=1e-9)
