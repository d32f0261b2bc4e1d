"""The page of one exercise."""

from html import unescape

import pytest
from tests.cast import Member

from supple.knowledge import Library, Role
from supple.web.library.care import conditions_say, excluded_by_none


def page(member: Member, name: str, asked: str = "") -> str:
    answer = member.client.get(f"/exercises/{name}/?{asked}")
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def test_every_exercise_has_a_page_with_one_heading_and_all_its_words(nobody: Member, library: Library) -> None:
    for known in library.exercises.values():
        shown = page(nobody, known.id)
        faults = [words for fault in known.faults for words in (fault.fault, fault.mend)]
        every = [known.name, known.good_for, *known.steps, *faults]
        assert [words for words in every if words not in shown] == [], known.id
        assert shown.count("<h1>") == 1


def test_the_start_dose_stands_in_words(nobody: Member) -> None:
    shown = page(nobody, "bird_dog")
    for line in ("5 times on each side", "Hold each one for 5 seconds", "4 seconds for each one", "5 to 7 days a week"):
        assert line in shown


def test_the_figure_moves_until_it_is_to_be_still(nobody: Member) -> None:
    assert "/exercises/bird_dog/moving.svg?v=" in page(nobody, "bird_dog")
    still = page(nobody, "bird_dog", "still=yes")
    assert "moving.svg" not in still
    assert "Show it moving" in still


def test_the_other_side_is_shown_where_there_is_one(nobody: Member) -> None:
    other = page(nobody, "bird_dog", "side=other")
    assert "/moving-other.svg" in other
    assert "/step-2-other.svg" in other
    assert "Shown for the other side." in other
    assert "Show the first side" in other


def test_what_is_done_to_both_sides_at_once_has_no_other_side(nobody: Member) -> None:
    shown = page(nobody, "sit_to_stand", "side=other")
    assert "-other.svg" not in shown
    assert "other side" not in shown


def test_easier_and_harder_ones_are_linked(nobody: Member) -> None:
    shown = page(nobody, "bird_dog")
    assert '<h2>Easier</h2><ul class="cards"><li class="card">' in shown
    assert "/exercises/quadruped_leg_slide_and_lift/" in shown
    assert "/exercises/bird_dog_squares/" in shown


def test_what_conditions_say_stands_with_the_change(nobody: Member, library: Library) -> None:
    shown = page(nobody, "bird_dog")
    assert "Only after a clinician has agreed" in shown
    assert "(for at least the first 12 weeks)" in shown
    assert "Lean on your fists to keep your wrists straight." in shown
    assert library.condition("wrist_problem").name in shown


def test_the_strictest_word_comes_first(library: Library) -> None:
    said = [says.words for says in conditions_say(library.exercise("prone_press_up"))]
    assert said == ["Left out with", "Only after a clinician has agreed", "Done with a change", "Suits well"]


def test_no_letter_of_any_exercise_is_lost(library: Library) -> None:
    silent = [known.id for known in library.exercises.values() if known.letters and not conditions_say(known)]
    assert silent == []


def test_an_exercise_that_a_condition_leaves_out_is_not_for_everybody(library: Library) -> None:
    assert excluded_by_none(library.exercise("static_back_breathing"))
    assert not excluded_by_none(library.exercise("prone_lying_over_pillow"))
    assert not excluded_by_none(library.exercise("chin_tuck_sitting"))


def test_every_source_stands_with_its_certainty(nobody: Member, library: Library) -> None:
    shown = page(nobody, "bird_dog")
    for name in library.exercise("bird_dog").references:
        assert library.references[name].title in shown
    assert "from memory, still to be looked up" in shown


def test_what_nobody_should_do_says_why_not_and_has_no_dose(nobody: Member, library: Library) -> None:
    for known in library.exercises.values():
        if known.role is Role.NEVER:
            shown = page(nobody, known.id)
            assert "Nobody should do this one." in shown
            assert library.patterns["never_prescribed"].text in shown
            assert [piece.text for piece in known.precautions if piece.text not in shown] == []
            assert "Start with" not in shown


def test_what_a_clinician_shows_first_says_so(nobody: Member, library: Library) -> None:
    assert library.rules["planning/taught_by_clinician"].text in page(nobody, "side_glide_at_wall")


@pytest.mark.parametrize("address", ["/exercises/nothing/", "/exercises/routines/nothing/"])
def test_what_is_not_there_is_answered_plainly(nobody: Member, address: str) -> None:
    answer = nobody.client.get(address)
    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()


def test_nothing_is_changed_by_sending_to_it(nobody: Member) -> None:
    assert nobody.client.post("/exercises/bird_dog/").status_code == 405
