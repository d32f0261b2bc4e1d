"""The head from any side: skull, hair and face as hulls, and the features that look towards us."""

from collections.abc import Iterable, Sequence
from math import atan2, hypot

from supple.engine.movement import Body, Vec, add, dot
from supple.figures.camera import PIXELS, Camera, Point
from supple.figures.layers import Layer, Patch, Piece
from supple.figures.outline import Capsule, Contour, Transform, chain, hull
from supple.figures.people import RIM, Person, darker

NARROW = 0.86  # a head is narrower than it is deep
NEARER = 0.065
Lump = tuple[float, float, float, float]  # front, up, out of the head's joint, and radius; fractions of height
FACE: Sequence[Lump] = ((0.014, 0.012, 0.0, 0.0465), (0.022, 0.036, 0.0, 0.038), (0.03, -0.014, 0.0, 0.028))
SKULL: Sequence[Lump] = ((-0.002, 0.034, 0.0, 0.06), (-0.014, 0.012, 0.0, 0.046))
NOSE: Lump = (0.0605, 0.004, 0.0, 0.0085)
EYES: Sequence[Lump] = ((0.0545, 0.02, 0.0185, 0.0046), (0.0545, 0.02, -0.0185, 0.0046))
EARS: Sequence[Lump] = ((-0.006, 0.008, 0.042, 0.0115), (-0.006, 0.008, -0.042, 0.0115))
MOUTH: Sequence[Vec] = ((0.05, -0.0205, -0.012), (0.056, -0.0225, 0.0), (0.05, -0.0205, 0.012))
DARK = "#3b2a22"


def head_layer(body: Body, camera: Camera, person: Person) -> Layer:
    """Return the head as one piece that turns with the picture."""
    head = body.frames["head"]
    facing = dot(head.front, camera.toward)
    hair = (Patch(person.hair.colour, (_hull(body, camera, SKULL), *_locks(body, camera, person)), darker(person.hair.colour, RIM)),)
    face = (*_nose(body, camera, person, facing), Patch(person.skin.light, (_hull(body, camera, FACE),), person.skin.rim))
    if facing > -FACED:
        face = (*reversed(face),) if facing > FACED else face
        patches = (*hair, *face, *_features(body, camera, person))
    else:
        patches = (*face, *hair)
    at = _at(body, camera)
    return Layer("head", NEARER, (Piece("head", at, patches),))


FACED = 0.25  # more than this toward us, the nose is drawn on the face


def _at(body: Body, camera: Camera) -> Transform:
    here = body.joints["head"]
    (x, y), (x2, y2) = camera.see(here), camera.see(add(here, body.frames["head"].up))
    return Transform(x, y, atan2(y2 - y, x2 - x))


def _place(body: Body, lump: Sequence[float]) -> Vec:
    return add(body.joints["head"], body.frames["head"].out((lump[0], lump[1], lump[2])))


def _hull(body: Body, camera: Camera, lumps: Sequence[Lump]) -> Contour:
    frame = body.frames["head"]
    centres = [(camera.see(_place(body, lump)), lump[3]) for lump in lumps]

    def reach(direction: Point) -> Point:
        forward, up, sideways = frame.inside(camera.lifted(direction))
        size = max(hypot(forward, up, NARROW * sideways), 1e-9)
        dx, dy = camera.see(frame.out((forward / size, up / size, NARROW * NARROW * sideways / size)))
        far = max(
            (x * direction[0] + y * direction[1] + size * radius * PIXELS, x + dx * radius, y + dy * radius)
            for (x, y), radius in centres
        )
        return far[1], far[2]

    return hull(reach, _at(body, camera).angle)


def _locks(body: Body, camera: Camera, person: Person) -> tuple[Capsule, ...]:
    """Return hair that stands off the skull."""
    seen = [(camera.see(_place(body, ball)), ball[3] * PIXELS) for ball in person.hair.balls]
    middle = (camera.see(_place(body, SKULL[0])), 0.03 * PIXELS)
    return tuple(each for lock in seen for each in chain([middle, lock]))


def _nose(body: Body, camera: Camera, person: Person, facing: float) -> tuple[Patch, ...]:
    x, y = camera.see(_place(body, NOSE))
    bridge = camera.see(_place(body, (0.052, 0.018, 0.0)))
    fill = person.skin.shade if facing > FACED else person.skin.light
    return (Patch(fill, chain([(bridge, 0.004 * PIXELS), ((x, y), NOSE[3] * PIXELS * (0.75 if facing > FACED else 1))])),)


def _features(body: Body, camera: Camera, person: Person) -> Iterable[Patch]:
    """Yield ears, eyes and mouth; what looks away from us shrinks to nothing."""
    frame = body.frames["head"]
    for ear in EARS:
        seen = dot(frame.right, camera.toward) * (1 if ear[2] > 0 else -1)
        if seen > 0:
            yield Patch(person.skin.shade, (_dot(body, camera, ear, ear[3] * seen**0.5),))
    for eye in EYES:
        outward = frame.out((0.9, 0.0, 0.42 if eye[2] > 0 else -0.42))
        seen = dot(outward, camera.toward)
        if seen > 0:
            yield Patch(DARK, (_dot(body, camera, eye, eye[3] * seen**0.3),))
    seen = dot(frame.front, camera.toward)
    if seen > 0:
        places = [camera.see(_place(body, (*place, 0.0))) for place in MOUTH]
        yield Patch(person.skin.shade, chain([(place, 0.0028 * PIXELS) for place in places]))


def _dot(body: Body, camera: Camera, lump: Lump, radius: float) -> Capsule:
    here, up = _place(body, lump), body.frames["head"].up
    ends = (camera.see(add(here, up, radius * 0.35)), camera.see(add(here, up, -radius * 0.35)))
    return Capsule(ends[0], radius * PIXELS * 0.85, ends[1], radius * PIXELS * 0.84)
