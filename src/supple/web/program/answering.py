"""How the planner process answers why an exercise is not in a program. No web worker imports this."""

import logging
from traceback import format_tb

from django.db.models import F

from supple.documents.writing import plain
from supple.engine.progression import why_not
from supple.web.knowledge import library
from supple.web.program.diary import diary_beside
from supple.web.program.models import Question
from supple.web.program.selectors import document_of

log = logging.getLogger(__name__)
State = Question.State
MOST_ATTEMPTS = 3


def answer(question_id: str) -> None:
    """Answer a question that waits; one that was replaced, erased or answered is left alone."""
    waiting = Question.objects.filter(pk=question_id, state=State.WAITING)
    if not waiting.update(attempts=F("attempts") + 1):
        return
    question = waiting.select_related("program__person").first()
    if question is None:
        return
    if question.attempts > MOST_ATTEMPTS:
        waiting.update(state=State.FAILED)
        return
    try:
        document = document_of(program=question.program)
        diary = diary_beside(program=question.program, today=question.day)
        found = why_not(document, diary, library(), question.day, question.exercise)
    except Exception as error:
        where = "".join(format_tb(error.__traceback__))
        log.error("No answer to question %s: %s\n%s", question.pk, type(error).__name__, where)
        waiting.update(state=State.FAILED)
    else:
        waiting.update(state=State.DONE, answer=plain(found))
