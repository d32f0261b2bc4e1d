"""The page of the program: being made, made, or not to be made."""

from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from supple.documents import InputError
from supple.engine.program import ProgramDocument
from supple.handout.summary import summary
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.knowledge import library
from supple.web.program.forms import SearchForm
from supple.web.program.history import reasons_of
from supple.web.program.left_out import left_out, others
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.page import page_of
from supple.web.program.selectors import current_program, document_of, latest_request

SLOW_S = 30
KEPT = 64  # bodies of pages kept in a worker, of some 100 KB
UNREADABLE = "Your program comes from an older version of our content, which can no longer be shown."


@require_safe
@for_person
def program(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Show the program of the latest answers, or how far it is."""
    latest = latest_request(person=person)
    if latest is None:
        return redirect("intake")
    if latest.state == PlanRequest.State.WAITING:
        return _waiting(request, latest)
    if latest.program is None:
        return _not_made(request, latest.message)
    try:
        document = document_of(program=latest.program)
    except InputError:
        return _not_made(request, UNREADABLE)
    return _shown(request, person, latest.program, document)


@require_safe
@for_person
def for_clinician(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Show what the page for a clinician holds, with the way to print it."""
    made = current_program(person=person)
    try:
        document = document_of(program=made) if made is not None else None
    except InputError:
        document = None
    if document is None:
        return redirect("program")
    return render(request, "program/summary.html", {"summary": summary(document, library())})


def _waiting(request: HttpRequest, latest: PlanRequest) -> HttpResponse:
    slow = (timezone.now() - latest.asked_at).total_seconds() > SLOW_S
    return render(request, "program/waiting.html", {"slow": slow})


def _not_made(request: HttpRequest, message: str) -> HttpResponse:
    return render(request, "program/not_made.html", {"message": message})


def _changed(kept: ProgramVersion) -> dict[str, object] | None:
    """Return what to say of a program that has just followed another one; None for the first of a course."""
    reasons, swapped = reasons_of(kept.why), kept.why.get("kind") == "swap"
    if not reasons:
        return None
    return {"reasons": reasons, "swapped": kept.why["because_of"] if swapped else None}


def _shown(request: HttpRequest, person: Person, kept: ProgramVersion, document: ProgramDocument) -> HttpResponse:
    known, made = library(), document.program
    page = page_of(document, known)
    if made is None:
        return render(request, "program/what_to_do.html", {"page": page, "level": document.clearance.level.value})
    form = SearchForm(request.GET)
    plain = form.is_valid() and not form.cleaned_data["left_out"]
    found = {
        "page": page,
        "plan": page.plan,
        "today": today_of(person=person).weekday(),
        "changed": _changed(kept),
        "body": _body_of(_Whole(document)) if plain else _body(document, form),
    }
    return render(request, "program/program.html", found, status=400 if form.errors else 200)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A program as the key of a cache: its id is made of all that is in it."""

    document: ProgramDocument

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and self.document.id == other.document.id

    def __hash__(self) -> int:
        return hash(self.document.id)


@lru_cache(maxsize=KEPT)
def _body_of(whole: _Whole) -> SafeString:
    """Return the body of a program's page with nothing searched for; it is the same on every day and for everyone."""
    form = SearchForm({})
    form.is_valid()
    return _body(whole.document, form)


def _body(document: ProgramDocument, form: SearchForm) -> SafeString:
    known, made, page = library(), document.program, page_of(document, library())
    assert made is not None
    shown = {
        "page": page,
        "plan": page.plan,
        "form": form,
        "left_out": left_out(made, known, form.cleaned_data.get("left_out", "")),
        "version": known.version,
        "others": others(made, known),
    }
    return render_to_string("program/body.html", shown)
