"""Stories of people who wish their program to be other than it is: what Supple does, and why; a clinician can read
them all.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY
from tests.vignettes.progression.checks import CHECKS, found
from tests.vignettes.progression.playing import Reviewed, day_of, started
from tests.vignettes.test_vignettes import answered

from supple.documents.diary import parse_diary
from supple.documents.intake import parse_intake
from supple.engine.diary import Diary
from supple.engine.progression import Followed, NoSwapError, change_wishes, equals, swap
from supple.knowledge import Library
from supple.knowledge.loading import parse_yaml

FILES = sorted((Path(__file__).parent / "wishes").rglob("*.yaml"))
NEEDED = {"story", "source", "intake", "days", "screening", "change"}
CHANGES = {"day", "first", "wishes", "swap", "offers", "never_offers", "says", "refused", "expect"}


@dataclass(frozen=True)
class Told:
    """A story on the day of its change: the program in force, the diary, the wishes that are asked for."""

    seen: Reviewed
    diary: Diary
    change: dict[str, Any]
    intake: dict[str, Any]
    library: Library

    def offered(self) -> list[str]:
        """Return what may take the place of the exercise to swap."""
        day, old = day_of(self.seen.day), self.change["swap"]["old"]
        return [one.exercise for one in equals(self.seen.before, self.diary, old, self.library, day).equals]

    def followed(self) -> Followed:
        """Return what follows from the change."""
        day, document = day_of(self.seen.day), self.seen.before
        if "swap" in self.change:
            pair = self.change["swap"]
            return swap(document, self.diary, pair["old"], pair["new"], self.library, day)
        return self.wished(self.change["wishes"])

    def wished(self, wishes: dict[str, Any]) -> Followed:
        """Return what follows from other wishes."""
        day, document = day_of(self.seen.day), self.seen.before
        asked = {**self.intake.get("preferences", {}), **wishes}
        read = parse_intake({**self.intake, "preferences": asked}, "wishes", self.library, day).preferences
        return change_wishes(document, self.diary, read, self.library, day)

    def after_the_first(self) -> "Told":
        """Return the story after other wishes that came first on the same day."""
        made = self.wished(self.change["first"]).program
        assert made is not None
        return replace(self, seen=replace(self.seen, before=made))


def told(story: dict[str, Any], library: Library) -> Told:
    """Play a story up to the day of its change."""
    assert NEEDED <= set(story) <= NEEDED | {"measures", "every"}, f"a vignette has {NEEDED}"
    change = story["change"]
    assert set(change) <= CHANGES, f"a change has {CHANGES}"
    intake = answered({"schema": "supple/intake/1", "today": TODAY.isoformat(), **story["intake"]}, library)
    course = started({**story, "reviews": [{"day": change["day"], "expect": {}}]}, intake, library)
    first = course.program
    seen = list(course.reviews())[-1] if change["day"] else Reviewed(0, first, first, None)  # type: ignore[arg-type]
    today = day_of(change["day"])
    notes = {
        name: [one for one in written if one["date"] <= today.isoformat()] if isinstance(written, list) else written
        for name, written in (course.diary or {"schema": "supple/diary/1"}).items()
    }
    notes["entries"] = [one for one in notes.get("entries", []) if one["date"] < today.isoformat()]
    return Told(seen, parse_diary(notes, "story", library, seen.before, today), change, intake, library)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_wishes_vignette(file: Path, library: Library) -> None:
    story = told(parse_yaml(file.read_text(encoding="utf-8")), library)
    change = story.change
    story = story.after_the_first() if "first" in change else story
    if "swap" in change:
        offered = story.offered()
        assert set(change.get("offers", [])) <= set(offered), offered
        assert not set(change.get("never_offers", [])) & set(offered), offered
    if change.get("refused"):
        with pytest.raises(NoSwapError) as refused:
            story.followed()
        assert refused.value.reason.rule == change["refused"]
        return
    made = story.followed()
    assert {reason.rule for reason in made.reasons} == {f"progression/{name}" for name in change.get("says", [])}
    found_then = replace(story.seen, found=replace(made.review, program=made.program))
    for name, wanted in change.get("expect", {}).items():
        assert CHECKS[name](found_then, wanted, library), f"{name}: expected {wanted}, found {found(found_then, name)}"


def test_every_rule_of_wishes_is_told_by_a_story(library: Library) -> None:
    stories = [parse_yaml(file.read_text(encoding="utf-8"))["change"] for file in FILES]
    said = {f"progression/{name}" for change in stories for name in change.get("says", [])}
    rules = {name for name in library.rules if name.startswith("progression/wish_")}
    assert rules - said == set()
