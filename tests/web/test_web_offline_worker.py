"""The service worker, the manifest and the offline page: the same for everyone, and whole."""

import json
import re
import struct
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import resolve
from tests.cast import Member
from tests.marking_up import Page

from supple.web.assets import manifest as built
from supple.web.offline import worker

LINE = re.compile(r"^self\.SUPPLE = (.*);$", re.MULTILINE)


def told(member: Member) -> dict[str, object]:
    """Return what the server tells the worker."""
    found = LINE.search(member.get("service_worker").content.decode())
    assert found
    known: dict[str, object] = json.loads(found[1])
    return known


def test_the_worker_serves_the_whole_site_and_is_asked_for_anew(nobody: Member) -> None:
    answer = nobody.get("service_worker")
    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Service-Worker-Allowed"] == "/"
    assert answer["Cache-Control"] == "no-cache"
    again = nobody.client.get("/sw.js", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert again["Service-Worker-Allowed"] == "/"


def test_the_worker_is_the_same_for_everyone(nobody: Member, ada_with_program: Member) -> None:
    assert nobody.get("service_worker").content == ada_with_program.get("service_worker").content


def test_all_that_is_kept_from_the_start_is_there(nobody: Member) -> None:
    for address in told(nobody)["precache"]:
        if address.startswith("/static/"):
            assert finders.find(address.removeprefix("/static/")), address
        else:
            assert nobody.client.get(address).status_code == 200


def test_the_style_the_scripts_of_every_page_and_the_offline_page_are_kept_from_the_start(nobody: Member) -> None:
    kept = told(nobody)["precache"]
    needed = Page(nobody.get("offline").content.decode())
    named = [url for url in needed.urls() if url.startswith("/static/dist/")]
    assert len(named) >= 3
    assert [url for url in named if url not in kept] == []
    assert "/offline/" in kept
    assert told(nobody)["offline"] == "/offline/"


def test_a_new_offline_page_or_script_is_a_new_version(nobody: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told(nobody)["version"]
    changed = {**built(), "src/page.ts": {"file": "assets/page-new.js"}}
    monkeypatch.setattr(worker, "built", lambda source: changed[source])
    assert told(nobody)["version"] != before


def test_the_offline_page_is_nobodys_also_when_ada_opens_it(nobody: Member, ada_with_program: Member) -> None:
    page = ada_with_program.get("offline").content.decode()
    assert page == nobody.get("offline").content.decode()
    assert "data-owner" not in page


def test_every_other_page_says_whose_it_is(nobody: Member, ada_with_program: Member) -> None:
    assert '<body data-owner="">' in nobody.get("landing").content.decode()
    assert re.search(r'<body data-owner="[0-9a-f]{32}">', ada_with_program.get("program").content.decode())


def test_the_manifest_says_how_the_app_is_installed(nobody: Member) -> None:
    answer = nobody.get("manifest")
    app = json.loads(answer.content)
    assert answer["Content-Type"] == "application/manifest+json"
    assert app["display"] == "standalone"
    assert [resolve(url["url"]).url_name for url in app["shortcuts"]] == ["today", "relief"]
    assert resolve(app["start_url"]).url_name == "today"
    assert {icon["purpose"] for icon in app["icons"]} == {"any", "maskable"}


def test_every_icon_is_a_picture_of_the_size_that_it_says(nobody: Member) -> None:
    for icon in json.loads(nobody.get("manifest").content)["icons"]:
        file = finders.find(icon["src"].removeprefix("/static/"))
        head = Path(file).read_bytes()[:24]
        assert head.startswith(b"\x89PNG")
        assert "x".join(map(str, struct.unpack(">II", head[16:24]))) == icon["sizes"]


def test_a_page_fetched_to_be_kept_leaves_what_is_said_once_to_the_next_one(ada: Member) -> None:
    ada.post("delete")
    kept = ada.client.get("/", headers={"x-supple": "1"})
    assert "All your answers are deleted." not in kept.content.decode()
    assert "All your answers are deleted." in ada.get("landing").content.decode()
