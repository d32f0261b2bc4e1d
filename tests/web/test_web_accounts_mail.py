"""E-mail: to the server that one setting names, else onto the console, which the page says; and what if it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_django import Settings
from tests.cast import Member
from tests.mail_server import mail_server
from tests.signing_in import ADA, CODE

from supple.web.mail import MailSettingError, mail_settings

ON_CONSOLE = "the code is printed where the server was started"


def use(settings: Settings, url: str) -> None:
    """Set the app up as with this SUPPLE_EMAIL_URL."""
    made = mail_settings({"SUPPLE_EMAIL_URL": url, "SUPPLE_EMAIL_FROM": "Back clinic <back@clinic.example>"})
    for name, value in made.items():
        setattr(settings, name, value)
    settings.MAIL_ON_CONSOLE = False


def test_a_code_comes_by_the_mail_server_and_is_good(ada: Member, settings: Settings) -> None:
    with mail_server() as mailbox:
        use(settings, f"smtp://clinic%40host:a%3Asecret@127.0.0.1:{mailbox.port}")
        assert ada.post("account_signup", {"email": ADA}).status_code == 302
    message = mailbox.messages[0]
    assert (message["From"], message["To"]) == ("Back clinic <back@clinic.example>", ADA)
    assert message["Subject"] == "Your code for Supple"
    assert mailbox.envelopes == [("<back@clinic.example>", f"<{ADA}>")]
    assert mailbox.logins == [("clinic@host", "a:secret")]
    typed = CODE.search(message.get_content().replace("\r", ""))
    assert typed is not None
    assert ON_CONSOLE not in ada.get("account_email_verification_sent").content.decode()
    assert ada.post("account_email_verification_sent", {"code": typed[0]}).status_code == 302
    assert ada.person.user is not None


@pytest.mark.parametrize("refuses", [True, False], ids=["refuses", "not there"])
def test_a_mail_server_that_fails_is_said_plainly_and_loses_nothing(
    ada: Member, settings: Settings, refuses: bool, caplog: pytest.LogCaptureFixture
) -> None:
    with mail_server(refuses=refuses) as mailbox:
        use(settings, f"smtp://127.0.0.1:{mailbox.port}")
        if refuses:
            answer = ada.post("account_signup", {"email": ADA})
    if not refuses:
        answer = ada.post("account_signup", {"email": ADA})
    assert answer.status_code == 503
    assert "The e-mail could not be sent" in answer.content.decode()
    assert ADA not in caplog.text
    assert ada.get("delete").status_code == 200


def test_after_a_failure_the_same_address_can_be_used(ada: Member, settings: Settings) -> None:
    with mail_server(refuses=True) as mailbox:
        use(settings, f"smtp://127.0.0.1:{mailbox.port}")
        ada.post("account_request_login_code", {"email": ADA})
    with mail_server() as mailbox:
        use(settings, f"smtp://127.0.0.1:{mailbox.port}")
        assert ada.post("account_request_login_code", {"email": ADA}).status_code == 302
    assert len(mailbox.messages) == 1


def test_without_a_mail_server_the_pages_say_where_the_code_is(ada: Member, settings: Settings) -> None:
    assert settings.MAIL_ON_CONSOLE
    for page in ("account_signup", "account_request_login_code", "account_reset_password"):
        assert ON_CONSOLE in ada.get(page).content.decode()


@pytest.mark.parametrize(
    ("url", "host", "port", "tls", "ssl"),
    [
        ("smtp://mail.example.org", "mail.example.org", 25, False, False),
        ("smtp://mail.example.org:587?tls=1", "mail.example.org", 587, True, False),
        ("smtps://mail.example.org", "mail.example.org", 465, False, True),
        ("smtps://mail.example.org:4650?tls=1", "mail.example.org", 4650, False, True),
    ],
)
def test_the_setting_names_the_server(url: str, host: str, port: int, tls: bool, ssl: bool) -> None:
    made = mail_settings({"SUPPLE_EMAIL_URL": url})
    found = (made["EMAIL_HOST"], made["EMAIL_PORT"], made["EMAIL_USE_TLS"], made["EMAIL_USE_SSL"])
    assert found == (host, port, tls, ssl)


@pytest.mark.parametrize("url", ["mail.example.org", "http://x:secret@mail", "smtp://", "smtp://u:secret@host:port"])
def test_a_setting_that_cannot_be_read_is_named_and_its_password_is_not(url: str) -> None:
    with pytest.raises(MailSettingError) as raised:
        mail_settings({"SUPPLE_EMAIL_URL": url})
    assert "SUPPLE_EMAIL_URL: expected something like smtp://" in str(raised.value)
    assert "secret" not in str(raised.value)


def test_without_the_setting_messages_are_printed_on_the_console(tmp_path: Path) -> None:
    said = "from supple.web import settings as s; print(s.EMAIL_BACKEND, s.MAIL_ON_CONSOLE)"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SUPPLE_EMAIL")}
    ran = subprocess.run(
        [sys.executable, "-c", said],
        env={**environment, "SUPPLE_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["django.core.mail.backends.console.EmailBackend", "True"]
