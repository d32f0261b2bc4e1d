"""The sources behind all that a handout says, each with its certainty."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from supple.engine.program import Program, ProgramDocument
from supple.handout.words import CERTAINTY
from supple.knowledge import Library, Reference


class Cited(Protocol):
    """Anything that names its sources."""

    @property
    def references(self) -> tuple[str, ...]:
        """Return the ids of the sources."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source as it is printed."""

    who: str
    what: str
    certainty: str


def sources(document: ProgramDocument, library: Library) -> tuple[Source, ...]:
    """Return the sources behind a program and its clearance, in order of their names; an id not known is left out."""
    names = set(_named(document, library)) & library.references.keys()
    return tuple(source_of(library.references[name]) for name in sorted(names))


def _named(document: ProgramDocument, library: Library) -> Iterator[str]:
    """Yield the sources of the clearance, and of all that is printed of the program."""
    found = document.clearance
    yield from _of(found.reasons)
    yield from _of(found.advice)
    if document.program is not None:
        yield from _of_program(document.program, library)


def _of_program(program: Program, library: Library) -> Iterator[str]:
    items = [item for session in program.sessions for item in session.items]
    for item in items:
        yield from _of(item.reasons)
        yield from library.exercise(item.exercise).references
    yield from _of(program.aerobic.reasons)
    yield from _of(program.advice)
    yield from _of(sign for sign in library.stop_signs.values() if sign.text in program.stop_list)


def _of(pieces: Iterable[Cited]) -> Iterator[str]:
    for piece in pieces:
        yield from piece.references


def source_of(known: Reference) -> Source:
    """Return a source as people read it, with its certainty."""
    what = f"{known.title}. {known.published_in}." if known.published_in else f"{known.title}."
    return Source(f"{known.authors} ({known.year or 'no year'})", what, CERTAINTY[known.certainty])
