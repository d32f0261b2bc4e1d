"""What all tests share: the library, loaded once, the command, and a plain intake to start from."""

import os
import sys
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from supple.cli import main
from supple.documents.intake import parse_intake
from supple.engine.intake import Intake
from supple.knowledge import Library
from supple.knowledge.loading import load_library
from tests.installation import ON_POSTGRESQL  # sets up Django with a data folder and a database of the tests' own
from tests.running import Ran, Run

TODAY = date(2026, 11, 21)

settings.register_profile(
    "small", max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("large", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "small"))

NEEDS_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, leave out what never touches the database: it was tested already, and cannot differ."""
    if ON_POSTGRESQL:
        kept = [item for item in items if _touches_the_database(item)]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


def _touches_the_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(fixtures & NEEDS_DATABASE) or item.get_closest_marker("django_db") is not None


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def supple(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command in this process, which is faster than one of its own."""

    def run(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["supple", *(str(word) for word in words)])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Ran(int(left.value.code or 0), said.out, said.err)

    return run


def document(**changes: Any) -> dict[str, Any]:
    """Return a plain intake document: low back pain for 60 days, every safety question answered no."""
    whole: dict[str, Any] = {
        "schema": "supple/intake/1",
        "today": TODAY.isoformat(),
        "person": {"age": 44},
        "complaint": {"region": "low_back", "duration_days": 60, "pain_nrs": {"average": 4}},
    }
    for key, value in changes.items():
        whole[key] = {**whole[key], **value} if isinstance(value, dict) and key in whole else value
    return whole


def intake_of(library: Library, **changes: Any) -> Intake:
    """Return `document` as an intake, its emergency set answered no unless `screening` is given."""
    made = document(**changes)
    if "screening" not in made:
        region = made["complaint"]["region"]
        made["screening"] = {q.id: "no" for q in library.screening.values() if region in q.emergency_set}
    return parse_intake(made, "intake", library, TODAY)
