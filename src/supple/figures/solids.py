"""Things in space as patches: boxes with three tones, balls, rods and ropes."""

from collections.abc import Iterable, Sequence

from supple.engine.movement import Vec, add, dot
from supple.figures.camera import PIXELS, Camera
from supple.figures.layers import Patch
from supple.figures.outline import Capsule, Contour, chain, hull
from supple.figures.people import darker

TONES = {1: 1.0, 2: 0.93, 0: 0.86}  # of the faces that look up, towards the side, and along
AXES: Sequence[Vec] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
NEARLY_EDGE_ON = 0.02


def box(camera: Camera, low: Vec, high: Vec, colour: str, theme: str) -> Iterable[Patch]:
    """Yield the faces of a box that the camera sees, between its lowest and its highest corner."""
    for axis, normal in enumerate(AXES):
        seen = dot(normal, camera.toward)
        if abs(seen) > NEARLY_EDGE_ON:
            level = (high if seen > 0 else low)[axis]
            corners = _face(axis, level, low, high)
            fill = darker(colour, TONES[axis])
            yield Patch(fill, (Contour(tuple(camera.see(corner) for corner in corners)),), fill, theme)


def _face(axis: int, level: float, low: Vec, high: Vec) -> list[Vec]:
    first, second = (other for other in range(3) if other != axis)
    corners = []
    for a, b in ((low, low), (high, low), (high, high), (low, high)):
        corner = [level, level, level]
        corner[first], corner[second] = a[first], b[second]
        corners.append((corner[0], corner[1], corner[2]))
    return corners


def ball(camera: Camera, centre: Vec, radius: float, colour: str, theme: str) -> Patch:
    """Return a ball."""
    x, y = camera.see(centre)
    size = radius * PIXELS
    return Patch(colour, (Capsule((x, y), size, (x, y), size * 0.99),), darker(colour, 0.85), theme)


def rope(camera: Camera, places: Sequence[Vec], radius: float, colour: str, theme: str) -> Patch:
    """Return a rope, a band or a rod through places."""
    seen = [(camera.see(place), radius * PIXELS) for place in places]
    return Patch(colour, chain(seen), darker(colour, 0.8), theme)


def drum(camera: Camera, start: Vec, end: Vec, radius: float, colour: str, theme: str) -> Patch:
    """Return a cylinder between the middles of its two ends, as the hull of two discs."""
    axis = (end[0] - start[0], end[1] - start[1], end[2] - start[2])
    size = dot(axis, axis) ** 0.5
    along = (axis[0] / size, axis[1] / size, axis[2] / size)

    def reach(direction: tuple[float, float]) -> tuple[float, float]:
        lifted = camera.lifted(direction)
        flat = add(lifted, along, -dot(lifted, along))
        long = max(dot(flat, flat) ** 0.5, 1e-9)
        edge = (flat[0] / long * radius, flat[1] / long * radius, flat[2] / long * radius)
        centre = end if dot(along, lifted) > 0 else start
        return camera.see(add(centre, edge))

    return Patch(colour, (hull(reach),), darker(colour, 0.85), theme)
