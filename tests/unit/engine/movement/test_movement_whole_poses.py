"""A key pose says only what changes; the rest comes from its base or from the pose before."""

import pytest
from tests.unit.engine.movement.bodies import ADULT, BASES, bodies_in, given_in, movement

from supple.engine.movement import movement_faults, whole_poses
from supple.knowledge import Arm, BasePose, Landmark, Leg, Limb, MovementError, Pose, Support

OWN_BASES = {
    "sofa": BasePose(id="sofa", lean=100, support=Support.BED, at=(1.0, 0.0, 0.0), keep=(Limb.LEFT_FOOT,)),
    "on_sofa": BasePose(id="on_sofa", base="sofa", lumbar=(10.0,)),
    "off_sofa": BasePose(id="off_sofa", base="on_sofa", lean=80, at=(2.0, 0.0, 0.0)),
    "round": BasePose(id="round", base="and_round"),
    "and_round": BasePose(id="and_round", base="round"),
}


def whole(*key_poses: Pose) -> tuple[Pose, ...]:
    return whole_poses(movement(*key_poses), {**BASES, **OWN_BASES})


def test_a_first_pose_without_a_base_begins_from_standing() -> None:
    (pose,) = whole(Pose(name="Here", neck=(10.0,)))
    assert (pose.lean, pose.neck, pose.at) == (90, (10.0,), (0.0, 0.0, 0.0))
    assert pose.left_leg == pose.right_leg == Leg(hip=(0,))
    assert pose.left_arm == pose.right_arm == Arm(shoulder=(0,))


def test_a_pose_takes_from_its_base_what_it_leaves_open() -> None:
    (pose,) = whole(Pose(base="sofa", nod=5))
    assert (pose.lean, pose.support, pose.at, pose.nod) == (100, Support.BED, (1.0, 0.0, 0.0), 5)
    assert pose.keep == (Limb.LEFT_FOOT,)


def test_a_base_may_itself_have_a_base() -> None:
    on, off = whole(Pose(base="on_sofa"), Pose(base="off_sofa"))
    assert (on.lean, on.lumbar, on.at) == (100, (10.0,), (1.0, 0.0, 0.0))
    assert (off.lean, off.lumbar, off.at) == (80, (10.0,), (2.0, 0.0, 0.0))


def test_a_place_of_its_own_counts_more_than_that_of_the_base() -> None:
    assert whole(Pose(base="sofa", at=(0.5, 0.0, 0.0)))[0].at == (0.5, 0.0, 0.0)


def test_a_later_pose_goes_on_from_the_one_before_except_for_its_place_and_its_arrows() -> None:
    first = Pose(name="One", base="standing", neck=(20.0,), touch=(Landmark.LEFT_TOES,))
    _, second = whole(first, Pose(name="Two", nod=3))
    assert (second.name, second.neck, second.nod) == ("Two", (20.0,), 3)
    assert (second.at, second.touch, second.arrows) == (None, (), ())


def test_what_is_said_of_both_sides_gives_way_to_what_is_said_of_one() -> None:
    both, left = Arm(shoulder=(90,)), Arm(shoulder=(45,))
    (pose,) = whole(Pose(arms=both, left_arm=left, legs=Leg(hip=(20,)), right_leg=Leg(hip=(30,))))
    assert (pose.left_arm, pose.right_arm) == (left, both)
    assert (pose.left_leg, pose.right_leg) == (Leg(hip=(20,)), Leg(hip=(30,)))
    assert not {"arms", "legs"} & given_in(pose)


def test_hands_and_feet_stay_planted_until_a_pose_says_something_else_of_them() -> None:
    first = Pose(base="sitting")
    leaves = Pose(left_leg=Leg(hip=(90,), knee=60), keep=(Limb.RIGHT_HAND,))
    kept = [pose.keep for pose in whole(first, Pose(lean=70), leaves)]
    assert kept[0] == kept[1] == (Limb.LEFT_FOOT, Limb.RIGHT_FOOT)
    assert kept[2] == (Limb.RIGHT_HAND, Limb.RIGHT_FOOT)


def test_what_is_planted_stays_in_the_body_too() -> None:
    first, leaning, lifted = bodies_in(
        Pose(base="sitting"), Pose(lean=70), Pose(left_leg=Leg(hip=(90,), knee=60), lean=90)
    )
    assert leaning.joints["left_ankle"] == pytest.approx(first.joints["left_ankle"])
    assert Limb.LEFT_FOOT not in lifted.reached
    assert lifted.joints["right_ankle"] == pytest.approx(first.joints["right_ankle"])


@pytest.mark.parametrize("base", ["hammock", "round"])
def test_an_unknown_base_and_one_that_leads_back_to_itself_are_refused(base: str) -> None:
    with pytest.raises(MovementError, match=rf"^expected base to name a pose of the library, found {base}$"):
        whole(Pose(base=base))


@pytest.mark.parametrize("base", sorted(BASES))
def test_a_body_can_be_in_every_base_pose(base: str) -> None:
    found = dict(movement_faults(movement(Pose(base=base)), BASES, ADULT))
    assert found == {}
