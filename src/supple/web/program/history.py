"""How a person's programs followed each other: why each came, and what changed in it, as values for the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from supple.documents import InputError
from supple.engine.program import ProgramDocument
from supple.handout.changes import Group, program_changes
from supple.handout.words import day_words
from supple.web.knowledge import library
from supple.web.program.models import ProgramVersion
from supple.web.program.selectors import document_of

CAME = {
    "first": "Made from your answers",
    "wishes": "You changed your wishes",
    "swap": "You swapped an exercise",
    "review": "What your diary showed",
}
BEFORE = "Made from your answers"
STAYS = "maintain"


@dataclass(frozen=True, slots=True)
class Told:
    """One reason in words, and the names of the exercises that it is about; none where it is about the program."""

    about: str
    words: str


@dataclass(frozen=True, slots=True)
class Came:
    """One program in the line of programs: the day, why it came, what changed; `is_now` for the one in use."""

    id: UUID
    day: str
    came: str
    reasons: tuple[Told, ...]
    groups: tuple[Group, ...]
    is_now: bool


def came(version: ProgramVersion, before: ProgramVersion | None, *, is_now: bool) -> Came:
    """Return how a program came, beside the one before it in its course."""
    return Came(
        id=version.id,
        day=day_words(version.created_on),
        came=CAME.get(version.why.get("kind", ""), BEFORE),
        reasons=reasons_of(version.why),
        groups=tuple(_changes(version, before)),
        is_now=is_now,
    )


def reasons_of(why: dict[str, Any]) -> tuple[Told, ...]:
    """Return why a program came, each reason once: what the person asked for, then what the diary showed."""
    asked: list[tuple[str, str]] = [(reason["text"], "") for reason in why.get("reasons", ())]
    told: dict[str, list[str]] = {}
    for words, name in (*asked, *_reviewed(why.get("review") or {})):
        told.setdefault(words, []).append(name)
    return tuple(Told(" · ".join(filter(None, dict.fromkeys(names))), words) for words, names in told.items())


def _reviewed(review: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the words of each change that a review made, and the name of its exercise; walking has none."""
    decisions = [*review.get("decisions", ()), *filter(None, [review.get("aerobic")])]
    for one in decisions:
        if one["step"] != STAYS and one["reasons"]:
            known = library().exercises.get(one.get("exercise", ""))
            yield one["reasons"][0]["text"], known.name if known else ""


def _changes(version: ProgramVersion, before: ProgramVersion | None) -> list[Group]:
    new, old = _read(version), _read(before)
    if new is None or old is None:
        return []
    return program_changes(old.program, new.program, frozenset(old.seen))


def _read(version: ProgramVersion | None) -> ProgramDocument | None:
    """Return a kept program, None where today's content can no longer read it."""
    try:
        return document_of(program=version) if version is not None else None
    except InputError:
        return None
