"""Two-bone reach: bend a knee or an elbow so that a foot or a hand gets to its place."""

from dataclasses import dataclass, replace

from supple.engine.movement.body import BALL_DROP, BALL_OF_FOOT, SIDES, Body, End
from supple.engine.movement.forward import Frames, hand_joint, level_with, turn_arm, turn_leg
from supple.engine.movement.vectors import (
    Frame,
    Vec,
    across,
    add,
    cross,
    flexed,
    frame_of,
    length,
    scaled,
    sub,
    turned_left,
    unit,
    vec,
)
from supple.knowledge import Arm, HandShape, Leg, Limb, MovementError

PALM_AT = (0.012, -0.05, 0.0)  # in the hand's frame: on the skin, half-way to the fingertips
ELBOW_POINTS: Vec = (-0.5, -0.5, 0.6)
DOWN: Vec = (0.0, -1.0, 0.0)
UP: Vec = (0.0, 1.0, 0.0)
KNEE, ELBOW = 1.0, -1.0  # a knee points to the front, an elbow back
GIVE = 0.02  # how far a shoulder blade slides to let a hand arrive
NEARLY_STRAIGHT = 0.9995
ROUNDS = 6  # a hand that follows its forearm moves the wrist, which moves the forearm


@dataclass(frozen=True, slots=True)
class Bent:
    """Two bones that reach: how both are turned, and by how much the end stays away from its place."""

    upper: Frame
    lower: Frame
    missed: float


def two_bones(root: Vec, place: Vec, lengths: tuple[float, float], axis: Vec, front: float) -> Bent:
    """Bend two bones from `root` to `place` about an axis that points to the right of both.

    `front` is 1 where the joint between them points to the front (knee), -1 where it points back (elbow).
    """
    first, second = lengths
    line = sub(place, root)
    far = length(line)
    most, least = (first + second) * NEARLY_STRAIGHT, abs(first - second) + 1e-4
    reach = max(least, min(far, most))
    missed = abs(far - reach)
    along = unit(line, DOWN)
    share = (first * first + reach * reach - second * second) / (2 * first * reach)
    side = unit(scaled(cross(axis, along), front), unit(across((0.3, 0.5, 0.8), along)))
    bow = max(0.0, 1 - share * share) ** 0.5
    middle = add(add(root, along, first * share), side, first * bow)
    end = add(root, along, reach)
    right = scaled(cross(along, side), front)
    return Bent(_segment(root, middle, right), _segment(middle, end, right), missed)


def _axis(root: Vec, place: Vec, pole: Vec, front: float) -> Vec:
    """Return the axis about which two bones bend when the joint between them points to `pole`."""
    along = unit(sub(place, root), DOWN)
    return unit(scaled(cross(along, across(pole, along)), front))


def _segment(start: Vec, end: Vec, right: Vec) -> Frame:
    up = unit(sub(start, end), UP)
    return Frame(cross(up, right), up, right)


def reach_with_leg(body: Body, side: str, end: End, toes: float) -> Body:
    """Return the body with a leg whose ankle and foot are where `end` says."""
    long = body.skeleton.length
    axis = body.frames["pelvis"].out(end.axis)
    bent = two_bones(body.joints[f"{side}_hip"], end.point, (long("thigh"), long("shank")), axis, KNEE)
    return _noted(turn_leg(body, side, (bent.upper, bent.lower, end.frame), toes), Limb(f"{side}_foot"), bent)


def reach_with_arm(body: Body, side: str, end: End, hand: str) -> Body:
    """Return the body with an arm whose wrist and hand are where `end` says."""
    axis = body.frames["chest"].out(end.axis)
    bent = _arm(body, side, end.point, axis)
    if 0 < bent.missed <= GIVE:
        body = _shoulder_forward(body, side, end.point, bent.missed)
        bent = _arm(body, side, end.point, axis)
    return _noted(turn_arm(body, side, (bent.upper, bent.lower, end.frame), hand), Limb(f"{side}_hand"), bent)


def _arm(body: Body, side: str, wrist: Vec, axis: Vec) -> Bent:
    long = body.skeleton.length
    return two_bones(body.joints[f"{side}_shoulder"], wrist, (long("upper_arm"), long("forearm")), axis, ELBOW)


def _shoulder_forward(body: Body, side: str, wrist: Vec, by: float) -> Body:
    """Return the body with a shoulder drawn toward a place that the arm just fails to reach, as shoulder blades do."""
    name = f"{side}_shoulder"
    shoulder = body.joints[name]
    nearer = add(shoulder, unit(sub(wrist, shoulder)), by)
    return replace(body, joints={**body.joints, name: nearer})


def _noted(body: Body, limb: Limb, bent: Bent) -> Body:
    return replace(body, reached=body.reached | {limb}, missed={**body.missed, limb: bent.missed})


def leg_end(body: Body, side: str, leg: Leg) -> End:
    """Return where the ankle of a leg with a `sole` is, and how its foot is turned."""
    sign, pelvis = SIDES[side], body.frames["pelvis"]
    up = unit(vec(leg.sole_up), UP)
    level = level_with(pelvis, up).turned(turned_left(-sign * leg.toe_out))
    raised = level.turned(flexed(leg.heel))
    ball = (BALL_OF_FOOT * body.skeleton.length("foot"), -BALL_DROP, 0.0)
    ankle = add(vec(leg.sole), up, body.skeleton.length("foot_height"))
    ankle = sub(add(ankle, level.out(ball)), raised.out(ball))
    front, upward, out = vec(leg.knee_to)
    pole = (
        pelvis.out((front, upward, out * sign))
        if leg.knee_to
        else add(add(pelvis.front, level.front, 0.5), pelvis.up, 0.35)
    )
    return End(ankle, raised, pelvis.inside(_axis(body.joints[f"{side}_hip"], ankle, pole, KNEE)))


def arm_end(body: Body, side: str, arm: Arm) -> End:
    """Return where the wrist of an arm with a `palm` is, and how its hand is turned."""
    sign = SIDES[side]
    place = _palm_place(body, arm, sign)
    front, up, out = vec(arm.elbow_to) if arm.elbow_to else ELBOW_POINTS
    chest, shoulder = body.frames["chest"], body.joints[f"{side}_shoulder"]
    pole = chest.out((front, up, out * sign))
    hand = frame_of((0.0, 0.0, 1.0), UP)
    wrist = place
    for _ in range(ROUNDS):
        fore = _arm(body, side, wrist, _axis(shoulder, wrist, pole, ELBOW)).lower
        hand = _hand(arm, fore, sign)
        wrist = sub(place, hand.out(PALM_AT))
    return End(wrist, hand, chest.inside(_axis(shoulder, wrist, pole, ELBOW)))


def _palm_place(body: Body, arm: Arm, sign: float) -> Vec:
    if arm.palm_on is None:
        return vec(arm.palm)
    try:
        point, frame, offset = body.place(arm.palm_on)
    except KeyError as error:
        raise MovementError(f"expected palm_on to name a part that has its place, found {arm.palm_on}") from error
    front, up, out = vec(arm.palm_by)
    sided = arm.palm_on.partition("_")[0]
    return add(point, frame.out(add(offset, (front, up, out * SIDES.get(sided, sign)))))


def _hand(arm: Arm, fore: Frame, sign: float) -> Frame:
    """Return how the hand is turned: as said, flat on what it is put on, or as the forearm goes on."""
    facing = vec(arm.facing) if arm.facing else DOWN if arm.hand is HandShape.FLAT and arm.palm else None
    fingers = vec(arm.fingers) if arm.fingers else None
    if facing is None and fingers is None:
        return fore.turned(hand_joint(arm, sign))
    if facing is None:
        assert fingers is not None
        return frame_of(fore.turned(hand_joint(arm, sign)).front, scaled(fingers, -1))
    if fingers is None:
        fingers = across(scaled(fore.up, -1), unit(facing))
    return frame_of(facing, scaled(fingers, -1))


def frames_of_limb(body: Body, side: str, kind: str) -> Frames:
    """Return how the three segments of an arm or a leg are turned."""
    names = ("thigh", "shank", "foot") if kind == "leg" else ("upper_arm", "forearm", "hand")
    first, second, third = (body.frames[f"{side}_{name}"] for name in names)
    return first, second, third
