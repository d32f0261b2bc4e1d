"""What changes programs: asking for one, asking again, and picking up what waits."""

from datetime import date
from typing import Any

from django.db import transaction

from supple.web.accounts.models import Person
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest
from supple.web.program.selectors import latest_request
from supple.web.program.tasks import make_program

State = PlanRequest.State


def request_plan(*, person: Person, intake: dict[str, Any], today: date) -> PlanRequest:
    """Ask the planner for a program from an intake document, for the day it is where the person is.

    A request that still waits is replaced. The same answers on the same day give the request that is there already.
    """
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        latest = latest_request(person=person)
        if latest is not None and _serves(latest, intake, today):
            return latest
        PlanRequest.objects.filter(person=person, state=State.WAITING).delete()
        made = PlanRequest.objects.create(person=person, intake=intake, day=today)
        make_program.enqueue(str(made.pk))
    return made


def _serves(latest: PlanRequest, intake: dict[str, Any], today: date) -> bool:
    """Tell whether the latest request is for these answers and this day, and waits or has its program."""
    if latest.intake != intake or latest.day != today:
        return False
    if latest.state == State.WAITING:
        return True
    return latest.program is not None and latest.program.knowledge_version == library().version


def ask_again(*, person: Person, today: date) -> PlanRequest | None:
    """Ask for a program from the same answers once more; None when nothing was asked for yet."""
    latest = latest_request(person=person)
    return request_plan(person=person, intake=latest.intake, today=today) if latest is not None else None


def pick_up_waiting() -> int:
    """Hand every request that waits to the planner again, which does no harm to one it has; return how many."""
    waiting = PlanRequest.objects.filter(state=State.WAITING).order_by("asked_at").values_list("pk", flat=True)
    for request in waiting:
        make_program.enqueue(str(request))
    return len(waiting)
