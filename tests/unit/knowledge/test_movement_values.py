"""A movement is valid from birth: what says two things at once, or not enough, is refused."""

import pytest

from supple.knowledge import (
    Angle,
    Arm,
    Arrow,
    Landmark,
    Leg,
    Library,
    Limb,
    Movement,
    MovementError,
    Pose,
    Prop,
    PropKind,
    Track,
    View,
)


def movement(count: int, **changes: object) -> Movement:
    given = {"view": View.SIDE, "poses": (Pose(),) * count, "untracked": "Nothing to count.", **changes}
    return Movement(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("which", Landmark)
def test_a_landmark_in_a_mirror_is_on_the_other_side_and_back_again(which: Landmark) -> None:
    assert which.mirrored.mirrored is which
    assert (which.mirrored is which) is not which.startswith(("left_", "right_"))


def test_the_left_knee_in_a_mirror_is_the_right_knee() -> None:
    assert Landmark.LEFT_KNEE.mirrored is Landmark.RIGHT_KNEE
    assert Landmark.LOWER_BACK.mirrored is Landmark.LOWER_BACK


def test_a_limb_reaches_when_it_has_a_place() -> None:
    assert not Arm(shoulder=(90,)).reaches
    assert Arm(palm=(0, 0, 0)).reaches
    assert Arm(palm_on=Landmark.LEFT_KNEE).reaches
    assert not Leg(hip=(90,)).reaches
    assert Leg(sole=(0, 0, 0)).reaches


@pytest.mark.parametrize("place", [{"palm": (0.1, 0.2, 0.3)}, {"palm_on": Landmark.LEFT_KNEE}])
def test_an_arm_with_angles_and_a_place_is_refused(place: dict[str, object]) -> None:
    with pytest.raises(MovementError, match=r"^expected either shoulder or a palm's place, found both$"):
        Arm(shoulder=(90,), **place)


def test_a_leg_with_angles_and_a_place_is_refused() -> None:
    with pytest.raises(MovementError, match=r"^expected either hip or a sole's place, found both$"):
        Leg(hip=(90,), sole=(0.1, 0, 0))


@pytest.mark.parametrize(
    ("kind", "key", "numbers", "wanted"),
    [
        (Arm, "shoulder", 4, "1 or 2 or 3"),
        (Arm, "girdle", 1, "2"),
        (Arm, "palm", 2, "3"),
        (Arm, "palm_by", 1, "3"),
        (Arm, "elbow_to", 2, "3"),
        (Arm, "fingers", 4, "3"),
        (Arm, "facing", 2, "3"),
        (Leg, "hip", 4, "1 or 2 or 3"),
        (Leg, "sole", 2, "3"),
        (Leg, "sole_up", 2, "3"),
        (Leg, "knee_to", 1, "3"),
        (Pose, "lumbar", 4, "1 or 2 or 3"),
        (Pose, "thoracic", 4, "1 or 2 or 3"),
        (Pose, "neck", 4, "1 or 2 or 3"),
        (Pose, "head_rests", 2, "1"),
        (Pose, "at", 2, "3"),
    ],
)
def test_a_wrong_number_of_numbers_is_told_with_the_right_one(kind: type, key: str, numbers: int, wanted: str) -> None:
    with pytest.raises(MovementError, match=rf"^expected {key} with {wanted} numbers, found {numbers}$"):
        kind(**{key: (0.0,) * numbers})


def test_arrows_things_and_cameras_count_their_numbers_too() -> None:
    for make in (
        lambda: Arrow(of=Landmark.HEAD, toward=(1.0,)),
        lambda: Arrow(of=Landmark.HEAD, shift=(1.0,)),
        lambda: Prop(kind=PropKind.CHAIR, at=(1.0,)),
        lambda: Prop(kind=PropKind.CHAIR, size=(1.0, 2.0)),
        lambda: movement(1, camera=(30.0,)),
    ):
        with pytest.raises(MovementError, match=r"^expected \w+ with [23] numbers, found [12]$"):
            make()


def test_a_movement_without_poses_is_refused() -> None:
    with pytest.raises(MovementError, match=r"^expected at least one pose, found none$"):
        movement(0)


@pytest.mark.parametrize(
    ("changes", "wrong"), [({"path": (1, 3)}, 3), ({"path": (0, 1)}, 0), ({"hold": 4}, 4), ({"hold": 0}, 0)]
)
def test_a_path_and_a_hold_beyond_the_poses_are_refused(changes: dict[str, object], wrong: int) -> None:
    with pytest.raises(
        MovementError, match=rf"^expected path, printed and hold to name poses from 1 to 2, found {wrong}$"
    ):
        movement(2, **changes)


@pytest.mark.parametrize("changes", [{"path": (1, 2, 1), "hold": 3}, {"path": (2, 1)}])
def test_a_path_must_go_to_the_held_pose(changes: dict[str, object]) -> None:
    with pytest.raises(MovementError, match=r"^expected a path that goes to the held pose, found none to pose 3$"):
        movement(3, **changes)


def test_a_movement_is_either_tracked_or_says_why_not() -> None:
    track = Track(angle=Angle.KNEE, landmark=Landmark.LEFT_KNEE, view=View.SIDE)
    for changes in ({"untracked": None}, {"track": track}):
        with pytest.raises(
            MovementError, match=r"^expected either track or untracked \(why a camera cannot judge it\)$"
        ):
            movement(1, **changes)
    assert movement(1, track=track, untracked=None).track == track


def test_a_repetition_goes_through_the_poses_and_back_when_no_path_is_given() -> None:
    assert movement(1).steps == (0,)
    assert movement(3).steps == (0, 1, 2, 1, 0)
    assert movement(3, path=(1, 3, 2)).steps == (0, 2, 1)


def test_the_last_pose_is_held_unless_another_is_named() -> None:
    assert movement(3).held == 2
    assert movement(3, hold=2).held == 1


def test_every_shipped_pose_is_whole_over_another(library: Library) -> None:
    for pose in library.poses.values():
        whole = pose.over(Pose(left_leg=Leg(hip=(0,)), keep=(Limb.RIGHT_HAND,)))
        assert whole.id == pose.id
        assert whole.left_leg is not None
        assert whole.arms is whole.legs is None
        assert set(pose.keep) <= set(whole.keep)
