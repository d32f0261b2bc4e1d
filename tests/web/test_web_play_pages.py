"""What the player is given: the session as planned, its short version, routines as far as they suit; and by hand."""

import json
from typing import Any

import pytest
from django.http import HttpResponse
from tests.cast import Member
from tests.noting import sends, session_note
from tests.peopling import has_a_program, reviewed

from supple.engine.program import Program
from supple.web.accounts.selectors import owner_tag
from supple.web.course.selectors import current
from supple.web.diary.models import Record
from supple.web.knowledge import library

BY_HAND = {"before": "2", "worst": "3", "effort": "4", "well": "yes"}


def played(answer: HttpResponse) -> dict[str, Any]:
    """Return what a page gives to the player."""
    page = answer.content.decode()
    text = page.split('<script id="play" type="application/json">')[1].split("</script>")[0]
    found: dict[str, Any] = json.loads(text)
    return found


def program_of(member: Member) -> Program:
    there = current(person=member.person)
    assert there is not None
    assert there[1].program is not None
    return there[1].program


def test_a_session_is_played_as_it_is_planned(ada_with_program: Member) -> None:
    play = played(ada_with_program.get("play", template="A"))
    planned = program_of(ada_with_program).sessions[0]
    assert (play["schema"], play["what"], play["template"]) == ("supple/play/1", "session", "A")
    assert play["owner"] == owner_tag(person=ada_with_program.person)
    assert [item["exercise"] for item in play["items"]] == [item.exercise for item in planned.items]
    for shown, item in zip(play["items"], planned.items, strict=True):
        assert shown["minds"] == list(item.precautions)
        for name in ("sets", "repetitions", "hold_s", "rest_s", "sides", "minutes"):
            assert shown["dose"][name] == getattr(item.dose, name)
        assert shown["steps"]
        assert shown["tempo_s"] > 0


def test_every_figure_that_it_names_is_there(ada_with_program: Member) -> None:
    for item in played(ada_with_program.get("play", template="A"))["items"]:
        urls = [value for name, value in item["figure"].items() if name != "words"]
        assert {ada_with_program.client.get(url).status_code for url in urls} == {200}
        assert item["figure"]["words"]


def test_it_names_the_signs_to_stop_for_and_what_they_count_as(ada_with_program: Member) -> None:
    play = played(ada_with_program.get("play", template="A"))
    assert [sign["text"] for sign in play["signs"]] == list(program_of(ada_with_program).stop_list)
    assert play["signs"][0]["counts_as"] == ["ces1"]
    assert play["stop_at_nrs"] == 8


def test_an_easier_one_that_is_offered_is_never_left_out_of_the_program(ada: Member) -> None:
    has_a_program(ada, preferences={"minutes_per_session": 30, "equipment": ["band", "ball", "chair"]})
    excluded = {one.exercise for one in program_of(ada).excluded}
    offered = [
        item["easier"]["exercise"]
        for letter in "AB"
        for item in played(ada.get("play", template=letter))["items"]
        if item["easier"]
    ]
    assert offered
    assert not excluded & set(offered)


def test_the_short_version_is_shorter(ada_with_program: Member) -> None:
    whole = played(ada_with_program.get("play", template="A"))["items"]
    short = played(ada_with_program.get("play_short", template="A"))
    assert short["what"] == "short"
    assert 0 < len(short["items"]) < len(whole)


def test_limb_pain_is_asked_of_those_who_have_it(ada: Member) -> None:
    has_a_program(ada, complaint={"limb_pain": "proximal", "limb_nrs": 3})
    assert played(ada.get("play", template="A"))["limb"] == "your leg"


def test_a_routine_leaves_out_what_is_not_for_this_person_and_says_why(ada: Member) -> None:
    has_a_program(ada, preferences={"positions_to_avoid": ["standing"]})
    answer = ada.get("play_routine", routine="desk_day")
    names = [item["exercise"] for item in played(answer)["items"]]
    assert names
    assert "standing_hip_flexor_stretch" not in names
    assert "Left out for you" in answer.content.decode()


def test_a_routine_of_which_nothing_is_for_this_person_says_so(ada: Member) -> None:
    poses = [item.exercise for item in library().routines["eight_yoga_poses"].items]
    has_a_program(ada, preferences={"dislikes": poses})
    assert "Nothing of this routine" in ada.get("play_routine", routine="eight_yoga_poses").content.decode()


@pytest.mark.parametrize(("page", "kwargs"), [("play_routine", {"routine": "no_such"})])
def test_what_is_not_there_is_not_found(ada_with_program: Member, page: str, kwargs: dict[str, str]) -> None:
    assert ada_with_program.get(page, **kwargs).status_code == 404


@pytest.mark.parametrize("page", ["play", "play_short", "by_hand"])
def test_without_a_program_there_is_nothing_to_play(ada: Member, page: str) -> None:
    assert ada.get(page, template="A")["Location"] == "/today/"


def test_while_notes_are_looked_at_no_session_begins(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program))
    assert ada_with_program.get("play", template="A")["Location"] == "/today/"


def test_a_session_by_hand_is_written_down_as_planned(ada_with_program: Member) -> None:
    planned = [item.exercise for item in program_of(ada_with_program).sessions[0].items]
    answer = ada_with_program.post("by_hand", {**BY_HAND, "done": planned[:2]}, template="A")
    assert answer["Location"] == "/today/"
    (kept,) = Record.objects.all()
    assert [one["exercise"] for one in kept.body["entry"]["done"]] == planned[:2]
    assert all(one["form_ok"] for one in kept.body["entry"]["done"])
    assert kept.body["entry"]["pain"] == {"before": 2, "worst": 3}
    reviewed(ada_with_program)
    assert "Session done" in ada_with_program.get("today").content.decode()


def test_a_session_by_hand_sent_twice_is_kept_once(ada_with_program: Member) -> None:
    form = {**BY_HAND, "stopped": "time", "once": "5b0c9b0e-8a53-4a8e-9f0e-0d6c1b7a1111"}
    for _ in range(2):
        ada_with_program.client.post("/session/A/by-hand/", form)
        reviewed(ada_with_program)
    assert Record.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"before": "5"}, "cannot be less than the pain before"),
        ({"worst": ""}, "choose a number from 0 to 10"),
        ({"effort": "11"}, "choose a number from 0 to 10"),
        ({"done": []}, "tick what you did"),
    ],
)
def test_what_does_not_fit_is_asked_again_and_stays(ada_with_program: Member, wrong: dict[str, Any], said: str) -> None:
    planned = [item.exercise for item in program_of(ada_with_program).sessions[0].items]
    answer = ada_with_program.post("by_hand", {**BY_HAND, "done": planned, **wrong}, template="A")
    assert answer.status_code == 400
    assert said in answer.content.decode()
    assert "checked" in answer.content.decode()
    assert not Record.objects.exists()


def test_a_sign_told_by_hand_takes_the_program_away(ada_with_program: Member) -> None:
    form = {**BY_HAND, "stopped": "symptoms", "signs": ["saddle_bladder_bowel"]}
    ada_with_program.post("by_hand", form, template="A")
    reviewed(ada_with_program)
    assert "Emergency" in ada_with_program.get("program").content.decode()
