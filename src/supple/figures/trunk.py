"""The trunk: hips as a hull, the shirt as a contour around the slices of the spine, the neck."""

from math import hypot

from supple.engine.movement import SIDES, Body, SliceInSpace, Vec
from supple.figures.camera import PIXELS, Camera, Point
from supple.figures.layers import Layer, Patch, Piece
from supple.figures.limbs import ball_hull
from supple.figures.outline import Contour, Outline, Transform, chain, hull, relaxed
from supple.figures.people import Person, darker

HEM = 2  # the shirt begins at this slice of the pelvis
SHIRT_NEARER = 0.055  # over the near leg in a side view, under the legs of someone who sits and faces us
HIPS_NEARER = 0.053
NECK_BEHIND = -0.012
YOKE = (0.025, 0.036)  # radii at the neck and at the shoulders
NECK_SHADE = 0.92
PASSES = 3
END_ON = 0.5  # a trunk seen shorter than this share of its length is drawn as a hull
ORIGIN = Transform()


def trunk_layers(body: Body, camera: Camera, person: Person, *, end_on: bool) -> tuple[Layer, ...]:
    """Return hips, shirt and neck; `end_on` draws the shirt as a hull."""
    neck = chain([(camera.see(ball.centre), ball.radius * PIXELS) for ball in body.flesh("neck")])
    shirt: Outline = _hull_of(body.slices[HEM:], camera) if end_on else _contour(body, camera)
    torso = Patch(person.shirt.light, (*_yoke(body, camera), shirt), person.shirt.rim)
    return (
        _layer("neck", NECK_BEHIND, Patch(darker(person.skin.light, NECK_SHADE), neck, person.skin.rim)),
        _layer("hips", HIPS_NEARER, Patch(person.trousers.light, _hips(body, camera))),
        _layer("shirt", SHIRT_NEARER, torso),
    )


def _layer(name: str, depth: float, patch: Patch) -> Layer:
    return Layer(name, depth, (Piece(name, ORIGIN, (patch,)),))


def _yoke(body: Body, camera: Camera) -> tuple[Outline, ...]:
    """Return the slope from the neck to both shoulders."""
    collar = (camera.see(body.joints["top"]), YOKE[0] * PIXELS)
    ends = [(camera.see(body.joints[f"{side}_shoulder"]), YOKE[1] * PIXELS) for side in SIDES]
    return (*chain([collar, ends[0]]), *chain([collar, ends[1]]))


def seen_end_on(body: Body, camera: Camera) -> bool:
    """Tell whether the camera looks along the trunk."""
    (x, y), (x2, y2) = camera.see(body.joints["waist"]), camera.see(body.joints["neck"])
    return hypot(x2 - x, y2 - y) / PIXELS < END_ON * body.skeleton.length("thorax")


def _hips(body: Body, camera: Camera) -> tuple[Contour, ...]:
    seats = [*body.flesh("left_seat"), *body.flesh("right_seat")]
    return (ball_hull(seats, camera, 0.0), _hull_of(body.slices[: HEM + 2], camera))


def _hull_of(slices: tuple[SliceInSpace, ...], camera: Camera) -> Contour:
    def reach(direction: Point) -> Point:
        lifted = camera.lifted(direction)
        return max(
            ((_along(edge, direction), edge) for edge in (_edge(each, camera, lifted) for each in slices)),
        )[1]

    return hull(reach)


def _along(point: Point, direction: Point) -> float:
    return point[0] * direction[0] + point[1] * direction[1]


def _edge(each: SliceInSpace, camera: Camera, direction: Vec) -> Point:
    """Return the point of a slice that lies farthest in a direction of the world, as the camera sees it."""
    forward, _, sideways = each.frame.inside(direction)
    depth = each.front if forward > 0 else each.back
    size = max(hypot(depth * forward, each.half_width * sideways), 1e-9)
    place = (depth * depth * forward / size, 0.0, each.half_width * each.half_width * sideways / size)
    x, y = camera.see(each.centre)
    dx, dy = camera.see(each.frame.out(place))
    return (x + dx, y + dy)


def _contour(body: Body, camera: Camera) -> Contour:
    """Return the outline of the shirt: up one side of the slices, round the collar, down the other, along the hem."""
    slices = body.slices[HEM:]
    middles = [camera.see(each.centre) for each in slices]
    ways = [_unit(a, b) for a, b in zip([middles[0], *middles], [*middles[1:], middles[-1]], strict=False)]
    ways[0] = _unit(middles[0], middles[1])
    sides: dict[int, list[Point]] = {}
    for sign in (-1, 1):
        edge = [
            _edge(each, camera, camera.lifted((-sign * way[1], sign * way[0])))
            for each, way in zip(slices, ways, strict=True)
        ]
        sides[sign] = relaxed(edge, PASSES)
    collar = _shifted(middles[-1], ways[-1], 0.004)
    left, right = sides[-1], sides[1]
    return Contour((left[0], left[0], *left[1:], collar, *reversed(right[1:]), right[0], right[0]), smooth=True)


def _unit(a: Point, b: Point) -> Point:
    far = max(hypot(b[0] - a[0], b[1] - a[1]), 1e-6)
    return ((b[0] - a[0]) / far, (b[1] - a[1]) / far)


def _shifted(point: Point, way: Point, by: float) -> Point:
    return (point[0] + way[0] * by * PIXELS, point[1] + way[1] * by * PIXELS)
