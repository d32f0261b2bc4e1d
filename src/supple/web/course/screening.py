"""The safety questions again: those that are due, all on one page."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of as day_of
from supple.web.course.forms import NoteForm
from supple.web.course.selectors import standing_of
from supple.web.course.services import keep, look_at
from supple.web.course.today import due_questions, emergency_questions
from supple.web.diary.models import Record
from supple.web.knowledge import library

SAVED = "Thank you. Your answers are written down."
EACH = "Please answer each question, or tick “No to all of them”."
WORDS = {"yes": "Yes", "no": "No", "unsure": "Not sure"}


class AgainForm(NoteForm):
    """One answer to each question that is due; or no to all of them at once, never by leaving one out."""

    kind = Record.Kind.SCREENING
    none = forms.BooleanField(required=False)

    def __init__(self, names: tuple[str, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = names
        for name in names:
            self.fields[name] = forms.ChoiceField(choices=list(WORDS.items()), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse open questions, unless all were answered with no at once."""
        found: dict[str, Any] = self.cleaned_data
        if not found.get("none") and not all(found.get(name) for name in self.names):
            raise forms.ValidationError(EACH)
        return found

    def body(self) -> dict[str, Any]:
        """Return the answers; a no to all stands behind what was answered one by one."""
        return {"answers": {name: self.cleaned_data.get(name) or "no" for name in self.names}}

    def questions(self) -> list[dict[str, Any]]:
        """Return each question in its words, with what was chosen."""
        known = library().screening
        return [{"name": name, "asked": known[name], "chosen": self[name].value()} for name in self.names]


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
def again(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Ask the safety questions that are due, or all of them when someone asks by themselves, and keep the answers."""
    today = day_of(person=person)
    look_at(person=person, today=today)
    standing = standing_of(person=person, today=today)
    if standing is None:
        return redirect("today")
    names = due_questions(standing, library()) or emergency_questions(standing, library())
    form = AgainForm(names, request.POST if request.method == "POST" else None)
    if form.is_valid():
        now = timezone.now()
        note = form.note(course=standing.version.course, day=today, now=now)
        keep(person=person, notes=[note], now=now, sent_at=now)
        messages.success(request, SAVED)
        return redirect("today")
    shown = {"form": form, "once": form["once"].value() or uuid.uuid4(), "words": WORDS.items()}
    return render(request, "course/again.html", shown, status=400 if form.errors else 200)
