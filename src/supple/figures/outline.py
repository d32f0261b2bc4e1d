"""Flat outlines: tapered pieces, hulls and smooth contours, and their SVG paths."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import acos, atan2, cos, hypot, pi, sin

from supple.figures.camera import Point

DIRECTIONS = 24
NESTED = 0.9998  # a circle within the other still needs two ends of an arc


@dataclass(frozen=True, slots=True)
class Transform:
    """A shift and a turn in the picture: where a piece's own origin is, and its angle in radians."""

    x: float = 0.0
    y: float = 0.0
    angle: float = 0.0

    def undone(self, point: Point) -> Point:
        """Return a point of the picture as the piece's own frame sees it."""
        dx, dy = point[0] - self.x, point[1] - self.y
        c, s = cos(self.angle), sin(self.angle)
        return (dx * c + dy * s, dy * c - dx * s)


@dataclass(frozen=True, slots=True)
class Capsule:
    """Two circles and all between them."""

    first: Point
    first_radius: float
    second: Point
    second_radius: float

    def points(self) -> tuple[Point, ...]:
        """Return the points that move with it."""
        return (self.first, self.second)

    def extent(self) -> tuple[Point, ...]:
        """Return points that it does not go beyond."""
        both = ((self.first, self.first_radius), (self.second, self.second_radius))
        return tuple((x + i * r, y + j * r) for (x, y), r in both for i in (-1, 1) for j in (-1, 1))

    def moved(self, move: Callable[[Point], Point]) -> "Capsule":
        """Return it with every point moved."""
        return Capsule(move(self.first), self.first_radius, move(self.second), self.second_radius)

    def path(self) -> str:
        """Return its path; the same two radii always give the same kind of path."""
        (x1, y1), (x2, y2), r1, r2 = self.first, self.second, self.first_radius, self.second_radius
        far = max(hypot(x2 - x1, y2 - y1), 1e-6)
        along = atan2(y2 - y1, x2 - x1)
        open_ = acos(max(-NESTED, min(NESTED, (r1 - r2) / far)))
        a, b = along + open_, along - open_
        large = int(r1 > r2)
        return (
            f"M{number(x1 + r1 * cos(a))} {number(y1 + r1 * sin(a))}"
            f"A{number(r1)} {number(r1)} 0 {large} 1 {number(x1 + r1 * cos(b))} {number(y1 + r1 * sin(b))}"
            f"L{number(x2 + r2 * cos(b))} {number(y2 + r2 * sin(b))}"
            f"A{number(r2)} {number(r2)} 0 {1 - large} 1 {number(x2 + r2 * cos(a))} {number(y2 + r2 * sin(a))}Z"
        )


@dataclass(frozen=True, slots=True)
class Contour:
    """A closed line through points: smooth, or with corners; open when `closed` is false."""

    corners: tuple[Point, ...]
    smooth: bool = False
    closed: bool = True

    def points(self) -> tuple[Point, ...]:
        """Return the points that move with it."""
        return self.corners

    def extent(self) -> tuple[Point, ...]:
        """Return points that it does not go beyond."""
        return self.corners

    def moved(self, move: Callable[[Point], Point]) -> "Contour":
        """Return it with every point moved."""
        return Contour(tuple(move(point) for point in self.corners), self.smooth, self.closed)

    def path(self) -> str:
        """Return its path: straight lines, or arcs that touch the middle of every side."""
        if not self.smooth:
            return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in self.corners) + "Z" * self.closed
        middles = [_middle(a, b) for a, b in zip(self.corners, (*self.corners[1:], self.corners[0]), strict=True)]
        start = middles[-1]
        bows = (
            f"Q{number(x)} {number(y)} {number(mx)} {number(my)}"
            for (x, y), (mx, my) in zip(self.corners, middles, strict=True)
        )
        return f"M{number(start[0])} {number(start[1])}" + "".join(bows) + "Z"


Outline = Capsule | Contour


def number(value: float) -> str:
    """Return a number as short as a picture needs it.

    >>> number(12.04), number(-0.01), number(3.25)
    ('12', '0', '3.2')
    """
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def chain(circles: Sequence[tuple[Point, float]]) -> tuple[Capsule, ...]:
    """Return tapered pieces from each circle (centre, radius) to the next."""
    return tuple(Capsule(*first, *second) for first, second in itertools.pairwise(circles))


def hull(reach: Callable[[Point], Point], turn: float = 0.0, directions: int = DIRECTIONS) -> Contour:
    """Return a convex contour: `reach` gives the point that lies farthest in a direction."""
    angles = (turn + 2 * pi * step / directions for step in range(directions))
    return Contour(tuple(reach((cos(angle), sin(angle))) for angle in angles))


def farthest(points: Iterable[tuple[float, Point]]) -> Point:
    """Return the point with the greatest number."""
    return max(points)[1]


def relaxed(line: Sequence[Point], passes: int) -> list[Point]:
    """Return a line with its inner points drawn towards their neighbours, which undoes creases."""
    now = list(line)
    for _ in range(passes):
        inner = [
            (a[0] / 4 + b[0] / 2 + c[0] / 4, a[1] / 4 + b[1] / 2 + c[1] / 4)
            for a, b, c in zip(now, now[1:], now[2:], strict=False)
        ]
        now = [now[0], *inner, now[-1]]
    return now


def _middle(a: Point, b: Point) -> Point:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
