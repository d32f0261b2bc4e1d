"""Pictures of movements: still, moving and on sheets, all from one definition."""

from supple.figures.library import (
    Drawn,
    NoMovementError,
    draw_animated,
    draw_poses,
    draw_strip,
    key_poses,
    movement_of,
    scene_for,
)
from supple.figures.people import PEOPLE

__all__ = [
    "PEOPLE",
    "Drawn",
    "NoMovementError",
    "draw_animated",
    "draw_poses",
    "draw_strip",
    "key_poses",
    "movement_of",
    "scene_for",
]
