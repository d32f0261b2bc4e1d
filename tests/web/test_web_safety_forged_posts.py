"""A post that did not come from our own page is refused, wherever it goes, with a page that says what to do."""

import pytest
from django.test import Client
from pytest_django import Settings
from tests.addresses import addresses
from tests.cast import Member

from supple.web.accounts.models import Person


@pytest.mark.parametrize("who", ["ada_with_program", "nobody"])
def test_a_post_without_the_token_is_refused_everywhere(request: pytest.FixtureRequest, who: str) -> None:
    member: Member = request.getfixturevalue(who)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = member.client.cookies
    answers = {address.path: strict.post(address.path, {"agrees": "yes"}) for address in addresses()}
    assert answers.pop("/diary/records/").status_code == 403
    assert {path: a.status_code for path, a in answers.items()} == dict.fromkeys(answers, 403)
    assert [path for path, a in answers.items() if "This did not come from our page" not in a.content.decode()] == []
    assert [path for path, a in answers.items() if "default-src 'none'" not in a["Content-Security-Policy"]] == []


def test_with_its_token_a_form_is_taken(nobody: Member) -> None:
    strict = Client(enforce_csrf_checks=True)
    page = strict.get("/start/")
    token = str(page.context["csrf_token"])
    answer = strict.post("/start/", {"agrees": "yes", "csrfmiddlewaretoken": token})
    assert answer.status_code == 302
    assert Person.objects.count() == 1


def test_a_token_from_another_browser_is_refused(nobody: Member) -> None:
    token = str(Client(enforce_csrf_checks=True).get("/start/").context["csrf_token"])
    strict = Client(enforce_csrf_checks=True)
    strict.get("/start/")
    assert strict.post("/start/", {"agrees": "yes", "csrfmiddlewaretoken": token}).status_code == 403
    assert not Person.objects.exists()


def test_behind_a_proxy_with_tls_a_form_is_taken(settings: Settings, nobody: Member) -> None:
    settings.CSRF_TRUSTED_ORIGINS = ["https://localhost"]
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost", "origin": "https://localhost"})
    token = str(strict.get("/start/").context["csrf_token"])
    assert strict.post("/start/", {"agrees": "yes", "csrfmiddlewaretoken": token}).status_code == 302
