"""Accounts of the cast: signing up, signing in, and what came by e-mail."""

import base64
import hmac
import re
import struct
from hashlib import sha1

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.http import HttpResponse

from supple.web.accounts.models import User
from tests.cast import Member

CODE = re.compile(r"^[A-Z]{4}-[A-Z]{4}$", re.MULTILINE)
PASSWORD = "three calm hedgehogs walk"
ADA = "ada@example.org"
CLEO = "cleo@example.org"
SECRET = base64.b32encode(b"twenty bytes of Ada.").decode()
PERIOD_S = 30


def code() -> str:
    """Return the code of the newest e-mail."""
    found = CODE.search(str(mail.outbox[-1].body))
    assert found, mail.outbox[-1].body
    return found[0]


def signs_up(member: Member, email: str) -> HttpResponse:
    """Make an account for someone, with a code by e-mail; return the answer to the right code."""
    assert member.post("account_signup", {"email": email}).status_code == 302
    return member.post("account_email_verification_sent", {"code": code()})


def signs_in(member: Member, email: str) -> HttpResponse:
    """Sign in with a code by e-mail; return the answer to the right code."""
    assert member.post("account_request_login_code", {"email": email}).status_code == 302
    return member.post("account_confirm_login_code", {"code": code()})


def signs_in_with_password(member: Member, email: str, password: str = PASSWORD) -> HttpResponse:
    """Sign in with a password."""
    return member.post("account_login", {"login": email, "password": password})


def has_an_account(member: Member, email: str) -> Member:
    """Give someone an account, signed in here."""
    assert signs_up(member, email).status_code == 302
    assert user_of(email).emailaddress_set.get().verified
    return member


def user_of(email: str) -> User:
    """Return the account with this address."""
    return User.objects.get(email=email)


def has_a_password(member: Member, password: str = PASSWORD) -> Member:
    """Set the first password of someone who is signed in."""
    answer = member.post("account_set_password", {"password1": password, "password2": password})
    assert answer.status_code == 302, answer.content
    return member


def has_an_app(email: str) -> list[str]:
    """Give an account a code app with the secret of the tests; return its recovery codes."""
    TOTP.activate(user_of(email), SECRET)
    return list(RecoveryCodes.activate(user_of(email)).get_unused_codes())


def code_of_app(now: float, secret: str = SECRET) -> str:
    """Return what a code app shows at a time (RFC 6238)."""
    made = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(now) // PERIOD_S), sha1).digest()
    at = made[-1] & 15
    return f"{(struct.unpack('>I', made[at : at + 4])[0] & 0x7FFFFFFF) % 10**6:06}"
