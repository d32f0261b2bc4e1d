"""Look past the faults of a document's shape, so that its other faults are named in the same answer."""

from copy import deepcopy
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from supple.knowledge.loading import build

T = TypeVar("T")
Path = tuple[str | int, ...]
# What stands in at a path, in which "*" is any place in a list.
StandIns = dict[tuple[str, ...], Any]


def parts(above: tuple[str, ...], needed: dict[str, Any]) -> StandIns:
    """Return the stand-ins of keys and values that all are needed: for the whole and for each key."""
    return {above: needed, **{(*above, key): value for key, value in needed.items()}}


def mended(adapter: TypeAdapter[T], stand_ins: StandIns, document: dict[str, Any], paths: list[Path]) -> T | None:
    """Return the document without what stands at the faulty paths, or None when that has not the shape either.

    What is needed there has a stand-in, which serves for this look only and is never planned for.
    """
    copy = deepcopy(document)
    for path in sorted(paths, key=_place, reverse=True):
        _mend(copy, path, stand_ins)
    try:
        return build(adapter, copy)
    except ValidationError:
        return None


def _place(path: Path) -> list[tuple[int, str]]:
    """Return a key that sorts numbers by size, so that the last entry of a list is taken away first."""
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _mend(node: Any, path: Path, stand_ins: StandIns) -> None:
    """Put the stand-in at the path, or take away what is there; a path that is gone already needs nothing."""
    if not path:
        return
    *above, last = path
    for step in above:
        if not _holds(node, step):
            return
        node = node[step]
    shape = tuple("*" if isinstance(step, int) else step for step in path)
    if shape in stand_ins and (isinstance(node, dict) or _holds(node, last)):
        node[last] = deepcopy(stand_ins[shape])
    elif _holds(node, last):
        del node[last]


def _holds(node: Any, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)
