"""The addresses that a server binds, whether they are free, and what people type to reach it."""

import errno
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address

from supple.cli.printing import OutputError

LOOPBACKS = ("127.0.0.1", "::1")
EVERYWHERE = ("0.0.0.0", "::")
TAKEN = "expected one that is free, found that another program uses it; choose another one with --port"
FORBIDDEN = "expected one that you may use, found that it needs more rights; choose one from 1024 on with --port"
NOT_HERE = "expected an address of this machine such as 127.0.0.1, found {found}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where to serve; `bound` is every address that is listened at."""

    host: str
    port: int
    bound: tuple[str, ...]

    @classmethod
    def of(cls, host: str, port: int) -> "Addresses":
        """Return the addresses for a host; `localhost` means both 4 and 6, since browsers may try either."""
        if host == "localhost" or host in LOOPBACKS:
            return cls("localhost", port, LOOPBACKS if _has_loopback_6() else LOOPBACKS[:1])
        return cls(host, port, (host,))

    @property
    def beyond_this_machine(self) -> bool:
        """Tell whether others may reach it."""
        try:
            return self.host != "localhost" and not ip_address(self.host).is_loopback
        except ValueError:
            return True

    @property
    def everywhere(self) -> bool:
        """Tell whether it listens at every address of this machine."""
        return self.host in EVERYWHERE

    @property
    def reached(self) -> str:
        """Return the address at which this machine itself reaches it."""
        return LOOPBACKS[EVERYWHERE.index(self.host)] if self.everywhere else self.bound[0]

    @property
    def shown(self) -> str:
        """Return what to type into a browser."""
        host = "localhost" if self.everywhere else self.host
        return f"http://{_written(host)}:{self.port}"

    def binds(self) -> Iterator[str]:
        """Yield the options that make gunicorn listen."""
        for host in self.bound:
            yield from ("--bind", f"{_written(host)}:{self.port}")

    def check_free(self) -> None:
        """Raise OutputError when one of the addresses cannot be listened at."""
        for host in self.bound:
            try:
                _try(host, self.port)
            except OSError as error:
                raise OutputError(self._fault(error)) from error

    def _fault(self, error: OSError) -> str:
        if error.errno == errno.EADDRINUSE:
            return f"port {self.port}: {TAKEN}"
        if error.errno in (errno.EACCES, errno.EPERM):
            return f"port {self.port}: {FORBIDDEN}"
        return f"--host: {NOT_HERE.format(found=self.host)}"


def _try(host: str, port: int) -> None:
    family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        probe.bind((host, port))


def _has_loopback_6() -> bool:
    try:
        _try(LOOPBACKS[1], 0)
    except OSError:
        return False
    return True


def _written(host: str) -> str:
    """Return a host as it stands in an address.

    >>> _written("::1"), _written("localhost")
    ('[::1]', 'localhost')
    """
    return f"[{host}]" if ":" in host else host
