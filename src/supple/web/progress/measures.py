"""The measures to rate: those that are due first, then the others."""

import uuid
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from supple.engine.outcomes import AT_REVIEWS
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.course.forms import NoteForm
from supple.web.course.services import keep
from supple.web.progress.measure_forms import form_for
from supple.web.progress.selectors import Progress, due_in, progress_of

SAVED = "Thank you. That is written down."
GONE = "This question is no longer asked. Please look at the ones below."


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def measures(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Ask for the measures, one form for each, and keep the one that is sent."""
    today = today_of(person=person)
    found = progress_of(person=person, today=today)
    if found is None or found.course.document.program is None:
        return redirect("program")
    if request.method != "POST":
        return _asked(request, found)
    measure = request.POST.get("measure", "")
    if measure not in _all(found):
        messages.info(request, GONE)
        return redirect("measures")
    form = form_for(measure, found.noted.activities, request.POST)
    if not form.is_valid() or not _is_kept(form, person, found, today):
        return _asked(request, found, form)
    messages.success(request, SAVED)
    left = due_in(progress_of(person=person, today=today) or found)
    return redirect("measures" if left else "progress")


def _is_kept(form: NoteForm, person: Person, found: Progress, today: date) -> bool:
    """Keep what a form says; where that is refused, the form tells why."""
    now = timezone.now()
    note = form.note(course=found.version.course, day=today, now=now)
    kept = keep(person=person, notes=[note], now=now, sent_at=now)
    if kept.refused:
        form.add_error(None, kept.refused[0]["why"])
    return not kept.refused


def _all(found: Progress) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*due_in(found), *AT_REVIEWS)))


def _asked(request: HttpRequest, found: Progress, wrong: NoteForm | None = None) -> HttpResponse:
    """Show a form for each measure, and the one with something wrong as it was sent."""
    due, known = due_in(found), found.noted.activities
    sent = getattr(wrong, "measure", None)
    made = {name: wrong if name == sent else form_for(name, known) for name in _all(found)}
    now = [form for name, form in made.items() if name in due or name == sent]
    told = {
        "now": now,
        "others": [form for name, form in made.items() if name not in due and name != sent],
        "course": found.version.course,
        "day": found.course.today.isoformat(),
        "once": uuid.uuid4,
        "wrong": wrong,
    }
    return render(request, "progress/measures.html", told, status=400 if wrong else 200)
