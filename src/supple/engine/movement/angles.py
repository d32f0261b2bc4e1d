"""The angles of a body's joints, in the words of the clinic."""

from math import asin, atan2, cos, degrees

from supple.engine.movement.body import SIDES, Body
from supple.engine.movement.vectors import Frame, angle_between, bent_left, flexed

OVERHEAD = -120  # an arm further back than this has come over the head
GIMBAL = 0.3  # with a limb nearly straight out to the side, flexion cannot be told from turning


def joint_angles(body: Body) -> dict[str, dict[str, float]]:
    """Return {joint: {direction: degrees}} for the joints of the limbs and the three parts of the spine.

    A wrist has its bend, whichever way. Hips have flexion, abduction and outward rotation; flexion is left out where
    it means nothing.
    """
    found: dict[str, dict[str, float]] = {}
    for side, sign in SIDES.items():
        frames = body.frames
        found[f"{side}_hip"] = _ball(frames[f"{side}_thigh"].seen_from(frames["pelvis"]), sign)
        found[f"{side}_knee"] = {"flexion": _hinge(frames[f"{side}_shank"], frames[f"{side}_thigh"])}
        found[f"{side}_ankle"] = {"flexion": -_hinge(frames[f"{side}_foot"], frames[f"{side}_shank"])}
        found[f"{side}_toe"] = {"extension": body.toes[side]}
        shoulder = _ball(frames[f"{side}_upper_arm"].seen_from(frames["chest"]), sign)
        found[f"{side}_shoulder"] = {name: shoulder[name] for name in ("flexion", "abduction") if name in shoulder}
        wrist = angle_between(frames[f"{side}_hand"].up, frames[f"{side}_forearm"].up)
        found[f"{side}_wrist"] = {"bend": wrist}
        found[f"{side}_elbow"] = {"flexion": -_hinge(frames[f"{side}_forearm"], frames[f"{side}_upper_arm"])}
    for part, bends in zip(("lumbar", "thoracic", "neck"), body.bends, strict=True):
        found[part] = dict(zip(("flexion", "bend", "turn"), bends, strict=True))
    return found


def _ball(joint: Frame, sign: float) -> dict[str, float]:
    forward, upward, sideways = (-value for value in joint.up)
    abduction = asin(max(-1.0, min(1.0, sideways * sign)))
    if cos(abduction) < GIMBAL:
        return {"abduction": degrees(abduction)}
    flexion = degrees(atan2(forward, -upward))
    swung = flexed(-flexion).turned(bent_left(sign * degrees(abduction)))
    rest = joint.seen_from(swung)
    outward = -sign * degrees(atan2(-rest.front[2], rest.front[0]))
    flexion += 360 if flexion < OVERHEAD else 0
    return {"flexion": flexion, "abduction": degrees(abduction), "rotation": outward}


def _hinge(lower: Frame, upper: Frame) -> float:
    joint = lower.seen_from(upper)
    return degrees(atan2(joint.up[0], joint.up[1]))
