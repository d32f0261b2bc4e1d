"""Where `supple serve` listens, and what it says when that cannot be or is unwise."""

import errno
import socket

import pytest
from tests.running import Run

from supple.cli import serve
from supple.cli.addresses import LOOPBACKS, Addresses
from supple.cli.printing import OutputError


def test_localhost_means_both_of_its_addresses() -> None:
    for host in ("127.0.0.1", "localhost", "::1"):
        addresses = Addresses.of(host, 8000)
        assert addresses.bound[0] == "127.0.0.1"
        assert set(addresses.bound) <= set(LOOPBACKS)
        assert (addresses.shown, addresses.beyond_this_machine) == ("http://localhost:8000", False)


def test_another_host_is_served_alone_and_shown_by_its_name() -> None:
    addresses = Addresses.of("192.0.2.7", 8000)
    assert list(addresses.binds()) == ["--bind", "192.0.2.7:8000"]
    assert (addresses.shown, addresses.beyond_this_machine) == ("http://192.0.2.7:8000", True)


@pytest.mark.parametrize(("host", "bind"), [("0.0.0.0", "0.0.0.0:80"), ("::", "[::]:80")])
def test_everywhere_is_still_shown_as_localhost(host: str, bind: str) -> None:
    addresses = Addresses.of(host, 80)
    assert list(addresses.binds()) == ["--bind", bind]
    assert (addresses.shown, addresses.everywhere) == ("http://localhost:80", True)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EADDRINUSE, "port 80: expected one that is free"),
        (errno.EACCES, "port 80: expected one that you may use"),
        (errno.EADDRNOTAVAIL, "--host: expected an address of this machine such as 127.0.0.1, found 127.0.0.2"),
    ],
)
def test_an_address_that_cannot_be_is_told(monkeypatch: pytest.MonkeyPatch, number: int, said: str) -> None:
    def refuse(*given: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(OutputError, match=said):
        Addresses("127.0.0.2", 80, ("127.0.0.2",)).check_free()


def test_a_port_in_use_ends_with_3_and_a_plain_line(supple: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = supple("serve", "--port", taken.getsockname()[1])
    assert (ran.code, ran.out) == (3, "")
    assert "found that another program uses it" in ran.err


@pytest.mark.parametrize("port", ["0", "65536", "web"])
def test_a_port_that_is_none_is_wrong_input(supple: Run, port: str) -> None:
    assert supple("serve", "--port", port).code == 2


def test_without_its_parts_it_says_what_to_install(supple: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda name: None)
    ran = supple("serve")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "supple: django: expected it to be installed (pip install 'supple[web]'), found: not there\n"


def test_plain_http_beyond_this_machine_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("SUPPLE_TLS", "SUPPLE_HOSTS"):
        monkeypatch.delenv(name, raising=False)
    serve._warn(Addresses.of("0.0.0.0", 8000))
    said = capsys.readouterr().err
    assert "TLS" in said
    assert "SUPPLE_HOSTS" in said
    monkeypatch.setenv("SUPPLE_TLS", "1")
    monkeypatch.setenv("SUPPLE_HOSTS", "clinic.example")
    serve._warn(Addresses.of("0.0.0.0", 8000))
    serve._warn(Addresses.of("127.0.0.1", 8000))
    assert capsys.readouterr().err == ""


def test_a_named_host_is_one_that_the_pages_answer_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPLE_HOSTS", "clinic.example")
    assert serve._environment(Addresses.of("192.0.2.7", 8000))["SUPPLE_HOSTS"] == "clinic.example,192.0.2.7"
    assert serve._environment(Addresses.of("127.0.0.1", 8000))["SUPPLE_HOSTS"] == "clinic.example"
