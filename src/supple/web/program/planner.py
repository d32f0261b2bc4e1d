"""How the planner process makes the program of a request. No web worker imports this: OR-Tools is heavy."""

import logging
from traceback import format_tb

from django.db import transaction
from django.db.models import F

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.web.knowledge import library
from supple.web.program.changing import followed
from supple.web.program.keeping import Why, keep_version, why
from supple.web.program.models import PlanRequest

log = logging.getLogger(__name__)
State = PlanRequest.State
MOST_ATTEMPTS = 3
ANSWERS_CLASH = "Some of your answers do not fit together. Please look at them again."
OUR_FAULT = "Something went wrong on our side while your program was made. Your answers are kept. Please try again."


def work_on(request_id: str) -> None:
    """Make and keep the program of a request that waits; one that was replaced, erased or done is left alone.

    Whatever goes wrong is kept with the request, in words for the person.
    """
    waiting = PlanRequest.objects.filter(pk=request_id, state=State.WAITING)
    if not waiting.update(attempts=F("attempts") + 1):
        return
    request = waiting.first()
    if request is None:
        return
    if request.attempts > MOST_ATTEMPTS:
        waiting.update(state=State.FAILED, message=OUR_FAULT)
        return
    try:
        _make(request)
    except InputError as error:
        _tell(request, error, ANSWERS_CLASH)
    except Exception as error:
        _tell(request, error, OUR_FAULT)


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


def _tell(request: PlanRequest, error: Exception, message: str) -> None:
    """Keep what a person is told, and log where it went wrong without a word of their answers."""
    where = "".join(format_tb(error.__traceback__))
    log.error("No program for request %s: %s\n%s", request.pk, type(error).__name__, where)
    _refuse(request, message)
