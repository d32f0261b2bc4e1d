"""Read what was sent for one screen, and keep it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from supple.knowledge import Answer
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.asking import Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.reading import AnswerError, Posted
from supple.web.intake.screens.screen import Field, Screen

ALWAYS_SENT = frozenset({"csrfmiddlewaretoken", "go"})
WHOLE = "screen"
FOREIGN = "This page sent something that we did not ask for. Nothing was changed. Please try again from here."


@dataclass(slots=True)
class Reading:
    """What was sent for a screen: fields, answers to questions, and a sentence for each that cannot be read."""

    values: dict[str, Any] = field(default_factory=dict)
    screening: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)


def read(screen: Screen, case: Case, posted: Posted, *, incomplete: bool = False) -> Reading:
    """Return what was sent for a screen; `incomplete` lets questions go unanswered, by choice."""
    fields, found = screen.fields(case), Reading()
    if not set(posted) <= ALWAYS_SENT.union(*(one.keys for one in fields)):
        return Reading(errors={WHOLE: FOREIGN})
    for one in fields:
        try:
            _read_one(one, posted, found, incomplete)
        except AnswerError as error:
            found.errors[one.name] = str(error)
    if not found.errors:
        found.errors.update(screen.check(found.values))
    return found


def _read_one(one: Field, posted: Posted, found: Reading, incomplete: bool) -> None:
    if isinstance(one, Asked):
        found.screening.update(one.read(posted, incomplete=incomplete))
    else:
        found.values[one.name] = one.read(posted)


def saved(screen: Screen, case: Case, found: Reading) -> Answers:
    """Return the answers with those of a screen that was read without an error."""
    answers = case.answers.with_plain(screen.slug, found.values, case.today.isoformat())
    asked = [name for one in screen.fields(case) if isinstance(one, Asked) for name in one.ids]
    return answers.with_screening(asked, found.screening, case.today.isoformat()).with_clarified(
        to_clarify(screen, case, found)
    )


def to_clarify(screen: Screen, case: Case, found: Reading) -> tuple[str, ...]:
    """Return the emergency questions just answered with "not sure" that are asked once more in other words."""
    asked: Iterable[Asked] = (one for one in screen.fields(case) if isinstance(one, Asked))
    return tuple(
        question.id
        for one in asked
        for question in one.questions
        if question.id in case.emergency
        and question.clarify is not None
        and question.id not in case.answers.clarified
        and found.screening.get(question.id) == Answer.UNSURE
    )
