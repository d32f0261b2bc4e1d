"""What changes the answers of a person, and what hands them over."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.web.accounts.models import Person
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.reading import Posted
from supple.web.intake.screens.saving import Reading, read, saved
from supple.web.intake.screens.screen import Screen
from supple.web.intake.screens.steps import is_whole
from supple.web.knowledge import library
from supple.web.program.services import request_plan


def save_screen(*, person: Person, today: date, screen: Screen, posted: Posted, incomplete: bool) -> Reading:
    """Read what was sent for a screen and keep it when it has no error; other screens, saved meanwhile, stay."""
    with transaction.atomic():
        draft, _ = Draft.objects.select_for_update().get_or_create(person=person)
        case = Case(Answers.from_json(draft.answers), library(), today)
        found = read(screen, case, posted, incomplete=incomplete)
        if not found.errors:
            draft.answers = saved(screen, case, found).as_json()
            draft.save()
    return found


def change_answers(*, person: Person, today: date, change: Callable[[Answers], Answers]) -> bool:
    """Change the kept answers, and ask for a program from them; tell whether it was asked for.

    It is not while questions are open, nor when the answers contradict each other.
    """
    with transaction.atomic():
        draft, _ = Draft.objects.select_for_update().get_or_create(person=person)
        draft.answers = change(Answers.from_json(draft.answers)).as_json()
        draft.save()
    case = Case(Answers.from_json(draft.answers), library(), today)
    return is_whole(case) and hand_over(person=person, today=today, case=case) is None


def hand_over(*, person: Person, today: date, case: Case) -> str | None:
    """Ask for a program from the whole answers; return the key of the first contradiction instead, if there is one."""
    try:
        parse_intake(case.document, "answers", case.library, today)
    except InputError as error:
        return error.problems[0].key
    request_plan(person=person, intake=case.document, today=today)
    return None
