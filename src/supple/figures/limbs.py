"""Arms and legs: tapered pieces between balls of flesh, hands and feet as hulls, sleeves and trousers over them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import atan2, hypot

from supple.engine.movement import SIDES, Body, Fleshy, Frame, Vec, add, mix, scaled
from supple.figures.camera import PIXELS, Camera, Point
from supple.figures.layers import Layer, Patch, Piece
from supple.figures.outline import Capsule, Contour, Outline, Transform, chain, hull
from supple.figures.people import Cloth, Person

FAR = 0.05  # a limb this much behind the other is drawn a shade darker
CLOTH = 0.0035
OUTWARD = {"arm": 0.75, "leg": 0.5}  # the place between elbow and wrist, knee and ankle, that says how near a limb is
NEARER = {"arm": 0.06, "leg": 0.0}  # hands lie on legs and belly, not under them
ARM, LEG = ("shoulder", "elbow", "wrist"), ("hip", "knee", "ankle")
KNUCKLES = {"fist": 0.55, "grip": 0.6, "relaxed": 0.93, "flat": 1.0}


def limb_layers(body: Body, camera: Camera, person: Person, far: frozenset[str]) -> tuple[Layer, ...]:
    """Return the four limbs, each a layer; those named in `far` are drawn in the shade."""
    middle = camera.depth(body.joints["waist"])
    layers = []
    for side in SIDES:
        for kind, (_, joint, end), pieces in (("arm", ARM, _arm), ("leg", LEG, _leg)):
            name = f"{side}_{kind}"
            outer = mix(body.joints[f"{side}_{joint}"], body.joints[f"{side}_{end}"], OUTWARD[kind])
            made = tuple(pieces(body, side, camera, Colours(person, name in far)))
            layers.append(Layer(name, camera.depth(outer) - middle + NEARER[kind], made))
    return tuple(layers)


def far_limbs(body: Body, camera: Camera) -> frozenset[str]:
    """Return the limbs that hang farther away than their fellows on the other side."""
    found = set()
    for kind, (root, _, _) in (("arm", ARM), ("leg", LEG)):
        left, right = (camera.depth(body.joints[f"{side}_{root}"]) for side in SIDES)
        if abs(left - right) > FAR:
            found.add(f"{'left' if left < right else 'right'}_{kind}")
    return frozenset(found)


class Colours:
    """The colours of a near or a far limb."""

    def __init__(self, person: Person, far: bool) -> None:
        self._far = far
        self._person = person
        self.sleeve = person.sleeve

    def skin(self, *outlines: Outline) -> Patch:
        """Return outlines as skin."""
        return self._patch(self._person.skin, outlines)

    def shirt(self, *outlines: Outline) -> Patch:
        """Return outlines as a part of the shirt."""
        return self._patch(self._person.shirt, outlines)

    def trousers(self, *outlines: Outline) -> Patch:
        """Return outlines as a part of the trousers."""
        return self._patch(self._person.trousers, outlines)

    def _patch(self, cloth: Cloth, outlines: tuple[Outline, ...]) -> Patch:
        return Patch(cloth.shade if self._far else cloth.light, outlines, cloth.rim)


def _arm(body: Body, side: str, camera: Camera, colours: Colours) -> Iterable[Piece]:
    upper = list(body.flesh(f"{side}_upper_arm"))
    at = _axis(body, camera, f"{side}_shoulder", f"{side}_elbow")
    yield Piece(f"{side}_hand", _hand_at(body, camera, side), (_hand(body, side, camera, colours),))
    yield Piece(
        f"{side}_forearm",
        _axis(body, camera, f"{side}_elbow", f"{side}_wrist"),
        (colours.skin(*_tapered(body.flesh(f"{side}_forearm"), camera)),),
    )
    yield Piece(
        f"{side}_upper_arm",
        at,
        (colours.skin(*_tapered(upper, camera)), colours.shirt(*_sleeve(upper, colours.sleeve, camera))),
    )


def _sleeve(upper: Sequence[Fleshy], share: float, camera: Camera) -> tuple[Outline, ...]:
    """Return a sleeve with a straight hem over a share of the upper arm."""
    first, last = upper[0], upper[-1]
    start, hem = camera.see(first.centre), camera.see(mix(first.centre, last.centre, share))
    top, cuff = (first.radius + CLOTH) * PIXELS, (upper[1].radius + CLOTH) * PIXELS
    far = hypot(hem[0] - start[0], hem[1] - start[1])
    x, y = (hem[0] - start[0]) / max(far, 1e-6), (hem[1] - start[1]) / max(far, 1e-6)
    corners = ((start, top, -1), (start, top, 1), (hem, cuff, 1), (hem, cuff, -1))
    sides = tuple((point[0] + y * size * sign, point[1] - x * size * sign) for point, size, sign in corners)
    return (Contour(sides), Capsule(start, top, start, top * 0.99))


def _leg(body: Body, side: str, camera: Camera, colours: Colours) -> Iterable[Piece]:
    yield Piece(f"{side}_foot", _foot_at(body, camera, side), (_foot(body, side, camera, colours),))
    for part, (start, end) in {"shank": ("knee", "ankle"), "thigh": ("hip", "knee")}.items():
        at = _axis(body, camera, f"{side}_{start}", f"{side}_{end}")
        yield Piece(f"{side}_{part}", at, (colours.trousers(*_tapered(body.flesh(f"{side}_{part}"), camera)),))
    yield _seam(body, side, camera, colours)


def _seam(body: Body, side: str, camera: Camera, colours: Colours) -> Piece:
    """Return what covers the rim of a thigh where it comes out of the hips."""
    (seat,) = body.flesh(f"{side}_seat")
    (x, y), radius = camera.see(seat.centre), seat.radius * PIXELS
    cover = replace(colours.trousers(Capsule((x, y), radius, (x, y), radius * 0.99)), rim=None)
    return Piece(f"{side}_seam", Transform(x, y), (cover,))


def _tapered(balls: Iterable[Fleshy], camera: Camera) -> tuple[Capsule, ...]:
    return chain([(camera.see(ball.centre), ball.radius * PIXELS) for ball in balls])


def ball_hull(balls: Sequence[Fleshy], camera: Camera, turn: float) -> Contour:
    """Return the hull of balls as the camera sees them; `turn` goes with the piece, so that a stiff one stays stiff."""
    seen = [(camera.see(ball.centre), ball.radius * PIXELS) for ball in balls]

    def reach(direction: Point) -> Point:
        dx, dy = direction
        (x, y), radius = max(seen, key=lambda one: one[0][0] * dx + one[0][1] * dy + one[1])
        return (x + dx * radius, y + dy * radius)

    return hull(reach, turn)


def _foot(body: Body, side: str, camera: Camera, colours: Colours) -> Patch:
    turn = _foot_at(body, camera, side).angle
    toes = list(body.flesh(f"{side}_toes"))
    whole = [*body.flesh(f"{side}_foot"), *toes[:2]]
    return colours.skin(ball_hull(whole, camera, turn), ball_hull(toes, camera, turn))


def _hand(body: Body, side: str, camera: Camera, colours: Colours) -> Patch:
    turn = _hand_at(body, camera, side).angle
    share = KNUCKLES[body.hands[side]]
    wrist, frame = body.joints[f"{side}_wrist"], body.frames[f"{side}_hand"]
    balls = list(body.flesh(f"{side}_hand"))
    if share < 0.9:  # fingers that close: the hand is short and thick
        balls = [Fleshy(ball.part, mix(wrist, ball.centre, share), ball.radius * 1.5) for ball in balls]
    thumb = _thumb(wrist, frame, SIDES[side], body.hands[side])
    seen = [(camera.see(place), radius * PIXELS) for place, radius in thumb]
    return colours.skin(ball_hull(balls, camera, turn), *chain(seen))


def _thumb(wrist: Vec, frame: Frame, sign: float, shape: str) -> list[tuple[Vec, float]]:
    """Return the two bones of a thumb: beside the palm, or across a closed hand."""
    closed = shape in ("fist", "grip")
    tip = (0.026, -0.052, 0.006) if closed else (0.016, -0.062, 0.03)
    places = ((0.002, -0.018, 0.012), (0.014, -0.04, 0.024), tip)
    radii = (0.0095, 0.0085, 0.0065)
    return [(add(wrist, frame.out((f, u, r * sign))), radius) for (f, u, r), radius in zip(places, radii, strict=True)]


def _axis(body: Body, camera: Camera, start: str, end: str) -> Transform:
    (x, y), (x2, y2) = camera.see(body.joints[start]), camera.see(body.joints[end])
    return Transform(x, y, atan2(y2 - y, x2 - x))


def _pointing(camera: Camera, here: Vec, way: Vec) -> Transform:
    """Return the frame of a piece that lies here and points this way."""
    (x, y), (x2, y2) = camera.see(here), camera.see(add(here, way))
    return Transform(x, y, atan2(y2 - y, x2 - x))


def _foot_at(body: Body, camera: Camera, side: str) -> Transform:
    return _pointing(camera, body.joints[f"{side}_ankle"], body.frames[f"{side}_foot"].front)


def _hand_at(body: Body, camera: Camera, side: str) -> Transform:
    return _pointing(camera, body.joints[f"{side}_wrist"], scaled(body.frames[f"{side}_hand"].up, -1))
