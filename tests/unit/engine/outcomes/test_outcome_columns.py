"""What was done in each session as numbers."""

from collections.abc import Sequence

import pytest
from tests.unit.engine.outcomes.stories import day

from supple.engine.diary import Done, Entry
from supple.engine.outcomes.columns import Column, columns_of


def columns(*sessions: Sequence[Done]) -> list[Column]:
    return columns_of([Entry(day(number), done=tuple(done)) for number, done in enumerate(sessions)])


def test_an_exercise_is_there_or_not() -> None:
    found = columns(
        [Done("bridge")], [Done("clamshell"), Done("bridge")], [Done("clamshell", 0, 8)], [Done("cat_camel", 2, 0)]
    )
    assert found == [
        Column("bridge", "presence", (1, 1, 0, 0), 2, 2),
        Column("clamshell", "presence", (0, 1, 0, 0), 1, 3),
    ]


def test_a_dose_is_doublings_from_the_persons_median() -> None:
    doses = [Done("bridge", 1, 5), Done("bridge", 1, 10), Done("bridge", 1, 10), Done("bridge", 2, 20)]
    found = columns([], *([dose] for dose in doses))
    assert found[1].values == pytest.approx((0, -1, 0, 0, 2))
    assert (found[1].of, found[1].sessions_with, found[1].sessions_without) == ("dose", 1, 3)


def test_a_dose_that_never_varies_is_left_out() -> None:
    assert [column.of for column in columns([Done("bridge", 2, 10)], [Done("bridge", 4, 5)])] == ["presence"]


def test_a_dose_is_known_only_when_all_that_the_person_notes_for_it_was_noted() -> None:
    found = columns(
        [Done("bridge", 1, 8, 5)], [Done("bridge", 1, 8)], [Done("bridge", 2, 8, 5)], [Done("bridge", None, 8, 5)]
    )
    assert found[1] == Column("bridge", "dose", (-0.5, 0, 0.5, 0), 1, 1)


def test_two_rounds_in_one_session_add_up_and_a_hold_of_0_is_none() -> None:
    found = columns([Done("bridge", 1, 8, 0), Done("bridge", 1, 8, 0)], [Done("bridge", 1, 8, 0)])
    assert found[1] == Column("bridge", "dose", (0.5, -0.5), 1, 1)
