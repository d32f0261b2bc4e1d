"""allauth's forms, with errors that say what to do."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkey
from django.forms import Field

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
ADDRESSES = ("email", "login")
NO_ADDRESS = "Please give an e-mail address such as name@example.org."


class Plain:
    """Errors in plain words, by the name of the field."""

    fields: dict[str, Field]

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

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields.pop("password1", None)


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


class AddPasskeyForm(Plain, passkey.AddWebAuthnForm):
    """A passkey, which always serves to sign in by itself."""

    passwordless = None


class SignupPasskeyForm(Plain, passkey.SignupWebAuthnForm):
    """The first passkey of an account."""
