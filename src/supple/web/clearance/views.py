"""The page on which a person enters what the slip says."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.clearance.forms import ADVICE, BY, WordForm
from supple.web.clearance.selectors import coverable, mark_of, words_of
from supple.web.clearance.services import keep_word, take_word_back
from supple.web.intake.screens.case import Case
from supple.web.intake.selectors import case_of

KEPT = "What the clinician said is kept. Your program is made again with it."
KEPT_OPEN = "What the clinician said is kept. Please answer the questions that are still open."
TAKEN_BACK = "That is taken back. Your program is made again without it."
FIRST_THIS = "Please answer the questions first. Then you can enter what a clinician said."
LIMITS = (
    "We cannot read limits in free words, so nothing changes for now: your gentle program stays. Please show the "
    "clinician your program, and ask for a plain yes or no. Exercises and positions can be left out in your answers."
)


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def clearance(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Show the slip to copy and what was entered before, or keep a word."""
    case = case_of(person=person, today=today_of(person=person))
    if not case.begun:
        messages.info(request, FIRST_THIS)
        return redirect("intake")
    can = coverable(person=person, case=case)
    sent = request.POST if request.method == "POST" else None
    form = WordForm(sent, coverable=can, today=case.today, age=int(case.answers.of("about")["age"]))
    if not form.is_valid():
        return _page(request, form, case)
    if form.has_limits:
        messages.info(request, LIMITS)
        return redirect("program")
    asked = keep_word(person=person, today=case.today, word=form.word())
    messages.success(request, KEPT if asked else KEPT_OPEN)
    return redirect("program" if asked else "intake")


def _page(request: HttpRequest, form: WordForm, case: Case) -> HttpResponse:
    shown = {
        "form": form,
        "chosen": form["covers"].value() or [],
        "by": BY,
        "advice": ADVICE,
        "words": words_of(case=case),
    }
    return render(request, "clearance/clearance.html", shown, status=400 if form.errors else 200)


@require_POST
@for_person
def take_back(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Take a word back; one that is not there any more changes nothing."""
    case = case_of(person=person, today=today_of(person=person))
    gone = [word for word in case.answers.clearance if mark_of(word) == request.POST.get("word")]
    if not gone:
        return redirect("clearance")
    asked = take_word_back(person=person, today=case.today, word=gone[0])
    messages.success(request, TAKEN_BACK)
    return redirect("program" if asked else "intake")
