"""What no body can do is found, with its key and by how much."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import TODAY
from tests.unit.engine.movement.bodies import ADULT, BASES, DIRECTIONS, LIBRARY, apart, bodies_in, movement, places

from supple.engine.movement import Vec, add, library_faults, mix, movement_faults
from supple.engine.movement.checks import _between_lines, _uncounted
from supple.knowledge import (
    Angle,
    Arm,
    Exercise,
    HandShape,
    Landmark,
    Leg,
    Limb,
    Movement,
    Pose,
    Problem,
    Support,
    Track,
    View,
)

STAND = Pose(name="Stand", base="standing")
IN_THE_AIR = replace(STAND, support=Support.NOTHING, at=(0, 0.7, 0))
SQUAT = Pose(name="Squat", lean=65, legs=Leg(hip=(75,), knee=70, flat=True))
KNEE = Track(angle=Angle.KNEE, landmark=Landmark.RIGHT_KNEE, view=View.SIDE)
LOW, HIGH = Arm(shoulder=(50, -30)), Arm(shoulder=(110, -30))
RIGHT_OVER_LEFT, LEFT_OVER_RIGHT = {"left_arm": LOW, "right_arm": HIGH}, {"left_arm": HIGH, "right_arm": LOW}
SUPINE = {"lean": 180, "legs": Leg(hip=(0,), ankle=-25), "arms": Arm(shoulder=(0, 20))}


def faults(*key_poses: Pose, **changes: object) -> dict[str, str]:
    return dict(movement_faults(movement(*key_poses, **changes), BASES, ADULT))


def test_a_movement_that_a_body_can_do_has_no_faults() -> None:
    assert faults(STAND, SQUAT, track=KNEE) == {}


def test_a_place_out_of_reach_is_told_with_the_limb() -> None:
    assert faults(replace(STAND, right_arm=Arm(palm=(0.8, 0.7, 0.1)))) == {
        "poses.0.right_hand": "expected a place that it can reach, found one 43.7 % of body height out of reach"
    }


def test_a_place_that_is_missed_only_on_the_way_is_told() -> None:
    rail = Arm(palm=(0.0, 0.76, -0.31))
    found = faults(
        replace(IN_THE_AIR, at=(0, 0.5, 0), turn=60, right_arm=rail, keep=(Limb.RIGHT_HAND,)), Pose(turn=-60)
    )
    sentence = found["poses.1.right_hand (on the way from 0)"]
    assert sentence.startswith("expected a place that it can reach, found one ")
    assert not {"poses.0.right_hand", "poses.1.right_hand"} & set(found)


@pytest.mark.parametrize(
    ("said", "key", "sentence"),
    [
        ({"legs": Leg(hip=(-45,))}, "left_hip", "expected flexion from -30 to 135 degrees, found -45"),
        ({"right_leg": Leg(hip=(20, 65))}, "right_hip", "expected abduction from -30 to 55 degrees, found 65"),
        ({"right_leg": Leg(hip=(20, 0, 60))}, "right_hip", "expected rotation from -45 to 55 degrees, found 60"),
        ({"right_leg": Leg(hip=(0,), knee=-10)}, "right_knee", "expected flexion from -2 to 155 degrees, found -10"),
        ({"right_leg": Leg(hip=(0,), ankle=45)}, "right_ankle", "expected flexion from -75 to 35 degrees, found 45"),
        ({"right_leg": Leg(hip=(0,), toes=80)}, "right_toe", "expected extension from -40 to 75 degrees, found 80"),
        ({"left_arm": Arm(shoulder=(-70,))}, "left_shoulder", "expected flexion from -65 to 185 degrees, found -70"),
        (
            {"left_arm": Arm(shoulder=(60,), elbow=160)},
            "left_elbow",
            "expected flexion from -3 to 152 degrees, found 160",
        ),
        ({"lumbar": (70,)}, "lumbar", "expected flexion from -45 to 60 degrees, found 70"),
        ({"thoracic": (0, 0, 50)}, "thoracic", "expected turn from -45 to 45 degrees, found 50"),
        ({"neck": (0, 50)}, "neck", "expected bend from -45 to 45 degrees, found 50"),
    ],
)
def test_a_joint_past_its_limit_is_told_with_the_limit(said: dict[str, object], key: str, sentence: str) -> None:
    assert faults(replace(STAND, support=Support.NOTHING, at=(0, 0.9, 0), **said))[f"poses.0.{key}"] == sentence


@pytest.mark.parametrize(("knee", "fine"), [(155.9, True), (156.1, False), (-2.9, True), (-3.1, False)])
def test_a_joint_may_go_past_its_limit_by_one_degree(knee: float, fine: bool) -> None:
    pose = replace(STAND, support=Support.NOTHING, at=(0, 0.9, 0), right_leg=Leg(hip=(30,), knee=knee))
    assert ("poses.0.right_knee" not in faults(pose)) is fine


def test_a_limb_below_the_floor_is_told_with_its_part() -> None:
    found = faults(replace(STAND, right_leg=Leg(sole=(0.05, -0.03, 0.06)), left_leg=Leg(hip=(30,), knee=60, flat=True)))
    assert found == {"poses.0.right_foot": "expected no part below the floor, found it 3.0 % of body height below"}


def test_a_trunk_below_the_floor_is_told() -> None:
    pose = Pose(**SUPINE, head_rests=(0,), support=Support.NOTHING, at=(0, 0.05, 0))
    assert faults(pose)["poses.0.trunk"] == "expected no part below the floor, found it 2.5 % of body height below"


def test_a_part_that_dips_below_the_floor_only_on_the_way_is_told() -> None:
    swing = [
        replace(IN_THE_AIR, at=(0, 0.4, 0), right_leg=Leg(hip=(angle,)), left_leg=Leg(hip=(90,))) for angle in (90, -60)
    ]
    found = faults(swing[0], swing[1])
    assert found["poses.1.right_foot (on the way from 0)"].startswith("expected no part below the floor, found it ")
    assert "poses.1.right_foot" not in found


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (Landmark.LEFT_HEEL, {"left_leg": Leg(hip=(60,), knee=60)}),
        (Landmark.RIGHT_HAND, {}),
        (Landmark.HEAD, {"lean": 180, "neck": (40,)}),
        (Landmark.LOWER_BACK, {**SUPINE, "lumbar": (-20,)}),
        (Landmark.LOWER_BACK, SUPINE),
        (Landmark.BELLY, SUPINE),
    ],
)
def test_a_part_that_should_touch_and_hangs_in_the_air_is_told(which: Landmark, said: dict[str, object]) -> None:
    sentence = faults(replace(STAND, **said, touch=(which,)))["poses.0.touch"]
    assert sentence.startswith(f"expected {which} on its support, found it ")
    assert sentence.endswith(" % of body height away")


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (Landmark.LEFT_HEEL, {}),
        (Landmark.RIGHT_TOES, {}),
        (Landmark.PELVIS, {"base": "sitting"}),
        (Landmark.LEFT_HEEL, {"base": "sitting"}),
        (Landmark.HEAD, {"base": "supine"}),
        (Landmark.LOWER_BACK, {"base": "supine", "lean": 190, "lumbar": (20,)}),
        (Landmark.BELLY, {"base": "prone"}),
        (Landmark.UPPER_BACK, {"base": "supine"}),
        (Landmark.RIGHT_KNEE, {"base": "quadruped"}),
        (Landmark.LEFT_HAND, {"base": "quadruped"}),
        (Landmark.LEFT_TOES, {"support": Support.STEP}),
    ],
)
def test_a_part_that_touches_the_floor_or_the_support_is_fine(which: Landmark, said: dict[str, object]) -> None:
    assert faults(replace(STAND, **said, touch=(which,))) == {}


def test_how_far_a_part_hangs_in_the_air_is_told() -> None:
    lifted = replace(IN_THE_AIR, at=(0, 0.6, 0), touch=(Landmark.LEFT_HEEL,))
    assert faults(lifted) == {"poses.0.touch": "expected left_heel on its support, found it 7.0 % of body height away"}


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ({"right_leg": Leg(hip=(0, -25))}, "left_shank", "right_shank"),
        ({"right_arm": Arm(palm=(0.0, 0.9, -0.05), elbow_to=(0, 0, 1))}, "right_forearm", "trunk"),
        ({"left_arm": Arm(palm=(0.03, 1.084, 0.06), elbow_to=(0, 0.5, 1))}, "left_forearm", "head"),
    ],
)
def test_limbs_that_lie_inside_each_other_are_told(said: dict[str, object], first: str, second: str) -> None:
    sentence = faults(replace(IN_THE_AIR, **said))[f"poses.0.{first}"]
    assert sentence.startswith(f"expected it beside {second}, found it inside (")
    assert sentence.endswith(" % of body height apart)")


def test_arms_that_cross_only_on_the_way_are_told() -> None:
    found = faults(replace(STAND, **RIGHT_OVER_LEFT), Pose(**LEFT_OVER_RIGHT))
    assert set(found) == {"poses.1.left_forearm (on the way from 0)"}


def test_hands_in_front_of_the_chest_do_not_cross_it() -> None:
    arm = Arm(palm_on=Landmark.CHEST, palm_by=(0.02, 0, 0), hand=HandShape.FLAT)
    assert "poses.0.right_forearm" not in faults(replace(STAND, right_arm=arm))


def test_a_pose_that_does_not_say_enough_is_told_in_a_sentence() -> None:
    assert faults(Pose(base="hammock")) == {"poses": "expected base to name a pose of the library, found hammock"}
    assert faults(Pose(base="sitting", anchor=Landmark.LEFT_KNEE)) == {
        "poses": "expected an anchor on the trunk or on a limb with angles, found left_knee"
    }


def test_the_way_back_of_a_loop_is_looked_at_too() -> None:
    aside = Pose(arms=Arm(shoulder=(0, 30)))
    poses = (replace(STAND, **RIGHT_OVER_LEFT), aside, Pose(**LEFT_OVER_RIGHT))
    assert faults(*poses, path=(1, 2, 3)) == {}
    assert set(faults(*poses, path=(1, 2, 3), loop=True)) == {"poses.2.left_forearm (on the way from 0)"}


def test_a_move_from_a_pose_to_itself_is_no_way() -> None:
    assert faults(STAND, SQUAT, path=(1, 1, 2)) == {}


@given(a=places(1), b=places(1), c=places(1), d=places(1), s=st.floats(0, 1), t=st.floats(0, 1))
def test_no_two_points_of_two_lines_are_nearer_than_the_lines(
    a: Vec, b: Vec, c: Vec, d: Vec, s: float, t: float
) -> None:
    assert _between_lines(a, b, c, d) <= apart(mix(a, b, s), mix(c, d, t)) + 1e-9
    assert _between_lines(a, b, c, d) == pytest.approx(_between_lines(c, d, a, b), abs=1e-6)


@given(a=places(1), way=DIRECTIONS)
def test_lines_that_run_beside_each_other_and_points_have_their_distance(a: Vec, way: Vec) -> None:
    beside = (0.0, 0.0, 0.5)
    level = (way[0] + 2.0, way[1], 0.0)
    assert _between_lines(a, add(a, level), add(a, beside), add(add(a, level), beside)) == pytest.approx(0.5)
    assert _between_lines(a, a, add(a, beside), add(a, beside)) == pytest.approx(0.5)
    assert _between_lines(a, add(a, level), add(a, beside), add(a, beside)) == pytest.approx(0.5)


def exercise_with(made: Movement | None) -> tuple[str, tuple[Problem, ...]]:
    """Return an exercise's file and the faults found when it alone is in the library, with this movement."""
    exercise: Exercise = replace(LIBRARY.exercises["bird_dog"], movement=made)
    alone = replace(LIBRARY, exercises={"bird_dog": exercise})
    return "exercises/core/bird_dog.yaml", library_faults(alone, TODAY)


def test_a_sound_library_has_no_faults() -> None:
    assert exercise_with(movement(STAND, SQUAT, track=KNEE))[1] == ()
    assert exercise_with(movement(STAND))[1] == ()


def test_an_exercise_without_a_movement_is_told() -> None:
    file, found = exercise_with(None)
    assert found == (Problem(file, "movement", "expected the key poses of the exercise, found none"),)


def test_faults_are_told_with_file_and_key() -> None:
    file, found = exercise_with(movement(replace(STAND, neck=(80,)), track=KNEE))
    sentence = "expected flexion from -70 to 60 degrees, found 80"
    assert found == (Problem(file, "movement.poses.0.neck", sentence),)


def test_an_angle_that_hardly_changes_is_told_by_how_much() -> None:
    file, found = exercise_with(movement(STAND, Pose(right_leg=Leg(hip=(6,), knee=12, flat=True)), track=KNEE))
    sentence = "expected an angle that changes by 20 degrees or more, found 12.0"
    assert found == (Problem(file, "movement.track", sentence),)


@pytest.mark.parametrize(("knee", "fine"), [(19.9, False), (20.1, True)])
def test_an_angle_must_change_by_the_least_that_a_camera_counts(knee: float, fine: bool) -> None:
    poses = (STAND, Pose(right_leg=Leg(hip=(knee / 2,), knee=knee)))
    made = movement(*poses, track=KNEE)
    assert (_uncounted(made, bodies_in(*poses), 20) == ()) is fine


def test_a_library_without_an_adult_is_told() -> None:
    found = library_faults(replace(LIBRARY, skeletons={}), TODAY)
    assert found == (Problem("skeletons/adult.yaml", "the file", "expected the measures of an adult, found none"),)
