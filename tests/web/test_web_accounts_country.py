"""Whom to call: the numbers of the country that somebody chose, and of no other."""

import pytest
from django.urls import reverse
from tests.answering import ABOUT, send
from tests.cast import Member
from tests.peopling import has_a_program

from supple.web.accounts.selectors import COUNTRY

UNKNOWN = "your local emergency number"


def choose(member: Member, country: str, back: str = "/relief/") -> object:
    return member.post("country", {"country": country, "back": back})


def stopped(member: Member) -> Member:
    send(member, "about", ABOUT)
    send(member, "safety", {f"ces{number}": ["yes" if number == 1 else "no"] for number in (1, 2, 3, 4)})
    return member


def test_before_a_country_is_chosen_no_number_is_guessed(ada: Member) -> None:
    page = stopped(ada).get("intake_stop").content.decode()
    assert UNKNOWN in page
    assert "tel:" not in page


def test_the_stop_page_shows_the_numbers_of_the_country_chosen(ada: Member) -> None:
    choose(stopped(ada), "gb")
    page = ada.get("intake_stop").content.decode()
    assert 'href="tel:999"' in page
    assert page.index("tel:999") < page.index("tel:112")
    assert UNKNOWN not in page


def test_the_numbers_say_how_sure_they_are_and_when_they_were_looked_at(ada: Member) -> None:
    choose(ada, "gb")
    page = ada.get("relief").content.decode()
    assert "from memory, still to be looked up" in page
    assert "21 November 2026" in page
    assert "NHS 111" in page


def test_someone_to_be_seen_today_reads_the_health_line_first(ada: Member) -> None:
    choose(has_a_program(ada, screening={"in1": "yes"}), "gb")
    page = ada.get("program").content.decode()
    assert page.index("tel:111") < page.index("tel:999")


def test_the_country_is_kept_with_the_person(ada: Member) -> None:
    assert choose(ada, "nz").status_code == 302
    assert ada.person.country == "nz"
    assert choose(ada, "").status_code == 302
    assert ada.person.country == ""


def test_before_they_begin_the_country_is_kept_in_their_browser_only(nobody: Member) -> None:
    assert choose(nobody, "za").status_code == 302
    assert nobody.client.session[COUNTRY] == "za"
    assert "tel:10177" in nobody.get("relief").content.decode()


def test_adas_country_is_not_cleos(ada: Member, cleo: Member) -> None:
    choose(ada, "jp")
    assert "tel:" not in cleo.get("relief").content.decode()


def test_a_country_that_we_do_not_have_is_refused_and_what_was_chosen_stays(ada: Member) -> None:
    choose(ada, "fr")
    answer = choose(ada, "xx")
    assert answer.status_code == 400
    assert "choose a country from the list" in answer.content.decode()
    assert ada.person.country == "fr"


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "", "javascript:alert(1)"])
def test_the_way_back_never_leads_elsewhere(ada: Member, back: str) -> None:
    assert choose(ada, "fr", back)["Location"] == f"{reverse('relief')}#call"


def test_the_way_back_is_the_page_that_asked(ada: Member) -> None:
    assert choose(ada, "fr", "/relief/?where=neck")["Location"] == "/relief/?where=neck#call"
