"""Where e-mails go: to the mail server that one setting names, or onto the server's console."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

EXPECTED = "SUPPLE_EMAIL_URL: expected something like smtp://name:password@mail.example.org:587?tls=1, found {found}"
CONSOLE = {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
SMTP = "django.core.mail.backends.smtp.EmailBackend"
PORTS = {"smtp": 25, "smtps": 465}
WAIT_S = 10


class MailSettingError(ValueError):
    """The setting for e-mail cannot be read."""


def mail_settings(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return Django's settings for e-mail; raise MailSettingError, which never repeats the password.

    >>> mail_settings({"SUPPLE_EMAIL_URL": "smtp://mail.example.org"})["EMAIL_PORT"]
    25
    """
    sender = environment.get("SUPPLE_EMAIL_FROM") or "Supple <supple@localhost>"
    url = environment.get("SUPPLE_EMAIL_URL", "")
    return {"DEFAULT_FROM_EMAIL": sender, **(_smtp(url) if url else CONSOLE)}


def _smtp(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in PORTS:
        raise MailSettingError(EXPECTED.format(found=f"a setting that does not start with {' or '.join(PORTS)}"))
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host:
        raise MailSettingError(EXPECTED.format(found="no host, or a port that is no number"))
    return {
        "EMAIL_BACKEND": SMTP,
        "EMAIL_HOST": host,
        "EMAIL_PORT": port or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parse_qs(parts.query).get("tls") == ["1"],
        "EMAIL_TIMEOUT": WAIT_S,
    }
