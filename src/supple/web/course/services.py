"""What moves a course on: notes are kept, and each one asks for a review."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import transaction

from supple.engine.program import ProgramDocument
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import day_in
from supple.web.course.models import CourseReview
from supple.web.course.selectors import current, latest_review, program_in
from supple.web.course.tasks import review_course
from supple.web.diary.document import worrying_answers
from supple.web.diary.services import Kept, keep_notes
from supple.web.intake.services import note_answers
from supple.web.knowledge import library
from supple.web.program.models import PlanRequest, ProgramVersion, Question

State = CourseReview.State


def keep(*, person: Person, notes: Iterable[Any], now: datetime, sent_at: datetime) -> Kept:
    """Keep notes, each once, and ask for a review when one of them is new; all of it or nothing."""

    @cache
    def courses(course: str) -> ProgramDocument | None:
        return program_in(person=person, course=course)

    with transaction.atomic():
        found = keep_notes(person=person, courses=courses, notes=notes, now=now, sent_at=sent_at)
        there = current(person=person) if found.new else None
        if there is not None and any(record.course == there[0].course for record in found.new):
            request_review(person=person, program=there[0], today=day_in(zone=person.zone, now=now))
        for record in found.new:
            note_answers(person=person, given=worrying_answers(record, library()), day=record.day)
    return found


def request_review(*, person: Person, program: ProgramVersion, today: date) -> CourseReview:
    """Ask the planner to review a course on a day. One that still waits is replaced: newer notes are to be read."""
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=person.pk)
        CourseReview.objects.filter(person=person, state=State.WAITING).delete()
        made = CourseReview.objects.create(person=person, program=program, day=today)
        review_course.enqueue(str(made.pk))
    return made


def look_at(*, person: Person, today: date) -> CourseReview | None:
    """Return the review of today, asked for now when there is none of today's program; None without a program."""
    there = current(person=person)
    return review_today(person=person, program=there[0], today=today) if there is not None else None


def review_today(*, person: Person, program: ProgramVersion, today: date) -> CourseReview:
    """Return the review of a program today, asked for now when there is none."""
    latest = latest_review(person=person)
    if latest is not None and latest.day == today and _is_of(latest, program):
        return latest
    return request_review(person=person, program=program, today=today)


def is_waiting(*, person: Person) -> bool:
    """Tell whether the planner is still to make or to review a program of a person, or to answer them."""
    if Question.objects.filter(person=person, state=Question.State.WAITING).exists():
        return True
    plans = PlanRequest.objects.filter(person=person, state=PlanRequest.State.WAITING)
    return plans.exists() or CourseReview.objects.filter(person=person, state=State.WAITING).exists()


def _is_of(latest: CourseReview, program: ProgramVersion) -> bool:
    """Tell whether a review is of a program, or led to it."""
    return latest.program_id == program.pk or latest.program.document_id == program.follows


def pick_up_waiting() -> int:
    """Hand every review that waits to the planner again, which does no harm to one it has; return how many."""
    waiting = CourseReview.objects.filter(state=State.WAITING).order_by("asked_at").values_list("pk", flat=True)
    for review in waiting:
        review_course.enqueue(str(review))
    return len(waiting)
