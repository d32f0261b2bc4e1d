"""The adapters between documents and their types; unknown keys are refused everywhere."""

from typing import Any

from pydantic import ConfigDict, TypeAdapter

from supple.engine.intake import Intake
from supple.engine.planning import Explanation
from supple.engine.program import ProgramDocument


def intake_adapter() -> TypeAdapter[Intake]:
    """Return the adapter that reads and describes intakes."""
    return _strict(Intake)


def program_adapter() -> TypeAdapter[ProgramDocument]:
    """Return the adapter that reads and describes programs."""
    return _strict(ProgramDocument)


def why_adapter() -> TypeAdapter[Explanation]:
    """Return the adapter that describes explanations."""
    return _strict(Explanation)


def _strict(kind: type) -> TypeAdapter[Any]:
    """Return an adapter for a plain dataclass, which hands the refusal of unknown keys down to all its parts."""
    kind.__pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[attr-defined]
    return TypeAdapter(kind)
