"""What a clinician's word can cover, and what they have said, in words."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from supple.documents import InputError
from supple.handout.words import covered_words, day_words, to_cover
from supple.web.accounts.models import Person
from supple.web.clearance.forms import ADVICE, BY, YES
from supple.web.intake.screens.case import Case
from supple.web.program.selectors import current_program, document_of


@dataclass(frozen=True, slots=True)
class Word:
    """A clinician's word as it is shown; `mark` is its own, so that a page of yesterday takes back no other."""

    mark: str
    who: str
    advice: str
    covers: tuple[str, ...]


def coverable(*, person: Person, case: Case) -> dict[str, str]:
    """Return what a word can cover, by id: what holds the program back first.

    Then every condition told of, and what a word covered before: the next one may say something else.
    """
    known = case.library
    names = [*to_cover(case.assessment.reasons, known), *_held_back(person, case)]
    names += [condition.id for condition in case.facts.conditions]
    names += [name for word in case.facts.intake.clearance for name in word.covers]
    return {name: covered_words(name, known) for name in dict.fromkeys(names)}


def _held_back(person: Person, case: Case) -> list[str]:
    """Return what holds the program of today back: signs may have come since the questions."""
    made = current_program(person=person)
    try:
        return to_cover(document_of(program=made).clearance.reasons, case.library) if made else []
    except InputError:
        return []


def words_of(*, case: Case) -> list[Word]:
    """Return what clinicians have said, the last entered first."""
    known = {*case.library.conditions, *case.library.screening}
    told = [
        Word(
            mark=mark_of(word),
            who=f"{BY.get(word['by'], word['by'])}, {day_words(date.fromisoformat(word['date']))}",
            advice=ADVICE[YES] if word["advises_exercise"] else ADVICE["no"],
            covers=tuple(covered_words(name, case.library) for name in word["covers"] if name in known),
        )
        for word in case.answers.clearance
    ]
    return told[::-1]


def mark_of(word: dict[str, Any]) -> str:
    """Return the mark of a clinician's word: a hash of all that it says."""
    return hashlib.sha256(json.dumps(word, sort_keys=True).encode()).hexdigest()[:16]
