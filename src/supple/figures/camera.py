"""An orthographic camera: from a body in space to a flat picture."""

from dataclasses import dataclass, replace
from math import cos, radians, sin

from supple.engine.movement import Vec, cross, dot, scaled
from supple.knowledge import Movement, View

PIXELS = 340.0  # of a body's height
ANGLES = {View.SIDE: (0.0, 0.0), View.FRONT: (90.0, 0.0), View.OBLIQUE: (38.0, 14.0)}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Camera:
    """What is right, up and toward the viewer in the picture, as directions of the world."""

    right: Vec
    up: Vec
    toward: Vec

    @property
    def sideways(self) -> float:
        """Return 1, or -1 for a camera that sees as in a mirror."""
        return 1.0 if dot(cross(self.right, self.up), self.toward) > 0 else -1.0

    def see(self, place: Vec) -> Point:
        """Return where a place is in the picture, in pixels, y down."""
        return (dot(self.right, place) * PIXELS, -dot(self.up, place) * PIXELS)

    def depth(self, place: Vec) -> float:
        """Return how near a place is; more is nearer."""
        return dot(self.toward, place)

    def lifted(self, direction: Point) -> Vec:
        """Return a direction of the picture (y down) as one of the world."""
        x, y = direction
        r, u = self.right, self.up
        return (x * r[0] - y * u[0], x * r[1] - y * u[1], x * r[2] - y * u[2])


def camera_at(azimuth_deg: float, elevation_deg: float) -> Camera:
    """Return a camera that looks at the body from so far round to its front and so far above."""
    a, e = radians(azimuth_deg), radians(elevation_deg)
    return Camera(
        right=(cos(a), 0.0, -sin(a)),
        up=(-sin(a) * sin(e), cos(e), -cos(a) * sin(e)),
        toward=(sin(a) * cos(e), sin(e), cos(a) * cos(e)),
    )


def camera_of(movement: Movement, view: View | None = None, *, mirrored: bool = False) -> Camera:
    """Return the camera of a movement: its own, or that of another view; `mirrored` shows the other side at work."""
    own = movement.camera if view in (None, movement.view) else ()
    azimuth, elevation = own or ANGLES[view or movement.view]
    camera = camera_at(azimuth, elevation)
    return replace(camera, right=scaled(camera.right, -1)) if mirrored else camera
