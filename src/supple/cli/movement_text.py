"""A movement in words: its key poses with their seconds, and what a camera can count."""

from collections.abc import Iterator
from datetime import date

from supple.engine.movement import ADULT, Body, phases, ranges_of_motion, solve, target_of
from supple.knowledge import Exercise, Library, Movement

MOST_JOINTS = 3


def movement_lines(exercise: Exercise, library: Library, today: date) -> Iterator[str]:
    """Yield a line for each part of a repetition, and one about the camera; nothing without a movement."""
    movement = exercise.movement
    if movement is None:
        return
    hold_s = exercise.dose.hold_s if exercise.dose else 0
    timed = phases(movement, exercise.tempo_s, hold_s)
    yield f"{movement.poses[timed[0].start].name} (where it begins)"
    for phase in timed:
        seconds = [f"{phase.move_s:g} s"] if phase.move_s else []
        seconds += [f"hold {phase.hold_s:g} s"] if phase.hold_s else []
        yield movement.poses[phase.end].name + (f" ({', '.join(seconds)})" if seconds else "")
    bodies = solve(movement, library.poses, library.skeletons[ADULT])
    widest = sorted(ranges_of_motion(bodies).items(), key=lambda span: span[1][0] - span[1][1])[:MOST_JOINTS]
    if widest:
        spans = (f"{name.replace('_', ' ')} {round(low)} to {round(high)}" for name, (low, high) in widest)
        yield f"What moves most, in degrees: {', '.join(spans)}"
    yield _camera(movement, bodies, library, today)


def _camera(movement: Movement, bodies: tuple[Body, ...], library: Library, today: date) -> str:
    target = target_of(movement, bodies, library.number("camera/tolerance_deg", today))
    if target is None:
        return f"A camera cannot judge it. {movement.untracked}"
    side = target.landmark.partition("_")[0]
    part = f"{side} {target.angle}" if target.landmark.endswith(target.angle) else target.angle.replace("_", " ")
    span = f"{part} from {target.start_deg:.0f} to {target.target_deg:.0f} degrees"
    return f"A camera from the {target.view} can count it: {span} (within {target.tolerance_deg:g})"
