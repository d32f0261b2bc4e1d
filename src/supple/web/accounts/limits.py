"""How often the same thing may be done from one address, counted over all workers."""

from dataclasses import dataclass

from allauth.core.ratelimit import consume
from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit by its name in `settings.ACCOUNT_RATE_LIMITS`."""

    name: str

    def allows(self, request: HttpRequest) -> bool:
        """Count one more, and tell whether that is still all right; only looking (GET) does not count."""
        return consume(request, action=self.name)


BEGINNING = Limit("begin")
