"""Reading a program back: what was planned is what is read, and what is not a program is refused."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY
from tests.running import EXAMPLES

from supple.documents import InputError, document_json, read_intake, read_program
from supple.documents.program import parse_program
from supple.documents.writing import yaml_lines
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.knowledge import Library
from supple.knowledge.loading import parse_json


def faults(library: Library, document: dict[str, Any]) -> list[str]:
    """Return what a program is refused with, without the file's name."""
    with pytest.raises(InputError) as refused:
        parse_program(document, "program.json", library)
    return [str(problem).removeprefix("program.json: ") for problem in refused.value.problems]


@pytest.fixture
def written(course: ProgramDocument) -> dict[str, Any]:
    """Return the program of the course as JSON says it, to be changed."""
    document: dict[str, Any] = json.loads(document_json(course))
    return copy.deepcopy(document)


@pytest.mark.parametrize("name", sorted(file.name for file in EXAMPLES.glob("*.yaml") if "diary" not in file.name))
def test_the_program_of_every_example_is_read_back_as_it_was_planned(
    tmp_path: Path, library: Library, name: str
) -> None:
    made = plan(read_intake(EXAMPLES / name, library, TODAY), library, TODAY)
    file = tmp_path / "program.json"
    file.write_text(document_json(made), encoding="utf-8")
    assert read_program(file, library) == made
    assert document_json(read_program(file, library)) == document_json(made)


def test_a_program_in_yaml_is_the_same_program(tmp_path: Path, library: Library, course: ProgramDocument) -> None:
    file = tmp_path / "program.yaml"
    lines = "\n".join(yaml_lines(course)).replace("'no'", "no")
    assert ": no" in lines
    file.write_text(lines, encoding="utf-8")
    assert read_program(file, library) == course


def test_the_id_is_not_verified(library: Library, written: dict[str, Any]) -> None:
    assert parse_program({**written, "id": "mine"}, "f", library).id == "mine"


def test_unknown_ids_anywhere_are_named_with_the_nearest(library: Library, written: dict[str, Any]) -> None:
    written["seen"][1] = "bird_dgo"
    written["program"]["sessions"][0]["items"][2]["exercise"] = "bird_dgo"
    written["program"]["excluded"][0]["exercise"] = "bird_dgo"
    written["intake"]["conditions"] = [{"id": "pregnanc"}]
    written["intake"]["screening"]["ces11"] = "no"
    said = "expected a known exercise, found bird_dgo; did you mean bird_dog?"
    assert faults(library, written) == [
        "intake.conditions.0.id: expected a known condition, found pregnanc; did you mean pregnancy?",
        "intake.screening.ces11: expected a known question, found ces11; did you mean ces1?",
        f"program.excluded.0.exercise: {said}",
        f"program.sessions.0.items.2.exercise: {said}",
        f"seen.1: {said}",
    ]


def test_what_is_no_program_is_refused(library: Library, written: dict[str, Any]) -> None:
    assert len(faults(library, {"schema": "supple/intake/1"})) == 12
    assert faults(library, {**written, "zzz": 1, "started_on": "2026-02-30"}) == [
        'started_on: expected a date such as 2026-11-21, found "2026-02-30"',
        'zzz: expected a known key, found "zzz"',
    ]
    assert faults(library, {**written, "intake": 5}) == ["intake: expected keys and values, found 5"]


def test_a_dose_that_cannot_be_done_is_refused_at_its_key(library: Library, written: dict[str, Any]) -> None:
    written["program"]["sessions"][0]["items"][0]["dose"]["sets"] = 0
    (line,) = faults(library, written)
    assert line.startswith("program.sessions.0.items.0.dose: expected sets, repetitions, per_day and per_week from 1")
    assert ", found " in line


def test_unknown_keys_and_unknown_ids_are_named_together(library: Library, written: dict[str, Any]) -> None:
    written["program"]["zzz"] = 1
    written["seen"][0] = "bird_dgo"
    assert [line.split(": ")[0] for line in faults(library, written)] == ["program.zzz", "seen.0"]


def test_a_program_made_before_its_course_began_is_refused(library: Library, written: dict[str, Any]) -> None:
    assert faults(library, {**written, "created_on": "2026-11-20"}) == [
        "created_on: expected a day from 2026-11-21 on (started_on), found 2026-11-20"
    ]


def test_contradictions_in_the_intake_of_a_program_are_named(library: Library, written: dict[str, Any]) -> None:
    written["intake"]["complaint"]["limb_nrs"] = 7
    assert faults(library, written) == ["intake.complaint.limb_nrs: expected 0 where limb_pain is none, found 7"]


def test_a_program_is_read_for_any_later_day(library: Library, course: ProgramDocument) -> None:
    """A course may last for years; what was long ago when it began stays as it was."""
    text = document_json(course).replace('"created_on": "2026', '"created_on": "2066')
    assert parse_program(parse_json(text), "f", library).created_on.year == 2066
