"""Where our accounts differ from allauth's: our words, what happens on the way in and out, and mail that fails."""

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe

from supple.web.accounts.claiming import Arrival, Left, arrive
from supple.web.accounts.models import User
from supple.web.accounts.selectors import KEY

logger = logging.getLogger(__name__)
CLAIMED = "Your answers and your program are kept now. You can sign in from any device."
WRONG_CODE = "This code is not right. Please look at the newest code and type it again."
TOO_MANY = "That was too many tries. Please wait a few minutes, then try again."
AFTER = {Arrival.CLAIMED: "account", Arrival.HAS_TO_CHOOSE: "account_choice", Arrival.WITHOUT_ANSWERS: "account"}


class AccountAdapter(DefaultAccountAdapter):
    """Our words, and our way in and out."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "This e-mail address and this password do not go together. Please check both.",
        "enter_current_password": "This is not your password of today. Please type it again.",
        "incorrect_password": "This is not your password. Please type it again.",
        "incorrect_code": WRONG_CODE,
        "duplicate_email": "This is your e-mail address already. Please give another one.",
        "email_taken": "This e-mail address belongs to another account. Please give another one.",
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": "Please wait a minute before you ask for another one.",
    }

    def post_login(self, request: HttpRequest, user: User, **known: Any) -> HttpResponse:
        """Bring the account and the answers of this browser together, and lead on."""
        response = super().post_login(request, user, **known)
        arrival = arrive(session=request.session, user=user, signup=known["signup"])
        if arrival is Arrival.CLAIMED:
            messages.success(request, CLAIMED)
        return redirect(AFTER[arrival]) if arrival in AFTER else response

    def logout(self, request: HttpRequest) -> None:
        """Sign out; answers that were in this browser before are there again."""
        left = Left.of(session=request.session, user=request.user)
        super().logout(request)
        if left is not None:
            request.session[KEY] = str(left.person.pk)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send an e-mail; when it cannot be sent, say so instead of leaving the person waiting."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException) as error:
            logger.error("an e-mail could not be sent: %s", type(error).__name__)
            raise ImmediateHttpResponse(render(self.request, "account/no_mail.html", status=503)) from error


class MfaAdapter(DefaultMFAAdapter):
    """Our words; and a passkey is a way to sign in, not a second step that everybody with one has to take."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "unverified_email": "Please confirm your e-mail address first.",
    }

    def is_mfa_enabled(self, user: User, types: list[str] | None = None) -> bool:
        """Tell whether someone has one of these; of several, a passkey does not make a second step."""
        if types is not None and len(types) > 1:
            types = [kind for kind in types if kind != Authenticator.Type.WEBAUTHN]
        return super().is_mfa_enabled(user, types)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name us in what a device shows when it makes a passkey."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Supple"}

    def build_totp_svg(self, url: str) -> SafeString:
        """Return the picture that a code app reads, to stand in the page itself: our policy loads no data: address."""
        drawn = super().build_totp_svg(url)
        named = '<svg role="img" aria-label="Picture for your code app" '
        return mark_safe(drawn[drawn.index("<svg ") :].replace("<svg ", named, 1))

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """Suggest a name for a passkey."""
        made = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return "My passkey" if made == 0 else f"My passkey {made + 1}"
