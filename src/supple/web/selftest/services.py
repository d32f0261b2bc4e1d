"""What a finished self-test changes: the answers, and with them the program."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from supple.engine.planning import Felt, result_of
from supple.knowledge import Direction, Region
from supple.web.accounts.models import Person
from supple.web.intake.services import change_answers


def keep_result(*, person: Person, today: date, felt: Mapping[Direction, Felt]) -> bool:
    """Keep what a test found with the answers; tell whether a new program was asked for.

    Where the person could tell nothing at all, nothing is kept.
    """
    results = {way: result for way, result in asdict(result_of(felt)).items() if result is not None}
    said: dict[str, Any] = {
        "region": Region.LOW_BACK.value,
        "day": today.isoformat(),
        "felt": {way.value: answer.value for way, answer in felt.items()},
        **results,
    }
    if not results:
        return False
    return change_answers(person=person, today=today, change=lambda answers: answers.with_self_test(said))


def take_result_back(*, person: Person, today: date) -> bool:
    """Take the result of the test back; tell whether a new program was asked for."""
    return change_answers(person=person, today=today, change=lambda answers: answers.with_self_test({}))
