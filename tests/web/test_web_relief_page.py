"""Relief now: signs first, then what eases, all in the library's words."""

from html import unescape

import pytest
from tests.cast import Member

from supple.knowledge import Letter, Level, Library, Region, Role
from supple.web.relief.selectors import positions_of_ease, signs_beyond, signs_for_all

REGIONS = list(Region)


def page(member: Member, asked: str = "") -> str:
    answer = member.client.get(f"/relief/?{asked}")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_relief_is_one_step_from_the_landing_page(nobody: Member) -> None:
    assert 'href="/relief/"' in nobody.get("landing").content.decode()


def test_the_signs_of_every_region_come_before_anything_else(nobody: Member, library: Library) -> None:
    shown = page(nobody)
    for sign in library.screening.values():
        assert ((sign.question or "?!") in shown) == (set(sign.emergency_set) == set(Region)), sign.id
    assert "How to do it" not in shown


@pytest.mark.parametrize("region", REGIONS)
def test_all_emergency_questions_of_a_region_are_shown_on_the_way(region: Region, library: Library) -> None:
    shown = {sign.id for sign in (*signs_for_all().all, *signs_beyond(region=region).all)}
    assert shown == {sign.id for sign in library.screening.values() if region in sign.emergency_set}


def test_the_headings_say_what_the_rules_say(library: Library) -> None:
    """The page says one thing of every yes, and one of every unsure: so must the rules."""
    for sign in library.screening.values():
        if sign.emergency_set:
            levels = {answer: rule.level for rule in sign.rules for answer in rule.answers}
            assert levels["unsure"] is Level.URGENT_TODAY
            assert levels["yes"] in (Level.EMERGENCY, Level.URGENT_TODAY)


def test_a_sign_whose_question_needs_its_help_shows_it_at_once(nobody: Member) -> None:
    assert [sign.id for sign in signs_for_all().all if "below" in (sign.question or "")] == []
    assert "dizziness, double vision, slurred speech" in page(nobody, "where=neck")


def test_neck_and_mid_back_have_more_signs_before_what_eases(nobody: Member) -> None:
    for region in ("neck", "mid_back"):
        shown = page(nobody, f"where={region}")
        assert "A few more signs" in shown
        assert "How to do it" not in shown
        assert "How to do it" in page(nobody, f"where={region}&none=yes")


@pytest.mark.parametrize("region", REGIONS)
def test_what_eases_stands_in_the_words_of_the_library(nobody: Member, library: Library, region: Region) -> None:
    shown = page(nobody, f"where={region}&none=yes")
    for name in ("flare_up_plan", "heat_and_cold", "stay_active", "getting_out_of_bed", "what_to_expect_acute"):
        assert library.advice[name].text in shown
    assert library.ramps["walking"].stages[0].text in shown
    assert shown.count("<h1>") == 1


@pytest.mark.parametrize("region", REGIONS)
def test_the_stop_signs_of_the_region_are_there_and_no_others(nobody: Member, library: Library, region: Region) -> None:
    shown = page(nobody, f"where={region}&none=yes")
    for sign in library.stop_signs.values():
        assert (sign.text in shown) == (not sign.when.regions or region in sign.when.regions), sign.id


@pytest.mark.parametrize("region", REGIONS)
def test_positions_of_ease_are_such_that_no_condition_rules_out(region: Region) -> None:
    cards = positions_of_ease(region=region)
    assert len(cards) >= 5
    for card in cards:
        assert {Letter.X, Letter.C}.isdisjoint(card.exercise.letters.values())
        assert card.exercise.role is not Role.NEVER
        assert region in card.exercise.serves


def test_the_low_back_begins_with_the_flare_up_routine() -> None:
    first = positions_of_ease(region=Region.LOW_BACK)[0]
    assert (first.exercise.id, first.note) == (
        "static_back_breathing",
        "5 minutes with your lower legs on a chair, if that is a position of ease.",
    )


@pytest.mark.parametrize("asked", ["where=", "where=knee", "none=yes", "where=%00"])
def test_a_place_that_is_none_is_answered_with_a_message_and_the_signs(nobody: Member, asked: str) -> None:
    answer = nobody.client.get(f"/relief/?{asked}")
    assert answer.status_code == 400
    assert "Please choose where it hurts most." in answer.content.decode()
    assert signs_for_all().emergency[0].question in unescape(answer.content.decode())


def test_an_address_with_something_strange_behind_it_shows_the_signs_without_a_message(nobody: Member) -> None:
    shown = page(nobody, "x=1")
    assert signs_for_all().emergency[0].question in shown
    assert 'role="alert"' not in shown


def test_relief_works_for_whoever_has_begun_and_for_nobody(ada: Member, nobody: Member) -> None:
    assert "Go on with my program" in page(ada, "where=low_back")
    assert "Start, without an account" in page(nobody, "where=low_back")


def test_relief_is_kept_private(nobody: Member) -> None:
    assert nobody.get("relief")["Cache-Control"] == "private, no-store"
