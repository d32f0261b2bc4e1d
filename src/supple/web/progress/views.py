"""How it goes: the page, what helps, and the sheet to print."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from supple.handout.look import Look
from supple.handout.progress import Reach
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.knowledge import library
from supple.web.progress.forms import ReachForm, SheetForm
from supple.web.progress.selectors import due_in, helps_in, page_in, progress_of
from supple.web.progress.showing import drawn, helps_shown, shown

NOT_INSTALLED = "This server cannot make this file: a part of Supple is not installed (supple[handout])."


@require_safe
@for_person
def progress(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Show how it goes: in one glance, in charts with their tables, and what the measures mean."""
    found = progress_of(person=person, today=today_of(person=person))
    if found is None:
        return redirect("program")
    form = ReachForm(request.GET)
    form.is_valid()
    page = page_in(found, form.reach())
    told = {
        "page": page,
        "form": form,
        "charts": shown(page),
        "drawn": drawn(page),
        "reaches": list(Reach),
        "reached": form.reach().value,
        "due": due_in(found),
    }
    return render(request, "progress/progress.html", told, status=400 if form.errors else 200)


@require_safe
@for_person
def helps(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Show what went together with better days in a person's own diary."""
    found = progress_of(person=person, today=today_of(person=person))
    if found is None:
        return redirect("program")
    return render(request, "progress/what_helps.html", {"helps": helps_shown(helps_in(found))})


@require_safe
@for_person
def sheet(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Give the progress as a PDF, on the paper asked for."""
    found, form = progress_of(person=person, today=today_of(person=person)), SheetForm(request.GET)
    if found is None:
        return redirect("program")
    if not form.is_valid():
        return _cannot(request, form.errors, 400)
    try:
        from supple.handout.progress.pdf import progress_pdf  # noqa: PLC0415 - Typst is an extra
    except ModuleNotFoundError:
        return _cannot(request, {"": [NOT_INSTALLED]}, 503)
    made = progress_pdf(page_in(found, form.reach()), library(), found.course.today, Look(form.on()))
    headers = {"Content-Disposition": 'attachment; filename="supple-progress.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _cannot(request: HttpRequest, errors: dict[str, list[str]], status: int) -> HttpResponse:
    return render(request, "progress/cannot.html", {"form": {"errors": errors}}, status=status)
