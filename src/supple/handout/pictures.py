"""The pictures of an exercise: its key poses, three at the most."""

from dataclasses import dataclass

from supple.figures import draw_poses, key_poses, scene_for
from supple.knowledge import Exercise, Library

KEPT = 512  # exercises whose pictures are kept for the next handout


@dataclass(frozen=True, slots=True)
class Picture:
    """One key pose: its drawing, what it shows in words, and a short caption."""

    svg: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An exercise of one version of the content; two of the same version are the same."""

    exercise: str
    version: str


def pictures(exercise: Exercise, library: Library) -> tuple[Picture, ...]:
    """Return the key poses of an exercise, three at the most, in the order of the movement; none without a movement."""
    wanted = _Wanted(exercise.id, library.version)
    if wanted not in _DRAWN:
        if len(_DRAWN) >= KEPT:
            _DRAWN.clear()
        _DRAWN[wanted] = _draw(exercise, library)
    return _DRAWN[wanted]


_DRAWN: dict[_Wanted, tuple[Picture, ...]] = {}


def _draw(exercise: Exercise, library: Library) -> tuple[Picture, ...]:
    if exercise.movement is None:
        return ()
    poses = key_poses(exercise.movement)
    drawn = draw_poses(exercise, scene_for(exercise, library), poses)
    names = [exercise.movement.poses[pose].name for pose in poses]
    return tuple(Picture(each.svg, each.words, name) for each, name in zip(drawn, names, strict=True))
