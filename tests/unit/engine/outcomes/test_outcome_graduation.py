"""Going on to the maintenance program."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.unit.engine.outcomes.stories import course, day, diary, felt, told

from supple.engine.outcomes import graduation
from supple.knowledge import Library

SURE = told("confidence", (40, 7))
LITTLE_PAIN = [felt(number, before=2) for number in range(30, 43, 2)]


def rule(
    library: Library, notes, today: int = 42, pain: float = 5, flares: Sequence[int] = (), duration: int = 60
) -> str | None:
    document = course(library, pain, complaint={"duration_days": duration})
    reason = graduation(document, notes, library, day(today), [day(number) for number in flares])
    return None if reason is None else reason.rule


def test_little_pain_and_confidence_after_six_weeks(library: Library) -> None:
    notes = diary(SURE, entries=LITTLE_PAIN)
    assert rule(library, notes) == "outcomes/graduated_pain"
    assert rule(library, notes, today=41) is None
    reason = graduation(course(library), notes, library, day(44), [])
    assert "for 6 weeks" in reason.text


@pytest.mark.parametrize(("flares", "calm"), [([21], True), ([22], False), ([3, 42], False), ([43], True), ([], True)])
def test_no_flare_up_may_have_begun_within_three_weeks(library: Library, flares: list[int], calm: bool) -> None:
    assert (rule(library, diary(SURE, entries=LITTLE_PAIN), flares=flares) is not None) is calm


@pytest.mark.parametrize(
    ("measures", "sure"),
    [
        ((), False),
        (told("confidence", (40, 6.5)), False),
        (told("confidence", (14, 7)), True),
        (told("confidence", (13, 9)), False),
        (told("confidence", (30, 9), (40, 5)), False),
        (told("confidence", (30, 5), (40, 9), (43, 2)), True),
    ],
)
def test_confidence_must_be_enough_and_of_late(library: Library, measures, sure: bool) -> None:
    assert (rule(library, diary(measures, entries=LITTLE_PAIN)) is not None) is sure


@pytest.mark.parametrize(
    ("baseline", "now", "goes_on"),
    [(8, 5.6, True), (8, 5.7, False), (2, 2, True), (2.5, 2.1, False), (0, 0, True), (0, 3, False)],
)
def test_pain_must_be_low_or_clearly_less(library: Library, baseline: float, now: float, goes_on: bool) -> None:
    assert (rule(library, diary(SURE, entries=[felt(41, before=now)]), pain=baseline) is not None) is goes_on


def test_pain_must_be_noted_within_the_last_two_weeks(library: Library) -> None:
    assert rule(library, diary(SURE, entries=[felt(28, before=1)])) is None
    assert rule(library, diary(SURE, entries=[felt(29, before=1)])) == "outcomes/graduated_pain"


@pytest.mark.parametrize(
    ("ratings", "duration", "goes_on"),
    [
        (((0, 4), (40, 6)), 60, True),
        (((0, 4), (40, 5.9)), 60, False),
        (((0, 4), (20, 9), (40, 5)), 60, False),
        (((0, 4), (13, 9)), 60, False),
        (((40, 9),), 60, False),
        ((), 60, False),
        (((0, 4), (40, 6)), 43, True),
        (((0, 4), (40, 6)), 42, False),
    ],
)
def test_with_persistent_pain_doing_clearly_more_is_enough(
    library: Library, ratings, duration: int, goes_on: bool
) -> None:
    notes = diary(SURE, told("activity", *ratings), entries=[felt(41, before=5)])
    assert rule(library, notes, duration=duration) == ("outcomes/graduated_activity" if goes_on else None)


def test_with_pain_clearly_worse_nobody_goes_on(library: Library) -> None:
    better = told("activity", (0, 4), (40, 8))
    assert rule(library, diary(SURE, better)) == "outcomes/graduated_activity"
    assert rule(library, diary(SURE, better, told("nrs", (28, 7), (40, 7)))) is None


def test_a_course_whose_intake_has_no_day_counts_from_its_start(library: Library) -> None:
    document = course(library)
    undated = replace(document, intake=replace(document.intake, today=None))
    notes = diary(SURE, told("activity", (0, 4), (40, 8)))
    assert graduation(undated, notes, library, day(42), []) is not None
