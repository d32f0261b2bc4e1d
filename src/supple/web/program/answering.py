"""How the planner process answers why an exercise is not in a program. No web worker imports this."""

from supple.documents.writing import plain
from supple.engine.progression import why_not
from supple.web.jobs import work_on
from supple.web.knowledge import library
from supple.web.program.diary import diary_beside
from supple.web.program.models import Question
from supple.web.program.selectors import document_of

State = Question.State


def answer(question_id: str) -> None:
    """Answer a question that waits."""
    work_on(Question.objects.select_related("program__person").filter(pk=question_id, state=State.WAITING), _answer)


def _answer(question: Question) -> None:
    document = document_of(program=question.program)
    diary = diary_beside(program=question.program, today=question.day)
    found = why_not(document, diary, library(), question.day, question.exercise)
    Question.objects.filter(pk=question.pk, state=State.WAITING).update(state=State.DONE, answer=plain(found))
