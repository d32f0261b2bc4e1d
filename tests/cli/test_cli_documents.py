"""The JSON documents: they fit their published schemas and have the contract's keys on every level."""

import copy
import json
from typing import Any

import pytest
from tests.json_schema import faults
from tests.running import EXAMPLES, SCIATICA, Ran, Run

from supple.documents import SCHEMAS, read_document

REASON = {"rule", "text", "references"}
DOCUMENT = {
    *("schema", "id", "follows", "started_on", "read_until", "seen", "created_on", "knowledge_version", "intake"),
    *("clearance", "risk", "program"),
}
PROGRAM = {"phase", "weeks", "sessions", "aerobic", "excluded", "advice", "stop_list", "review_on"}
ITEM = {"exercise", "name", "part", "level_since", "dose", "precautions", "reasons"}
DOSE = {"sets", "repetitions", "hold_s", "rest_s", "sides", "per_day", "per_week", "load_kg", "minutes"}
INTAKE = {
    *("schema", "today", "person", "complaint", "conditions", "clearance", "screening", "risk", "activity"),
    *("preferences", "goals"),
}


@pytest.fixture
def schemas(supple: Run) -> dict[str, Any]:
    """Return every schema as the command prints it."""
    return {name: json.loads(supple("schema", name).out) for name in SCHEMAS}


def test_a_program_has_exactly_the_keys_of_the_contract(sciatica: dict[str, Any]) -> None:
    program = sciatica["program"]
    assert set(sciatica) == DOCUMENT
    assert set(sciatica["clearance"]) == {"level", "reasons", "missing", "advice"}
    assert set(sciatica["risk"]) == {"level", "method", "text"}
    assert set(program) == PROGRAM
    assert set(program["aerobic"]) == {"kind", "stage", "plan", "reasons"}
    for step in program["aerobic"]["plan"]:
        assert set(step) == {"stage", "text", "bouts_per_day", "minutes", "days_per_week"}
    for excluded in program["excluded"]:
        assert set(excluded) == {"exercise", "kind", "reasons"}
    for advice in program["advice"]:
        assert set(advice) == {"id", "text", "references"}
    for session in program["sessions"]:
        assert set(session) == {"template", "days", "minutes", "items"}
        for item in session["items"]:
            assert (set(item), set(item["dose"])) == (ITEM, DOSE)


def test_the_intake_inside_a_program_is_whole(sciatica: dict[str, Any]) -> None:
    given, kept = read_document(SCIATICA), sciatica["intake"]
    assert set(kept) == INTAKE
    assert kept["screening"] == dict.fromkeys(given["screening"], "no")
    for part in ("person", "complaint", "risk", "activity", "preferences"):
        assert given[part].items() <= kept[part].items()
    assert kept["goals"] == given["goals"]


def test_every_decision_names_a_rule_and_its_sources(sciatica: dict[str, Any]) -> None:
    program = sciatica["program"]
    items = [item for session in program["sessions"] for item in session["items"]]
    for decided in (*items, *program["excluded"]):
        assert decided["reasons"]
        for reason in decided["reasons"]:
            assert set(reason) == REASON
            assert all(reason.values())


def test_a_null_program_keeps_all_other_keys(supple: Run) -> None:
    document = json.loads(supple("plan", EXAMPLES / "red_flag.yaml", "--json").out)
    assert set(document) == DOCUMENT
    for reason in document["clearance"]["reasons"]:
        assert set(reason) == REASON


@pytest.mark.parametrize("name", sorted(file.stem for file in EXAMPLES.glob("*.yaml") if "diary" not in file.name))
def test_every_program_fits_the_published_schema(supple: Run, schemas: dict[str, Any], name: str) -> None:
    text = supple("plan", EXAMPLES / f"{name}.yaml", "--json").out
    assert faults(schemas["program"], json.loads(text)) == []
    assert SCHEMAS["program"]().validate_json(text, strict=True).schema == "supple/program/1"


def test_the_intake_inside_a_program_fits_the_intakes_schema(schemas: dict[str, Any], sciatica: dict[str, Any]) -> None:
    assert faults(schemas["intake"], sciatica["intake"]) == []


def test_an_explanation_fits_its_published_schema(supple: Run, schemas: dict[str, Any]) -> None:
    for exercise in ("double_knee_to_chest", "abdominal_brace"):
        assert faults(schemas["why"], json.loads(supple("why", SCIATICA, exercise, "--json").out)) == []


def test_the_published_schemas_refuse_what_does_not_belong(schemas: dict[str, Any], sciatica: dict[str, Any]) -> None:
    changed = copy.deepcopy(sciatica)
    changed["program"]["sessions"][0]["items"][0]["dose"]["tempo"] = "slow"
    changed["intake"]["persn"] = {}
    changed["clearance"]["level"] = "fine"
    del changed["risk"]
    said = "\n".join(faults(schemas["program"], changed))
    for fault in ("$: risk is missing", "persn is unknown", "$.clearance.level: not one of"):
        assert fault in said
    assert "$.program: fits no arm" in said


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_names_its_version_and_draft(schemas: dict[str, Any], name: str) -> None:
    assert schemas[name]["title"] == f"supple/{name}/1"
    assert schemas[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_intakes_schema_requires_what_the_contract_requires(schemas: dict[str, Any]) -> None:
    intake = schemas["intake"]
    assert set(intake["required"]) == {"schema", "person", "complaint"}
    required = {name: set(intake["$defs"][name].get("required", [])) for name in ("Person", "Complaint", "PainScores")}
    assert required == {
        "Person": {"age"},
        "Complaint": {"region", "duration_days", "pain_nrs"},
        "PainScores": {"average"},
    }


def test_json_ends_with_a_line_end_and_holds_no_number_that_is_not_finite(sciatica_ran: Ran) -> None:
    assert sciatica_ran.out.endswith("}\n")

    def refuse(word: str) -> None:
        raise AssertionError(word)

    json.loads(sciatica_ran.out, parse_constant=refuse)
