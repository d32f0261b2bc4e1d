"""How long the parts of a repetition take: the moves from pose to pose, and the hold."""

import itertools
from dataclasses import dataclass

from supple.knowledge import Movement


@dataclass(frozen=True, slots=True)
class PhaseOfMovement:
    """One move from pose `start` to pose `end` (counted from 0), then a hold there; all in seconds."""

    start: int
    end: int
    move_s: float
    hold_s: float


def phases(movement: Movement, tempo_s: float, hold_s: float) -> tuple[PhaseOfMovement, ...]:
    """Return the phases of one repetition.

    `tempo_s` is the repetition without its hold, shared evenly between its moves; the hold comes when the held pose is
    first reached. A movement of one pose is a hold alone.
    """
    steps = movement.steps
    if len(steps) == 1:
        return (PhaseOfMovement(steps[0], steps[0], 0.0, hold_s),)
    moves = list(itertools.pairwise(steps))
    if movement.loop:
        moves.append((steps[-1], steps[0]))
    share = tempo_s / len(moves)
    held = next((number for number, (_, end) in enumerate(moves) if end == movement.held), None)
    return tuple(
        PhaseOfMovement(start, end, share, hold_s if number == held else 0.0)
        for number, (start, end) in enumerate(moves)
    )
