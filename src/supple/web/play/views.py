"""The pages that play: a session, its short version, a routine; and the form to write a session down by hand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from supple.engine.diary import Diary
from supple.engine.program import Item, Session
from supple.engine.progression import easier_items, routine_today, shortened
from supple.web.accounts.guard import for_person
from supple.web.accounts.models import Person
from supple.web.accounts.selectors import owner_tag
from supple.web.accounts.selectors import today_of as day_of
from supple.web.course.selectors import Standing, standing_of
from supple.web.course.services import look_at
from supple.web.diary.course_diary import course_diary
from supple.web.knowledge import library
from supple.web.play.script import Playing, script_of

View = Callable[..., HttpResponse]


def standing_today(view: View) -> View:
    """Call a view with a person whose course stands today; anyone else is led to today's page, which says why not."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, person: Person, **kwargs: Any) -> HttpResponse:
        today = day_of(person=person)
        look_at(person=person, today=today)
        standing = standing_of(person=person, today=today)
        if standing is None:
            return redirect("today")
        return view(request, *args, person=person, standing=standing, **kwargs)

    return guarded


def session_named(standing: Standing, template: str) -> Session:
    """Return a session of the program by its letter; raise Http404 when there is none."""
    sessions = standing.document.program.sessions if standing.document.program else ()
    for session in sessions:
        if session.template == template:
            return session
    raise Http404


@require_safe
@for_person
@standing_today
def session(request: HttpRequest, *, person: Person, standing: Standing, template: str) -> HttpResponse:
    """Play a session of the program."""
    found = session_named(standing, template)
    return _play(request, "session", f"Session {template}", found, person, standing)


@require_safe
@for_person
@standing_today
def short(request: HttpRequest, *, person: Person, standing: Standing, template: str) -> HttpResponse:
    """Play the short version of a session."""
    today, known = day_of(person=person), library()
    minutes = known.number("player/short_session_min", today)
    found = shortened(session_named(standing, template), known, today, minutes)
    return _play(request, "short", f"Session {template}, in short", found, person, standing)


def _play(
    request: HttpRequest, what: str, title: str, found: Session, person: Person, standing: Standing
) -> HttpResponse:
    easier = easier_items(standing.document, _diary(person, standing), library(), day_of(person=person))
    playing = replace(_playing(person, standing, what, title, found.items), template=found.template, easier=easier)
    return render(request, "play/play.html", {"play": script_of(playing, library()), "left_out": ()})


def _playing(person: Person, standing: Standing, what: str, title: str, items: Sequence[Item]) -> Playing:
    return Playing(
        what=what,
        title=title,
        template=None,
        items=items,
        document=standing.document,
        course=standing.version.course,
        owner=owner_tag(person=person),
        day=day_of(person=person),
    )


def _diary(person: Person, standing: Standing) -> Diary:
    return course_diary(person=person, course=standing.version.course).diary


@require_safe
@for_person
@standing_today
def routine(request: HttpRequest, *, person: Person, standing: Standing, routine: str) -> HttpResponse:
    """Play a ready-made routine as this person may do it today."""
    known, today = library(), day_of(person=person)
    asked = known.routines.get(routine)
    if asked is None:
        raise Http404
    found = routine_today(asked, standing.document, _diary(person, standing), known, today)
    playing = replace(_playing(person, standing, "routine", asked.name, found.items), routine=asked.id)
    left_out = [(known.exercise(one.exercise).name, one.reasons) for one in found.left_out]
    page = "play/play.html" if found.items else "play/nothing.html"
    return render(request, page, {"play": script_of(playing, known), "left_out": left_out, "routine": asked})
