"""How much space a movement takes."""

from dataclasses import dataclass

from supple.engine.movement import Vec


@dataclass(frozen=True, slots=True)
class Room:
    """How far bodies reach over a whole movement: the lowest and the highest corner."""

    low: Vec
    high: Vec
