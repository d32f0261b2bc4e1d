"""The things in a picture: what carries the body, what it holds, what stands about."""

from collections.abc import Callable, Iterable

from supple.engine.movement import HEIGHTS, Body, Vec, add, mix, sub, unit, vec
from supple.figures import machines
from supple.figures.camera import Camera
from supple.figures.layers import Layer, Patch, Piece
from supple.figures.outline import Contour, Transform
from supple.figures.room import Room
from supple.figures.solids import ball, box, drum, rope
from supple.knowledge import Prop, PropKind, Support

BEHIND = -10.0
IN_FRONT = 10.0
NEARER = 0.25  # a thing this much nearer than the hips hides what is behind it
WOOD, METAL, CLOTH_BLUE, SOFT, BRICK = "#cdb79c", "#aab4be", "#8fb7b0", "#d9dee6", "#c9a27a"
BAND, ROPE = "#c2417c", "#7a5c3a"
GROUND, WALL, MAT, WATER = "#d5dce3", "#dfe5ea", "#bfd8d2", "#5aa9d6"


def prop_layers(props: tuple[Prop, ...], body: Body, camera: Camera, room: Room) -> tuple[Layer, ...]:
    """Return the things of a movement, each as a layer."""
    return tuple(_layer(prop, number, body, camera, room) for number, prop in enumerate(props))


def _layer(prop: Prop, number: int, body: Body, camera: Camera, room: Room) -> Layer:
    name = f"{prop.kind}_{number}"
    if prop.kind in HELD:
        ends = tuple(body.landmark(end) for end in prop.ends)
        patches = tuple(HELD[prop.kind](prop, ends, body, camera))
        depth = max((camera.depth(end) for end in ends), default=0.0) - camera.depth(body.joints["waist"]) + 0.01
    else:
        patches = tuple(STANDING[prop.kind](prop, camera, room))
        depth = (BEHIND, IN_FRONT)[_in_front(prop, body, camera)] + ORDER.get(prop.kind, 0.5) + number / 1000
    return Layer(name, depth, (Piece(name, Transform(), patches),))


def _in_front(prop: Prop, body: Body, camera: Camera) -> bool:
    """Tell whether a thing stands between us and the body; only furniture does, and water always."""
    if prop.kind not in FURNITURE:
        return prop.kind is PropKind.WATER
    return camera.depth(vec(prop.at)) - camera.depth(body.joints["pelvis"]) > NEARER


def _sized(prop: Prop, usual: Vec) -> Vec:
    return vec(prop.size) if prop.size else usual


def _block(usual: Vec, colour: str, theme: str) -> Callable[[Prop, Camera, Room], Iterable[Patch]]:
    """Return what draws a box that stands on the floor around its place (or lies as high as its place says)."""

    def draw(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
        (x, y, z), (long, high, deep) = vec(prop.at), _sized(prop, usual)
        return box(camera, (x - long / 2, y, z - deep / 2), (x + long / 2, y + high, z + deep / 2), colour, theme)

    return draw


def _ground(colour: str, theme: str, thick: float, margin: float) -> Callable[[Prop, Camera, Room], Iterable[Patch]]:
    def draw(_: Prop, camera: Camera, room: Room) -> Iterable[Patch]:
        side = max(0.17, -room.low[2], room.high[2]) + margin / 2
        low = (room.low[0] - margin, -thick, -side)
        return box(camera, low, (room.high[0] + margin, 0.0, side), colour, theme)

    return draw


def _wall(prop: Prop, camera: Camera, room: Room) -> Iterable[Patch]:
    """Draw a wall whose face is at its place; it stands to the left, or with a negative length to the right."""
    x = vec(prop.at)[0]
    long, high, deep = _sized(prop, (0.035, max(1.02, room.high[1] + 0.06), 0.5))
    low, far = (x - long, x) if long > 0 else (x, x - long)
    return box(camera, (low, 0.0, -deep / 2), (far, high, deep / 2), WALL, "wall")


def _chair(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    """Draw a chair that looks to the right; a negative length turns it round."""
    x, _, z = vec(prop.at)
    facing = -1.0 if prop.size and prop.size[0] < 0 else 1.0
    top = HEIGHTS[Support.CHAIR]
    posts = [(back, side) for side in (-0.12, 0.1) for back in (-0.13, 0.11)]
    parts = [((back, 0.0, side), (back + 0.02, top, side + 0.02)) for back, side in posts]
    parts += [((-0.135, top - 0.026, -0.125), (0.135, top, 0.125)), ((-0.135, top, -0.12), (-0.113, 0.56, 0.12))]
    for (x1, y1, z1), (x2, y2, z2) in parts:
        left, right = sorted((x + facing * x1, x + facing * x2))
        yield from box(camera, (left, y1, z + z1), (right, y2, z + z2), WOOD, "wood")


def _on_legs(usual: Vec, thick: float, colour: str, theme: str) -> Callable[[Prop, Camera, Room], Iterable[Patch]]:
    """Return what draws a board on four legs: a bed, a table, a bench."""

    def draw(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
        (x, _, z), (long, high, deep) = vec(prop.at), _sized(prop, usual)
        for left in (x - long / 2 + 0.01, x + long / 2 - 0.035):
            for near in (z - deep / 2 + 0.01, z + deep / 2 - 0.035):
                yield from box(camera, (left, 0.0, near), (left + 0.025, high - thick, near + 0.025), WOOD, "wood")
        corner = (x - long / 2, high - thick, z - deep / 2)
        yield from box(camera, corner, (x + long / 2, high, z + deep / 2), colour, theme)

    return draw


def _door(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    x, _, _ = vec(prop.at)
    for side in (-0.2, 0.17):
        yield from box(camera, (x - 0.02, 0.0, side), (x + 0.02, 1.12, side + 0.03), WOOD, "wood")
    yield from box(camera, (x - 0.02, 1.12, -0.2), (x + 0.02, 1.15, 0.2), WOOD, "wood")


def _rail(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    (x, _, z), (long, high, _) = vec(prop.at), _sized(prop, (0.0, 0.5, 0.3))
    deep = 0.0 if long else 0.15
    ends = ((x - long / 2, high, z - deep), (x + long / 2, high, z + deep))
    for end in ends:
        yield rope(camera, (end, (end[0], 0.0, end[2])), 0.008, METAL, "metal")
    yield rope(camera, ends, 0.011, METAL, "metal")


def _ball(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    radius = prop.size[1] / 2 if prop.size else HEIGHTS[Support.BALL] / 2
    x, y, z = vec(prop.at)
    yield ball(camera, (x, y + radius, z), radius, "#e5a54b", "thing")


def _roll(radius: float, half: float, colour: str) -> Callable[[Prop, Camera, Room], Iterable[Patch]]:
    def draw(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
        (x, y, z), (long, thick, _) = vec(prop.at), _sized(prop, (0.0, 2 * radius, 0.0))
        along, across, size = long / 2, 0.0 if long else half, thick / 2
        ends = (x - along, y + size, z - across), (x + along, y + size, z + across)
        yield drum(camera, *ends, size, colour, "thing")

    return draw


def _water(prop: Prop, camera: Camera, room: Room) -> Iterable[Patch]:
    """Draw water up to a height, see-through, with its surface as a line."""
    high = prop.size[1] if prop.size else 0.72
    left, right = room.low[0] - 0.12, room.high[0] + 0.12
    corners = ((left, 0.0, 0.0), (right, 0.0, 0.0), (right, high, 0.0), (left, high, 0.0))
    yield Patch(WATER, (Contour(tuple(camera.see(corner) for corner in corners)),), None, "water", 0.3)
    yield rope(camera, ((left, high, 0.0), (right, high, 0.0)), 0.004, WATER, "water")


def _through(radius: float, colour: str, beyond: float = 0.0) -> Callable[..., Iterable[Patch]]:
    """Return what draws a rope or a rod from end to end, from its own place first when it has one."""

    def draw(prop: Prop, ends: tuple[Vec, ...], _: Body, camera: Camera) -> Iterable[Patch]:
        places = [vec(prop.at), *ends] if prop.at else list(ends)
        if beyond and len(places) > 1:
            way = unit(sub(places[-1], places[0]))
            places = [add(places[0], way, -beyond), *places[1:-1], add(places[-1], way, beyond)]
        yield rope(camera, places, radius, colour, "thing")

    return draw


def _weight(_: Prop, ends: tuple[Vec, ...], body: Body, camera: Camera) -> Iterable[Patch]:
    """Draw a dumb-bell across each hand, or one bell between two."""
    across = body.frames["right_hand"].right
    middle = ends[0] if len(ends) == 1 else mix(ends[0], ends[1], 0.5)
    halves = (add(middle, across, 0.05), add(middle, across, -0.05))
    yield rope(camera, halves, 0.009, METAL, "metal")
    for half in halves:
        yield ball(camera, half, 0.026, "#5b6670", "thing")


def _float(_: Prop, ends: tuple[Vec, ...], body: Body, camera: Camera) -> Iterable[Patch]:
    for end in ends:
        yield drum(camera, add(end, (0.0, 0.0, 0.06)), add(end, (0.0, 0.0, -0.06)), 0.028, "#f2c14e", "thing")


Draw = Callable[[Prop, Camera, Room], Iterable[Patch]]
STANDING: dict[PropKind, Draw] = {
    PropKind.MAT: _ground(MAT, "mat", 0.02, 0.05),
    PropKind.FLOOR: _ground(GROUND, "ground", 0.012, 0.08),
    PropKind.CHAIR: _chair,
    PropKind.WALL: _wall,
    PropKind.DOOR: _door,
    PropKind.BED: _on_legs((1.15, HEIGHTS[Support.BED], 0.5), 0.09, SOFT, "soft"),
    PropKind.TABLE: _on_legs((0.5, HEIGHTS[Support.TABLE], 0.4), 0.03, WOOD, "wood"),
    PropKind.BENCH: _on_legs((0.7, HEIGHTS[Support.CHAIR], 0.22), 0.05, SOFT, "soft"),
    PropKind.RAIL: _rail,
    PropKind.STEP: _block((0.24, HEIGHTS[Support.STEP], 0.36), WOOD, "wood"),
    PropKind.BLOCK: _block((0.09, 0.06, 0.14), BRICK, "wood"),
    PropKind.BALL: _ball,
    PropKind.ROLLER: _roll(0.045, 0.2, CLOTH_BLUE),
    PropKind.PILLOW: _block((0.22, 0.05, 0.24), SOFT, "soft"),
    PropKind.TOWEL_ROLL: _roll(0.03, 0.14, SOFT),
    PropKind.WATER: _water,
    PropKind.BIKE: machines.bike,
    PropKind.RECUMBENT_BIKE: machines.recumbent_bike,
    PropKind.ELLIPTICAL: machines.elliptical,
    PropKind.TREADMILL: machines.treadmill,
    PropKind.SLOPE: machines.slope,
    PropKind.BACK_BENCH: machines.back_bench,
}
HELD: dict[PropKind, Callable[[Prop, tuple[Vec, ...], Body, Camera], Iterable[Patch]]] = {
    PropKind.STRAP: _through(0.006, ROPE),
    PropKind.BAND: _through(0.006, BAND),
    PropKind.STICK: _through(0.008, WOOD, 0.1),
    PropKind.WEIGHT: _weight,
    PropKind.FLOAT: _float,
}
ORDER = {
    PropKind.WALL: 0.0,
    PropKind.FLOOR: 0.1,
    PropKind.MAT: 0.2,
    PropKind.SLOPE: 0.1,
    PropKind.TREADMILL: 0.3,
    PropKind.DOOR: 0.4,
}
FURNITURE = frozenset(
    {PropKind.CHAIR, PropKind.TABLE, PropKind.BENCH, PropKind.BED, PropKind.RAIL, PropKind.BALL, PropKind.STEP}
)
