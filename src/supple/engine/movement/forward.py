"""Forward kinematics: from the angles of the joints to a body in space."""

from dataclasses import dataclass, field, replace
from math import atan2, degrees

from supple.engine.movement.body import BALL_DROP, BALL_OF_FOOT, SIDES, SLICES_OF_PELVIS, Body, SliceInSpace
from supple.engine.movement.vectors import (
    NEARLY_NOTHING,
    ZERO,
    Frame,
    Vec,
    add,
    bent_left,
    dot,
    flexed,
    frame_of,
    turned_left,
)
from supple.knowledge import Arm, Leg, Skeleton

SACRUM_DEG = 7.0  # the line of the sacrum leans that far to the front of the pelvis
WAIST_NODE = 4
SHOULDER_NODE = -3  # the shoulders hang from the third slice of the chest from above
SHOULDER_AT = (0.004, -0.01)
NECK_AT = (0.006, -0.01)
NECK_LEAN_DEG = 2.0
Frames = tuple[Frame, Frame, Frame]

NECK_SHARE = 0.6  # the part of a bend of the neck that lies below the head


@dataclass(frozen=True, slots=True)
class Trunk:
    """How the trunk is bent: the pelvis in the world, then flexion, bend to the left and turn to the left above it."""

    pelvis: Frame
    lumbar: Vec = ZERO
    thoracic: Vec = ZERO
    neck: Vec = ZERO
    nod: float = 0
    girdles: dict[str, Vec] = field(default_factory=dict)


def bent(angles: Vec, share: float = 1.0) -> Frame:
    """Return the rotation of a share of flexion, bend to the left and turn to the left."""
    flexion, bend, turn = angles
    return turned_left(turn * share).turned(bent_left(bend * share)).turned(flexed(flexion * share))


def trunk_of(skeleton: Skeleton, trunk: Trunk) -> Body:
    """Return a body without limbs, its pelvis at the origin."""
    nodes = _spine(skeleton, trunk)
    chest_at, _, chest = nodes[SHOULDER_NODE]
    waist_at, _, waist = nodes[WAIST_NODE]
    top_at, _, top = nodes[-1]
    joints = {"pelvis": ZERO, "waist": waist_at, "chest": chest_at, "top": top_at}
    for side, sign in SIDES.items():
        joints[f"{side}_hip"] = trunk.pelvis.out((0.0, 0.0, sign * skeleton.length("half_hips")))
        lift, forward, _ = trunk.girdles.get(side, ZERO)
        place = (SHOULDER_AT[0] + forward, SHOULDER_AT[1] + lift, sign * skeleton.length("half_shoulders"))
        joints[f"{side}_shoulder"] = add(chest_at, chest.out(place))
    body = Body(
        skeleton=skeleton,
        joints=joints,
        frames={"pelvis": trunk.pelvis, "waist": waist, "chest": chest, "top": top},
        slices=_slices(skeleton, trunk.pelvis, nodes),
        bends=(trunk.lumbar, trunk.thoracic, trunk.neck),
        nod=trunk.nod,
        girdles=trunk.girdles,
    )
    return bend_neck(body, trunk.neck)


def bend_neck(body: Body, angles: Vec) -> Body:
    """Return the body with its neck bent so (flexion, bend to the left, turn to the left)."""
    top, skeleton = body.frames["top"], body.skeleton
    natural = flexed(SACRUM_DEG - skeleton.lordosis + skeleton.kyphosis + NECK_LEAN_DEG)
    neck = top.turned(bent(angles, NECK_SHARE)).turned(natural)
    start = add(add(body.joints["top"], neck.up, NECK_AT[1]), top.front, NECK_AT[0])
    head = top.turned(bent(angles)).turned(flexed(body.nod))
    joints = {"neck": start, "head": add(start, neck.up, skeleton.length("neck"))}
    return body.with_limb(joints, {"neck": neck, "head": head})


def _spine(skeleton: Skeleton, trunk: Trunk) -> list[tuple[Vec, Frame, Frame]]:
    """Return the nodes from the top of the pelvis up: place, frame of the slice, and frame without natural curves."""
    curve = SACRUM_DEG
    here = add(ZERO, trunk.pelvis.turned(flexed(curve)).up, skeleton.length("pelvis"))
    nodes = [(here, trunk.pelvis.turned(flexed(curve)), trunk.pelvis)]
    below = trunk.pelvis
    regions = (
        (len(skeleton.lumbar), skeleton.length("lumbar"), trunk.lumbar, -skeleton.lordosis),
        (len(skeleton.thorax), skeleton.length("thorax"), trunk.thoracic, skeleton.kyphosis),
    )
    for count, long, angles, natural in regions:
        for step in range(1, count + 1):
            middle = below.turned(bent(angles, (step - 0.5) / count)).turned(flexed(curve + natural / count / 2))
            here = add(here, middle.up, long / count)
            curve += natural / count
            plain = below.turned(bent(angles, step / count))
            nodes.append((here, plain.turned(flexed(curve)), plain))
        below = below.turned(bent(angles))
    return nodes


def _slices(skeleton: Skeleton, pelvis: Frame, nodes: list[tuple[Vec, Frame, Frame]]) -> tuple[SliceInSpace, ...]:
    sacral = pelvis.turned(flexed(SACRUM_DEG))
    found = [
        SliceInSpace(sacral.out((0.0, up, 0.0)), sacral, each.half_width, each.front, each.back)
        for up, each in zip(SLICES_OF_PELVIS, skeleton.pelvis, strict=True)
    ]
    above = zip(nodes[1:], (*skeleton.lumbar, *skeleton.thorax), strict=True)
    found += [SliceInSpace(place, frame, each.half_width, each.front, each.back) for (place, frame, _), each in above]
    return tuple(found)


def ball_joint(rotation: tuple[float, ...], sign: float) -> Frame:
    """Return the rotation of a hip or a shoulder: flexion, abduction, outward rotation; `sign` is 1 on the right."""
    flexion, abduction, outward = (*rotation, 0.0, 0.0, 0.0)[:3]
    return flexed(-flexion).turned(bent_left(sign * abduction)).turned(turned_left(-sign * outward))


def level_with(frame: Frame, up: Vec = (0.0, 1.0, 0.0)) -> Frame:
    """Return the frame that stands upright and looks where this one would look if it were tipped upright."""
    tipped = dot(frame.front, up) / max(NEARLY_NOTHING, 1 + dot(frame.up, up))
    return frame_of(add(frame.front, frame.up, -tipped), up)


def hang_leg(body: Body, side: str, leg: Leg) -> Body:
    """Return the body with a leg that has angles."""
    pelvis = body.frames["pelvis"]
    thigh = (level_with(pelvis) if leg.plumb else pelvis).turned(ball_joint(leg.hip, SIDES[side]))
    shank = thigh.turned(flexed(leg.knee))
    ankle = degrees(atan2(-shank.front[1], shank.up[1])) if leg.flat else leg.ankle
    return turn_leg(body, side, (thigh, shank, shank.turned(flexed(-ankle))), leg.toes)


def turn_leg(body: Body, side: str, frames: Frames, toes: float) -> Body:
    """Return the body with a leg whose thigh, shank and foot are turned so; `toes` bend up by degrees."""
    thigh, shank, foot = frames
    long = body.skeleton.length
    knee = add(body.joints[f"{side}_hip"], thigh.up, -long("thigh"))
    ankle = add(knee, shank.up, -long("shank"))
    ball = add(ankle, foot.out((BALL_OF_FOOT * long("foot"), -BALL_DROP, 0.0)))
    joints = {f"{side}_knee": knee, f"{side}_ankle": ankle, f"{side}_ball": ball}
    turned = zip(("thigh", "shank", "foot", "toes"), (*frames, foot.turned(flexed(-toes))), strict=True)
    legged = body.with_limb(joints, {f"{side}_{name}": frame for name, frame in turned})
    return replace(legged, toes={**body.toes, side: toes})


def hang_arm(body: Body, side: str, arm: Arm) -> Body:
    """Return the body with an arm that has angles."""
    chest = body.frames["chest"]
    upper = (level_with(chest) if arm.plumb else chest).turned(ball_joint(arm.shoulder, SIDES[side]))
    fore = upper.turned(flexed(-arm.elbow))
    return turn_arm(body, side, (upper, fore, fore.turned(hand_joint(arm, SIDES[side]))), arm.hand)


def hand_joint(arm: Arm, sign: float) -> Frame:
    """Return how a hand is turned on its forearm: its front is the palm, which looks inward when nothing is said."""
    return turned_left(sign * (90 + arm.forearm)).turned(flexed(-arm.wrist))


def turn_arm(body: Body, side: str, frames: Frames, hand: str) -> Body:
    """Return the body with an arm whose upper arm, forearm and hand are turned so."""
    upper, fore, _ = frames
    long = body.skeleton.length
    elbow = add(body.joints[f"{side}_shoulder"], upper.up, -long("upper_arm"))
    joints = {f"{side}_elbow": elbow, f"{side}_wrist": add(elbow, fore.up, -long("forearm"))}
    turned = zip(("upper_arm", "forearm", "hand"), frames, strict=True)
    armed = body.with_limb(joints, {f"{side}_{name}": frame for name, frame in turned})
    return replace(armed, hands={**body.hands, side: str(hand)})
