"""What a person has answered, beside the knowledge, and what of it is other than when the program was made."""

from datetime import date
from enum import StrEnum
from typing import Any

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.knowledge import Answer
from supple.web.accounts.models import Person
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.steps import is_whole
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest
from supple.web.program.selectors import document_of, latest_request


class Changed(StrEnum):
    """What is other in the answers than in those behind the program: there was none, nothing, wishes, or more."""

    FIRST = "first"
    NOTHING = "nothing"
    WISHES = "wishes"
    HEALTH = "health"


def changed(*, person: Person, case: Case) -> Changed:
    """Return what the whole answers of a person have that is other than in those behind the program in use."""
    latest = latest_request(person=person)
    if latest is None or not has_course(latest):
        return Changed.FIRST
    if _apart_from_wishes(latest.intake) != _apart_from_wishes(case.document):
        return Changed.HEALTH
    same = same_wishes(latest.intake.get("preferences", {}), case.document.get("preferences", {}))
    return Changed.NOTHING if same else Changed.WISHES


def has_course(latest: PlanRequest) -> bool:
    """Tell whether a request has led to exercises that can go on with other wishes."""
    if latest.state != PlanRequest.State.DONE or latest.program is None:
        return False
    try:
        return document_of(program=latest.program).program is not None
    except InputError:
        return False


def _apart_from_wishes(intake: dict[str, Any]) -> dict[str, Any]:
    """Return an intake without its wishes; its day stays where a clinician's word may be older than a yes."""
    flagged = any(answer != Answer.NO for answer in intake.get("screening", {}).values())
    left_out = ("preferences",) if flagged and "clearance" in intake else ("preferences", "today")
    return {key: part for key, part in intake.items() if key not in left_out}


def same_wishes(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two sets of wishes say the same."""
    return _in_order(one) == _in_order(other)


def _in_order(given: dict[str, Any]) -> dict[str, Any]:
    """Return wishes with their lists in one order; an empty list says no more than none."""
    return {key: sorted(value) if isinstance(value, list) else value for key, value in given.items() if value != []}


def case_of(*, person: Person, today: date) -> Case:
    """Return the answers of a person on a day; none yet for someone who has just begun."""
    kept = Draft.objects.filter(person=person).values_list("answers", flat=True).first()
    return Case(Answers.from_json(kept or {}), library(), today)


def whole_intake(*, person: Person, today: date) -> dict[str, Any] | None:
    """Return the intake of a person's answers as they are now; None while questions are open or answers clash."""
    case = case_of(person=person, today=today)
    if not is_whole(case):
        return None
    try:
        parse_intake(case.document, "answers", case.library, today)
    except InputError:
        return None
    return case.document
