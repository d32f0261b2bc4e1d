"""A mail server of the tests' own, which speaks as much SMTP as is needed to take a message."""

import base64
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class Mailbox:
    """What came: the messages, from and to whom, and with which name and password."""

    port: int = 0
    messages: list[EmailMessage] = field(default_factory=list)
    envelopes: list[tuple[str, str]] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    mailbox: Mailbox
    refuses: bool


class _Talk(socketserver.StreamRequestHandler):
    """One conversation (RFC 5321, and AUTH PLAIN of RFC 4954)."""

    server: _Server

    def handle(self) -> None:
        self.sender = ""
        self._say("220 tests ready")
        while line := self.rfile.readline().decode().strip():
            verb, _, rest = line.partition(" ")
            if verb.upper() == "QUIT":
                self._say("221 goodbye")
                return
            self._answer(verb.upper(), rest)

    def _answer(self, verb: str, rest: str) -> None:
        if verb == "EHLO":
            self._say("250-tests", "250 AUTH PLAIN")
        elif verb == "AUTH":
            name, password = base64.b64decode(rest.split()[1]).decode().split("\0")[1:]
            self.server.mailbox.logins.append((name, password))
            self._say("235 welcome")
        elif verb == "MAIL" and self.server.refuses:
            self._say("451 not now")
        elif verb == "RCPT":
            self.server.mailbox.envelopes.append((self.sender, rest.partition(":")[2]))
            self._say("250 fine")
        elif verb == "DATA":
            self._take()
        else:
            self.sender = rest.partition(":")[2].split()[0] if verb == "MAIL" else ""
            self._say("250 fine")

    def _take(self) -> None:
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b"..") else line)
        message = message_from_bytes(b"".join(lines), policy=policy.default)
        assert isinstance(message, EmailMessage)
        self.server.mailbox.messages.append(message)
        self._say("250 taken")

    def _say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


@contextmanager
def mail_server(*, refuses: bool = False) -> Iterator[Mailbox]:
    """Run a mail server, and yield what it gets."""
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.mailbox, server.refuses = Mailbox(port=server.server_address[1]), refuses
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield server.mailbox
        finally:
            server.shutdown()
            thread.join()
