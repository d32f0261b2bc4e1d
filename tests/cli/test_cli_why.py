"""`supple why`: every verdict, with all of its reasons."""

import json
from typing import Any

import pytest
from tests.running import EXAMPLES, PLAIN, SCIATICA, Run, Write

from supple.cli.why import CLASHES, VERDICTS

WISHES = "  likes: [yoga]"
KINDS = ["contraindicated", "needs_clearance", "above_level", "no_equipment", "position", "disliked"]


def picky(write: Write) -> Any:
    """Return the sciatica example of a person who leaves out a position and two families of exercises."""
    text = SCIATICA.read_text(encoding="utf-8")
    assert WISHES in text
    wishes = "  positions_to_avoid: [half_kneeling, kneeling]\n  dislikes: [stretch, yoga]"
    return write("picky.yaml", text.replace(WISHES, wishes))


@pytest.mark.parametrize("kind", KINDS)
def test_why_tells_each_kind_of_exclusion_with_every_reason_of_the_program(
    supple: Run, write: Write, kind: str
) -> None:
    file = picky(write)
    program = json.loads(supple("plan", file, "--json").out)["program"]
    left_out = next(entry for entry in program["excluded"] if entry["kind"] == kind)
    ran = supple("why", file, left_out["exercise"], "--json")
    answer = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert (answer["exercise"], answer["verdict"]) == (left_out["exercise"], kind)
    assert answer["reasons"] == left_out["reasons"]
    assert (answer["sessions"], answer["cost_percent"]) == ([], None)


def test_why_gives_all_rules_against_a_contraindicated_exercise_not_the_first(supple: Run) -> None:
    answer = json.loads(supple("why", SCIATICA, "double_knee_to_chest", "--json").out)
    assert answer["verdict"] == "contraindicated"
    rules = [reason["rule"] for reason in answer["reasons"]]
    assert len(set(rules)) > 1
    said = supple("why", SCIATICA, "double_knee_to_chest").out
    for rule in rules:
        assert f"rule {rule} · sources " in " ".join(said.split())


def test_why_says_in_which_sessions_an_exercise_is(supple: Run, sciatica: dict[str, Any]) -> None:
    for session in sciatica["program"]["sessions"]:
        item = session["items"][0]
        answer = json.loads(supple("why", SCIATICA, item["exercise"], "--json").out)
        assert answer["verdict"] == "included"
        assert session["template"] in answer["sessions"]
        assert answer["reasons"] == item["reasons"]


def test_why_says_what_an_exercise_that_was_not_chosen_would_replace_and_cost(supple: Run) -> None:
    answer = json.loads(supple("why", EXAMPLES / "neck.yaml", "ankle_pumps", "--json").out)
    assert answer["verdict"] == "not_chosen"
    assert answer["replaces"]
    assert 0 <= answer["cost_percent"] <= 100
    said = supple("why", EXAMPLES / "neck.yaml", "ankle_pumps").out
    assert "would be allowed, and was not chosen." in said
    assert f"The benefit would fall by {answer['cost_percent']:g} %." in " ".join(said.split())


@pytest.mark.parametrize("exercise", ["log_roll", "walking_starter_bouts"])
def test_why_knows_what_stands_elsewhere_than_in_sessions(supple: Run, exercise: str) -> None:
    answer = json.loads(supple("why", EXAMPLES / "neck.yaml", exercise, "--json").out)
    assert answer["verdict"] == "not_chosen"
    assert answer["cost_percent"] is None
    assert answer["reasons"]


def test_why_names_the_constraints_that_clash(supple: Run, write: Write) -> None:
    text = (EXAMPLES / "neck.yaml").read_text(encoding="utf-8")
    file = write("short.yaml", text.replace("minutes_per_session: 12", "minutes_per_session: 8"))
    answer = json.loads(supple("why", file, "progressive_muscle_relaxation", "--json").out)
    assert (answer["verdict"], answer["clashes"]) == ("infeasible", ["time_limit"])
    assert [reason["rule"] for reason in answer["reasons"]] == ["planning/infeasible"]
    said = supple("why", file, "progressive_muscle_relaxation").out
    assert "rule planning/infeasible · sources " in said
    assert VERDICTS["infeasible"] in " ".join(said.split())
    assert CLASHES["time_limit"] in said


def test_why_says_that_there_is_no_program(supple: Run) -> None:
    file = EXAMPLES / "red_flag.yaml"
    answer = json.loads(supple("why", file, "bird_dog", "--json").out)
    assert answer["verdict"] == "no_program"
    assert [reason["rule"] for reason in answer["reasons"]] == ["screening/ces1"]
    assert "there is no program now" in supple("why", file, "bird_dog").out


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
def test_why_refuses_an_unknown_exercise_with_the_nearest(supple: Run, flags: tuple[str, ...]) -> None:
    ran = supple("why", SCIATICA, "bird_dgo", *flags)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "the command: exercise: expected a known exercise, found bird_dgo; did you mean bird_dog?\n"


def test_why_follows_the_day_given(supple: Run, write: Write) -> None:
    """A fusion is at first a matter for the surgeon; the weeks run on to the day given."""
    text = PLAIN + "conditions: [{id: post_fusion, since: 2026-11-14}]\n"
    file = write("fusion.yaml", text)
    early = supple("why", file, "bird_dog", "--json").out
    late = supple("why", file, "bird_dog", "--json", "--today", "2028-11-14").out
    assert json.loads(early)["verdict"] != "included"
    assert early != late
