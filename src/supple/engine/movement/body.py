"""A body in space: where its joints are, how its segments are turned, and the flesh around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from supple.engine.movement.vectors import Frame, Vec, add
from supple.knowledge import Landmark, Limb, Skeleton

SIDES = {"left": -1.0, "right": 1.0}
BALL_OF_FOOT = 0.51
BALL_DROP = 0.025
SLICES_OF_PELVIS = (-0.035, 0.0, 0.035, 0.065)


@dataclass(frozen=True, slots=True)
class End:
    """Where a limb ends: ankle or wrist, how foot or hand is turned, and the axis that knee or elbow bends about.

    `axis` is given in the frame of the pelvis or of the chest.
    """

    point: Vec
    frame: Frame
    axis: Vec


@dataclass(frozen=True, slots=True)
class Fleshy:
    """A ball of flesh in space, and the part of the body that it belongs to."""

    part: str
    centre: Vec
    radius: float


@dataclass(frozen=True, slots=True)
class SliceInSpace:
    """A slice of the trunk in space: its middle, its directions, and how far it reaches to each side."""

    centre: Vec
    frame: Frame
    half_width: float
    front: float
    back: float

    def reach(self, direction: Vec) -> float:
        """Return how far the slice reaches from its middle in a direction of the world."""
        forward, _, sideways = self.frame.inside(direction)
        depth = self.front if forward > 0 else self.back
        return float(((depth * forward) ** 2 + (self.half_width * sideways) ** 2) ** 0.5)


@dataclass(frozen=True, slots=True)
class Body:
    """A body in a pose; `joints` and `frames` by name, lengths as fractions of height.

    `reached` has the limbs that went to a place, `missed` by how much they did not get there.
    `bends` are flexion, bend and turn of lumbar spine, thoracic spine and neck; `toes` and `hands` by side.
    """

    skeleton: Skeleton
    joints: dict[str, Vec]
    frames: dict[str, Frame]
    slices: tuple[SliceInSpace, ...]
    bends: tuple[Vec, Vec, Vec]
    nod: float = 0
    girdles: dict[str, Vec] = field(default_factory=dict)
    toes: dict[str, float] = field(default_factory=dict)
    hands: dict[str, str] = field(default_factory=dict)
    reached: frozenset[Limb] = frozenset()
    missed: dict[Limb, float] = field(default_factory=dict)

    def moved(self, by: Vec) -> "Body":
        """Return the body moved in space."""
        return replace(
            self,
            joints={name: add(point, by) for name, point in self.joints.items()},
            slices=tuple(replace(each, centre=add(each.centre, by)) for each in self.slices),
        )

    def end(self, limb: Limb) -> End:
        """Return where a limb ends."""
        side, _, kind = limb.partition("_")
        joint, segment, upper, parent = ENDS[kind]
        axis = self.frames[parent].inside(self.frames[f"{side}_{upper}"].right)
        return End(self.joints[f"{side}_{joint}"], self.frames[f"{side}_{segment}"], axis)

    def with_limb(self, joints: dict[str, Vec], frames: dict[str, Frame]) -> "Body":
        """Return the body with the joints and the frames of one more limb."""
        return replace(self, joints={**self.joints, **joints}, frames={**self.frames, **frames})

    def landmark(self, which: Landmark) -> Vec:
        """Return where a landmark is."""
        point, frame, offset = self.place(which)
        return add(point, frame.out(offset))

    def place(self, which: Landmark) -> tuple[Vec, Frame, Vec]:
        """Return the joint of a landmark, the frame of its segment, and its place in that frame."""
        side, _, name = which.partition("_")
        if side not in SIDES:
            joint, frame, offset = MIDDLE[which]
            return self.joints[joint], self.frames[frame], offset
        joint, frame, (front, up, out) = SIDED[name]
        sided = SIDES[side]
        own = frame not in ("chest", "head", "pelvis")
        frame = f"{side}_{frame}" if own else frame
        joint = joint if joint == "head" else f"{side}_{joint}"
        return self.joints[joint], self.frames[frame], (front, up, out * sided)

    def flesh(self, *parts: str) -> Iterator[Fleshy]:
        """Yield the balls of the named parts, or of all limbs and the head."""
        for side, sign in SIDES.items():
            for part, joint in JOINT_OF.items():
                name = f"{side}_{part}"
                if (name in parts or not parts) and self._frame_name(name) in self.frames:
                    yield from self._balls(part, name, self.joints[f"{side}_{joint}"], sign)
        for part in ("neck", "head"):
            if not parts or part in parts:
                yield from self._balls(part, part, self.joints[part], 1.0)

    def _frame_name(self, part: str) -> str:
        return "pelvis" if part.endswith("_seat") else part

    def _balls(self, part: str, name: str, joint: Vec, sign: float) -> Iterator[Fleshy]:
        frame = self.frames[self._frame_name(name)]
        length = self.skeleton.length(MEASURED_BY.get(part, part))
        for ball in self.skeleton.flesh[part]:
            if part in ("foot", "toes"):
                offset = (ball.along * length, ball.front, ball.out * sign)
            elif part in ("neck", "head"):
                offset = (ball.front, ball.along * length, ball.out * sign)
            else:
                offset = (ball.front, -ball.along * length, ball.out * sign)
            yield Fleshy(name, add(joint, frame.out(offset)), ball.radius)


JOINT_OF = {
    "seat": "hip",
    "thigh": "hip",
    "shank": "knee",
    "foot": "ankle",
    "toes": "ball",
    "upper_arm": "shoulder",
    "forearm": "elbow",
    "hand": "wrist",
}
ENDS = {"hand": ("wrist", "hand", "upper_arm", "chest"), "foot": ("ankle", "foot", "thigh", "pelvis")}
MEASURED_BY = {"toes": "foot", "seat": "pelvis"}
# Landmark: the joint it hangs on, the frame it turns with, and its place there (front, up, out).
MIDDLE: dict[Landmark, tuple[str, str, Vec]] = {
    Landmark.PELVIS: ("pelvis", "pelvis", (0.0, 0.0, 0.0)),
    Landmark.BELLY: ("waist", "waist", (0.062, 0.0, 0.0)),
    Landmark.LOWER_BACK: ("waist", "waist", (-0.048, 0.0, 0.0)),
    Landmark.UPPER_BACK: ("chest", "chest", (-0.058, 0.0, 0.0)),
    Landmark.CHEST: ("chest", "chest", (0.07, 0.0, 0.0)),
    Landmark.NECK: ("neck", "neck", (0.0, 0.02, 0.0)),
    Landmark.HEAD: ("head", "head", (0.0, 0.03, 0.0)),
    Landmark.CROWN: ("head", "head", (0.0, 0.095, 0.0)),
    Landmark.FACE: ("head", "head", (0.06, 0.02, 0.0)),
    Landmark.CHIN: ("head", "head", (0.055, -0.035, 0.0)),
}
SIDED: dict[str, tuple[str, str, Vec]] = {
    "ear": ("head", "head", (-0.005, 0.01, 0.058)),
    "shoulder": ("shoulder", "chest", (0.0, 0.0, 0.0)),
    "elbow": ("elbow", "upper_arm", (0.0, 0.0, 0.0)),
    "wrist": ("wrist", "hand", (0.0, 0.0, 0.0)),
    "hand": ("wrist", "hand", (0.01, -0.05, 0.0)),
    "fingers": ("wrist", "hand", (0.0, -0.1, 0.0)),
    "hip": ("hip", "pelvis", (0.0, 0.0, 0.0)),
    "thigh": ("hip", "thigh", (0.05, -0.13, 0.0)),
    "knee": ("knee", "thigh", (0.02, 0.0, 0.0)),
    "shin": ("knee", "shank", (0.025, -0.1, 0.0)),
    "ankle": ("ankle", "shank", (0.0, 0.0, 0.0)),
    "heel": ("ankle", "foot", (-0.02, -0.039, 0.0)),
    "toes": ("ankle", "foot", (0.11, -0.035, 0.0)),
}
