"""What changes when a clinician has spoken: their word is kept with the answers, and a new program is asked for."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import transaction

from supple.web.accounts.models import Person
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.steps import is_whole
from supple.web.intake.selectors import case_of
from supple.web.intake.services import hand_over


def keep_word(*, person: Person, today: date, word: dict[str, Any]) -> bool:
    """Keep a clinician's word; tell whether a new program was asked for (not while questions are open)."""
    _change(person, lambda answers: answers.with_word(word))
    return _ask(person, today)


def take_word_back(*, person: Person, today: date, word: dict[str, Any]) -> bool:
    """Take a word back that was entered by mistake; tell whether a new program was asked for."""
    _change(person, lambda answers: answers.without_word(word))
    return _ask(person, today)


def _change(person: Person, change: Callable[[Answers], Answers]) -> None:
    with transaction.atomic():
        draft = Draft.objects.select_for_update().get(person=person)
        draft.answers = change(Answers.from_json(draft.answers)).as_json()
        draft.save()


def _ask(person: Person, today: date) -> bool:
    case = case_of(person=person, today=today)
    return is_whole(case) and hand_over(person=person, today=today, case=case) is None
