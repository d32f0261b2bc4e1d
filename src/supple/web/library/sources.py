"""Sources as pages show them, each with how sure it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from supple.handout.words import CERTAINTY
from supple.web.knowledge import library


@dataclass(frozen=True, slots=True)
class Source:
    """One source in words."""

    who: str
    what: str
    certainty: str


def sources(names: Iterable[str]) -> list[Source]:
    """Return sources by their ids, each once, in order of their names."""
    found = []
    for name in sorted(set(names)):
        known = library().references[name]
        what = f"{known.title}. {known.published_in}." if known.published_in else f"{known.title}."
        found.append(Source(f"{known.authors} ({known.year or 'no year'})", what, CERTAINTY[known.certainty]))
    return found
