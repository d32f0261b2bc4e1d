"""Still pictures: one key pose, or the key poses side by side with their numbers."""

from collections.abc import Sequence

from supple.figures.layers import Layer
from supple.figures.lettering import badge
from supple.figures.scene import Box, Scene
from supple.figures.svg import cut_out, do_not, picture, still_layers

GAP = 26.0
BADGE = 12.0


def pose_layers(scene: Scene, pose: int) -> tuple[Layer, ...]:
    """Return the layers of one key pose with its arrows."""
    return (*scene.layers(scene.bodies[pose]), *scene.arrows(pose))


def still(scene: Scene, poses: Sequence[int], titles: Sequence[str], *, forbidden: bool = False) -> tuple[str, ...]:
    """Return key poses as pictures of one size, with their arrows; what is `forbidden` is crossed out."""
    drawn = [pose_layers(scene, pose) for pose in poses]
    box = scene.frame([layer for layers in drawn for layer in layers])
    mark = do_not(box) if forbidden else ""
    return tuple(picture(box, still_layers(layers) + mark, title) for layers, title in zip(drawn, titles, strict=True))


def strip(scene: Scene, shown: Sequence[int], title: str, *, forbidden: bool = False) -> str:
    """Return key poses side by side on one ground line, numbered when there is more than one."""
    inside, box = strip_inside(scene, shown, forbidden=forbidden)
    return picture(box, inside, title)


def strip_inside(scene: Scene, shown: Sequence[int], *, forbidden: bool = False) -> tuple[str, Box]:
    """Return the elements of a strip, and the box that holds them."""
    numbered = len(shown) > 1
    drawn = [pose_layers(scene, pose) for pose in shown]
    boxes = [scene.frame(layers) for layers in drawn]
    highest, lowest = min(box.top for box in boxes), max(box.bottom for box in boxes)
    top = highest - 2 * BADGE * numbered
    inside, x = "", 0.0
    for place, (layers, box) in enumerate(zip(drawn, boxes, strict=True), 1):
        inside += cut_out(Box(box.left, highest, box.right, lowest), x, still_layers(layers))
        inside += badge(place, x + BADGE + 2, top + BADGE + 2, BADGE) if numbered else ""
        x += box.width + GAP
    whole = Box(0.0, top, x - GAP, lowest)
    return inside + (do_not(whole) if forbidden else ""), whole
