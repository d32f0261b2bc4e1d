"""From key poses as they are written to bodies in space."""

from collections.abc import Mapping
from dataclasses import replace

from supple.engine.movement.body import SIDES, Body, End
from supple.engine.movement.forward import Trunk, hang_arm, hang_leg, trunk_of
from supple.engine.movement.reach import arm_end, leg_end, reach_with_arm, reach_with_leg
from supple.engine.movement.supports import height_of, lowest, rest_head
from supple.engine.movement.vectors import Frame, Vec, flexed, sub, turned_left, vec
from supple.knowledge import Arm, Landmark, Leg, Limb, Movement, MovementError, Pose, Skeleton, Support

STANDING = Pose(lean=90, arms=Arm(shoulder=(0,)), legs=Leg(hip=(0,)))
UPRIGHT_LEAN = 90.0
ON_AN_ARM = frozenset({"elbow", "wrist", "hand", "fingers"})


def whole_poses(movement: Movement, library: Mapping[str, Pose]) -> tuple[Pose, ...]:
    """Return the key poses with all that they leave open filled in; raise MovementError for an unknown base."""
    found: list[Pose] = []
    for pose in movement.poses:
        if pose.base is not None or not found:
            below = _base(pose.base, library) if pose.base else STANDING.over(STANDING)
            found.append(pose.over(below))
            if pose.at is None:
                found[-1] = replace(found[-1], at=below.at or (0.0, 0.0, 0.0))
        else:
            found.append(pose.over(found[-1]))
    return tuple(found)


def _base(name: str, library: Mapping[str, Pose], seen: tuple[str, ...] = ()) -> Pose:
    if name not in library or name in seen:
        raise MovementError(f"expected base to name a pose of the library, found {name}")
    pose = library[name]
    below = _base(pose.base, library, (*seen, name)) if pose.base else STANDING.over(STANDING)
    whole = pose.over(below)
    return whole if pose.at is not None else replace(whole, at=below.at)


def solve(movement: Movement, library: Mapping[str, Pose], skeleton: Skeleton) -> tuple[Body, ...]:
    """Return the body in each key pose; raise MovementError where a pose does not say enough."""
    bodies: list[Body] = []
    for pose in whole_poses(movement, library):
        bodies.append(solve_pose(pose, skeleton, bodies[-1] if bodies else None))
    return tuple(bodies)


def solve_pose(pose: Pose, skeleton: Skeleton, before: Body | None) -> Body:
    """Return the body in one whole pose; `before` is where anchors and kept hands and feet were."""
    body = trunk_of(skeleton, _trunk(pose))
    kept = {limb: before.end(limb) for limb in pose.keep} if before else {}
    for side in SIDES:
        leg, arm = _leg(pose, side), _arm(pose, side)
        if not leg.reaches and Limb(f"{side}_foot") not in kept:
            body = hang_leg(body, side, leg)
        if not arm.reaches and Limb(f"{side}_hand") not in kept:
            body = hang_arm(body, side, arm)
    body = settle(body, pose, before)
    for side in SIDES:
        leg = _leg(pose, side)
        if f"{side}_ankle" not in body.joints:
            body = reach_with_leg(body, side, kept.get(Limb(f"{side}_foot")) or leg_end(body, side, leg), leg.toes)
    for side in sorted(SIDES, key=lambda side: _on_an_arm(_arm(pose, side))):
        arm = _arm(pose, side)
        if f"{side}_wrist" not in body.joints:
            end: End = kept.get(Limb(f"{side}_hand")) or arm_end(body, side, arm)
            body = reach_with_arm(body, side, end, arm.hand)
    return body


def _trunk(pose: Pose) -> Trunk:
    girdles = {side: vec(_arm(pose, side).girdle) for side in SIDES}
    return Trunk(
        pelvis=pelvis_frame(pose),
        lumbar=vec(pose.lumbar or ()),
        thoracic=vec(pose.thoracic or ()),
        neck=vec(pose.neck or ()),
        nod=pose.nod or 0.0,
        girdles=girdles,
    )


def pelvis_frame(pose: Pose) -> Frame:
    """Return how the pelvis of a pose is turned in the world."""
    lean = UPRIGHT_LEAN if pose.lean is None else pose.lean
    whole = turned_left(pose.turn or 0.0)
    return whole.turned(flexed(UPRIGHT_LEAN - lean)).turned(turned_left(pose.roll or 0.0))


def _arm(pose: Pose, side: str) -> Arm:
    return (pose.left_arm if side == "left" else pose.right_arm) or Arm(shoulder=(0,))


def _on_an_arm(arm: Arm) -> bool:
    return arm.palm_on is not None and arm.palm_on.partition("_")[2] in ON_AN_ARM


def _leg(pose: Pose, side: str) -> Leg:
    return (pose.left_leg if side == "left" else pose.right_leg) or Leg(hip=(0,))


def settle(body: Body, pose: Pose, before: Body | None) -> Body:
    """Return the body put in its place: by its anchor, down on what carries it, its head laid down."""
    anchor = pose.anchor or Landmark.PELVIS
    place = vec(pose.at) if pose.at is not None else landmark(before, anchor) if before else (0.0, 0.0, 0.0)
    return settle_at(body, anchor, place, pose.support or Support.FLOOR, pose.head_rests or ())


def settle_at(body: Body, anchor: Landmark, place: Vec, support: Support, head_rests: tuple[float, ...]) -> Body:
    """Return the body with its anchor at a place (only its x and z where something carries the body)."""
    x, y, z = sub(place, landmark(body, anchor))
    if support is not Support.NOTHING:
        y = height_of(support) - lowest(body, support, with_head=not head_rests)
    body = body.moved((x, y, z))
    return rest_head(body, height_of(support) + head_rests[0]) if head_rests else body


def landmark(body: Body, which: Landmark) -> Vec:
    """Return where a landmark is; raise MovementError when it is on a limb that has no place yet."""
    try:
        return body.landmark(which)
    except KeyError as error:
        raise MovementError(f"expected an anchor on the trunk or on a limb with angles, found {which}") from error
