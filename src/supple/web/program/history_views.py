"""Earlier programs: the line of them, and each as it was."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from supple.documents import InputError
from supple.handout.words import day_words
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.knowledge import library
from supple.web.program.history import CAME, came, reasons_of
from supple.web.program.models import ProgramVersion
from supple.web.program.page import page_of
from supple.web.program.selectors import before_each, current_program, document_of, programs_of

PER_PAGE = 10


@require_safe
@for_person
def history(request: HttpRequest, *, person: Person) -> HttpResponse:
    """List a person's programs, the newest first, with why each came and what changed."""
    page = Paginator(programs_of(person=person), PER_PAGE).get_page(request.GET.get("page"))
    shown = list(page)
    if not shown:
        return redirect("program")
    now, before = current_program(person=person), before_each(person=person, programs=shown)
    line = [came(each, before.get(each.pk), is_now=now == each) for each in shown]
    return render(request, "program/history.html", {"line": line, "page": page})


@require_safe
@for_person
def old_program(request: HttpRequest, *, person: Person, version: UUID) -> HttpResponse:
    """Show one of a person's programs as it was, to read only."""
    kept = get_object_or_404(ProgramVersion, pk=version, person=person)
    found = {
        "day": day_words(kept.created_on),
        "came": CAME.get(kept.why.get("kind", ""), ""),
        "reasons": reasons_of(kept.why),
        "is_now": kept == current_program(person=person),
    }
    try:
        page = page_of(document_of(program=kept), library())
    except InputError:
        return render(request, "program/old_program.html", found)
    return render(
        request, "program/old_program.html", {**found, "page": page, "plan": page.plan, "version": library().version}
    )
