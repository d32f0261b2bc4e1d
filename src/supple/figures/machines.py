"""The machines of a gym, seen as simple frames."""

from collections.abc import Iterable
from typing import Protocol

from supple.engine.movement import Vec, add, vec
from supple.figures.camera import Camera
from supple.figures.layers import Patch
from supple.figures.solids import ball, box, drum, rope
from supple.knowledge import Prop

FRAME, DARK, SOFT = "#8b98a5", "#5b6670", "#4a5560"


class Reach(Protocol):
    """How far bodies reach over a whole movement."""

    low: Vec
    high: Vec


def bike(prop: Prop, camera: Camera, _: Reach) -> Iterable[Patch]:
    """Draw an upright bike: hub of the cranks at its place, saddle behind and above, bars in front."""
    hub = vec(prop.at)
    saddle, bars = add(hub, (-0.1, 0.42, 0.0)), add(hub, (0.27, 0.56, 0.0))
    yield from box(camera, (hub[0] - 0.3, 0.0, -0.1), (hub[0] + 0.4, 0.02, 0.1), FRAME, "metal")
    yield from _wheel(camera, add(hub, (0.24, 0.02, 0.0)), 0.13)
    for way in ((add(hub, (-0.02, 0.0, 0.0)), saddle), (hub, bars), (add(hub, (0.0, -0.1, 0.0)), hub)):
        yield rope(camera, way, 0.014, FRAME, "metal")
    yield rope(camera, (add(saddle, (-0.07, 0.0, 0.0)), add(saddle, (0.06, 0.0, 0.0))), 0.018, SOFT, "thing")
    yield rope(camera, (bars, add(bars, (0.05, 0.02, 0.0))), 0.012, SOFT, "thing")


def recumbent_bike(prop: Prop, camera: Camera, _: Reach) -> Iterable[Patch]:
    """Draw a bike with a back rest: hub of the cranks at its place, the seat low behind it."""
    hub = vec(prop.at)
    yield from box(camera, (hub[0] - 0.75, 0.0, -0.1), (hub[0] + 0.2, 0.02, 0.1), FRAME, "metal")
    yield from _wheel(camera, add(hub, (0.05, 0.0, 0.0)), 0.11)
    yield from box(camera, (hub[0] - 0.62, 0.2, -0.12), (hub[0] - 0.36, 0.235, 0.12), SOFT, "thing")
    yield rope(camera, (add(hub, (-0.63, 0.24 - hub[1], 0.0)), add(hub, (-0.7, 0.62 - hub[1], 0.0))), 0.02, SOFT, "thing")
    for x in (-0.6, -0.4):
        yield rope(camera, ((hub[0] + x, 0.0, 0.0), (hub[0] + x, 0.2, 0.0)), 0.012, FRAME, "metal")
    yield rope(camera, (hub, (hub[0], 0.0, 0.0)), 0.014, FRAME, "metal")


def elliptical(prop: Prop, camera: Camera, _: Reach) -> Iterable[Patch]:
    """Draw a cross-trainer with its wheel in front and two handles."""
    x = vec(prop.at)[0]
    yield from box(camera, (x - 0.4, 0.0, -0.12), (x + 0.42, 0.02, 0.12), FRAME, "metal")
    yield from _wheel(camera, (x + 0.3, 0.14, 0.0), 0.12)
    yield rope(camera, ((x + 0.24, 0.02, 0.0), (x + 0.2, 0.62, 0.0), (x + 0.13, 0.8, 0.0)), 0.012, FRAME, "metal")


def treadmill(prop: Prop, camera: Camera, room: Reach) -> Iterable[Patch]:
    """Draw a treadmill; its height is how much it rises."""
    rise = prop.size[1] if prop.size else 0.0
    left, right = room.low[0] - 0.1, room.high[0] + 0.12
    yield rope(camera, ((left, -0.022, 0.0), (right, rise - 0.022, 0.0)), 0.02, DARK, "thing")
    yield rope(camera, ((right - 0.03, rise, 0.0), (right + 0.02, rise + 0.55, 0.0), (right - 0.1, rise + 0.58, 0.0)), 0.012, FRAME, "metal")


def slope(prop: Prop, camera: Camera, room: Reach) -> Iterable[Patch]:
    """Draw a hill that rises to the right by its height over the length of the picture."""
    rise = prop.size[1] if prop.size else 0.1
    left, right = room.low[0] - 0.1, room.high[0] + 0.1
    yield rope(camera, ((left, -0.012, 0.0), (right, rise - 0.012, 0.0)), 0.012, "#b9cfa6", "ground")


def back_bench(prop: Prop, camera: Camera, _: Reach) -> Iterable[Patch]:
    """Draw a bench for the back: a pad for the hips at its place, a roll behind the ankles."""
    x, high, _ = vec(prop.at)
    long, low, _ = vec(prop.size) if prop.size else (0.45, 0.12, 0.0)
    pad, ankles = (x, high, 0.0), (x - long, low, 0.0)
    yield rope(camera, ((x - long, 0.012, 0.0), (x + 0.08, 0.012, 0.0)), 0.012, FRAME, "metal")
    yield rope(camera, (ankles, pad), 0.012, FRAME, "metal")
    yield rope(camera, ((x, 0.0, 0.0), pad), 0.014, FRAME, "metal")
    yield drum(camera, (x, high, -0.12), (x, high, 0.12), 0.035, SOFT, "thing")
    yield drum(camera, (x - long, low, -0.1), (x - long, low, 0.1), 0.025, SOFT, "thing")


def _wheel(camera: Camera, centre: Vec, radius: float) -> Iterable[Patch]:
    yield ball(camera, centre, radius, FRAME, "metal")
    yield ball(camera, centre, radius * 0.62, DARK, "thing")
