"""The figures as they are served: drawn once in each process, and kept compressed."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from supple.figures import draw_animated, draw_poses, draw_strip, movement_of, scene_for
from supple.figures.scene import Scene
from supple.knowledge import Exercise
from supple.web.knowledge import library

KEPT = 1024  # figures of about 10 KB
SCENES_KEPT = 32  # the moving figure and the poses of one page are drawn from one scene
KIND = re.compile(r"(?:(?P<whole>moving|strip)|(?P<alone>pose|step)-(?P<pose>[1-9]))(?P<other>-other)?")


class NoFigureError(LookupError):
    """A figure that the library does not have."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it goes over the wire; the tag is made of its bytes."""

    gzipped: bytes
    tag: str

    @property
    def plain(self) -> bytes:
        """Return the figure for the few who take no gzip."""
        return gzip.decompress(self.gzipped)


@lru_cache(maxsize=KEPT)
def figure_of(exercise: str, kind: str) -> Figure:
    """Return a figure: `moving`, `strip`, `pose-1` on or `step-1` on, with `-other` for the other side.

    A pose fills its picture; steps leave room for each other, so that side by side they are of one size.

    Raise NoFigureError for an exercise, a kind or a pose that is not there.
    """
    asked = KIND.fullmatch(kind)
    if asked is None or exercise not in library().exercises:
        raise NoFigureError(f"expected a figure of the library, found {exercise}/{kind}")
    svg = _drawn(library().exercise(exercise), asked).encode()
    return Figure(gzip.compress(svg, mtime=0), f'W/"{hashlib.sha256(svg).hexdigest()[:16]}"')


def _drawn(exercise: Exercise, asked: re.Match[str]) -> str:
    scene = _scene(exercise.id, bool(asked["other"]))
    if asked["whole"]:
        draw = draw_animated if asked["whole"] == "moving" else draw_strip
        return draw(exercise, scene).svg
    pose, every = int(asked["pose"]) - 1, range(len(movement_of(exercise).poses))
    if pose not in every:
        raise NoFigureError(f"expected a pose of {exercise.id}, found {asked['alone']}-{asked['pose']}")
    if asked["alone"] == "step":
        return draw_poses(exercise, scene, every)[pose].svg
    return draw_poses(exercise, scene, [pose])[0].svg


@lru_cache(maxsize=SCENES_KEPT)
def _scene(exercise: str, other_side: bool) -> Scene:
    return scene_for(library().exercise(exercise), library(), other_side=other_side)
