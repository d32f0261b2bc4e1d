"""Vectors and turned frames in three dimensions, in plain tuples."""

from dataclasses import dataclass
from math import acos, cos, degrees, radians, sin, sqrt

Vec = tuple[float, float, float]

ZERO: Vec = (0.0, 0.0, 0.0)
NEARLY_NOTHING = 1e-9


def vec(numbers: tuple[float, ...]) -> Vec:
    """Return three numbers as a vector; missing ones are 0."""
    x, y, z = (*numbers, 0.0, 0.0, 0.0)[:3]
    return (x, y, z)


def add(a: Vec, b: Vec, times: float = 1.0) -> Vec:
    """Return a + times × b."""
    return (a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2])


def scaled(a: Vec, times: float) -> Vec:
    """Return times × a."""
    return (a[0] * times, a[1] * times, a[2] * times)


def sub(a: Vec, b: Vec) -> Vec:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vec, b: Vec) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Return the length of a vector."""
    return sqrt(dot(a, a))


def unit(a: Vec, otherwise: Vec = (1.0, 0.0, 0.0)) -> Vec:
    """Return the direction of a vector, or `otherwise` when it has none."""
    size = length(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > NEARLY_NOTHING else otherwise


def mix(a: Vec, b: Vec, share: float) -> Vec:
    """Return the point that lies `share` (0 to 1) of the way from a to b."""
    return add(a, sub(b, a), share)


def across(a: Vec, along: Vec) -> Vec:
    """Return what of `a` is at right angles to the direction `along`."""
    return add(a, along, -dot(a, along))


def angle_between(a: Vec, b: Vec) -> float:
    """Return the angle between two vectors in degrees, 0 to 180.

    >>> round(angle_between((1, 0, 0), (0, 2, 0)))
    90
    """
    return degrees(acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))


@dataclass(frozen=True, slots=True)
class Frame:
    """Three directions at right angles: front, up and right. Seen from another frame, it is a rotation."""

    front: Vec
    up: Vec
    right: Vec

    def out(self, inside: Vec) -> Vec:
        """Return a direction given in this frame (front, up, right) as the world sees it."""
        f, u, r = self.front, self.up, self.right
        a, b, c = inside
        return (a * f[0] + b * u[0] + c * r[0], a * f[1] + b * u[1] + c * r[1], a * f[2] + b * u[2] + c * r[2])

    def inside(self, world: Vec) -> Vec:
        """Return a direction of the world as this frame sees it (front, up, right)."""
        return (dot(self.front, world), dot(self.up, world), dot(self.right, world))

    def turned(self, rotation: "Frame") -> "Frame":
        """Return this frame turned by a rotation given in it."""
        return Frame(self.out(rotation.front), self.out(rotation.up), self.out(rotation.right))

    def seen_from(self, other: "Frame") -> "Frame":
        """Return the rotation that turns `other` into this frame."""
        return Frame(other.inside(self.front), other.inside(self.up), other.inside(self.right))


UPRIGHT = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def flexed(angle_deg: float) -> Frame:
    """Return the rotation that bends what is up to the front (below the joint: what hangs to the back)."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return Frame((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def bent_left(angle_deg: float) -> Frame:
    """Return the rotation that bends what is up to the left (below the joint: what hangs to the right)."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return Frame((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def turned_left(angle_deg: float) -> Frame:
    """Return the rotation that turns the front to the left."""
    c, s = cos(radians(angle_deg)), sin(radians(angle_deg))
    return Frame((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))


def frame_of(front: Vec, up: Vec) -> Frame:
    """Return the frame with this up, and a front as near to the given one as can be."""
    up = unit(up, (0.0, 1.0, 0.0))
    forward = across(front, up)
    if length(forward) < NEARLY_NOTHING:
        forward = across((0.6, 0.0, 0.8), up)
    forward = unit(forward)
    return Frame(forward, up, cross(forward, up))


def between(a: Frame, b: Frame, share: float) -> Frame:
    """Return the frame `share` of the way from a to b, turning about one axis all the way."""
    rotation = b.seen_from(a)
    trace = rotation.front[0] + rotation.up[1] + rotation.right[2]
    angle = acos(max(-1.0, min(1.0, (trace - 1) / 2)))
    axis = (
        rotation.up[2] - rotation.right[1],
        rotation.right[0] - rotation.front[2],
        rotation.front[1] - rotation.up[0],
    )
    if angle < 1e-6:
        return b
    if length(axis) < 1e-6:
        axis = _half_turn_axis(rotation)
    return a.turned(_about(unit(axis), angle * share))


def _about(axis: Vec, angle: float) -> Frame:
    """Return the rotation about an axis by an angle in radians."""
    c, s = cos(angle), sin(angle)

    def turn(v: Vec) -> Vec:
        side = cross(axis, v)
        keep = dot(axis, v) * (1 - c)
        return (
            v[0] * c + side[0] * s + axis[0] * keep,
            v[1] * c + side[1] * s + axis[1] * keep,
            v[2] * c + side[2] * s + axis[2] * keep,
        )

    return Frame(turn((1.0, 0.0, 0.0)), turn((0.0, 1.0, 0.0)), turn((0.0, 0.0, 1.0)))


def _half_turn_axis(rotation: Frame) -> Vec:
    """Return the axis of a rotation by 180 degrees."""
    columns = (rotation.front, rotation.up, rotation.right)
    best = max(range(3), key=lambda i: columns[i][i])
    basis = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))[best]
    return add(columns[best], basis)
