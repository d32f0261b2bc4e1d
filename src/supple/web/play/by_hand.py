"""A session written down by hand, for those who did it without the guide or whose browser runs no script."""

import uuid
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from supple.engine.program import Item, Session
from supple.knowledge.guidance import StopSign
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of as day_of
from supple.web.course.forms import SCALE, SCALE_WRONG, WORST, NoteForm
from supple.web.course.selectors import Standing
from supple.web.course.services import keep
from supple.web.course.today import limb_words
from supple.web.diary.models import Record
from supple.web.knowledge import library
from supple.web.play.views import session_named, standing_today

SAVED = "Your session is written down."
TICK = "Please tick what you did, or say why you stopped."
STOPS = (
    ("", "I did not stop early"),
    ("pain", "Because of pain"),
    ("effort", "It was too hard"),
    ("time", "I had no more time"),
    ("symptoms", "Because of a sign from the list of signs to stop for"),
    ("other", "For another reason"),
)
WELL = (("yes", "Yes, as they are described"), ("no", "No, not all of them"))


class ByHandForm(NoteForm):
    """A session as it was done, in few questions."""

    kind = Record.Kind.SESSION
    before = forms.ChoiceField(choices=SCALE, error_messages=SCALE_WRONG)
    worst = forms.ChoiceField(choices=SCALE, error_messages=SCALE_WRONG)
    limb_before = forms.ChoiceField(choices=SCALE, required=False, error_messages=SCALE_WRONG)
    limb_worst = forms.ChoiceField(choices=SCALE, required=False, error_messages=SCALE_WRONG)
    effort = forms.ChoiceField(choices=SCALE, error_messages=SCALE_WRONG)
    done = forms.MultipleChoiceField(required=False)
    well = forms.ChoiceField(choices=WELL, required=False)
    stopped = forms.ChoiceField(choices=STOPS, required=False)
    signs = forms.MultipleChoiceField(required=False)

    def __init__(self, session: Session, signs: list[StopSign], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.session = session
        self.fields["done"].choices = [(item.exercise, item.name) for item in session.items]
        self.fields["signs"].choices = [(sign.id, sign.text) for sign in signs]

    def clean(self) -> dict[str, Any]:
        """Refuse a worst pain below the one before, and a session of which nothing is told."""
        found: dict[str, Any] = self.cleaned_data
        for limb in ("", "limb_"):
            before, worst = found.get(f"{limb}before"), found.get(f"{limb}worst")
            if before and worst and int(worst) < int(before):
                self.add_error(f"{limb}worst", WORST)
        if not found.get("done") and not found.get("stopped"):
            self.add_error("done", TICK)
        return found

    def body(self) -> dict[str, Any]:
        """Return the session as a device would send it."""
        told = self.cleaned_data
        pain = {name: int(told[name]) for name in ("before", "worst", "limb_before", "limb_worst") if told.get(name)}
        entry = {
            "template": self.session.template,
            "pain": pain,
            "effort_cr10": int(told["effort"]),
            "done": [self._done(item) for item in self.session.items if item.exercise in told["done"]],
            "stopped_because": told["stopped"] or None,
        }
        return {"what": "session", "entry": entry, "signs": told["signs"]}

    def _done(self, item: Item) -> dict[str, Any]:
        """Return an exercise as planned; how well it was done stays open where it was not told."""
        dose, well = item.dose, self.cleaned_data["well"]
        form_ok = {"form_ok": well == "yes"} if well else {}
        return {
            "exercise": item.exercise,
            "sets": dose.sets,
            "repetitions": dose.repetitions,
            "hold_s": dose.hold_s,
            **form_ok,
        }


@require_http_methods(["GET", "HEAD", "POST"])
@for_person
@standing_today
def by_hand(request: HttpRequest, *, person: Person, standing: Standing, template: str) -> HttpResponse:
    """Ask for a session in few questions, and keep it."""
    session = session_named(standing, template)
    form = ByHandForm(session, _signs(standing), request.POST if request.method == "POST" else None)
    if form.is_valid() and _kept(form, person, standing, timezone.now()):
        messages.success(request, SAVED)
        return redirect("today")
    shown = {
        "form": form,
        "session": session,
        "limb": limb_words(standing.document.intake),
        "once": form["once"].value() or uuid.uuid4(),
        "scale": [number for number, _ in SCALE],
    }
    return render(request, "play/by_hand.html", shown, status=400 if form.errors else 200)


def _signs(standing: Standing) -> list[StopSign]:
    told = standing.document.program.stop_list if standing.document.program else ()
    return [sign for sign in sorted(library().stop_signs.values(), key=lambda sign: sign.order) if sign.text in told]


def _kept(form: ByHandForm, person: Person, standing: Standing, now: datetime) -> bool:
    note = form.note(course=standing.version.course, day=day_of(person=person), now=now)
    refused = keep(person=person, notes=[note], now=now, sent_at=now).refused
    for one in refused:
        form.add_error(None, one["why"])
    return not refused
