"""What every page knows of who looks at it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from supple.web.accounts.selectors import person_of


def person(request: HttpRequest) -> dict[str, Any]:
    """Return the person of the session, looked up only where a page asks."""
    return {"person": SimpleLazyObject(lambda: person_of(request=request))}
