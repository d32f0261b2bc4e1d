"""Look past the faults of an intake's shape, so that its other faults are named in the same answer."""

from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from supple.documents.adapters import intake_adapter
from supple.engine.intake import Intake
from supple.knowledge.loading import build

STAND_IN: dict[str, Any] = {
    "schema": "supple/intake/1",
    "person": {"age": 120},
    "complaint": {"region": "low_back", "duration_days": 0, "pain_nrs": {"average": 0}},
}


def mended(document: dict[str, Any], paths: list[tuple[str | int, ...]]) -> Intake | None:
    """Return the intake without what stands at the faulty paths, or None when that is no intake either.

    What is needed and was taken away has a stand-in, which serves for this look only and is never planned for.
    """
    copy = deepcopy(document)
    for path in sorted(paths, key=str, reverse=True):
        _remove(copy, path)
    try:
        return build(intake_adapter(), _filled(copy, STAND_IN))
    except ValidationError:
        return None


def _remove(node: Any, path: tuple[str | int, ...]) -> None:
    *above, last = path
    for step in above:
        inside = isinstance(node, dict) and step in node
        inside = inside or (isinstance(node, list) and isinstance(step, int) and step < len(node))
        if not inside:
            return
        node = node[step]
    if isinstance(node, dict):
        node.pop(last, None)
    elif isinstance(node, list) and isinstance(last, int) and last < len(node):
        del node[last]


def _filled(node: dict[str, Any], stand_in: dict[str, Any]) -> dict[str, Any]:
    """Return `node` with what it lacks taken from the stand-in."""
    both = {**stand_in, **node}
    for key, value in stand_in.items():
        if isinstance(value, dict) and isinstance(both[key], dict):
            both[key] = _filled(both[key], value)
    return both
