"""What a picture says, for those who do not see it."""

from collections.abc import Sequence

from supple.knowledge import Exercise, Role


def alternative(exercise: Exercise, shown: Sequence[int]) -> str:
    """Return the text that stands for the key poses of an exercise."""
    assert exercise.movement is not None
    names = [exercise.movement.poses[pose].name for pose in shown]
    if len(names) == 1:
        return f"{_title(exercise)}: {names[0]}."
    listed = " ".join(f"{number}: {name}." for number, name in enumerate(names, 1))
    return f"{_title(exercise)}, {len(names)} pictures. {listed}"


def moving_words(exercise: Exercise) -> str:
    """Return the text that stands for the moving picture of an exercise: its poses in the order they come."""
    assert exercise.movement is not None
    names = [pose.name for pose in exercise.movement.poses]
    return f"{_title(exercise)}, moving. {'. Then: '.join(names)}."


def pose_words(exercise: Exercise, pose: int) -> str:
    """Return the text that stands for one key pose of an exercise."""
    assert exercise.movement is not None
    return f"{_title(exercise)}: {exercise.movement.poses[pose].name}."


def _title(exercise: Exercise) -> str:
    return f"Do not do this: {exercise.name}" if exercise.role is Role.NEVER else exercise.name
