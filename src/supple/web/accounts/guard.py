"""Pages for people who have begun."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from supple.web.accounts.models import Person
from supple.web.accounts.selectors import person_of
from supple.web.accounts.services import visit

View = Callable[..., HttpResponse]


def for_person(view: Callable[..., HttpResponse]) -> View:
    """Call a view with `person`, whom its page then knows too; someone who has not begun is led to the start."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person: Person | None = person_of(request=request)
        if person is None:
            return redirect("start")
        visit(person=person)
        request.person = person
        return view(request, *args, person=person, **kwargs)

    return guarded
