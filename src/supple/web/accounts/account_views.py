"""Everyone's own page about their account, and what allauth's views do differently here."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.internal.flows import signup_authenticator
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from supple.web.accounts.claiming import Choice, Left
from supple.web.accounts.passkeys import in_the_way
from supple.web.accounts.selectors import person_of
from supple.web.accounts.services import sign_out_everywhere

View = Callable[..., HttpResponse]
DECIDED = {
    Choice.KEEP: "The answers of this browser are kept with your account now.",
    Choice.LEAVE: "Nothing was changed. You can decide later, on this page.",
    Choice.DELETE: "The answers of this browser are deleted. You see those of your account.",
}


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Show how someone's answers are kept, and how they can sign in."""
    if not request.user.is_authenticated:
        return redirect("start") if person_of(request=request) is None else render(request, "account/unclaimed.html")
    kinds = Authenticator.Type
    ways = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    known = {
        "passkeys": [way for way in ways if way.type == kinds.WEBAUTHN],
        "app": any(way.type == kinds.TOTP for way in ways),
        "left": Left.of(session=request.session, user=request.user),
        "in_the_way": in_the_way(request),
    }
    return render(request, "account/account.html", known)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def choice(request: HttpRequest) -> HttpResponse:
    """Ask what becomes of the answers that were in this browser before someone signed in."""
    left = Left.of(session=request.session, user=request.user)
    if left is None:
        return redirect("account")
    try:
        decided = Choice(request.POST.get("choice")) if request.method == "POST" else None
    except ValueError:
        return render(request, "account/choice.html", {"missing": True}, status=400)
    if decided is None:
        return render(request, "account/choice.html")
    left.decide(decided)
    messages.success(request, DECIDED[decided])
    return redirect("account")


@require_POST
@login_required
def everywhere(request: HttpRequest) -> HttpResponse:
    """Sign out on every device."""
    sign_out_everywhere(user=request.user)
    get_adapter().logout(request)
    messages.success(request, "You are signed out on every device.")
    return redirect("landing")


class AddPasskeyView(AddWebAuthnView):
    """Add a passkey that serves to sign in by itself; no recovery codes come with it, since e-mail is the way back."""

    def get_context_data(self, **known: Any) -> dict[str, Any]:
        """Ask the device for a passkey that it keeps, and that it gives to its owner alone."""
        found = super().get_context_data(**known)
        return {**found, "js_data": {"creation_options": auth.begin_registration(self.request.user, True)}}

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the passkey."""
        sent = form.cleaned_data
        signup_authenticator(self.request, user=self.request.user, name=sent["name"], credential=sent["credential"])
        messages.success(self.request, "Your passkey is added.")
        return redirect("account")


def ours(view: View) -> View:
    """Make a view of allauth behave as ours do: few methods, 400 for what is refused, no page without a way on."""

    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, *args, **kwargs)
        except PermissionDenied:
            return redirect("account")
        if getattr(response, "context_data", None) is not None:
            response.context_data["in_the_way"] = in_the_way(request)
            if request.method == "POST" and response.status_code == HTTPStatus.OK:
                response.status_code = HTTPStatus.BAD_REQUEST
        return response

    return answered


def after_beginning(view: View) -> View:
    """Lead someone who has not begun to the start, where they read what is kept."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if person_of(request=request) is None and not request.user.is_authenticated:
            return redirect("start")
        return view(request, *args, **kwargs)

    return guarded
