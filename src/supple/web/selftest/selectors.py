"""Whose day for the self-test it is, and what it found."""

from collections.abc import Mapping
from datetime import date

from supple.documents import InputError
from supple.engine.planning import Felt, SelfTest, self_test, what_was_found
from supple.handout.words import day_words
from supple.knowledge import Direction
from supple.web.accounts.models import Person
from supple.web.intake.screens.answers import SELF_TEST
from supple.web.intake.selectors import case_of
from supple.web.knowledge import library
from supple.web.program.selectors import current_program, document_of
from supple.web.program.why import Why, whys


def offered(*, person: Person, today: date) -> SelfTest | None:
    """Return the test that fits a person today; None when there is none."""
    made = current_program(person=person)
    try:
        return self_test(document_of(program=made), library(), today) if made else None
    except InputError:
        return None


def felt_so_far(kept: Mapping[str, str]) -> dict[Direction, Felt]:
    """Return the answers of a test under way, from the words in which a session keeps them."""
    return {Direction(way): Felt(felt) for way, felt in kept.items()}


def found(*, person: Person, today: date) -> tuple[str, tuple[Why, ...]] | None:
    """Return the day of the kept test and what it found, with sources; None when none is kept."""
    said = case_of(person=person, today=today).answers.of(SELF_TEST)
    if not said:
        return None
    told = what_was_found(felt_so_far(said["felt"]), library())
    return day_words(date.fromisoformat(said["day"])), whys(told, library())
