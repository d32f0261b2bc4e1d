"""The adapters: unknown keys are refused in every part of every document, and the published schemas say so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from tests.conftest import TODAY, document
from tests.json_schema import faults

from supple.documents import SCHEMAS, document_json, publish, schema_of
from supple.documents.adapters import diary_adapter, intake_adapter, program_adapter, review_adapter, why_adapter
from supple.documents.intake import parse_intake
from supple.documents.schemas import made_schema
from supple.documents.writing import plain
from supple.engine.planning import explain, plan
from supple.engine.program import ProgramDocument
from supple.engine.reasons import Reason
from supple.engine.review import AerobicDecision, Decision, Outcome, Review, Step
from supple.knowledge import Library
from supple.knowledge.loading import build, parse_json

ADAPTERS: dict[str, Callable[[], TypeAdapter[Any]]] = {
    "intake": intake_adapter,
    "program": program_adapter,
    "why": why_adapter,
    "diary": diary_adapter,
    "review": review_adapter,
}
WHY = (Reason("progression/steady", "You did well.", ("supple_2026",)),)


def review_of(document: ProgramDocument) -> Review:
    """Return a review that says something in every part."""
    return Review(
        schema="supple/review/1",
        date=TODAY,
        clearance=document.clearance,
        state="on_track",
        decisions=(Decision("bird_dog", Step.PROGRESS, {"repetitions": 5}, {"repetitions": 6}, WHY),),
        aerobic=AerobicDecision(Step.PROGRESS, "W1", "W2", WHY),
        outcomes=(Outcome("nrs", 5, 3, -2, "improved", WHY),),
        adherence=0.83,
        program=document,
    )


def objects(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return every object with named keys in a schema, by its name."""
    named = {"the document": schema, **schema.get("$defs", {})}
    return {name: part for name, part in named.items() if "properties" in part}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schema_refuses_unknown_keys_in_every_part(name: str) -> None:
    parts = objects(made_schema(name))
    assert parts
    assert [part for part, said in parts.items() if said.get("additionalProperties") is not False] == []


@pytest.mark.parametrize("name", sorted(ADAPTERS))
def test_an_adapter_is_the_same_each_time_and_in_any_order(name: str) -> None:
    first = ADAPTERS[name]().json_schema()
    for other in ADAPTERS.values():
        other()
    assert ADAPTERS[name]().json_schema() == first


def parts_below(node: Any, where: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the place of every object in a document."""
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    below = [place for step, value in steps for place in parts_below(value, (*where, step))]
    return [where, *below] if isinstance(node, dict) else below


def refusals(adapter: TypeAdapter[Any], text: str) -> tuple[list[Any], list[Any]]:
    """Return where objects are, and where a key that nobody knows was accepted."""
    free = ("screening", "answers", "items", "to", "from")
    places = [place for place in parts_below(parse_json(text)) if not place or place[-1] not in free]
    accepted = []
    for place in places:
        changed = node = parse_json(text)
        for step in place:
            node = node[step]
        node["zzz"] = 1
        try:
            build(adapter, changed)
        except ValidationError as error:
            if (*place, "zzz") not in [found["loc"] for found in error.errors()]:
                accepted.append(place)
        else:
            accepted.append(place)
    return places, accepted


def test_an_intake_with_an_unknown_key_anywhere_is_refused_there(library: Library) -> None:
    word = {"date": "2026-11-10", "by": "doctor", "advises_exercise": True, "covers": ["pregnancy"]}
    given = document(conditions=[{"id": "pregnancy"}], clearance=[word], screening={"ces1": "no"})
    intake = parse_intake(given, "f", library, TODAY)
    places, accepted = refusals(intake_adapter(), document_json(intake))
    assert {(), ("person",), ("complaint", "directional_test"), ("conditions", 0), ("clearance", 0)} <= set(places)
    assert accepted == []


def test_a_program_and_an_explanation_are_read_back_as_they_were(library: Library) -> None:
    intake = parse_intake(document(), "f", library, TODAY)
    made, answer = plan(intake, library, TODAY), explain(intake, library, TODAY, "bird_dog")
    assert build(program_adapter(), parse_json(document_json(made))) == made
    assert build(why_adapter(), parse_json(document_json(answer))) == answer


def test_an_explanation_with_an_unknown_key_anywhere_is_refused_there(library: Library) -> None:
    intake = parse_intake(document(), "f", library, TODAY)
    places, accepted = refusals(why_adapter(), document_json(explain(intake, library, TODAY, "bird_dog")))
    assert ("reasons", 0) in places
    assert accepted == []


def test_a_diary_with_an_unknown_key_anywhere_is_refused_there() -> None:
    text = """{"schema": "supple/diary/1",
        "entries": [{"date": "2026-11-23", "pain": {"worst": 3}, "done": [{"exercise": "bird_dog"}]}],
        "screenings": [{"date": "2026-11-28", "answers": {"ces1": "no"}}],
        "measures": [{"date": "2026-11-28", "id": "phq2", "items": {"1": 0, "2": 1}}],
        "clearance": [{"date": "2026-11-10", "by": "doctor", "advises_exercise": true, "covers": []}]}"""
    places, accepted = refusals(diary_adapter(), text)
    assert {(), ("entries", 0), ("entries", 0, "pain"), ("entries", 0, "done", 0), ("measures", 0)} <= set(places)
    assert accepted == []


def test_a_review_is_read_back_as_it_was_and_refuses_unknown_keys(course: ProgramDocument) -> None:
    given = review_of(course)
    text = document_json(given)
    assert build(review_adapter(), parse_json(text)) == given
    places, accepted = refusals(review_adapter(), text.replace(document_json(plain(course)["intake"]), "{}"))
    assert {("decisions", 0), ("aerobic",), ("outcomes", 0), ("program", "program")} <= set(places)
    assert accepted == []


def test_what_changes_is_written_as_from_and_to_in_documents_and_schemas(course: ProgramDocument) -> None:
    said = plain(review_of(course))
    assert list(said["decisions"][0]) == ["exercise", "step", "from", "to", "reasons"]
    assert (said["decisions"][0]["from"], said["decisions"][0]["to"]) == ({"repetitions": 5}, {"repetitions": 6})
    assert said["aerobic"] | {"reasons": []} == {"step": "progress", "from": "W1", "to": "W2", "reasons": []}
    schema = made_schema("review")
    for name in ("Decision", "AerobicDecision"):
        assert {"from", "to"} <= set(schema["$defs"][name]["required"]) <= set(schema["$defs"][name]["properties"])
    assert '"from_"' not in schema_of("review")
    assert faults(schema, said) == []


def test_only_keys_that_are_fields_lose_an_underscore() -> None:
    assert plain({"from_": 1}) == {"from_": 1}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_the_one_that_the_types_make(name: str) -> None:
    renew = "stale; renew it with: .venv/bin/python -m supple.documents.publish"
    assert schema_of(name) == document_json(made_schema(name)), renew


def test_publishing_writes_what_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "PUBLISHED", tmp_path)
    publish.main()
    assert {file.stem: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {
        name: schema_of(name) for name in SCHEMAS
    }
