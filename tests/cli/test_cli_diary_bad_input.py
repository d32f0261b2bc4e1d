"""Wrong diaries and programs: exit 2, one line for each fault on standard error, nothing printed, nothing written."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY
from tests.running import EXAMPLES, Ran, Run, Write, run_process

from supple.documents import document_json, read_intake
from supple.engine.planning import plan
from supple.knowledge import Library

LINE = re.compile(r"^(?P<file>[^:]+): (?P<key>[^:]+): expected .+, found:? .+$")
TOP = "schema: supple/diary/1\n"
GOOD = TOP + "entries:\n  - {date: 2026-11-23, walk_minutes: 10}\n"
NOW = ("--today", "2026-12-05")

ONE_FAULT = [
    ("nothing.yaml", "", "the file"),
    ("list.yaml", "- date: 2026-11-23\n", "the file"),
    ("fault.yaml", TOP + "entries: [1\nb: 2\n", "line 3"),
    ("fault.json", '{"schema": ', "line 1"),
    ("twice.yaml", GOOD + "entries: []\n", "line 4"),
    ("nan.yaml", TOP + "entries: [{date: 2026-11-23, effort_cr10: .nan}]\n", "entries.0.effort_cr10"),
    ("other.yaml", "schema: supple/intake/1\nentries: []\n", "schema"),
    ("no_schema.yaml", "entries: []\n", "schema"),
    ("key.yaml", GOOD + "entry: []\n", "entry"),
    ("deep_key.yaml", TOP + "entries: [{date: 2026-11-23, pain: {wurst: 3}}]\n", "entries.0.pain.wurst"),
    ("nrs.yaml", TOP + "entries: [{date: 2026-11-23, pain: {worst: 12}}]\n", "entries.0.pain.worst"),
    ("less.yaml", TOP + "entries: [{date: 2026-11-23, pain: {before: 5, worst: 3}}]\n", "entries.0.pain.worst"),
    (
        "minus.yaml",
        TOP + "entries: [{date: 2026-11-23, done: [{exercise: SEEN, repetitions: -3}]}]\n",
        "entries.0.done.0.repetitions",
    ),
    (
        "unknown.yaml",
        TOP + "entries: [{date: 2026-11-23, done: [{exercise: bird_dgo}]}]\n",
        "entries.0.done.0.exercise",
    ),
    ("strange.yaml", TOP + "entries: [{date: 2026-11-23, done: [{exercise: OTHER}]}]\n", "entries.0.done.0.exercise"),
    ("template.yaml", TOP + "entries: [{date: 2026-11-23, template: C}]\n", "entries.0.template"),
    ("half.yaml", TOP + "entries: [{walk_minutes: 10}]\n", "entries.0.date"),
    ("other_half.yaml", TOP + "entries: [{date: 2026-11-23, done: [{sets: 1}]}]\n", "entries.0.done.0.exercise"),
    ("order.yaml", TOP + "entries: [{date: 2026-11-24}, {date: 2026-11-23}]\n", "entries.1.date"),
    ("double.yaml", GOOD + "  - {date: 2026-11-23, walk_minutes: 10}\n", "entries.1"),
    ("same_id.yaml", TOP + "entries: [{date: 2026-11-23, id: a}, {date: 2026-11-24, id: a}]\n", "entries.1.id"),
    ("before.yaml", TOP + "entries: [{date: 2026-11-20}]\n", "entries.0.date"),
    ("future.yaml", TOP + "entries: [{date: 2026-12-06}]\n", "entries.0.date"),
    ("no_day.yaml", TOP + "entries: [{date: 2026-02-30}]\n", "entries.0.date"),
    ("symptom.yaml", TOP + "entries: [{date: 2026-11-23, symptoms: [ces11]}]\n", "entries.0.symptoms.0"),
    ("question.yaml", TOP + "screenings: [{date: 2026-11-23, answers: {ces11: no}}]\n", "screenings.0.answers.ces11"),
    ("answer.yaml", TOP + "screenings: [{date: 2026-11-23, answers: {ces1: maybe}}]\n", "screenings.0.answers.ces1"),
    ("measure.yaml", TOP + "measures: [{date: 2026-11-23, id: nrs}]\n", "measures.0"),
    ("score.yaml", TOP + "measures: [{date: 2026-11-23, id: rmdq, value: 25}]\n", "measures.0.value"),
    (
        "word.yaml",
        TOP + "clearance: [{date: 2026-12-24, by: doctor, advises_exercise: yes, covers: []}]\n",
        "clearance.0.date",
    ),
]


@pytest.fixture(scope="module")
def planned(library: Library) -> dict[str, Any]:
    """Return the program of the desk worker's example, as JSON says it."""
    made = plan(read_intake(EXAMPLES / "desk_worker.yaml", library, TODAY), library, TODAY)
    document: dict[str, Any] = json.loads(document_json(made))
    return document


@pytest.fixture
def program(planned: dict[str, Any], write: Write) -> Path:
    return write("program.json", json.dumps(planned))


@pytest.fixture
def filled(library: Library, planned: dict[str, Any], write: Write) -> Write:
    """Return a function that writes a diary, with exercises that the course has seen and has not."""
    other = next(name for name in sorted(library.exercises) if name not in planned["seen"])
    return lambda name, text: write(name, text.replace("SEEN", planned["seen"][0]).replace("OTHER", other))


def review(supple: Run, program: Path, diary: Path) -> Ran:
    return supple("review", program, diary, *NOW)


def review_json(supple: Run, program: Path, diary: Path) -> Ran:
    return supple("review", program, diary, *NOW, "--json")


def log(supple: Run, program: Path, diary: Path) -> Ran:
    return supple("log", diary, "--program", program, "--walk", "5", *NOW)


READERS = pytest.mark.parametrize("read", [review, review_json, log])


@READERS
@pytest.mark.parametrize(("name", "text", "key"), ONE_FAULT, ids=[name for name, _, _ in ONE_FAULT])
def test_a_wrong_diary_is_one_line_and_exit_2(
    supple: Run, program: Path, filled: Write, read: Any, name: str, text: str, key: str
) -> None:
    file = filled(name, text)
    before = {each: each.read_bytes() for each in file.parent.iterdir()}
    ran = read(supple, program, file)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    found = LINE.match(line)
    assert found is not None, line
    assert (found["file"], found["key"]) == (str(file), key)
    assert {each: each.read_bytes() for each in file.parent.iterdir()} == before


@READERS
def test_all_faults_of_a_diary_are_said_at_once(supple: Run, program: Path, write: Write, read: Any) -> None:
    text = TOP + (
        "entries:\n"
        "  - {date: 2026-11-24, pain: {worst: 12}, done: [{exercise: bird_dgo}]}\n"
        "  - {date: 2026-11-23, symptoms: [ces11], walk: 5}\n"
        "measures: [{date: 2026-12-24, id: nrs, value: 3}]\n"
    )
    ran = read(supple, program, write("many.yaml", text))
    assert (ran.code, ran.out) == (2, "")
    lines = [LINE.match(line) for line in ran.err.splitlines()]
    assert [line and line["key"] for line in lines] == [
        *("entries.0.done.0.exercise", "entries.0.pain.worst", "entries.1.date", "entries.1.symptoms.0"),
        *("entries.1.walk", "measures.0.date"),
    ]


@READERS
def test_a_diary_of_another_program_is_refused(supple: Run, filled: Write, write: Write, read: Any) -> None:
    none = json.loads(supple("plan", EXAMPLES / "red_flag.yaml", "--json", "--today", "2026-11-21").out)
    text = TOP + "entries: [{date: 2026-11-23, template: A, done: [{exercise: SEEN}]}]\n"
    ran = read(supple, write("none.json", json.dumps(none)), filled("diary.yaml", text))
    assert (ran.code, ran.out) == (2, "")
    assert [line.split(": ")[1] for line in ran.err.splitlines()] == ["entries.0.done.0.exercise", "entries.0.template"]
    assert "no program of this course had a session" in ran.err
    assert "expected an exercise that a program of this course had" in ran.err


PROGRAMS: list[tuple[str, dict[str, Any], str]] = [
    ("schema.json", {"schema": "supple/program/2"}, "schema"),
    ("key.json", {"programm": None}, "programm"),
    ("day.json", {"started_on": "soon"}, "started_on"),
    ("seen.json", {"seen": ["bird_dgo"]}, "seen.0"),
    ("intake.json", {"intake": None}, "intake"),
    ("program.json", {"program": []}, "program"),
]


@READERS
@pytest.mark.parametrize(("name", "change", "key"), PROGRAMS, ids=[name for name, _, _ in PROGRAMS])
def test_a_wrong_program_is_one_line_and_exit_2(
    supple: Run, planned: dict[str, Any], write: Write, read: Any, name: str, change: dict[str, Any], key: str
) -> None:
    program, diary = write(name, json.dumps({**planned, **change})), write("diary.yaml", GOOD)
    ran = read(supple, program, diary)
    assert (ran.code, ran.out, diary.read_text(encoding="utf-8")) == (2, "", GOOD)
    (line,) = ran.err.splitlines()
    found = LINE.match(line)
    assert found is not None, line
    assert (found["file"], found["key"]) == (str(program), key)


@READERS
@pytest.mark.parametrize("kind", ["missing", "folder", "large", "binary"])
def test_a_program_that_cannot_be_read_is_refused(
    supple: Run, tmp_path: Path, write: Write, read: Any, kind: str
) -> None:
    file = tmp_path / "program.json"
    if kind == "folder":
        file.mkdir()
    elif kind == "large":
        with file.open("wb") as out:
            out.truncate(50_000_000)
    elif kind == "binary":
        file.write_bytes(bytes(range(256)))
    ran = read(supple, file, write("diary.yaml", GOOD))
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.startswith(f"{file}: the file: expected ")


@pytest.mark.parametrize("text", [TOP, TOP + "entries: []\n"], ids=["no entries", "none in it"])
def test_an_empty_diary_leaves_the_program_as_it_is(
    supple: Run, planned: dict[str, Any], program: Path, write: Write, text: str
) -> None:
    ran = supple("review", program, write("diary.yaml", text), "--json", "--today", "2026-11-22")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["program"] == planned


def test_the_real_command_refuses_without_a_traceback(program: Path, write: Write) -> None:
    diary = write("diary.yaml", TOP + "entries: [{date: 2026-11-23, pain: {worst: 12}, pian: 3}]\n")
    ran = run_process("review", program, diary, *NOW)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        f"{diary}: entries.0.pain.worst: expected a number up to 10.0, found 12",
        f'{diary}: entries.0.pian: expected a known key, found "pian"; did you mean pain?',
    ]
