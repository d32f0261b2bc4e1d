"""The measures of a body: lengths of its segments, how far its joints go, and the flesh around its bones."""

from dataclasses import dataclass

from supple.knowledge.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class Segment:
    """The length of a segment as a fraction of body height."""

    length: float
    references: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class JointLimit:
    """How far a joint goes in one of its directions, in degrees; 0 is upright with the arms hanging."""

    least: float
    most: float
    references: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Ball:
    """A round piece of flesh: `along` the segment (0 to 1), `front` and `out` of its line, with a `radius`."""

    along: float
    radius: float
    front: float = 0
    out: float = 0


@dataclass(frozen=True, slots=True)
class Slice:
    """A slice of the trunk: how far it reaches to the side, to the front and to the back of the spine."""

    half_width: float
    front: float
    back: float


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One body: all lengths are fractions of its height.

    `lordosis` and `kyphosis` are the angles of the spine's natural curves. `flesh` has the balls of each limb segment,
    `trunk` the slices from below the hips to the neck: those of the pelvis, of the lumbar and of the thoracic spine.
    """

    id: str
    segments: dict[str, Segment]
    limits: dict[str, JointLimit]
    lordosis: float
    kyphosis: float
    flesh: dict[str, tuple[Ball, ...]]
    pelvis: tuple[Slice, ...]
    lumbar: tuple[Slice, ...]
    thorax: tuple[Slice, ...]
    references: tuple[str, ...]
    certainty: Certainty

    def length(self, segment: str) -> float:
        """Return the length of a segment as a fraction of body height."""
        return self.segments[segment].length
