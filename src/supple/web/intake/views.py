"""One screen at a time, the page that says to get help, and the look through the answers."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from supple.handout.words import LEVEL_WORDS, NO_PROGRAM
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.intake.forms import ScreenForm
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.catalogue import BY_SLUG, LOOK
from supple.web.intake.screens.screen import Screen
from supple.web.intake.screens.sections import screen_of_key
from supple.web.intake.screens.steps import (
    applying,
    correction,
    is_later,
    is_stopped,
    may_open,
    next_screen,
    reasons_to_stop,
)
from supple.web.intake.screens.telling import told
from supple.web.intake.selectors import case_of, changed, whole_intake
from supple.web.intake.services import hand_over, save_screen
from supple.web.program.services import ask_again

LEAVE_OUT = "leave_out"
NOT_YOURS = "That page has no questions for you at the moment. Your answers are kept; please go on here."
FIRST_THIS = "Please answer this page first. Your answers are kept."
SAVED_FIRST_THIS = "That is saved. Please answer this page first."
CONTRADICTION = "Two of your answers do not fit together. Please look at this page again."


@require_safe
@for_person
def intake(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Lead to the first screen that is open."""
    return _onward(case_of(person=person, today=today_of(person=person)))


def _onward(case: Case) -> HttpResponse:
    return redirect("intake_stop") if is_stopped(case) else redirect("intake_screen", next_screen(case).slug)


@require_safe
@for_person
def stop(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Say what to do now, and why, and nothing else but the way back to correct an answer."""
    case = case_of(person=person, today=today_of(person=person))
    if not is_stopped(case):
        return redirect("intake")
    found = case.assessment
    words = LEVEL_WORDS[found.level] if found.level.forbids_exercise else NO_PROGRAM
    shown = {
        "level": found.level.value,
        "words": words,
        "reasons": reasons_to_stop(case),
        "back": correction(case),
        "seen_since": found.level.forbids_exercise and is_later(case, correction(case)),
    }
    return render(request, "intake/stop.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def screen(request: HttpRequest, *, person: Person, screen: str) -> HttpResponse:
    """Show one screen, or keep what was sent for it; screens that are not open lead to the one that is."""
    asked = BY_SLUG.get(screen)
    if asked is None:
        raise Http404
    case = case_of(person=person, today=today_of(person=person))
    if asked not in applying(case):
        messages.info(request, NOT_YOURS if case.begun else FIRST_THIS)
        return _onward(case)
    if asked is LOOK:
        return _look(request, person, case)
    if request.method == "POST":
        return _save(request, person, case, asked)
    if not may_open(case, asked):
        messages.info(request, FIRST_THIS)
        return _onward(case)
    return _page(request, ScreenForm(asked, case))


def _page(request: HttpRequest, form: ScreenForm) -> HttpResponse:
    return render(request, "intake/screen.html", {"form": form}, status=400 if form.said else 200)


def _save(request: HttpRequest, person: Person, case: Case, asked: Screen) -> HttpResponse:
    """Keep a screen; then ask once more in other words what was unsure, stop, or go on."""
    posted = {name: request.POST.getlist(name) for name in request.POST}
    leave_out = request.POST.get("go") == LEAVE_OUT
    found = save_screen(person=person, today=case.today, screen=asked, posted=posted, incomplete=leave_out)
    if found.errors:
        return _page(request, ScreenForm(asked, case, posted, found.errors))
    now = case_of(person=person, today=case.today)
    if not is_stopped(now) and set(now.answers.clarified) != set(case.answers.clarified):
        return redirect("intake_screen", asked.slug)
    if not may_open(case, asked):
        messages.info(request, SAVED_FIRST_THIS)
    return _onward(now)


def _look(request: HttpRequest, person: Person, case: Case) -> HttpResponse:
    """Show all answers with their edit links; hand them over when the person asks for the program."""
    if is_stopped(case) or next_screen(case) is not LOOK:
        messages.info(request, FIRST_THIS)
        return _onward(case)
    if request.method != "POST":
        return render(
            request,
            "intake/look.html",
            {"form": ScreenForm(LOOK, case), "told": told(case), "changed": changed(person=person, case=case)},
        )
    wrong = hand_over(person=person, today=case.today, case=case)
    if wrong is None:
        return redirect("program")
    messages.error(request, CONTRADICTION)
    return redirect("intake_screen", screen_of_key(wrong))


@require_POST
@for_person
def make_again(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Ask once more for a program that failed or can no longer be read."""
    today = today_of(person=person)
    ask_again(person=person, intake=whole_intake(person=person, today=today), today=today)
    return redirect("program")
