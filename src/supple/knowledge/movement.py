"""How an exercise moves: joint-angle key poses, what they rest on, and what a camera may look for.

All lengths are fractions of body height, all angles degrees. In the world x points right in the picture, y up and z
toward whoever looks; someone who stands faces along x, so that the right side is the near one. Within the body the
three numbers of a direction are front, up and out (away from the middle).
"""

from dataclasses import dataclass, fields, replace
from typing import Any

from supple.knowledge.body_words import Angle, HandShape, Landmark, Limb, PropKind, Support, View
from supple.knowledge.errors import MovementError

Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One arm, by its joint angles, or by where the palm goes.

    `shoulder` is flexion, abduction and outward rotation, from the chest or, `plumb`, from a plumb line; `forearm` is
    turned palm down by 90; `girdle` lifts the shoulder and brings it forward. `palm` is a place in the world, `palm_on`
    a landmark with `palm_by` beside it; `elbow_to` says where the elbow points, `fingers` and `facing` where fingers
    and palm do, in the world.
    """

    shoulder: Numbers = ()
    plumb: bool = False
    elbow: float = 0
    forearm: float = 0
    wrist: float = 0
    hand: HandShape = HandShape.RELAXED
    girdle: Numbers = ()
    palm: Numbers = ()
    palm_on: Landmark | None = None
    palm_by: Numbers = ()
    elbow_to: Numbers = ()
    fingers: Numbers = ()
    facing: Numbers = ()

    def __post_init__(self) -> None:
        _sizes(self, shoulder=(0, 1, 2, 3), girdle=(0, 2), palm=(0, 3), palm_by=(0, 3), elbow_to=(0, 3))
        _sizes(self, fingers=(0, 3), facing=(0, 3))
        if self.reaches and self.shoulder:
            raise MovementError("expected either shoulder or a palm's place, found both")

    @property
    def reaches(self) -> bool:
        """Tell whether the arm goes to a place instead of having angles."""
        return bool(self.palm) or self.palm_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One leg, by its joint angles, or by where the sole goes.

    `hip` is flexion, abduction and outward rotation, from the pelvis or, `plumb`, from a plumb line; `ankle` bends up,
    `flat` keeps the sole level instead. `sole` is the place below the ankle, `heel` how far the heel is raised about
    the ball of the foot, `toe_out` how far the toes turn out, `knee_to` where the knee points, `sole_up` which way the
    sole's back looks (a wall: [1, 0, 0]).
    """

    hip: Numbers = ()
    plumb: bool = False
    knee: float = 0
    ankle: float = 0
    flat: bool = False
    toes: float = 0
    sole: Numbers = ()
    sole_up: Numbers = ()
    heel: float = 0
    toe_out: float = 0
    knee_to: Numbers = ()

    def __post_init__(self) -> None:
        _sizes(self, hip=(0, 1, 2, 3), sole=(0, 3), sole_up=(0, 3), knee_to=(0, 3))
        if self.reaches and self.hip:
            raise MovementError("expected either hip or a sole's place, found both")

    @property
    def reaches(self) -> bool:
        """Tell whether the leg goes to a place instead of having angles."""
        return bool(self.sole)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """An arrow at a landmark: the way it came from the pose before, or a push `toward` a direction of the world."""

    of: Landmark
    toward: Numbers = ()
    shift: Numbers = ()

    def __post_init__(self) -> None:
        _sizes(self, toward=(0, 3), shift=(0, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A key pose: what differs from `base` (a pose of the library, or without one the pose before).

    `lean` is the direction of the pelvis in the picture (90 upright, 0 face down with the head right, 180 on the back
    with the head left), `roll` its turn to the left about its own axis, `turn` that of the whole body about the
    vertical. `lumbar`, `thoracic` and `neck` are flexion, bend to the left and turn to the left; `nod` is the head's
    own. A head that `head_rests` lies as high as given over what carries the body. The `anchor` stays where it was,
    or is put `at` a place. Hands and feet under `keep` stay where they were, from the second pose on, until a pose
    says something else of them. What is to `touch` the floor or the support must do so. `arms` and `legs` speak of both
    sides.
    """

    name: str = ""
    base: str | None = None
    lean: float | None = None
    roll: float | None = None
    turn: float | None = None
    lumbar: Numbers | None = None
    thoracic: Numbers | None = None
    neck: Numbers | None = None
    nod: float | None = None
    head_rests: Numbers | None = None
    arms: Arm | None = None
    left_arm: Arm | None = None
    right_arm: Arm | None = None
    legs: Leg | None = None
    left_leg: Leg | None = None
    right_leg: Leg | None = None
    support: Support | None = None
    anchor: Landmark | None = None
    at: Numbers | None = None
    keep: tuple[Limb, ...] = ()
    touch: tuple[Landmark, ...] = ()
    arrows: tuple[Arrow, ...] = ()

    def __post_init__(self) -> None:
        _sizes(self, lumbar=(0, 1, 2, 3), thoracic=(0, 1, 2, 3), neck=(0, 1, 2, 3), head_rests=(0, 1), at=(0, 3))

    def over(self, below: "Pose") -> "Pose":
        """Return this pose with what it leaves open taken from the one `below`."""
        own: dict[str, Arm | Leg | None] = {
            "left_arm": self.left_arm or self.arms,
            "right_arm": self.right_arm or self.arms,
            "left_leg": self.left_leg or self.legs,
            "right_leg": self.right_leg or self.legs,
        }
        given = {LIMB_OF[name] for name, limb in own.items() if limb is not None}
        kept: dict[str, Any] = {name: limb or getattr(below, name) for name, limb in own.items()}
        for field in fields(self):
            if field.name not in OWN and field.name not in own and getattr(self, field.name) is None:
                kept[field.name] = getattr(below, field.name)
        keep = tuple(dict.fromkeys((*self.keep, *(limb for limb in below.keep if limb not in given))))
        return replace(self, arms=None, legs=None, keep=keep, **kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePose(Pose):
    """A pose of the library that others begin from; `id` equals the name of its file."""

    id: str


OWN = frozenset({"name", "base", "arms", "legs", "at", "keep", "touch", "arrows"})
LIMB_OF = {
    "left_arm": Limb.LEFT_HAND,
    "right_arm": Limb.RIGHT_HAND,
    "left_leg": Limb.LEFT_FOOT,
    "right_leg": Limb.RIGHT_FOOT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A thing in the picture, `at` a place on the floor, or held at landmarks (`ends`).

    `size` is its length, height and depth where they differ from the usual.
    """

    kind: PropKind
    at: Numbers = ()
    size: Numbers = ()
    ends: tuple[Landmark, ...] = ()

    def __post_init__(self) -> None:
        _sizes(self, at=(0, 3), size=(0, 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """What a camera measures to count repetitions, and from where it looks."""

    angle: Angle
    landmark: Landmark
    view: View

    def __post_init__(self) -> None:
        if self.angle not in OF_THE_TRUNK and self.landmark.mirrored is self.landmark:
            raise MovementError(f"expected a landmark of the left or the right side, found {self.landmark}")


OF_THE_TRUNK = frozenset({Angle.TRUNK_LEAN, Angle.TRUNK_SIDE_LEAN, Angle.HEAD_TURN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The key poses of an exercise and how they follow each other.

    `path` lists the poses of one repetition, counted from 1 (as a rule there and back); `hold` is the pose that is
    held, `printed` are those to show where there is room for three. A `loop` goes on without a stop. `camera` turns
    the view by azimuth and elevation. What is `nearer` is drawn in front of the rest of the body; a `close_up` shows
    no more than head, arms and trunk. Without `track`, `untracked` says why a camera cannot judge it.
    """

    view: View
    poses: tuple[Pose, ...]
    props: tuple[Prop, ...] = ()
    path: tuple[int, ...] = ()
    printed: tuple[int, ...] = ()
    hold: int | None = None
    loop: bool = False
    camera: Numbers = ()
    nearer: tuple[Limb, ...] = ()
    close_up: bool = False
    track: Track | None = None
    untracked: str | None = None

    def __post_init__(self) -> None:
        _sizes(self, camera=(0, 2))
        if not self.poses:
            raise MovementError("expected at least one pose, found none")
        last = len(self.poses)
        named = (*self.path, *self.printed, *(() if self.hold is None else (self.hold,)))
        wrong = [step for step in named if not 1 <= step <= last]
        if wrong:
            raise MovementError(f"expected path, printed and hold to name poses from 1 to {last}, found {wrong[0]}")
        if self.held not in (self.steps if self.loop or len(self.steps) == 1 else self.steps[1:]):
            raise MovementError(f"expected a path that goes to the held pose, found none to pose {self.held + 1}")
        if (self.track is None) == (self.untracked is None):
            raise MovementError("expected either track or untracked (why a camera cannot judge it)")

    @property
    def steps(self) -> tuple[int, ...]:
        """Return the poses of one repetition in order, counted from 0."""
        there = tuple(range(len(self.poses)))
        back = () if self.loop else tuple(reversed(there[:-1]))
        return tuple(step - 1 for step in self.path) or (*there, *back)

    @property
    def held(self) -> int:
        """Return the pose that is held, counted from 0."""
        return (self.hold or len(self.poses)) - 1


def _sizes(owner: object, **allowed: tuple[int, ...]) -> None:
    for name, sizes in allowed.items():
        value = getattr(owner, name)
        if value is not None and len(value) not in sizes:
            wanted = " or ".join(str(size) for size in sizes if size)
            raise MovementError(f"expected {name} with {wanted} numbers, found {len(value)}")
