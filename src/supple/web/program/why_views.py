"""Why an exercise is not in a person's program: at once where the program says so, else from the planner."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from supple.documents import InputError
from supple.engine.program import ProgramDocument
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.knowledge import library
from supple.web.program.asked import Answered, answered_at_once, answered_by
from supple.web.program.models import ProgramVersion, Question
from supple.web.program.selectors import current_program, document_of, question_about
from supple.web.program.services import ask_why

State = Question.State


@require_safe
@for_person
def find(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Lead to the answer about the exercise that was chosen from a list; back to the list where it is not known."""
    asked = request.GET.get("exercise", "")
    if asked in library().exercises:
        return redirect("why_not", asked)
    return redirect("exercises") if not asked else render(request, "404.html", status=404)


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def why_not(request: HttpRequest, *, person: Person, exercise: str) -> HttpResponse:
    """Show why an exercise is in the program or not; a post asks the planner, where the program does not say."""
    known = library().exercises.get(exercise)
    if known is None:
        raise Http404
    kept = current_program(person=person)
    document = _readable(kept)
    if kept is None or document is None:
        return redirect("program")
    at_once = answered_at_once(document, known, library())
    if request.method == "POST":
        if at_once is None:
            ask_why(person=person, program=kept, exercise=exercise, today=today_of(person=person))
        return redirect("why_not", exercise)
    question = None if at_once else question_about(person=person, program=kept, exercise=exercise)
    shown = {"exercise": known, "answer": at_once or _answer(question), "state": question.state if question else ""}
    return render(request, "program/why_not.html", shown)


def _readable(kept: ProgramVersion | None) -> ProgramDocument | None:
    try:
        return document_of(program=kept) if kept is not None else None
    except InputError:
        return None


def _answer(question: Question | None) -> Answered | None:
    return answered_by(question, library()) if question is not None and question.state == State.DONE else None
