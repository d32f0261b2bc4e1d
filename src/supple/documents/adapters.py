"""The adapters between documents and their types; unknown keys are refused everywhere."""

from typing import Any

from pydantic import ConfigDict, TypeAdapter

from supple.engine.diary import Diary
from supple.engine.intake import Intake
from supple.engine.planning import Explanation
from supple.engine.program import ProgramDocument
from supple.engine.review import Review


def intake_adapter() -> TypeAdapter[Intake]:
    """Return the adapter that reads and describes intakes."""
    return _strict(Intake)


def program_adapter() -> TypeAdapter[ProgramDocument]:
    """Return the adapter that reads and describes programs."""
    return _strict(ProgramDocument)


def why_adapter() -> TypeAdapter[Explanation]:
    """Return the adapter that describes explanations."""
    return _strict(Explanation)


def diary_adapter() -> TypeAdapter[Diary]:
    """Return the adapter that reads and describes diaries."""
    return _strict(Diary)


def review_adapter() -> TypeAdapter[Review]:
    """Return the adapter that describes reviews."""
    return _strict(Review)


def written(field: str) -> str:
    """Return a field's key in a document: one that Python reserves, such as `from`, has an underscore in code only."""
    return field.removesuffix("_")


def _strict(kind: type) -> TypeAdapter[Any]:
    """Return an adapter for a plain dataclass, which hands the refusal of unknown keys down to all its parts."""
    kind.__pydantic_config__ = ConfigDict(extra="forbid", alias_generator=written)  # type: ignore[attr-defined]
    return TypeAdapter(kind)
