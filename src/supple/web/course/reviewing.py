"""How the planner process reviews a course, and keeps the program that follows. No web worker imports this."""

from django.db import transaction

from supple.documents.writing import plain
from supple.engine.program import ProgramDocument
from supple.engine.progression import review, withdrawn_program
from supple.engine.review import Review, Step
from supple.web import jobs
from supple.web.course.models import CourseReview
from supple.web.diary.selectors import diary_of, records_of
from supple.web.knowledge import library
from supple.web.program.keeping import keep_version, why
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.selectors import document_of

State = CourseReview.State
SCREENING_DUE = "progression/screening_due"


def work_on(review_id: str) -> None:
    """Review a course that waits for it, and keep the program that follows."""
    waiting = CourseReview.objects.select_related("program", "person").filter(pk=review_id, state=State.WAITING)
    jobs.work_on(waiting, _review)


def _review(asked: CourseReview) -> None:
    document = document_of(program=asked.program)
    _keep(asked, document, _reviewed(asked, document))


def _reviewed(asked: CourseReview, document: ProgramDocument) -> Review:
    records = records_of(person=asked.person, course=asked.program.course)
    diary = diary_of(document=document, records=records, today=asked.day)
    return review(document, diary, library(), asked.day)


def _keep(asked: CourseReview, document: ProgramDocument, made: Review) -> None:
    """Keep what was found and the program that follows, both or neither; nothing when newer notes are to be read."""
    found = plain(made)
    found.pop("program")
    follows = made.program or _withdrawn(document, made, asked)
    with transaction.atomic():
        waiting = CourseReview.objects.select_for_update().filter(pk=asked.pk, state=State.WAITING).first()
        if waiting is None:
            return
        if follows.id != document.id and not _waits_for_answers(made):
            version = keep_version(person=asked.person, made=follows, why=why("review", review=found))
            _make_current(asked.program, version)
        waiting.found, waiting.state = found, State.DONE
        waiting.save(update_fields=("found", "state"))


def _waits_for_answers(made: Review) -> bool:
    """Tell whether the next program would only be the same one renewed, while safety questions are due.

    Without their answers nothing may grow, and a renewed program has to stand for a week before anything does. So it
    waits: the answers ask for a review of their own.
    """
    steps = [decision.step for decision in made.decisions] + ([made.aerobic.step] if made.aerobic else [])
    held = any(reason.rule == SCREENING_DUE for decision in made.decisions for reason in decision.reasons)
    return held and made.state == "on_track" and set(steps) <= {Step.MAINTAIN}


def _withdrawn(document: ProgramDocument, made: Review, asked: CourseReview) -> ProgramDocument:
    return document if document.program is None else withdrawn_program(document, made.clearance, asked.day)


def _make_current(before: ProgramVersion, version: ProgramVersion) -> None:
    """Let the next program take the place of the one that was reviewed, unless newer answers have replaced that."""
    PlanRequest.objects.filter(program=before).update(program=version)
