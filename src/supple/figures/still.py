"""Still pictures: one key pose, or the key poses side by side with their numbers."""

from collections.abc import Sequence

from supple.figures.lettering import badge
from supple.figures.outline import number
from supple.figures.scene import Box, Scene, frame_of_layers
from supple.figures.svg import do_not, picture, still_layers

GAP = 26.0
BADGE = 12.0


def still(scene: Scene, pose: int, title: str, *, forbidden: bool = False) -> str:
    """Return one key pose as a picture, with its arrows; one that is `forbidden` is crossed out."""
    layers = (*scene.layers(scene.bodies[pose]), *scene.arrows(pose))
    box = frame_of_layers(layers)
    return picture(box, still_layers(layers) + (do_not(box) if forbidden else ""), title)


def strip(scene: Scene, shown: Sequence[int], title: str, *, forbidden: bool = False) -> str:
    """Return key poses side by side on one ground line, numbered when there is more than one."""
    parts, boxes = [], []
    for pose in shown:
        layers = (*scene.layers(scene.bodies[pose]), *scene.arrows(pose))
        parts.append(still_layers(layers))
        boxes.append(frame_of_layers(layers))
    top = min(box.top for box in boxes) - (2 * BADGE if len(shown) > 1 else 0)
    bottom = max(box.bottom for box in boxes)
    inside, x = "", 0.0
    for place, (part, box) in enumerate(zip(parts, boxes, strict=True), 1):
        inside += f'<g transform="translate({number(x - box.left)} 0)">{part}</g>'
        if len(shown) > 1:
            inside += badge(place, x + BADGE + 2, top + BADGE + 2, BADGE)
        x += box.width + GAP
    whole = Box(0.0, top, x - GAP, bottom)
    return picture(whole, inside + (do_not(whole) if forbidden else ""), title)
