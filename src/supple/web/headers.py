"""Headers: what a person sees stays out of caches and of other pages; scripts change no cookie behind the page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS = "camera=(self), microphone=(), geolocation=()"
OWN_HEADER = "X-Supple"


def behind_the_page(request: HttpRequest) -> bool:
    """Tell whether our own script asks, and no one waits for the page."""
    return request.headers.get(OWN_HEADER) == "1"


class NoCookiesBehindThePage:
    """Let no answer to what scripts ask behind the page change a cookie.

    It may come after the answer to a later request. A sign-in or a new password gives the browser new keys: the late
    answer would put the old ones back, or take the new ones away, and so sign the person out.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; without cookies when it was made behind the page."""
        response = self._get_response(request)
        if behind_the_page(request):
            response.cookies.clear()
        return response


class PrivateByDefault:
    """Mark every answer as private, unless the view has said for itself how it may be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, with the headers."""
        response = self._get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        return response
