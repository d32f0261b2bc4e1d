"""Where a page finds a figure, and what it says to those who do not see it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from supple.figures import key_poses, movement_of, moving_words, pose_words
from supple.knowledge import Exercise
from supple.web.knowledge import library

MOST_POSES = 4
OTHER = "-other"
OTHER_WORDS = " Shown for the other side."


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure on a page: its address, its words, and a short caption."""

    url: str
    alt: str
    caption: str = ""


def moving(exercise: Exercise, *, other_side: bool = False) -> Picture:
    """Return the moving figure of an exercise."""
    return _picture(exercise, "moving", moving_words(exercise), "", other_side)


def held(exercise: Exercise, *, other_side: bool = False) -> Picture:
    """Return the pose that is held, which shows an exercise best in one picture."""
    return _pose(exercise, movement_of(exercise).held, other_side)


def steps(exercise: Exercise, *, other_side: bool = False) -> list[Picture]:
    """Return the key poses of an exercise in their order and of one size, four at the most."""
    return [_pose(exercise, pose, other_side, "step") for pose in key_poses(movement_of(exercise), MOST_POSES)]


def _pose(exercise: Exercise, pose: int, other_side: bool, kind: str = "pose") -> Picture:
    caption = movement_of(exercise).poses[pose].name
    return _picture(exercise, f"{kind}-{pose + 1}", pose_words(exercise, pose), caption, other_side)


def _picture(exercise: Exercise, kind: str, words: str, caption: str, other_side: bool) -> Picture:
    url = reverse("figure", args=[exercise.id, kind + OTHER * other_side])
    return Picture(f"{url}?{urlencode({'v': library().version})}", words + OTHER_WORDS * other_side, caption)
