"""Why: each reason once, with its rule, its sources and how sure each source is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from supple.handout.sources import Source, source_of
from supple.knowledge import Library


class Told(Protocol):
    """Anything that says something and names its sources."""

    @property
    def text(self) -> str:
        """Return what it says."""

    @property
    def references(self) -> tuple[str, ...]:
        """Return the ids of its sources."""


@dataclass(frozen=True, slots=True)
class Why:
    """What a rule says, the rules that say it, and their sources."""

    text: str
    rules: tuple[str, ...]
    sources: tuple[Source, ...]


def whys(told: Iterable[Told], library: Library) -> tuple[Why, ...]:
    """Return each thing that is said once, in order, with all rules and sources behind it."""
    behind: dict[str, list[Told]] = {}
    for one in told:
        behind.setdefault(one.text, []).append(one)
    return tuple(_why(text, those, library) for text, those in behind.items())


def _why(text: str, those: list[Told], library: Library) -> Why:
    rules = dict.fromkeys(str(getattr(one, "rule", None) or getattr(one, "id", "")) for one in those)
    names = (name for one in those for name in one.references)
    return Why(text, tuple(filter(None, rules)), sources_named(names, library))


def sources_named(names: Iterable[str], library: Library) -> tuple[Source, ...]:
    """Return sources by their ids, each once; an id that the library does not hold is left out."""
    known = library.references
    return tuple(source_of(known[name]) for name in dict.fromkeys(names) if name in known)
