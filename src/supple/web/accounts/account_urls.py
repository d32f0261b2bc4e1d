"""Addresses of accounts; of allauth's, those that are needed, under the names that it looks for."""

from collections.abc import Callable

from allauth.account import views as allauth
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.http import HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_POST

from supple.web.accounts import account_views as views
from supple.web.accounts.account_views import after_beginning, ours


def _path(route: str, view: Callable[..., HttpResponse], name: str) -> URLPattern:
    return path(route, ours(view), name=name)


urlpatterns = [
    path("", views.account, name="account"),
    path("", views.account, name="mfa_index"),
    path("", views.account, name="mfa_list_webauthn"),
    path("choice/", views.choice, name="account_choice"),
    path("sign-out-everywhere/", views.everywhere, name="account_sign_out_everywhere"),
    _path("sign-in/", allauth.login, "account_login"),
    _path("sign-in/code/", allauth.request_login_code, "account_request_login_code"),
    _path("sign-in/code/confirm/", allauth.confirm_login_code, "account_confirm_login_code"),
    _path("sign-in/passkey/", passkeys.login_webauthn, "mfa_login_webauthn"),
    _path("sign-in/second-step/", second_step.authenticate, "mfa_authenticate"),
    _path("sign-out/", require_POST(allauth.logout), "account_logout"),
    _path("keep/", after_beginning(allauth.signup), "account_signup"),
    _path("keep/passkey/", after_beginning(allauth.signup_by_passkey), "account_signup_by_passkey"),
    _path("keep/passkey/make/", passkeys.signup_webauthn, "mfa_signup_webauthn"),
    _path("e-mail/", allauth.email, "account_email"),
    _path("e-mail/confirm/", allauth.email_verification_sent, "account_email_verification_sent"),
    _path("password/", allauth.password_change, "account_change_password"),
    _path("password/set/", allauth.password_set, "account_set_password"),
    _path("password/forgotten/", allauth.password_reset, "account_reset_password"),
    _path("password/forgotten/code/", allauth.confirm_password_reset_code, "account_confirm_password_reset_code"),
    _path("password/forgotten/new/", allauth.complete_password_reset, "account_complete_password_reset"),
    _path("again/", allauth.reauthenticate, "account_reauthenticate"),
    _path("again/code/", second_step.reauthenticate, "mfa_reauthenticate"),
    _path("again/passkey/", passkeys.reauthenticate_webauthn, "mfa_reauthenticate_webauthn"),
    _path("app/", app.activate_totp, "mfa_activate_totp"),
    _path("app/remove/", app.deactivate_totp, "mfa_deactivate_totp"),
    _path("recovery-codes/", recovery_codes.view_recovery_codes, "mfa_view_recovery_codes"),
    _path("recovery-codes/new/", recovery_codes.generate_recovery_codes, "mfa_generate_recovery_codes"),
    _path("recovery-codes/download/", recovery_codes.download_recovery_codes, "mfa_download_recovery_codes"),
    _path("passkeys/add/", views.AddPasskeyView.as_view(), "mfa_add_webauthn"),
    _path("passkeys/<int:pk>/remove/", passkeys.remove_webauthn, "mfa_remove_webauthn"),
]
