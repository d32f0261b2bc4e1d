"""What a camera looks for: one angle between points that it sees, where it starts and where it should get to."""

from collections.abc import Sequence
from dataclasses import dataclass

from supple.engine.movement.angles import joint_angles
from supple.engine.movement.body import Body
from supple.engine.movement.vectors import Vec, angle_between, mix, sub
from supple.knowledge import Angle, Landmark, Movement, Track, View

UP: Vec = (0.0, 1.0, 0.0)
CORNERS = {
    Angle.HIP: ("shoulder", "hip", "knee"),
    Angle.KNEE: ("hip", "knee", "ankle"),
    Angle.ANKLE: ("knee", "ankle", "toes"),
    Angle.SHOULDER: ("hip", "shoulder", "elbow"),
    Angle.ELBOW: ("shoulder", "elbow", "wrist"),
}
LEAST_RANGE_DEG = 1.0


@dataclass(frozen=True, slots=True)
class Target:
    """The angle to measure, in degrees: at the start, where it gets to, and how near to it counts as there."""

    angle: Angle
    landmark: Landmark
    view: View
    start_deg: float
    target_deg: float
    tolerance_deg: float


def seen_angle(body: Body, track: Track) -> float:
    """Return the angle that a camera would measure: 180 for a straight limb, 0 for a trunk or a thigh upright.

    Corners are taken between the points that pose estimation gives (shoulder, hip, knee …), not between bones.
    """
    joints = body.joints
    side = track.landmark.partition("_")[0]
    if track.angle in CORNERS:
        first, corner, last = (_point(body, f"{side}_{name}") for name in CORNERS[track.angle])
        return angle_between(sub(first, corner), sub(last, corner))
    if track.angle is Angle.THIGH_LEAN:
        return angle_between(sub(joints[f"{side}_hip"], joints[f"{side}_knee"]), UP)
    if track.angle is Angle.HEAD_TURN:
        return angle_between(body.frames["head"].front, body.frames["chest"].front)
    shoulders = mix(joints["left_shoulder"], joints["right_shoulder"], 0.5)
    hips = mix(joints["left_hip"], joints["right_hip"], 0.5)
    return angle_between(sub(shoulders, hips), UP)


def _point(body: Body, name: str) -> Vec:
    return body.landmark(Landmark(name)) if name.endswith("toes") else body.joints[name]


def target_of(movement: Movement, bodies: Sequence[Body], tolerance_deg: float) -> Target | None:
    """Return what a camera looks for in a movement, or None where a camera cannot judge it."""
    track = movement.track
    if track is None:
        return None
    start, *others = (seen_angle(bodies[pose], track) for pose in movement.steps)
    farthest = max(others, key=lambda angle: abs(angle - start), default=start)
    return Target(track.angle, track.landmark, track.view, start, farthest, tolerance_deg)


def ranges_of_motion(bodies: Sequence[Body]) -> dict[str, tuple[float, float]]:
    """Return the least and the greatest angle of every joint direction that changes, as `right_hip_flexion`."""
    seen: dict[str, list[float]] = {}
    for body in bodies:
        for joint, angles in joint_angles(body).items():
            for direction, angle in angles.items():
                seen.setdefault(f"{joint}_{direction}", []).append(angle)
    spans = {name: (min(angles), max(angles)) for name, angles in seen.items()}
    return {name: (low, high) for name, (low, high) in sorted(spans.items()) if high - low >= LEAST_RANGE_DEG}
