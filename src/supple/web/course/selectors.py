"""How a person's course stands: their program, and what the latest review found."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from supple.documents import InputError
from supple.engine.program import ProgramDocument
from supple.web.accounts.models import Person
from supple.web.course.models import CourseReview
from supple.web.diary.models import Record
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.selectors import document_of, latest_request

DONE = PlanRequest.State.DONE


@dataclass(frozen=True, slots=True)
class Standing:
    """A program that can be followed today, and what the review of today found."""

    version: ProgramVersion
    document: ProgramDocument
    found: dict[str, Any]

    @property
    def due_questions(self) -> tuple[str, ...]:
        """Return the safety questions that are due, or were never answered."""
        return tuple(self.found["clearance"]["missing"])


def current(*, person: Person) -> tuple[ProgramVersion, ProgramDocument] | None:
    """Return the program of a person's latest answers; None while there is none, or when it can no longer be read."""
    latest = latest_request(person=person)
    if latest is None or latest.state != DONE or latest.program is None:
        return None
    try:
        return latest.program, document_of(program=latest.program)
    except InputError:
        return None


def latest_review(*, person: Person) -> CourseReview | None:
    """Return the review of a person that was asked for last."""
    asked = CourseReview.objects.filter(person=person).select_related("program")
    return asked.defer("program__document", "program__why").first()


def standing_of(*, person: Person, today: date) -> Standing | None:
    """Return how a person's course stands today, or None when it is first to be made, reviewed or mended."""
    found = current(person=person)
    return standing_by(found=found, review=latest_review(person=person), today=today) if found is not None else None


def standing_by(
    *, found: tuple[ProgramVersion, ProgramDocument], review: CourseReview | None, today: date
) -> Standing | None:
    """Return how a course stands by its program and its latest review, as `standing_of` does."""
    if found[1].program is None or review is None or review.day != today:
        return None
    return Standing(*found, review.found) if review.state == CourseReview.State.DONE else None


def program_in(*, person: Person, course: str) -> ProgramDocument | None:
    """Return the latest program of a course of a person, or None for a course that is not theirs."""
    made = ProgramVersion.objects.filter(person=person, course=course).first()
    try:
        return document_of(program=made) if made is not None else None
    except InputError:
        return None


def recent_records(*, person: Person, course: str, first: date) -> list[Record]:
    """Return the notes from a day on, and all measures, in the order of their days."""
    wanted = Q(day__gte=first) | Q(kind=Record.Kind.MEASURE)
    return list(Record.objects.filter(wanted, person=person, course=course))
