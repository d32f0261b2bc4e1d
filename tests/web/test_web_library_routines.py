"""The ready-made routines."""

from html import unescape

from tests.cast import Member

from supple.knowledge import Library


def test_every_routine_is_in_the_list(nobody: Member, library: Library) -> None:
    shown = unescape(nobody.get("routines").content.decode())
    for known in library.routines.values():
        assert f'href="/exercises/routines/{known.id}/">{known.name}</a>' in shown
        assert known.purpose in shown


def test_every_routine_says_all_it_knows_and_links_its_exercises(nobody: Member, library: Library) -> None:
    for known in library.routines.values():
        shown = unescape(nobody.get("routine", routine=known.id).content.decode())
        notes = [item.note for item in known.items if item.note]
        every = [known.purpose, known.how_often, known.stop_if, f"{known.minutes} minutes", *notes]
        every += [f'href="/exercises/{item.exercise}/"' for item in known.items]
        assert [words for words in every if words not in shown] == [], known.id
        assert shown.count("<h1>") == 1


def test_the_sets_are_those_of_the_routine(nobody: Member) -> None:
    assert "3 sets of " in nobody.get("routine", routine="five_combinations").content.decode()


def test_a_routine_sends_whoever_has_not_begun_to_the_start(nobody: Member) -> None:
    shown = nobody.get("routine", routine="flare_up_days").content.decode()
    assert "The safety questions come first." in shown
    assert 'href="/start/">Start with the questions' in shown


def test_a_routine_can_be_started_and_sends_whoever_has_no_program_to_the_questions(ada: Member) -> None:
    shown = ada.get("routine", routine="flare_up_days").content.decode()
    assert 'href="/session/routine/flare_up_days/"' in shown
    answer = ada.client.get("/session/routine/flare_up_days/", follow=True)
    assert answer.redirect_chain[-2][0] == "/questions/"


def test_the_pages_are_kept_private(ada: Member) -> None:
    for page in ("routines", "exercises"):
        assert ada.get(page)["Cache-Control"] == "private, no-store"
