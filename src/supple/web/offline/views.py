"""The service worker, the manifest, and the page for those who are offline: the same for everyone."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from supple.web.offline.installing import app
from supple.web.offline.worker import worker_script

A_WHILE = "public, max-age=300"


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """Serve the worker; browsers ask for it anew, so that a new version comes at once."""
    script = worker_script()
    answer = HttpResponse(script.text, content_type="text/javascript")
    answer.headers["ETag"] = script.tag
    answer = get_conditional_response(request, etag=script.tag, response=answer)
    answer.headers["Cache-Control"] = "no-cache"
    answer.headers["Service-Worker-Allowed"] = "/"
    return answer


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """Say how the app is installed."""
    answer = JsonResponse(app(), content_type="application/manifest+json")
    answer.headers["Cache-Control"] = A_WHILE
    return answer


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Show what is there without a network; the page is kept on the device, so it is nobody's."""
    return render(request, "offline/offline.html", {"person": None, "owner_tag": ""})
