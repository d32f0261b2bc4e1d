"""What was left out of a program, by kind and by reason, and searchable."""

from collections.abc import Iterable
from dataclasses import dataclass

from supple.engine.program import Excluded, Program, items_of
from supple.engine.reasons import Reason
from supple.handout.words import LEFT_OUT
from supple.knowledge import Library
from supple.web.program.why import Why, whys


@dataclass(frozen=True, slots=True)
class Named:
    """An exercise by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Because:
    """One reason, and the exercises that it keeps out."""

    why: Why
    exercises: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of reason, how many exercises it keeps out, and every reason of theirs."""

    id: str
    words: str
    count: int
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """All that was left out, or what of it was searched for."""

    searched: str
    count: int
    kinds: tuple[Kind, ...]


def left_out(program: Program, library: Library, searched: str = "") -> LeftOut:
    """Return what was left out; with words to search for, where the name or a reason holds them all."""
    words = searched.lower().split()
    found = [entry for entry in program.excluded if _matches(entry, words, library)]
    of_kinds = ((kind, [entry for entry in found if entry.kind == kind]) for kind in LEFT_OUT)
    kinds = tuple(
        Kind(kind, LEFT_OUT[kind], len(entries), _because(entries, library)) for kind, entries in of_kinds if entries
    )
    return LeftOut(searched, len(found), kinds)


def others(program: Program, library: Library) -> tuple[Named, ...]:
    """Return the exercises that would be allowed and were not chosen, by name."""
    told = {*items_of(program), *(entry.exercise for entry in program.excluded)}
    free = (one for one in library.exercises.values() if one.id not in told)
    return tuple(Named(one.id, one.name) for one in sorted(free, key=lambda one: one.name.lower()))


def _matches(entry: Excluded, words: list[str], library: Library) -> bool:
    texts = " ".join([library.exercise(entry.exercise).name, *(reason.text for reason in entry.reasons)]).lower()
    return all(word in texts for word in words)


def _because(entries: Iterable[Excluded], library: Library) -> tuple[Because, ...]:
    """Return each reason with its exercises, the reason of most exercises first."""
    behind: dict[str, list[Reason]] = {}
    names: dict[str, dict[str, Named]] = {}
    for entry in entries:
        for reason in entry.reasons:
            behind.setdefault(reason.text, []).append(reason)
            known = library.exercise(entry.exercise)
            names.setdefault(reason.text, {})[known.id] = Named(known.id, known.name)
    told = whys((reason for reasons in behind.values() for reason in reasons), library)
    return tuple(
        sorted(
            (Because(why, tuple(sorted(names[why.text].values(), key=lambda one: one.name))) for why in told),
            key=lambda each: -len(each.exercises),
        )
    )
