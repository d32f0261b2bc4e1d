"""What every answer says to the browser: run nothing of others, keep nothing, tell nobody."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.http import HttpResponse
from tests.addresses import addresses
from tests.cast import Member
from tests.marking_up import Page, leaves

MISSING = ("/no-such-page/", "/exercises/no-such-exercise/")
WHO = ("ada_with_program", "ada_with_account", "cleo", "nobody")
MADE_BY_US = Path(__file__).parents[2] / "src" / "supple" / "web" / "static"
TEXTS = sorted(file for file in MADE_BY_US.rglob("*.*") if file.suffix != ".png")


@pytest.fixture(params=WHO)
def answers(request: pytest.FixtureRequest) -> dict[str, HttpResponse]:
    """Every answer that one of the cast gets, by its path."""
    member: Member = request.getfixturevalue(request.param)
    return {path: member.client.get(path) for path in (*(address.path for address in addresses()), *MISSING)}


def html(answers: dict[str, HttpResponse]) -> Iterator[tuple[str, Page]]:
    """Yield the pages among the answers."""
    for path, answer in answers.items():
        if answer["Content-Type"].startswith("text/html"):
            yield path, Page(answer.content.decode())


def test_every_answer_carries_the_strict_policy(answers: dict[str, HttpResponse]) -> None:
    for path, answer in answers.items():
        policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))
        assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'", path
        if not answer["Content-Type"].startswith("image/svg"):
            assert policy["form-action"] == "'self'", path
            assert policy.pop("media-src") == "blob:", path  # the player's silence, made in the page itself
            assert set(" ".join(policy.values()).split()) <= {"'none'", "'self'"}, path


def test_every_answer_says_what_it_is_and_tells_nobody(answers: dict[str, HttpResponse]) -> None:
    for path, answer in answers.items():
        assert answer["X-Content-Type-Options"] == "nosniff", path
        assert answer["Referrer-Policy"] == "same-origin", path
        assert answer["X-Frame-Options"] == "DENY", path
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin", path
        assert "microphone=()" in answer["Permissions-Policy"], path


def test_no_page_is_kept_in_a_cache(answers: dict[str, HttpResponse]) -> None:
    kept = {path: answer["Cache-Control"] for path, answer in answers.items()}
    private = {path for path, how in kept.items() if "private" in how and "no-store" in how}
    assert {path for path, _ in html(answers)} <= private
    own = {address.path for address in addresses() if address.way.guarded}
    assert own <= private


def test_what_may_be_kept_by_anyone_is_nobodys(answers: dict[str, HttpResponse]) -> None:
    public = {path: answer for path, answer in answers.items() if "public" in answer["Cache-Control"]}
    assert [path for path, answer in public.items() if answer.cookies or "Cookie" in answer.get("Vary", "")] == []


def test_no_page_holds_a_style_or_script_of_its_own(answers: dict[str, HttpResponse]) -> None:
    assert {path: found for path, page in html(answers) if (found := page.inline())} == {}


def test_no_page_loads_leads_or_sends_to_anyone_else(answers: dict[str, HttpResponse]) -> None:
    urls = {path: [url for url in page.urls() if leaves(url)] for path, page in html(answers)}
    assert {path: found for path, found in urls.items() if found} == {}


def test_every_form_that_posts_carries_its_token(answers: dict[str, HttpResponse]) -> None:
    assert {path: lost for path, page in html(answers) if (lost := page.forms_without_token())} == {}


def test_no_picture_runs_or_loads_anything(answers: dict[str, HttpResponse]) -> None:
    for path, answer in answers.items():
        if answer["Content-Type"].startswith("image/svg"):
            page = Page(answer.content.decode())
            assert [tag for tag in page.tags if tag.name in ("script", "foreignobject", "image")] == [], path
            assert [url for url in page.urls() if not url.startswith("#")] == [], path


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(nobody: Member) -> None:
    nobody.get("start")
    nobody.post("start", {"agrees": "yes"})
    cookies = dict(nobody.client.cookies)
    assert set(cookies) == {"supple", "csrftoken"}
    assert [name for name, cookie in cookies.items() if not cookie["httponly"] or cookie["samesite"] != "Lax"] == []


def test_nobody_gets_a_cookie_for_only_looking(nobody: Member) -> None:
    """But for pages with a form, which need one against forged posts."""
    for address in addresses():
        if not address.way.guarded and not address.way.posts:
            assert set(nobody.client.get(address.path).cookies) <= {"csrftoken"}
    assert not nobody.get("landing").cookies


def test_with_tls_cookies_are_sent_over_tls_alone_and_posts_come_from_https(tmp_path: Path) -> None:
    said = (
        "from supple.web import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, *s.CSRF_TRUSTED_ORIGINS)"
    )
    env = {**os.environ, "SUPPLE_TLS": "1", "SUPPLE_HOSTS": "back.example", "SUPPLE_DATA": str(tmp_path)}
    ran = subprocess.run([sys.executable, "-c", said], env=env, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["True", "True", "https://back.example"]


def test_a_host_that_is_not_ours_is_refused(nobody: Member) -> None:
    answer = nobody.client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    "file", sorted(file for file in MADE_BY_US.rglob("*.*") if file.suffix != ".png"), ids=lambda file: file.name
)
def test_no_static_file_asks_anyone_else(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")  # the name of a language
    assert [word for word in ("http://", "https://", "@import", "url(//") if word in text] == []
