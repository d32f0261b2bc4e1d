"""What a person may take away of their program: the document, the handout, the calendar."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from supple.documents import InputError
from supple.engine.program import ProgramDocument
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.knowledge import library
from supple.web.program.forms import CalendarForm, HandoutForm
from supple.web.program.selectors import current_program, document_of

NOT_INSTALLED = "This server cannot make this file: a part of Supple is not installed (supple[handout])."
NO_LETTER = "This could not be printed: our letters have no sign for {sign}. Please leave it out of your answers."


@require_safe
@for_person
def as_json(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Give the program document, byte for byte as the engine wrote it."""
    made = current_program(person=person)
    return redirect("program") if made is None else _file(made.document.encode(), "application/json", "program.json")


@require_safe
@for_person
def handout(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Give the handout as a PDF, on the paper asked for."""
    return _printed(request, person, "handout")


@require_safe
@for_person
def for_clinician(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Give the one page for a clinician as a PDF, on the paper asked for."""
    return _printed(request, person, "summary")


def _printed(request: HttpRequest, person: Person, what: str) -> HttpResponse:
    document, form = _document(person), HandoutForm(request.GET)
    if document is None:
        return redirect("program")
    if not form.is_valid():
        return _cannot(request, form.errors, 400)
    try:
        from supple.handout.pdf import UnprintableError, handout_pdf, summary_pdf  # noqa: PLC0415 - Typst is an extra
    except ModuleNotFoundError:
        return _cannot(request, {"": [NOT_INSTALLED]}, 503)
    printer = summary_pdf if what == "summary" else handout_pdf
    try:
        pdf = printer(document, library(), form.look(country=person.country))
    except UnprintableError as error:
        return _cannot(request, {"": [NO_LETTER.format(sign=error)]}, 400)
    return _file(pdf, "application/pdf", f"{what}.pdf")


@require_safe
@for_person
def calendar(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Give the days of the program for a calendar, without a word of health."""
    document, form = _document(person), CalendarForm(request.GET)
    if document is None or document.program is None:
        return redirect("program")
    if not form.is_valid():
        return _cannot(request, form.errors, 400)
    try:
        from supple.handout.calendar import Hour, calendar_ics  # noqa: PLC0415 - icalendar is an extra
    except ModuleNotFoundError:
        return _cannot(request, {"": [NOT_INSTALLED]}, 503)
    return _file(calendar_ics(document, document.program, Hour(form.at())), "text/calendar", "program.ics")


def _document(person: Person) -> ProgramDocument | None:
    """Return the program of the latest answers, or None when there is none that can be read."""
    made = current_program(person=person)
    try:
        return document_of(program=made) if made is not None else None
    except InputError:
        return None


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="supple-{name}"'}
    return HttpResponse(content, content_type=kind, headers=headers)


def _cannot(request: HttpRequest, errors: dict[str, list[str]], status: int) -> HttpResponse:
    return render(request, "program/cannot.html", {"form": {"errors": errors}}, status=status)
