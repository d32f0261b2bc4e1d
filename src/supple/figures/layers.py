"""What a picture is made of: layers from far to near, each of pieces that move as one, each of coloured outlines."""

from dataclasses import dataclass

from supple.figures.outline import Outline, Transform


@dataclass(frozen=True, slots=True)
class Patch:
    """Outlines of one colour, with a thin rim in another, or none; `theme` is the class that a dark page recolours."""

    fill: str
    outlines: tuple[Outline, ...]
    rim: str | None = None
    theme: str | None = None
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Patches that move as one, and where their common frame is in the picture."""

    name: str
    at: Transform
    patches: tuple[Patch, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """Pieces that lie together inside one rim; `depth` is more for what is nearer."""

    name: str
    depth: float
    pieces: tuple[Piece, ...]
