"""Whether someone has an account is told to nobody: the same answer, and about the same work."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.http import HttpResponse
from tests.cast import Member, begun, stranger
from tests.signing_in import ADA, has_a_password, has_an_account, signs_in_with_password

UNKNOWN = "nobody@example.org"
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value|data-owner)="[^"]*"')

Asks = Callable[[str], list[HttpResponse]]


def asks_for_a_code(email: str) -> list[HttpResponse]:
    member = stranger()
    answers = [member.post("account_request_login_code", {"email": email}), member.get("account_confirm_login_code")]
    return [*answers, member.post("account_confirm_login_code", {"code": "BBBB-BBBB"})]


def tries_a_password(email: str) -> list[HttpResponse]:
    member = stranger()
    return [signs_in_with_password(member, email, "a wrong password"), member.get("account_login")]


def forgets_a_password(email: str) -> list[HttpResponse]:
    member = stranger()
    answers = [member.post("account_reset_password", {"email": email})]
    answers.append(member.get("account_confirm_password_reset_code"))
    return [*answers, member.post("account_confirm_password_reset_code", {"code": "BBBB-BBBB"})]


def wants_an_account(email: str, page: str = "account_signup") -> list[HttpResponse]:
    member = begun("someone")
    answers = [member.post(page, {"email": email}), member.get("account_email_verification_sent")]
    return [*answers, member.post("account_email_verification_sent", {"code": "BBBB-BBBB"})]


def wants_an_account_with_a_passkey(email: str) -> list[HttpResponse]:
    return wants_an_account(email, "account_signup_by_passkey")


@pytest.fixture
def known(ada: Member) -> Member:
    """Ada, who made her account a while ago."""
    has_an_account(ada, ADA)
    cache.clear()
    return ada


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was hashed with Argon2, which takes the time that one could measure."""
    done: list[str] = []
    encode, verify = Argon2PasswordHasher.encode, Argon2PasswordHasher.verify

    def noted_encode(self: Argon2PasswordHasher, password: str, salt: str) -> str:
        done.append("hashed")
        return str(encode(self, password, salt))

    def noted_verify(self: Argon2PasswordHasher, password: str, encoded: str) -> bool:
        done.append("hashed")
        return bool(verify(self, password, encoded))

    monkeypatch.setattr(Argon2PasswordHasher, "encode", noted_encode)
    monkeypatch.setattr(Argon2PasswordHasher, "verify", noted_verify)
    return done


def shown(answer: HttpResponse, email: str) -> tuple[int, str, str, list[str]]:
    """Return what an answer says, but for the address and the tokens, which are new each time."""
    text = TOKEN.sub("", answer.content.decode().replace(email, "ADDRESS"))
    return answer.status_code, answer.get("Location", ""), text, sorted(answer.cookies)


@pytest.mark.parametrize(
    "asks",
    [asks_for_a_code, tries_a_password, forgets_a_password, wants_an_account, wants_an_account_with_a_passkey],
)
@pytest.mark.parametrize("with_password", [True, False], ids=["with a password", "without a password"])
def test_the_answers_and_the_work_are_the_same(
    known: Member, hashed: list[str], asks: Asks, with_password: bool
) -> None:
    if with_password:
        has_a_password(known)
    found = []
    for email in (ADA, UNKNOWN):
        hashed.clear()
        mail.outbox.clear()
        answers = [shown(answer, email) for answer in asks(email)]
        found.append((answers, len(hashed), [message.to == [email] for message in mail.outbox]))
    assert found[0] == found[1]


def test_an_e_mail_tells_the_owner_alone_what_there_is(known: Member) -> None:
    wants_an_account(ADA)
    assert (mail.outbox[-1].to, "There is one already." in str(mail.outbox[-1].body)) == ([ADA], True)
    asks_for_a_code(UNKNOWN)
    assert (mail.outbox[-1].to, "There is no account" in str(mail.outbox[-1].body)) == ([UNKNOWN], True)


def test_no_e_mail_speaks_of_health_or_leads_anywhere(known: Member) -> None:
    wants_an_account(ADA)
    asks_for_a_code(ADA)
    asks_for_a_code(UNKNOWN)
    forgets_a_password(ADA)
    said = [f"{message.subject} {message.body}".lower() for message in mail.outbox]
    assert len(said) == 5
    assert [text for text in said for word in ("back", "pain", "neck", "exercise", "http") if word in text] == []
