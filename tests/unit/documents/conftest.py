"""What the tests of documents share: a planned course, and diaries that belong to it."""

from typing import Any

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.knowledge import Library


@pytest.fixture(scope="session")
def course(library: Library) -> ProgramDocument:
    """Return the first program of a course that began on TODAY."""
    return plan(intake_of(library), library, TODAY)


def diary(**sections: Any) -> dict[str, Any]:
    """Return a diary document with these sections."""
    return {"schema": "supple/diary/1", **sections}


def entry(day: str = "2026-11-23", **changes: Any) -> dict[str, Any]:
    """Return an entry of a day."""
    return {"date": day, **changes}
