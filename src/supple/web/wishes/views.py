"""All wishes on one page, and the choice of another exercise in place of one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from supple.engine.program import ProgramDocument, items_of
from supple.engine.progression import Offer, equals, may_return
from supple.knowledge import Exercise
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.steps import is_stopped
from supple.web.intake.selectors import case_of, has_course
from supple.web.knowledge import library
from supple.web.program.diary import diary_beside
from supple.web.program.models import PlanRequest
from supple.web.program.selectors import current_program, document_of, latest_request
from supple.web.wishes.forms import WishesForm, wishes_screen
from supple.web.wishes.offers import Offered, offered, rules_of
from supple.web.wishes.services import save_wishes, swap_exercise

READ = ["GET", "HEAD", "POST"]
GONE = "This exercise is not in your program now. Your program stays as it is."
NOT_EQUAL = "This exercise cannot take its place any more. Please choose one of these."


def in_course(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Call a view with the program in use and the answers; who has none is led to the program or the questions."""

    @wraps(view)
    def led(request: HttpRequest, *args: Any, person: Person, **kwargs: Any) -> HttpResponse:
        latest = latest_request(person=person)
        if latest is None:
            return redirect("intake")
        case = case_of(person=person, today=today_of(person=person))
        if not has_course(latest) or not case.begun or is_stopped(case):
            return redirect("intake_stop" if case.begun and is_stopped(case) else "program")
        return view(request, *args, person=person, case=case, document=_document(latest), **kwargs)

    return led


def _document(latest: PlanRequest) -> ProgramDocument:
    assert latest.program is not None, "a request with a course has a program"
    return document_of(program=latest.program)


@require_http_methods(READ)
@for_person
@in_course
def wishes(request: HttpRequest, *, person: Person, case: Case, document: ProgramDocument) -> HttpResponse:
    """Show what is wished now; keep what was sent, and go to the program that follows."""
    names = list(items_of(document.program))
    form = WishesForm(wishes_screen(case, names), case)
    if request.method == "POST":
        posted = {name: request.POST.getlist(name) for name in request.POST}
        found = save_wishes(person=person, today=case.today, posted=posted, offered=names)
        if not found.errors:
            return redirect("program")
        form = WishesForm(form.screen, case, posted, found.errors)
    return render(request, "wishes/wishes.html", {"form": form}, status=400 if form.said else 200)


@require_http_methods(READ)
@for_person
@in_course
def swap(request: HttpRequest, *, person: Person, case: Case, document: ProgramDocument, exercise: str) -> HttpResponse:
    """Show what may take the place of an exercise; a post takes one of them, or swaps back."""
    known = library().exercises.get(exercise)
    if known is None:
        raise Http404
    if exercise not in items_of(document.program):
        messages.info(request, GONE)
        return redirect("program")
    kept = current_program(person=person)
    assert kept is not None, "a course has a program"
    found = equals(document, diary_beside(program=kept, today=case.today), exercise, library(), case.today)
    back = _back(person, document, exercise)
    if request.method != "POST":
        return _choice(request, known, found, back)
    new = request.POST.get("new", "")
    if new not in {one.exercise for one in found.equals} and (back is None or new != back.id):
        return _choice(request, known, found, back, NOT_EQUAL)
    swap_exercise(person=person, today=case.today, old=exercise, new=new)
    return redirect("program")


def _back(person: Person, document: ProgramDocument, exercise: str) -> Exercise | None:
    """Return the exercise that this one has replaced in the last change, where that was a swap."""
    latest = latest_request(person=person)
    swapped = latest.asked if latest is not None and latest.kind == PlanRequest.Kind.SWAP else {}
    old = swapped.get("old", "")
    returns = swapped.get("new") == exercise and may_return(document, old)
    return library().exercises.get(old) if returns else None


def _choice(
    request: HttpRequest, exercise: Exercise, found: Offer, back: Exercise | None, wrong: str = ""
) -> HttpResponse:
    cards: tuple[Offered, ...] = offered(found, library())
    shown = {
        "exercise": exercise,
        "offers": cards,
        "rules": rules_of(found, library()),
        "none": found.none,
        "back": back,
        "wrong": wrong,
    }
    return render(request, "wishes/swap.html", shown, status=400 if wrong else 200)
