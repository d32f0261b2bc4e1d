"""Today's page, and the notes that are made on it."""

import uuid
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of as day_of
from supple.web.course import services
from supple.web.course.forms import MorningForm, NoteForm, TakeBackForm, WalkForm
from supple.web.course.models import CourseReview
from supple.web.course.selectors import Standing, current, recent_records, standing_by
from supple.web.course.today import since, today_of
from supple.web.knowledge import library

SAVED = "That is written down."
TAKEN_BACK = "That is taken back."
GONE = "Your program has changed meanwhile. Please look again."


@require_safe
@for_person
def today(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Say what to do now: the session, the walk, the morning after, what is due."""
    return _today(request, person)


def _today(request: HttpRequest, person: Person, **forms: NoteForm) -> HttpResponse:
    found = current(person=person)
    if found is None or found[1].program is None:
        return redirect("program")
    day = day_of(person=person)
    review = services.review_today(person=person, program=found[0], today=day)
    standing = standing_by(found=found, review=review, today=day)
    if standing is None:
        return _not_yet(request, review)
    shown = {**_values(person, standing), "review": review.pk, "once": uuid.uuid4, **forms}
    return render(request, "course/today.html", shown, status=400 if forms else 200)


def _not_yet(request: HttpRequest, review: CourseReview) -> HttpResponse:
    """Show that the diary is being looked at, or that this went wrong."""
    failed = review.state == CourseReview.State.FAILED
    return render(request, "course/failed.html" if failed else "course/waiting.html")


def _values(person: Person, standing: Standing) -> dict[str, Any]:
    day = day_of(person=person)
    records = recent_records(person=person, course=standing.version.course, first=since(day))
    return {
        "today": today_of(standing, records, library(), day),
        "course": standing.version.course,
        "keep": _needed_next(standing),
        "day": day.isoformat(),
        "scale": range(11),
    }


def _needed_next(standing: Standing) -> list[str]:
    """Return the pages that a device keeps for use without a network: every session, whole and short, and why."""
    program = standing.document.program
    letters = [session.template for session in program.sessions] if program else []
    played = [reverse(page, args=[letter]) for letter in letters for page in ("play", "play_short")]
    return [*played, reverse("program")]


@require_safe
@for_person
def ready(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Tell a page that waits for the planner to load itself again, once nothing of the person waits any more."""
    headers = {} if services.is_waiting(person=person) else {"HX-Refresh": "true"}
    return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=headers)


@require_POST
@for_person
def again(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Ask for the review of today once more."""
    found = current(person=person)
    if found is not None:
        services.request_review(person=person, program=found[0], today=day_of(person=person))
    return redirect("today")


@require_POST
@for_person
def walk(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Write down minutes of walking."""
    return _write(request, person, "walk_form", WalkForm(request.POST))


@require_POST
@for_person
def morning(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Write down how the morning after a session is."""
    return _write(request, person, "morning_form", MorningForm(request.POST))


@require_POST
@for_person
def take_back(request: HttpRequest, *, person: Person) -> HttpResponse:
    """Take a note back."""
    return _write(request, person, "take_back_form", TakeBackForm(request.POST), TAKEN_BACK)


def _write(request: HttpRequest, person: Person, name: str, form: NoteForm, said: str = SAVED) -> HttpResponse:
    """Keep the note of a form; show the page with what is wrong, and with what was typed, when it cannot be kept."""
    if not form.is_valid():
        return _today(request, person, **{name: form})
    found, now = current(person=person), timezone.now()
    if found is None:
        messages.info(request, GONE)
        return redirect("today")
    note = form.note(course=found[0].course, day=day_of(person=person), now=now)
    kept = services.keep(person=person, notes=[note], now=now, sent_at=now)
    if kept.refused:
        form.add_error(None, kept.refused[0]["why"])
        return _today(request, person, **{name: form})
    messages.success(request, said)
    return redirect("today")
