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
NOSE: Lump = (0.0635, 0.002, 0.0, 0.0088)
BRIDGE: Lump = (0.051, 0.02, 0.0, 0.0055)
LIP = 0.0028
EYES: Sequence[Lump] = ((0.0545, 0.02, 0.0185, 0.0046), (0.0545, 0.02, -0.0185, 0.0046))
EARS: Sequence[Lump] = ((-0.006, 0.008, 0.042, 0.0115), (-0.006, 0.008, -0.042, 0.0115))
MOUTH: Sequence[Vec] = ((0.05, -0.0205, -0.012), (0.056, -0.0225, 0.0), (0.05, -0.0205, 0.012))
DARK = "#3b2a22"


def head_layer(body: Body, camera: Camera, person: Person, facing: float) -> Layer:
    """Return the head as one piece; `facing` is how much it looks toward us on the whole, from -1 to 1."""
    rim = darker(person.hair.colour, RIM)
    hair = Patch(person.hair.colour, (_hull(body, camera, SKULL), *_locks(body, camera, person)), rim)
    face = Patch(person.skin.light, (_hull(body, camera, FACE),), person.skin.rim)
    if facing < -FACED:
        patches: tuple[Patch, ...] = (face, hair)
    else:
        nose = Patch(person.skin.shade if facing > FACED else person.skin.light, _nose(body, camera))
        patches = (hair, face, nose, *_features(body, camera, person))
    return Layer("head", NEARER, (Piece("head", _at(body, camera), patches),))


def facing_us(body: Body, camera: Camera) -> float:
    """Return how much a head looks toward us: 1 into our eyes, -1 away."""
    return dot(body.frames["head"].front, camera.toward)


FACED = 0.25  # more than this toward us or away, the face has another order of its parts
UNSEEN = 0.01  # what looks away from us is as small as this


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


def _nose(body: Body, camera: Camera) -> tuple[Capsule, ...]:
    bridge, tip = camera.see(_place(body, BRIDGE)), camera.see(_place(body, NOSE))
    return chain([(bridge, BRIDGE[3] * PIXELS), (tip, NOSE[3] * PIXELS)])


def _features(body: Body, camera: Camera, person: Person) -> Iterable[Patch]:
    """Yield ears, eyes and mouth; what looks away from us shrinks to nothing."""
    frame = body.frames["head"]
    for ear in EARS:
        seen = dot(frame.right, camera.toward) * (1 if ear[2] > 0 else -1)
        yield Patch(person.skin.shade, (_dot(body, camera, ear, ear[3] * max(seen, 0.0) ** 0.5),))
    for eye in EYES:
        seen = dot(frame.out((0.9, 0.0, 0.42 if eye[2] > 0 else -0.42)), camera.toward)
        yield Patch(DARK, (_dot(body, camera, eye, eye[3] * max(seen, 0.0) ** 0.3),))
    thick = LIP if facing_us(body, camera) > 0 else UNSEEN / PIXELS
    places = [camera.see(_place(body, (*place, 0.0))) for place in MOUTH]
    yield Patch(person.skin.shade, chain([(place, thick * PIXELS) for place in places]))


def _dot(body: Body, camera: Camera, lump: Lump, radius: float) -> Capsule:
    here, up = _place(body, lump), body.frames["head"].up
    radius = max(radius, UNSEEN / PIXELS)
    ends = (camera.see(add(here, up, radius * 0.35)), camera.see(add(here, up, -radius * 0.35)))
    return Capsule(ends[0], radius * PIXELS * 0.85, ends[1], radius * PIXELS * 0.84)
