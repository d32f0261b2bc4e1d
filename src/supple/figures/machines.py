"""The machines of a gym, seen as simple frames."""

from collections.abc import Iterable

from supple.engine.movement import Vec, add, vec
from supple.figures.camera import Camera
from supple.figures.layers import Patch
from supple.figures.outline import Contour
from supple.figures.room import Room
from supple.figures.solids import ball, box, drum, rope
from supple.knowledge import Prop

FRAME, DARK, SOFT, GRASS, GROUND = "#8b98a5", "#5b6670", "#4a5560", "#b9cfa6", "#d5dce3"
CRANK = 0.1  # of the pedals, from the hub


def bike(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    """Draw an upright bike: hub of the cranks at its place, saddle behind and above, bars in front."""
    hub = vec(prop.at)
    saddle, bars, wheel = add(hub, (-0.11, 0.35, 0.0)), add(hub, (0.24, 0.6, 0.0)), (hub[0] + 0.24, 0.15, 0.0)
    yield from _feet(camera, (hub[0] - 0.22, hub[0] + 0.34))
    for way in ((hub, (hub[0] - 0.22, 0.02, 0.0)), (hub, saddle), (hub, wheel), (wheel, bars)):
        yield rope(camera, way, 0.014, FRAME, "metal")
    yield from _wheel(camera, wheel, 0.13)
    yield from _cranks(camera, hub)
    yield rope(camera, (add(saddle, (-0.07, 0.008, 0.0)), add(saddle, (0.07, 0.0, 0.0))), 0.018, SOFT, "thing")
    yield rope(camera, (add(bars, (-0.06, 0.02, 0.0)), bars, add(bars, (0.03, 0.04, 0.0))), 0.012, SOFT, "thing")


def recumbent_bike(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    """Draw a bike with a back rest and handles: hub of the cranks at its place, the seat low behind it."""
    hub = vec(prop.at)
    x = hub[0]
    yield from _feet(camera, (x - 0.5, x + 0.16))
    for way in (((x - 0.42, 0.02, 0.0), (x - 0.42, 0.2, 0.0)), ((x - 0.42, 0.08, 0.0), (x, 0.08, 0.0), hub)):
        yield rope(camera, way, 0.014, FRAME, "metal")
    yield rope(camera, (add(hub, (0.1, -0.1, 0.0)), add(hub, (0.13, 0.3, 0.0))), 0.014, FRAME, "metal")
    yield rope(camera, (add(hub, (0.1, 0.32, 0.0)), add(hub, (0.14, 0.38, 0.0))), 0.016, SOFT, "thing")
    yield from _wheel(camera, (x + 0.08, 0.14, 0.0), 0.11)
    yield from _cranks(camera, hub)
    yield from box(camera, (x - 0.53, 0.2, -0.12), (x - 0.3, 0.235, 0.12), SOFT, "thing")
    yield rope(camera, ((x - 0.5, 0.25, 0.0), (x - 0.6, 0.6, 0.0)), 0.02, SOFT, "thing")
    yield rope(camera, ((x - 0.36, 0.21, 0.0), (x - 0.34, 0.33, 0.0), (x - 0.31, 0.41, 0.0)), 0.01, FRAME, "metal")


def elliptical(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    """Draw a cross-trainer with its wheel in front and fixed handles."""
    x = vec(prop.at)[0]
    yield from _feet(camera, (x - 0.42, x + 0.5))
    mast = ((x + 0.42, 0.02, 0.0), (x + 0.36, 0.66, 0.0), (x + 0.34, 0.78, 0.0))
    yield rope(camera, mast, 0.014, FRAME, "metal")
    yield from _wheel(camera, (x + 0.44, 0.15, 0.0), 0.13)
    yield rope(camera, ((x + 0.36, 0.66, 0.0), (x + 0.28, 0.66, 0.0), (x + 0.24, 0.7, 0.0)), 0.011, SOFT, "thing")
    yield rope(camera, ((x + 0.32, 0.8, 0.0), (x + 0.38, 0.76, 0.0)), 0.016, SOFT, "thing")


def treadmill(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    """Draw a treadmill around its place, with a rail on each side; its height is how much it rises."""
    x = vec(prop.at)[0]
    long, rise, _ = vec(prop.size) if prop.size else (0.0, 0.0, 0.0)
    half = (long or 0.84) / 2
    left, right, bars = x - half, x + half, rise + 0.57
    yield from _floor(camera, (left - 0.12, right + 0.12), -0.05)
    yield from box(camera, (left + 0.06, -0.05, -0.12), (right, -0.034, 0.12), FRAME, "metal")
    for side in (-0.16, 0.16):
        post = ((right - 0.04, -0.03, side), (right - 0.1, bars, side), (right - 0.1, bars + 0.12, side))
        yield rope(camera, post, 0.012, FRAME, "metal")
        yield rope(camera, ((right - 0.1, bars, side), (x - 0.08, bars, side)), 0.011, SOFT, "thing")
    yield rope(camera, ((left, -0.018, 0.0), (right, rise - 0.018, 0.0)), 0.018, DARK, "thing")
    yield rope(camera, ((right - 0.15, bars + 0.1, 0.0), (right - 0.07, bars + 0.15, 0.0)), 0.018, SOFT, "thing")


def slope(prop: Prop, camera: Camera, room: Room) -> Iterable[Patch]:
    """Draw a hill that rises to the right by its height, over its length around its place or over the picture."""
    x = vec(prop.at)[0]
    long, rise, _ = vec(prop.size) if prop.size else (0.0, 0.1, 0.0)
    left, right = (x - long / 2, x + long / 2) if long else (room.low[0] - 0.1, room.high[0] + 0.1)
    corners = ((left, -0.025, 0.0), (right, -0.025, 0.0), (right, rise, 0.0), (left, 0.0, 0.0))
    yield Patch(GRASS, (Contour(tuple(camera.see(corner) for corner in corners)),), None, "ground")


def back_bench(prop: Prop, camera: Camera, _room: Room) -> Iterable[Patch]:
    """Draw a bench for the back: a pad for the hips at its place, a roll behind the ankles."""
    x, high, _ = vec(prop.at)
    long, low, _ = vec(prop.size) if prop.size else (0.45, 0.12, 0.0)
    pad, ankles = (x, high, 0.0), (x - long, low, 0.0)
    yield rope(camera, ((x - long, 0.012, 0.0), (x + 0.08, 0.012, 0.0)), 0.012, FRAME, "metal")
    yield rope(camera, (ankles, pad), 0.012, FRAME, "metal")
    yield rope(camera, ((x, 0.0, 0.0), pad), 0.014, FRAME, "metal")
    yield drum(camera, (x, high, -0.12), (x, high, 0.12), 0.035, SOFT, "thing")
    yield drum(camera, (x - long, low, -0.1), (x - long, low, 0.1), 0.025, SOFT, "thing")


def _floor(camera: Camera, places: tuple[float, float], level: float) -> Iterable[Patch]:
    """Draw the floor that a machine stands on."""
    left, right = places
    yield from box(camera, (left, level - 0.012, -0.22), (right, level, 0.22), GROUND, "ground")


def _feet(camera: Camera, places: tuple[float, float]) -> Iterable[Patch]:
    """Draw the bar that a machine stands on, with a foot at each end, and the floor below."""
    left, right = places
    yield from _floor(camera, (left - 0.12, right + 0.12), 0.0)
    yield from box(camera, (left, 0.004, -0.03), (right, 0.024, 0.03), FRAME, "metal")
    for x in places:
        yield from box(camera, (x - 0.025, 0.0, -0.14), (x + 0.025, 0.018, 0.14), DARK, "thing")


def _cranks(camera: Camera, hub: Vec) -> Iterable[Patch]:
    """Draw the ring that the pedals go round on."""
    yield ball(camera, hub, CRANK, SOFT, "thing")
    yield ball(camera, hub, CRANK * 0.8, FRAME, "metal")
    yield ball(camera, hub, 0.025, DARK, "thing")


def _wheel(camera: Camera, centre: Vec, radius: float) -> Iterable[Patch]:
    yield ball(camera, centre, radius, FRAME, "metal")
    yield ball(camera, centre, radius * 0.62, DARK, "thing")
