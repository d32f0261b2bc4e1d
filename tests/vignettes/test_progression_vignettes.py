"""Stories of people and their diaries: what Supple does next, and why; a clinician can read them all."""

from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY
from tests.vignettes.progression.checks import CHECKS, found
from tests.vignettes.progression.playing import Reviewed, started
from tests.vignettes.test_vignettes import answered

from supple.engine.review import Step
from supple.knowledge import Library
from supple.knowledge.loading import parse_yaml

FILES = sorted((Path(__file__).parent / "progression").rglob("*.yaml"))
NEEDED = {"story", "source", "intake", "days", "screening", "reviews"}
KEYS = NEEDED | {"measures", "clearance", "every"}
REVIEW_KEYS = {"day", "expect"}
OURS = "ours"
STORY_DAYS = 77


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_progression_vignette(file: Path, library: Library) -> None:
    story = parse_yaml(file.read_text(encoding="utf-8"))
    _check_shape(story, library)
    intake = answered({"schema": "supple/intake/1", "today": TODAY.isoformat(), **story["intake"]}, library)
    expected = {asked["day"]: asked["expect"] for asked in story["reviews"]}
    for reviewed in started(story, intake, library).reviews():
        _check(reviewed, expected.pop(reviewed.day, {}), library)
    assert not expected, f"no review on day {sorted(expected)}"


def _check_shape(story: dict[str, Any], library: Library) -> None:
    assert NEEDED <= set(story) <= KEYS, f"a vignette has {NEEDED}, and may have {KEYS - NEEDED}"
    assert story["source"] == OURS or story["source"] in library.references
    assert story["reviews"], "a vignette expects something"
    assert len({asked["day"] for asked in story["reviews"]}) == len(story["reviews"]), "one review a day"
    for asked in story["reviews"]:
        assert set(asked) == REVIEW_KEYS, f"a review has {REVIEW_KEYS}"
        assert asked["expect"], "a review expects something"
        _check_names(asked["expect"], library)


def _check_names(expected: dict[str, Any], library: Library) -> None:
    """What must not be there has to exist at all, else its absence would say nothing."""
    known = {
        "never_includes": library.exercises,
        "no_reasons": library.rules,
        "no_advice": library.rules,
        "not_missing": library.screening,
        "no_steps": set(Step),
    }
    for name, names in known.items():
        unknown = set(expected.get(name, [])) - set(names)
        assert not unknown, f"{name}: unknown {unknown}"


def _check(reviewed: Reviewed, expected: dict[str, Any], library: Library) -> None:
    for name, wanted in expected.items():
        assert CHECKS[name](reviewed, wanted, library), (
            f"day {reviewed.day}, {name}: expected {wanted}, found {found(reviewed, name)}"
        )


def test_there_are_seventy_progression_vignettes_or_more() -> None:
    assert len(FILES) >= 70


def test_ten_of_them_or_more_are_whole_stories() -> None:
    stories = [parse_yaml(file.read_text(encoding="utf-8")) for file in FILES]
    assert sum(max(asked["day"] for asked in story["reviews"]) >= STORY_DAYS for story in stories) >= 10
