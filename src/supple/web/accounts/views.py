"""The landing page, the start with its consent, and the end."""

import secrets

from allauth.account.adapter import get_adapter
from allauth.core.ratelimit import respond_429
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from supple.web.accounts.claiming import claim
from supple.web.accounts.consent import POINTS
from supple.web.accounts.forms import CountryForm, StartForm
from supple.web.accounts.limits import BEGINNING
from supple.web.accounts.selectors import COUNTRY, KEY, person_of
from supple.web.accounts.services import begin, choose_country, erase, erase_user, visit


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """Say what this is, and where to begin."""
    return render(request, "accounts/landing.html")


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Show what Supple is and keeps, and begin when the person agrees."""
    form = StartForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if person_of(request=request) is None:
            if not BEGINNING.allows(request):
                return respond_429(request)
            _begin(request, form)
        return redirect("intake")
    known = {"form": form, "points": POINTS, "once": form["once"].value() or secrets.token_urlsafe(16)}
    return render(request, "accounts/start.html", known, status=400 if form.errors else 200)


def _begin(request: HttpRequest, form: StartForm) -> None:
    """Begin in this session; someone who has signed in begins with their account."""
    request.session.cycle_key()
    person = begin(now=timezone.now(), zone=form.cleaned_data["zone"], once=form.cleaned_data["once"])
    if request.user.is_authenticated:
        person = claim(person=person, user=request.user)
    request.session[KEY] = str(person.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Ask once more, then delete all that is kept of someone, and their account."""
    person, user = person_of(request=request), request.user
    if person is None and not user.is_authenticated:
        return redirect("start")
    if request.method != "POST":
        if person is not None:
            visit(person=person)
        return render(request, "accounts/delete.html")
    if user.is_authenticated:
        erase_user(user=user)
    elif person is not None:
        erase(person=person)
    get_adapter().logout(request)
    messages.success(request, "All your answers are deleted.")
    return redirect("landing")


@require_POST
def country(request: HttpRequest) -> HttpResponse:
    """Keep whose numbers to show, with the person or, before they begin, in this browser; and go back to the page."""
    form = CountryForm(request.POST)
    if not form.is_valid():
        return render(request, "accounts/country.html", {"form": form, "back": _back(form)}, status=400)
    person = person_of(request=request)
    if person is None:
        request.session[COUNTRY] = form.cleaned_data["country"]
    else:
        choose_country(person=person, country=form.cleaned_data["country"])
    return redirect(f"{_back(form)}#call")


def _back(form: CountryForm) -> str:
    """Return the page that asked; the relief page, which everybody may see, for an address that is not ours."""
    back = str(form.data.get("back", ""))
    return back if back.startswith("/") and url_has_allowed_host_and_scheme(back, None) else reverse("relief")
