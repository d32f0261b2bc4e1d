"""Every statement names at least one source, and every source is on file."""

from collections.abc import Iterable, Iterator

from supple.knowledge.errors import Problem
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.places import Places


def source_problems(library: Library, places: Places) -> Iterator[Problem]:
    """Yield statements without a source and sources that are not on file."""
    for kind, identity, key, references in _cited(library):
        if not references:
            yield places.problem(kind, identity, key, "expected at least one source, found none")
        yield from places.unknown(kind, identity, key, references, library.references)


def _cited(library: Library) -> Iterator[tuple[str, str, str, Iterable[str]]]:
    """Yield (kind, id, key, references) of everything that must be cited."""
    for kind in (
        "exercises",
        "conditions",
        "instruments",
        "routines",
        "ramps",
        "goals",
        "advice",
        "stop_signs",
        "patterns",
        "rules",
        "skeletons",
        "emergency_numbers",
    ):
        for identity, statement in getattr(library, kind).items():
            yield kind, identity, "references", statement.references
    for question in library.screening.values():
        for rule in question.rules:
            yield "screening", question.id, "rules.references", rule.references
    for parameter in library.parameters.values():
        for day, value in parameter.values.items():
            yield "parameters", parameter.id, f"values.{day}.references", value.references
    for kind, holders in (("conditions", library.conditions), ("patterns", library.patterns)):
        for holder in holders.values():
            for cap in holder.caps:
                yield kind, holder.id, "caps.references", cap.references
