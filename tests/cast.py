"""The cast of the web tests: Ada, who has begun; Cleo, another person; and nobody, who has not begun."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from supple.web.accounts.models import Person


@dataclass(frozen=True)
class Member:
    """One of the cast, with a browser of their own."""

    name: str
    client: Client

    @property
    def person(self) -> Person:
        """Return the person as they are in the database now."""
        return Person.objects.get(pk=self.client.session["person"])

    def get(self, page: str, **kwargs: Any) -> HttpResponse:
        """Open a page by the name of its URL."""
        return self.client.get(reverse(page, kwargs=kwargs))

    def post(self, page: str, data: dict[str, Any] | None = None, **kwargs: Any) -> HttpResponse:
        """Send a form to a page by the name of its URL."""
        return self.client.post(reverse(page, kwargs=kwargs), data or {})


def stranger(name: str = "nobody") -> Member:
    """Return someone who has not begun."""
    return Member(name, Client())


def begun(name: str, *, zone: str = "Europe/London") -> Member:
    """Return someone who has agreed to the words and begun."""
    made = stranger(name)
    answer = made.post("start", {"agrees": "yes", "zone": zone})
    assert answer.status_code == 302, answer.content
    return made
