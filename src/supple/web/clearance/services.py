"""What changes when a clinician has spoken: their word is kept with the answers, and a new program is asked for."""

from datetime import date
from typing import Any

from supple.web.accounts.models import Person
from supple.web.intake.services import change_answers


def keep_word(*, person: Person, today: date, word: dict[str, Any]) -> bool:
    """Keep a clinician's word; tell whether a new program was asked for (not while questions are open)."""
    return change_answers(person=person, today=today, change=lambda answers: answers.with_word(word))


def take_word_back(*, person: Person, today: date, word: dict[str, Any]) -> bool:
    """Take a word back that was entered by mistake; tell whether a new program was asked for."""
    return change_answers(person=person, today=today, change=lambda answers: answers.without_word(word))
