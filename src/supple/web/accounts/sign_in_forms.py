"""allauth's forms, with errors that say what to do."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkey
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.forms import Form
from django.http import HttpRequest

MISSING = {
    "email": "Please give your e-mail address.",
    "login": "Please give your e-mail address.",
    "code": "Please type the code.",
    "name": "Please give it a name, such as “My phone”.",
    "oldpassword": "Please type your password of today.",
    "password1": "Please type a new password.",
    "password2": "Please type the new password a second time.",
    "password": "Please type your password.",
    "credential": "Nothing came from your device. Please try again.",
}
BROKEN = (AttributeError, IndexError, InvalidSignature, KeyError, TypeError, ValueError, struct.error)
ADDRESSES = ("email", "login")
NO_ADDRESS = "Please give an e-mail address such as name@example.org."


class Plain(Form):
    """Errors in plain words, by the name of the field."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        for name, field in self.fields.items():
            field.error_messages["required"] = MISSING[name]
            if name in ADDRESSES:
                field.error_messages["invalid"] = NO_ADDRESS


class LoginForm(Plain, account.LoginForm):
    """An e-mail address and a password."""


class SignupForm(Plain, account.SignupForm):
    """An e-mail address alone: a password comes later, once the address is known to be the person's own."""

    account_already_exists: bool

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields.pop("password1", None)

    def try_save(self, request: HttpRequest) -> tuple[Any, Any]:
        """Begin an account; of two forms sent at once, the second is answered as if there were one already."""
        if not self.account_already_exists:
            try:
                with transaction.atomic():
                    return self.save(request), None
            except IntegrityError:
                self.account_already_exists = True
        return super().try_save(request)


class RequestLoginCodeForm(Plain, account.RequestLoginCodeForm):
    """An e-mail address to send a code to."""


class ConfirmLoginCodeForm(Plain, account.ConfirmLoginCodeForm):
    """The code that came."""


class ConfirmEmailCodeForm(Plain, account.ConfirmEmailVerificationCodeForm):
    """The code that came to a new address."""


class AddEmailForm(Plain, account.AddEmailForm):
    """A new e-mail address."""


class ChangePasswordForm(Plain, account.ChangePasswordForm):
    """The password of today, and the new one twice."""


class SetPasswordForm(Plain, account.SetPasswordForm):
    """A first password, twice."""


class ResetPasswordForm(Plain, account.ResetPasswordForm):
    """An e-mail address whose password is forgotten."""


class ConfirmResetCodeForm(Plain, account.ConfirmPasswordResetCodeForm):
    """The code that came for a forgotten password."""


class ResetPasswordKeyForm(Plain, account.ResetPasswordKeyForm):
    """A new password in place of a forgotten one, twice."""


class ReauthenticateForm(Plain, account.ReauthenticateForm):
    """The password once more, before something important."""


class SecondStepForm(Plain, second_step.AuthenticateForm):
    """A code of the app, or a recovery code, to sign in."""


class SecondStepAgainForm(Plain, second_step.ReauthenticateForm):
    """A code of the app, or a recovery code, before something important."""


class ActivateAppForm(Plain, app.ActivateTOTPForm):
    """The first code of an app."""


@contextmanager
def _readable() -> Iterator[None]:
    """Refuse what no device sends: allauth looks into it as if it always came from one."""
    try:
        yield
    except BROKEN as error:
        raise ValidationError(MISSING["credential"]) from error


class _Made(Plain):
    """A passkey that was made."""

    def clean(self) -> dict[str, Any]:
        """Read what came from the device."""
        with _readable():
            return super().clean()


class _Shown(Plain):
    """A passkey that was shown."""

    def clean_credential(self) -> Any:
        """Read what came from the device, and find whose it is."""
        with _readable():
            return super().clean_credential()


class AddPasskeyForm(_Made, passkey.AddWebAuthnForm):
    """A passkey, which always serves to sign in by itself."""

    passwordless = None


class SignupPasskeyForm(_Made, passkey.SignupWebAuthnForm):
    """The first passkey of an account."""


class LoginPasskeyForm(_Shown, passkey.LoginWebAuthnForm):
    """A passkey, to sign in."""


class SecondStepPasskeyForm(_Shown, passkey.AuthenticateWebAuthnForm):
    """A passkey in place of the app."""


class PasskeyAgainForm(_Shown, passkey.ReauthenticateWebAuthnForm):
    """A passkey, before something important."""
