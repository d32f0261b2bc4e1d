"""Look past the faults of an intake's shape, so that its other faults are named in the same answer."""

from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from supple.documents.adapters import intake_adapter
from supple.engine.intake import Intake
from supple.knowledge.loading import build

Path = tuple[str | int, ...]
WORD = {"date": "2000-01-01", "by": "doctor", "advises_exercise": True, "covers": []}
PAIN = {"average": 0}
COMPLAINT = {"region": "low_back", "duration_days": 0, "pain_nrs": PAIN}
STAND_INS: dict[tuple[str, ...], Any] = {
    ("schema",): "supple/intake/1",
    ("person",): {"age": 120},
    ("person", "age"): 120,
    ("complaint",): COMPLAINT,
    ("complaint", "pain_nrs", "average"): 0,
    ("conditions", "*"): {"id": "?"},
    ("conditions", "*", "id"): "?",
    ("clearance", "*"): WORD,
    **{("complaint", key): value for key, value in COMPLAINT.items()},
    **{("clearance", "*", key): value for key, value in WORD.items()},
}


def mended(document: dict[str, Any], paths: list[Path]) -> Intake | None:
    """Return the intake without what stands at the faulty paths, or None when that is no intake either.

    What is needed there has a stand-in, which serves for this look only and is never planned for.
    """
    copy = deepcopy(document)
    for path in sorted(paths, key=_place, reverse=True):
        _mend(copy, path)
    try:
        return build(intake_adapter(), copy)
    except ValidationError:
        return None


def _place(path: Path) -> list[tuple[int, str]]:
    """Return a key that sorts numbers by size, so that the last entry of a list is taken away first."""
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _mend(node: Any, path: Path) -> None:
    """Put the stand-in at the path, or take away what is there; a path that is gone already needs nothing."""
    if not path:
        return
    *above, last = path
    for step in above:
        if not _holds(node, step):
            return
        node = node[step]
    shape = tuple("*" if isinstance(step, int) else step for step in path)
    if shape in STAND_INS and (isinstance(node, dict) or _holds(node, last)):
        node[last] = deepcopy(STAND_INS[shape])
    elif _holds(node, last):
        del node[last]


def _holds(node: Any, step: str | int) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)
