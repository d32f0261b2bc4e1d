"""`supple plan`: what comes out, for which day, and for whom there is no program."""

import json
import re
from datetime import date
from typing import Any

import pytest
from tests.running import EXAMPLES, PLAIN, SCIATICA, Ran, Run, Write, run_process

from supple.documents import read_document

NO_TODAY = PLAIN.replace("today: 2026-11-21\n", "")
ALL_EXAMPLES = sorted(file.stem for file in EXAMPLES.glob("*.yaml") if "diary" not in file.name)


def planned(ran: Ran) -> dict[str, Any]:
    """Return the document that a run printed, which must have gone well."""
    assert (ran.code, ran.err) == (0, "")
    document: dict[str, Any] = json.loads(ran.out)
    return document


def test_the_examples_of_the_contract_are_there() -> None:
    assert {"sciatica", "desk_worker", "stenosis", "pregnancy", "red_flag"} <= set(ALL_EXAMPLES)


@pytest.mark.parametrize("name", ALL_EXAMPLES)
def test_every_example_plans_with_no_question_open(supple: Run, name: str) -> None:
    document = planned(supple("plan", EXAMPLES / f"{name}.yaml", "--json"))
    assert document["clearance"]["missing"] == []
    level = "emergency" if name == "red_flag" else "proceed"
    assert document["clearance"]["level"] == level
    assert (document["program"] is None) is (level == "emergency")


def test_the_same_intake_gives_the_same_bytes_in_two_processes(sciatica_ran: Ran) -> None:
    assert run_process("plan", SCIATICA, "--json", PYTHONHASHSEED="2") == sciatica_ran
    assert (sciatica_ran.code, sciatica_ran.err) == (0, "")


def test_the_printed_program_is_the_same_in_two_processes() -> None:
    assert run_process("plan", SCIATICA, PYTHONHASHSEED="1") == run_process("plan", SCIATICA, PYTHONHASHSEED="2")


def test_json_and_yaml_intakes_give_the_same_program(supple: Run, write: Write, sciatica_ran: Ran) -> None:
    file = write("sciatica.json", json.dumps(read_document(SCIATICA)))
    assert supple("plan", file, "--json") == sciatica_ran


def test_the_day_is_the_intakes_own(sciatica: dict[str, Any]) -> None:
    assert (sciatica["created_on"], sciatica["started_on"]) == ("2026-11-21", "2026-11-21")


def test_the_day_given_overrides_the_intakes_own(supple: Run) -> None:
    document = planned(supple("plan", SCIATICA, "--json", "--today", "2026-12-01"))
    assert (document["created_on"], document["started_on"]) == ("2026-12-01", "2026-12-01")
    assert document["program"]["review_on"] > "2026-12-01"
    assert document["intake"]["today"] == "2026-11-21"


def test_an_intake_without_a_day_is_planned_for_the_day_given(supple: Run, write: Write) -> None:
    document = planned(supple("plan", write("intake.yaml", NO_TODAY), "--json", "--today", "2026-12-01"))
    assert document["created_on"] == "2026-12-01"


def test_only_without_any_day_is_the_clock_read(supple: Run, write: Write) -> None:
    before = date.today()  # noqa: DTZ011, TID251 - the test asks the same clock
    document = planned(supple("plan", write("intake.yaml", NO_TODAY), "--json"))
    after = date.today()  # noqa: DTZ011, TID251
    assert before.isoformat() <= document["created_on"] <= after.isoformat()


@pytest.mark.parametrize("age", [0, 17])
def test_below_18_there_is_no_program_and_the_reason_is_said(supple: Run, write: Write, age: int) -> None:
    file = write("young.yaml", SCIATICA.read_text(encoding="utf-8").replace("age: 44", f"age: {age}"))
    document = planned(supple("plan", file, "--json"))
    assert document["clearance"]["level"] == "clinician_soon"
    assert document["program"] is None
    assert "screening/ag1" in [reason["rule"] for reason in document["clearance"]["reasons"]]
    said = supple("plan", file)
    assert said.code == 0
    assert "made for adults" in said.out
    assert "Session" not in said.out


def test_an_emergency_gives_no_program_and_says_what_to_do(supple: Run) -> None:
    file = EXAMPLES / "red_flag.yaml"
    document = planned(supple("plan", file, "--json"))
    assert document["clearance"]["level"] == "emergency"
    assert document["program"] is None
    assert document["seen"] == []
    assert document["clearance"]["reasons"][0]["rule"] == "screening/ces1"
    said = supple("plan", file)
    assert said.code == 0
    assert "Emergency" in said.out
    assert document["clearance"]["reasons"][0]["text"][:30] in said.out
    assert "Session" not in said.out


def test_open_emergency_questions_give_a_gentle_program_and_are_listed(supple: Run, write: Write) -> None:
    file = write("open.yaml", PLAIN)
    document = planned(supple("plan", file, "--json"))
    assert document["clearance"]["level"] == "clinician_soon"
    assert document["program"] is not None
    said = supple("plan", file)
    for question in document["clearance"]["missing"]:
        assert re.search(rf"^{question} ", said.out, re.MULTILINE)


def test_the_printed_program_names_every_session_exercise_and_reason_to_stop(
    supple: Run, sciatica: dict[str, Any]
) -> None:
    said = " ".join(supple("plan", SCIATICA).out.split())
    program = sciatica["program"]
    for session in program["sessions"]:
        assert f"Session {session['template']}" in said
        for item in session["items"]:
            assert f"{item['name']} ({item['exercise']})" in said
    for sign in program["stop_list"]:
        assert " ".join(sign.split()) in said
    assert "These rules have not yet been reviewed by a clinician." in said
