"""Adding to a diary's text: what was there stays to the letter, and what is added is what was meant."""

import json
from pathlib import Path
from typing import Any

import pytest

from supple.documents import InputError
from supple.documents.appending import Notes, added
from supple.documents.appending import appended as appended_to
from supple.documents.files import parse_document
from supple.knowledge.loading import parse_yaml

YAML, JSON = Path("diary.yaml"), Path("diary.json")
WALK = {"date": "2026-11-25", "walk_minutes": 10}
SESSION = {"date": "2026-11-26", "pain": {"worst": 4}, "done": [{"exercise": "bird_dog", "form_ok": True}]}
ANSWERS = {"date": "2026-11-26", "answers": {"ces1": "no", "ces2": "yes"}}
NOTES: Notes = {"entries": [WALK, SESSION], "screenings": [ANSWERS]}

TOP = "schema: supple/diary/1\n"
KEPT = {
    "only the schema": TOP,
    "no line end": "schema: supple/diary/1",
    "a list of lines": TOP + "entries:\n  - date: 2026-11-23\n    template: A\n",
    "a list at the margin": TOP + "entries:\n- date: 2026-11-23\n  template: A\n",
    "remarks": "# my diary\nschema: supple/diary/1 # one\nentries: # two\n"
    "  # three\n  - date: 2026-11-23 # four\n# five\n",
    "a section below": "entries:\n  - date: 2026-11-23\n\n# and then\n"
    "screenings:\n  - date: 2026-11-23\n    answers: {}\n" + TOP,
    "brackets": TOP + "entries: [{date: 2026-11-23}]\nscreenings: [{date: 2026-11-23, answers: {}}]\n",
    "brackets over lines": TOP + "entries: [\n  {date: 2026-11-23}, # one\n  {date: 2026-11-24} # two\n]\n",
    "empty brackets": TOP + "entries: []  # nothing yet\nscreenings: []\n",
    "empty brackets below": TOP + "entries:\n  []\nscreenings: [ ]",
    "a value left open": TOP + "entries:\n  - date: 2026-11-23\n    template:\n\n\n",
    "a list within": TOP + "entries:\n  - date: 2026-11-23\n    done:\n    - exercise: bird_dog # ok\n",
    "a document mark": "---\nschema: supple/diary/1\nentries:\n  - date: 2026-11-23\n",
    "a whole indented": "  schema: supple/diary/1\n  entries:\n    - date: 2026-11-23\n",
    "letters of all kinds": "# Föhn 😀\nschema: supple/diary/1\nentries:\n  - {date: 2026-11-23, id: 'Föhn 😀'} # 😀\n",
    "windows": "# one\r\nschema: supple/diary/1\r\nentries:\r\n  - date: 2026-11-23\r\nscreenings: []\r\n",
}


def appended(text: str, notes: Notes, file: Path) -> str:
    """Return a text with notes added to what it says."""
    return appended_to(text, parse_document(text, file), notes, file)


def remarks(text: str) -> list[str]:
    """Return the remarks in a YAML text."""
    return [line.split("# ", 1)[1].strip() for line in text.splitlines() if "# " in line]


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_yaml_is_added_to_and_nothing_in_it_is_lost(text: str) -> None:
    longer = appended(text, NOTES, YAML)
    assert parse_yaml(longer) == added(parse_yaml(text), NOTES)
    assert remarks(longer) == remarks(text)
    kept = iter(longer.splitlines())
    old = [line for line in text.splitlines() if "[" not in line and line.strip() != "]"]
    assert all(line in kept for line in old), "a line was changed or moved"


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_adding_again_and_again_works(text: str) -> None:
    for number in range(4):
        notes = {"entries": [{"date": f"2026-12-0{number + 1}", "symptoms": []}], "measures": [{"id": "nrs"}]}
        expected = added(parse_yaml(text), notes)
        text = appended(text, notes, YAML)
        assert parse_yaml(text) == expected


def test_what_is_added_reads_well() -> None:
    assert appended("schema: supple/diary/1\nentries: []\n", NOTES, YAML) == (
        "schema: supple/diary/1\n"
        "entries:\n"
        "  - {date: 2026-11-25, walk_minutes: 10}\n"
        "  - date: 2026-11-26\n"
        "    pain: {worst: 4}\n"
        "    done:\n"
        "    - {exercise: bird_dog, form_ok: true}\n"
        "screenings:\n"
        "  - date: 2026-11-26\n"
        "    answers: {ces1: 'no', ces2: 'yes'}\n"
    )


def test_line_ends_stay_as_they_are() -> None:
    longer = appended(KEPT["windows"], NOTES, YAML)
    assert longer.count("\n") == longer.count("\r\n") > 8


@pytest.mark.parametrize(
    "text",
    [
        "{schema: supple/diary/1, entries: [{date: 2026-11-23}]}",
        "schema: supple/diary/1\nentries: &a\n  - date: 2026-11-23\nscreenings: *a\n",
        "schema: supple/diary/1\nentries: [{date: 2026-11-23},]\n",
        "schema: supple/diary/1\nentries: []\n...\n",
    ],
)
def test_yaml_of_another_form_is_written_anew_unless_it_has_remarks(text: str) -> None:
    assert parse_yaml(appended(text, NOTES, YAML)) == added(parse_yaml(text), NOTES)
    with pytest.raises(
        InputError, match=r"^diary\.yaml: entries, screenings: expected a section as a list of lines, so"
    ):
        appended(f"# a remark\n{text}", NOTES, YAML)


@pytest.mark.parametrize("indent", [None, 2])
def test_json_is_written_anew_with_all_that_was_in_it(indent: int | None) -> None:
    whole: dict[str, Any] = {"schema": "supple/diary/1", "clearance": [], "entries": [{"date": "2026-11-23"}]}
    longer = appended(json.dumps(whole, indent=indent), NOTES, JSON)
    assert json.loads(longer) == {**whole, "entries": [*whole["entries"], WALK, SESSION], "screenings": [ANSWERS]}
    assert list(json.loads(longer)) == ["schema", "clearance", "entries", "screenings"]
    assert longer.endswith("}\n")


def test_a_section_that_is_no_list_stays_for_its_key_to_be_named() -> None:
    assert added({"entries": None}, NOTES)["entries"] is None
    assert added({"entries": {"a": 1}}, NOTES)["entries"] == {"a": 1}


def test_the_document_that_is_added_to_is_not_changed() -> None:
    document = parse_document("schema: a\nentries: [1]\n", YAML)
    added(document, NOTES)
    assert document == {"schema": "a", "entries": [1]}
