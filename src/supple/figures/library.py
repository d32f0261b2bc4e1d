"""Pictures of an exercise of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from supple.engine.movement import ADULT, phases
from supple.figures.animated import animated
from supple.figures.camera import camera_of
from supple.figures.people import PEOPLE, Person, person_for
from supple.figures.scene import Scene, scene_of
from supple.figures.still import still, strip
from supple.figures.words import alternative, moving_words, pose_words
from supple.knowledge import Exercise, Library, Movement, Role, View

MOST_PRINTED = 3
MOST_IN_STRIP = 4
LEAST_TEMPO_S = 2.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as SVG and what it says in words."""

    svg: str
    words: str


def scene_for(
    exercise: Exercise,
    library: Library,
    *,
    view: View | None = None,
    body: int | None = None,
    other_side: bool = False,
) -> Scene:
    """Return an exercise ready to draw, for the `other_side` as in a mirror.

    `body` picks the person (1 to 6); without it the exercise's own person shows it.

    Raise NoMovementError when the exercise has no movement.
    """
    person: Person = PEOPLE[body - 1] if body is not None else person_for(exercise.id)
    movement = movement_of(exercise)
    camera = camera_of(movement, view, mirrored=other_side)
    return scene_of(movement, library.poses, library.skeletons[ADULT], person, camera)


class NoMovementError(ValueError):
    """An exercise that has no movement to draw."""


def movement_of(exercise: Exercise) -> Movement:
    """Return the movement of an exercise; raise NoMovementError when it has none."""
    if exercise.movement is None:
        raise NoMovementError(f"expected an exercise with a movement, found {exercise.id} without one")
    return exercise.movement


def key_poses(movement: Movement, most: int = MOST_PRINTED) -> Sequence[int]:
    """Return the poses to show side by side: all, or when there are more than `most` a few of them.

    These are the ones that the movement says are `printed`, the first and the last of a loop such as walking, else the
    first, a middle and the held one.
    """
    every = range(len(movement.poses))
    if len(every) <= most:
        return every
    if movement.printed:
        return tuple(pose - 1 for pose in movement.printed)
    if movement.loop:
        return (every[0], every[-1])
    return sorted({0, movement.held, every[len(every) // 2] if movement.held == every[-1] else every[-1]})


def strip_words(exercise: Exercise) -> str:
    """Return what the key poses of an exercise side by side say; raise NoMovementError when it has none."""
    return alternative(exercise, key_poses(movement_of(exercise), MOST_IN_STRIP))


def draw_strip(exercise: Exercise, scene: Scene) -> Drawn:
    """Return the key poses of an exercise side by side."""
    shown, words = key_poses(scene.movement, MOST_IN_STRIP), strip_words(exercise)
    return Drawn(strip(scene, shown, words, forbidden=exercise.role is Role.NEVER), words)


def draw_poses(exercise: Exercise, scene: Scene, poses: Sequence[int]) -> tuple[Drawn, ...]:
    """Return key poses (counted from 0) of an exercise, each as a picture of its own and all of one size."""
    words = [pose_words(exercise, pose) for pose in poses]
    pictures = still(scene, poses, words, forbidden=exercise.role is Role.NEVER)
    return tuple(Drawn(svg, said) for svg, said in zip(pictures, words, strict=True))


def draw_animated(exercise: Exercise, scene: Scene) -> Drawn:
    """Return one repetition of an exercise as a moving picture."""
    dose = exercise.dose
    hold_s = float(dose.hold_s) if dose else 0.0
    timed = phases(scene.movement, max(exercise.tempo_s, LEAST_TEMPO_S), hold_s)
    words = moving_words(exercise)
    return Drawn(animated(scene, timed, words, exercise.id, forbidden=exercise.role is Role.NEVER), words)
