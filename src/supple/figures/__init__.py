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
    strip_words,
)
from supple.figures.people import PEOPLE
from supple.figures.words import moving_words, pose_words

__all__ = [
    "PEOPLE",
    "Drawn",
    "NoMovementError",
    "draw_animated",
    "draw_poses",
    "draw_strip",
    "key_poses",
    "movement_of",
    "moving_words",
    "pose_words",
    "scene_for",
    "strip_words",
]
