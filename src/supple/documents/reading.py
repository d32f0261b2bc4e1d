"""Read a document as its type: the faults of its shape and what must agree, all in one answer."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from supple.documents.faults import Faults, Finding
from supple.documents.files import InputError
from supple.documents.mending import StandIns, mended
from supple.knowledge import Problem
from supple.knowledge.loading import build, findings

T = TypeVar("T")
NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """A kind of document: its type, what reads it, and what stands in for what is needed and faulty."""

    kind: type[T]
    adapter: Callable[[], TypeAdapter[T]]
    stand_ins: StandIns


def read_as(
    shape: Shape[T],
    document: dict[str, Any],
    file: str,
    disagreements: Callable[[T, Faults], Iterable[Finding]],
) -> T:
    """Return a document as its type; raise InputError with every problem found.

    `disagreements` gets the document without its faults of shape, and the keys of those faults.
    """
    adapter = shape.adapter()
    made: T | None
    try:
        made, faults = build(adapter, document), []
    except ValidationError as error:
        faults = findings(error, shape.kind)
        made = mended(adapter, shape.stand_ins, document, [path for path, _ in faults])
    said = [(_key(path), _whole(sentence)) for path, sentence in faults]
    if made is not None:
        said += disagreements(made, Faults(key for key, _ in said))
    if said or made is None:
        raise InputError(tuple(sorted({Problem(file, key, sentence) for key, sentence in said}, key=_place)))
    return made


def _key(path: tuple[str | int, ...]) -> str:
    return ".".join(str(step) for step in path) or "the file"


def _whole(sentence: str) -> str:
    """Return a sentence that says what was found, also where a type only says what it expects."""
    return sentence if ", found" in sentence else f"{sentence}, found something else"


def _place(problem: Problem) -> tuple[list[tuple[int, str]], str]:
    """Return a key that sorts problems by their keys, with numbers by size: entries.9 before entries.10."""
    steps = NUMBER.split(problem.key)
    return [(int(step), "") if number % 2 else (-1, step) for number, step in enumerate(steps)], problem.mend
