"""The pictures of an exercise: its key poses, three at the most."""

from dataclasses import dataclass

from supple.knowledge import Exercise, Library

MOST = 3
FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">'
    '<rect x="4" y="4" width="392" height="292" rx="18" fill="#f4f5f5" stroke="#b9c0c2" stroke-width="3"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One key pose: its drawing, what it shows in words, and a short caption."""

    svg: str
    alt: str
    caption: str


def pictures(exercise: Exercise, library: Library) -> tuple[Picture, ...]:
    """Return the key poses of an exercise, three at the most, in the order of the movement."""
    return tuple(
        Picture(FRAME, f"{exercise.name}: {caption.lower()}", caption) for caption in ("Start", "Move", "Hold")[:MOST]
    )
