"""What goes over the wire: compressed to whoever takes that, once, and little of it before the first page stands."""

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.urls import reverse
from tests.addresses import addresses
from tests.cast import Member

MOST_BYTES = 120_000
LEAST_BYTES = 600  # shorter ones may gain nothing, for up to a hundred random bytes are added
ZIPPED = ("text/html", "application/json", "image/svg")
GZIP_MARK = b"\x1f\x8b"
TAKES = {"accept-encoding": "br, gzip"}
LOADED = re.compile(r'(?:href|src)="/static/([^"]+)"')


def plain(answer: HttpResponse) -> bytes:
    return gzip.decompress(answer.content) if answer.get("Content-Encoding") == "gzip" else answer.content


def test_every_address_goes_compressed_and_only_once_to_whoever_takes_that(ada_with_program: Member) -> None:
    for address in addresses():
        answer = ada_with_program.client.get(address.path, headers=TAKES)
        if answer["Content-Type"].startswith(ZIPPED) and len(plain(answer)) > LEAST_BYTES:
            assert answer["Content-Encoding"] == "gzip", address.path
            assert "Accept-Encoding" in answer["Vary"], address.path
            assert not plain(answer).startswith(GZIP_MARK), address.path


def test_whoever_refuses_gets_pages_as_they_are(nobody: Member) -> None:
    for refusal in ({}, {"accept-encoding": "gzip;q=0, identity"}):
        answer = nobody.client.get("/", headers=refusal)
        assert "Content-Encoding" not in answer
        assert b"</html>" in answer.content
        assert "Accept-Encoding" in answer["Vary"]


def test_the_length_of_a_page_tells_nothing_of_what_is_in_it(nobody: Member) -> None:
    """The same page comes in many lengths: one cannot guess at a secret in it by making it longer or shorter."""
    assert len({len(nobody.client.get("/", headers=TAKES).content) for _ in range(30)}) > 5


def test_the_first_page_with_its_style_and_scripts_is_small(nobody: Member) -> None:
    page = nobody.client.get(reverse("landing"), headers=TAKES)
    named = sorted(set(LOADED.findall(plain(page).decode())))
    assert {name.rpartition(".")[2] for name in named} >= {"css", "js"}
    files = {name: len(gzip.compress(Path(str(finders.find(name))).read_bytes())) for name in named}
    assert len(page.content) + sum(files.values()) <= MOST_BYTES, files
