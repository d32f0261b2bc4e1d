"""What asks the planner: for a program, once more, why an exercise is not in it, and for all that waits."""

from datetime import date
from typing import Any

from django.db import transaction

from supple.web.accounts.models import Person
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest, ProgramVersion, Question
from supple.web.program.selectors import is_readable, latest_request
from supple.web.program.tasks import answer_question, make_program

State = PlanRequest.State
Kind = PlanRequest.Kind


def request_plan(
    *,
    person: Person,
    intake: dict[str, Any],
    today: date,
    kind: str = Kind.FIRST,
    asked: dict[str, Any] | None = None,
) -> PlanRequest:
    """Ask the planner for a program from an intake document, for the day it is where the person is.

    With another `kind` it follows the program there is, because of what was `asked`. A request that still waits is
    replaced. The same on the same day gives the request that is there already.
    """
    wanted = PlanRequest(person=person, intake=intake, day=today, kind=kind, asked=asked or {})
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        latest = latest_request(person=person)
        if latest is not None and _serves(latest, wanted):
            return latest
        PlanRequest.objects.filter(person=person, state=State.WAITING).delete()
        wanted.save(force_insert=True)
        make_program.enqueue(str(wanted.pk))
    return wanted


def _serves(latest: PlanRequest, wanted: PlanRequest) -> bool:
    """Tell whether the latest request is for the same answers and day, and waits or has its program."""
    same = ("intake", "day", "kind", "asked")
    if any(getattr(latest, name) != getattr(wanted, name) for name in same):
        return False
    if latest.state == State.WAITING:
        return True
    return latest.program is not None and latest.program.knowledge_version == library().version


def ask_again(*, person: Person, intake: dict[str, Any] | None, today: date) -> PlanRequest | None:
    """Ask once more for what failed or can no longer be read, from `intake` or else from the same answers.

    A program that can be read stays, also one that was taken away: only newer answers make another one.
    """
    latest = latest_request(person=person)
    if latest is None or is_readable(latest):
        return latest
    first = latest.kind == PlanRequest.Kind.FIRST
    again = intake if first and intake is not None else latest.intake
    return request_plan(person=person, intake=again, today=today, kind=latest.kind, asked=latest.asked)


def ask_why(*, person: Person, program: ProgramVersion, exercise: str, today: date) -> Question:
    """Ask the planner why an exercise is not in a program; an answer that is there already is kept.

    A question that still waits is replaced, and one that failed is asked again.
    """
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        kept = Question.objects.filter(person=person, program=program, exercise=exercise).first()
        if kept is not None and kept.state != Question.State.FAILED:
            return kept
        Question.objects.filter(person=person).exclude(state=Question.State.DONE).delete()
        made = Question.objects.create(person=person, program=program, exercise=exercise, day=today)
        answer_question.enqueue(str(made.pk))
    return made


def pick_up_waiting() -> int:
    """Hand all that waits to the planner again, which does no harm to what it has; return how many requests."""
    waiting = PlanRequest.objects.filter(state=State.WAITING).order_by("asked_at").values_list("pk", flat=True)
    for request in waiting:
        make_program.enqueue(str(request))
    for question in Question.objects.filter(state=Question.State.WAITING).values_list("pk", flat=True):
        answer_question.enqueue(str(question))
    return len(waiting)
