"""How the planner process makes the program of a request. No web worker imports this: OR-Tools is heavy."""

from django.db import transaction

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.web import jobs
from supple.web.knowledge import library
from supple.web.program.changing import followed
from supple.web.program.keeping import Why, keep_version, why
from supple.web.program.models import PlanRequest

State = PlanRequest.State
ANSWERS_CLASH = "Some of your answers do not fit together. Please look at them again."
OUR_FAULT = "Something went wrong on our side while your program was made. Your answers are kept. Please try again."


def work_on(request_id: str) -> None:
    """Make and keep the program of a request that waits; what goes wrong is kept with it, in words for the person."""
    jobs.work_on(PlanRequest.objects.filter(pk=request_id, state=State.WAITING), _make, _told)


def _told(error: Exception | None) -> dict[str, str]:
    return {"message": ANSWERS_CLASH if isinstance(error, InputError) else OUR_FAULT}


def _make(request: PlanRequest) -> None:
    """Make and keep what was asked for: a first program, or one that follows because of other wishes."""
    if request.kind == PlanRequest.Kind.FIRST:
        _keep(request, _planned(request), why("first"))
        return
    change = followed(request)
    if change.made is None:
        _refuse(request, change.message)
    else:
        _keep(request, change.made, change.why)


def _refuse(request: PlanRequest, message: str) -> None:
    """Say that there is no program now, in words for the person."""
    PlanRequest.objects.filter(pk=request.pk, state=State.WAITING).update(state=State.FAILED, message=message)


def _planned(request: PlanRequest) -> ProgramDocument:
    intake = parse_intake(request.intake, "the answers", library(), request.day)
    return plan(intake, library(), request.day)


def _keep(request: PlanRequest, made: ProgramDocument, because: Why) -> None:
    """Keep a program and say that it is there, both or neither; nothing when the request no longer waits."""
    with transaction.atomic():
        waiting = PlanRequest.objects.select_for_update().filter(pk=request.pk, state=State.WAITING).first()
        if waiting is None:
            return
        waiting.program = keep_version(person=waiting.person, made=made, why=because)
        waiting.state = State.DONE
        waiting.save(update_fields=("program", "state"))
