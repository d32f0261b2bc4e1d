"""What a person asked for, and the program they have."""

from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from django.db.models import QuerySet

from supple.documents import InputError
from supple.documents.program import parse_program
from supple.engine.program import ProgramDocument
from supple.knowledge.loading import parse_json
from supple.web.accounts.models import Person
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest, ProgramVersion, Question

MOST_VALUES = 2_000_000
KEPT = 64  # programs kept as values in a worker, so that the first look after a save costs no more than the next


def latest_request(*, person: Person) -> PlanRequest | None:
    """Return what a person asked for last, with its program, or None when nothing was asked for."""
    return PlanRequest.objects.filter(person=person).select_related("program").first()


def current_program(*, person: Person) -> ProgramVersion | None:
    """Return the program of a person's latest answers.

    It is None while one is being made and when that failed: a program made from older answers may no longer be safe.
    """
    latest = latest_request(person=person)
    return latest.program if latest is not None and latest.state == PlanRequest.State.DONE else None


def program_before(*, request: PlanRequest) -> ProgramVersion | None:
    """Return the program that a change goes on from: that of the latest request before it that was fulfilled."""
    done = PlanRequest.objects.filter(person=request.person, state=PlanRequest.State.DONE).exclude(pk=request.pk)
    latest = done.select_related("program__person").first()
    return latest.program if latest is not None else None


def programs_of(*, person: Person) -> QuerySet[ProgramVersion]:
    """Return all programs of a person, the newest first."""
    return ProgramVersion.objects.filter(person=person)


def before_each(*, person: Person, programs: Iterable[ProgramVersion]) -> dict[UUID, ProgramVersion]:
    """Return, by the id of each program, the one before it in its course; nothing for the first of a course."""
    follows = {program.pk: program.follows for program in programs if program.follows}
    known = ProgramVersion.objects.filter(person=person, document_id__in=set(follows.values()))
    by_id = {program.document_id: program for program in known}
    return {key: by_id[name] for key, name in follows.items() if name in by_id}


def question_about(*, person: Person, program: ProgramVersion, exercise: str) -> Question | None:
    """Return what a person asked about an exercise of a program, with its answer, or None."""
    return Question.objects.filter(person=person, program=program, exercise=exercise).first()


def is_readable(latest: PlanRequest) -> bool:
    """Tell whether a request waits, or has led to a program that today's content can read."""
    if latest.state == PlanRequest.State.WAITING:
        return True
    if latest.program is None:
        return False
    try:
        document_of(program=latest.program)
    except InputError:
        return False
    return True


def document_of(*, program: ProgramVersion) -> ProgramDocument:
    """Return a kept program as the engine's value; raise InputError when today's content can no longer read it."""
    return _read(program.document)


@lru_cache(maxsize=KEPT)
def _read(text: str) -> ProgramDocument:
    return parse_program(parse_json(text, most_values=MOST_VALUES), "the kept program", library())
