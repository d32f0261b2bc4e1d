"""Arrows that show the way a part goes, or where it pushes."""

import itertools
from collections.abc import Sequence
from math import atan2, cos, hypot, sin

from supple.engine.movement import Body, Vec, add, vec
from supple.figures.camera import PIXELS, Camera, Point
from supple.figures.layers import Layer, Patch, Piece
from supple.figures.outline import Contour, Transform, chain, relaxed
from supple.knowledge import Arrow

COLOUR, HALO = "#d9480f", "#ffffff"
WIDTH, HALO_WIDTH = 2.3, 4.2
HEAD = 10.0
SHORTEST = 0.07 * PIXELS
AWAY = 0.055 * PIXELS
SMOOTHED = 3
PUSH = 0.13
NEAREST = 20.0
TRIM = (0.12, 0.94)  # an arrow leaves out the first and the last of the way


def arrow_layer(arrow: Arrow, way: Sequence[Body], camera: Camera, number: int) -> Layer:
    """Return an arrow; `way` has the bodies from the pose before to this one."""
    line = _push(arrow, way[-1], camera) if arrow.toward else _path(arrow, way, camera)
    dx, dy = (*arrow.shift, 0.0, 0.0)[:2]
    line = [(x + dx * camera.sideways * PIXELS, y - dy * PIXELS) for x, y in line]
    tip = _head(line)
    patches = (
        Patch(HALO, (*chain([(point, HALO_WIDTH) for point in line]), _grown(tip)), HALO, "halo"),
        Patch(COLOUR, (*chain([(point, WIDTH) for point in line]), tip), COLOUR, "arrow"),
    )
    return Layer(f"arrow_{number}", NEAREST + number, (Piece(f"arrow_{number}", Transform(), patches),))


def _push(arrow: Arrow, body: Body, camera: Camera) -> list[Point]:
    """Return a straight line that ends just before the place it pushes."""
    here, toward = body.landmark(arrow.of), vec(arrow.toward)
    return [camera.see(add(here, toward, -PUSH)), camera.see(add(here, toward, -0.045))]


def _path(arrow: Arrow, way: Sequence[Body], camera: Camera) -> list[Point]:
    places = [camera.see(body.landmark(arrow.of)) for body in way]
    first, last = int(TRIM[0] * (len(places) - 1)), int(TRIM[1] * (len(places) - 1))
    outward = [_outward(body, arrow, camera, place) for body, place in zip(way, places, strict=True)]
    line = [(x + ox * AWAY, y + oy * AWAY) for (x, y), (ox, oy) in zip(places, outward, strict=True)][first : last + 1]
    long = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(line))
    return relaxed(line, SMOOTHED) if long >= SHORTEST else _lengthened(line)


def _outward(body: Body, arrow: Arrow, camera: Camera, place: Point) -> Point:
    """Return the direction in the picture that leads away from the joint that a part swings about."""
    side, _, name = arrow.of.partition("_")
    joint = {True: "shoulder", False: "hip"}[name in ("hand", "fingers", "wrist", "elbow", "shoulder")]
    sided = name not in ("shoulder", "hip", "ear") and side in ("left", "right")
    pivot: Vec = body.joints[f"{side}_{joint}"] if sided else body.joints["waist"]
    x, y = camera.see(pivot)
    far = max(hypot(place[0] - x, place[1] - y), 1.0)
    return ((place[0] - x) / far, (place[1] - y) / far)


def _lengthened(line: list[Point]) -> list[Point]:
    """Return a short way as a straight line of the shortest length that still reads as an arrow."""
    (x1, y1), (x2, y2) = line[0], line[-1]
    far = hypot(x2 - x1, y2 - y1)
    way = ((x2 - x1) / far, (y2 - y1) / far) if far > 0.5 else (0.0, -1.0)
    mx, my = (x1 + x2) / 2, (y1 + y2) / 2
    half = SHORTEST / 2
    return [(mx - way[0] * half, my - way[1] * half), (mx + way[0] * half, my + way[1] * half)]


def _head(line: list[Point]) -> Contour:
    (x1, y1), (x, y) = line[-2], line[-1]
    angle = atan2(y - y1, x - x1)
    spread = 2.5
    points = [(x + HEAD * cos(angle), y + HEAD * sin(angle))]
    points += [(x + HEAD * cos(angle + turn), y + HEAD * sin(angle + turn)) for turn in (spread, -spread)]
    return Contour(tuple(points))


def _grown(tip: Contour) -> Contour:
    xs, ys = zip(*tip.corners, strict=True)
    mx, my = sum(xs) / 3, sum(ys) / 3
    return Contour(tuple((mx + (x - mx) * 1.35, my + (y - my) * 1.35) for x, y in tip.corners))
