"""What every page knows of who looks at it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from supple.web.accounts.selectors import owner_tag, person_of


def person(request: HttpRequest) -> dict[str, Any]:
    """Return the person of the session, looked up only where a page asks, and whether e-mails stay on the console."""
    found = SimpleLazyObject(lambda: getattr(request, "person", None) or person_of(request=request))
    return {
        "person": found,
        "owner_tag": SimpleLazyObject(lambda: owner_tag(person=found) if found else ""),
        "mail_on_console": settings.MAIL_ON_CONSOLE,
    }
