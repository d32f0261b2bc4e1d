"""`supple review`: from a program and a diary to the next program, on the command line alone."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from tests.running import EXAMPLES, PLAIN, SCIATICA, Ran, Run, Write, run_process

from supple.cli import review_text
from supple.documents import document_json
from supple.documents.diary import read_diary
from supple.documents.program import read_program
from supple.engine.progression import review
from supple.engine.review import State
from supple.knowledge import Library

DIARY = EXAMPLES / "diary_sciatica.yaml"
LAST_DAY = "2027-01-02"
EMPTY = "schema: supple/diary/1\nentries: []\n"
YES = EMPTY + "screenings: [{date: 2026-11-25, answers: {ces1: yes}}]\n"


@pytest.fixture
def program(tmp_path: Path, sciatica_ran: Ran) -> Path:
    """Return a file with the program of the sciatica example."""
    file = tmp_path / "program.json"
    file.write_text(sciatica_ran.out, encoding="utf-8")
    return file


def reviewed(ran: Ran) -> dict[str, Any]:
    """Return the review that a run printed, which must have gone well."""
    assert (ran.code, ran.err) == (0, "")
    document: dict[str, Any] = json.loads(ran.out)
    return document


def test_the_json_is_the_review_of_the_engine(supple: Run, program: Path, library: Library) -> None:
    day = date.fromisoformat(LAST_DAY)
    document = read_program(program, library)
    made = review(document, read_diary(DIARY, library, document, day), library, day)
    assert supple("review", program, DIARY, "--json", "--today", LAST_DAY) == Ran(0, document_json(made), "")


def test_the_review_is_the_same_in_two_processes(program: Path) -> None:
    words = ("review", program, DIARY, "--today", LAST_DAY)
    assert run_process(*words, PYTHONHASHSEED="1") == run_process(*words, PYTHONHASHSEED="2")


def test_the_example_diary_shows_a_person_who_gets_better(supple: Run, program: Path) -> None:
    found = reviewed(supple("review", program, DIARY, "--json", "--today", LAST_DAY))
    assert (found["state"], found["clearance"]["missing"]) == ("on_track", [])
    meanings = {outcome["measure"]: outcome["meaning"] for outcome in found["outcomes"]}
    assert meanings["nrs"] == meanings["activity"] == "improved"
    assert found["program"]["id"] != json.loads(program.read_text(encoding="utf-8"))["id"]


def test_an_empty_diary_changes_nothing(supple: Run, write: Write, program: Path) -> None:
    found = reviewed(supple("review", program, write("diary.yaml", EMPTY), "--json", "--today", "2026-11-22"))
    assert found["program"] == json.loads(program.read_text(encoding="utf-8"))


def test_without_a_day_it_is_the_clocks_and_never_the_intakes(supple: Run, write: Write, tmp_path: Path) -> None:
    before = date.today()  # noqa: DTZ011, TID251 - the test asks the same clock
    began = before - timedelta(days=3)
    intake = write("intake.yaml", PLAIN.replace("2026-11-21", began.isoformat()))
    file = tmp_path / "program.json"
    assert supple("plan", intake, "-o", file).code == 0
    found = reviewed(supple("review", file, write("diary.yaml", EMPTY), "--json"))
    after = date.today()  # noqa: DTZ011, TID251
    assert before.isoformat() <= found["date"] <= after.isoformat()


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("schema: supple/diary/1\nentries: [{date: 2026-11-23, done: [{exercise: bird_dgo}]}]\n", "entries.0."),
        ("schema: supple/diary/1\nentries: [{date: 2026-11-23, pain: {before: 12}}]\n", "entries.0.pain.before"),
        ("schema: supple/diary/1\nentries: [{date: 2027-11-23}]\n", "entries.0.date"),
        ("schema: supple/diary/1\nentrys: []\n", "entrys"),
        ("", "the file"),
    ],
)
def test_a_wrong_diary_is_one_line_and_exit_2_and_nothing_is_written(
    supple: Run, write: Write, program: Path, tmp_path: Path, text: str, key: str, flags: tuple[str, ...]
) -> None:
    diary, following = write("diary.yaml", text), tmp_path / "next.json"
    ran = supple("review", program, diary, "--today", "2026-12-05", "-o", following, *flags)
    assert (ran.code, ran.out, following.exists()) == (2, "", False)
    (line,) = ran.err.splitlines()
    assert line.startswith(f"{diary}: {key}")


def test_a_diary_in_the_place_of_the_program_is_refused(supple: Run) -> None:
    ran = supple("review", DIARY, DIARY, "--today", LAST_DAY)
    assert (ran.code, ran.out) == (2, "")
    assert all(line.startswith(f"{DIARY}: ") for line in ran.err.splitlines())


def test_the_next_program_is_written_whole_and_can_be_reviewed_again(
    supple: Run, program: Path, tmp_path: Path
) -> None:
    following = tmp_path / "next.json"
    ran = supple("review", program, DIARY, "--json", "--today", LAST_DAY, "-o", following)
    found = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, f"{following}: the next program\n")
    assert json.loads(following.read_text(encoding="utf-8")) == found["program"]
    again = reviewed(supple("review", following, DIARY, "--json", "--today", LAST_DAY))
    assert again["program"] == found["program"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["next.json", "program.json"]


def test_the_next_program_may_take_the_place_of_the_one_before(supple: Run, program: Path) -> None:
    before = json.loads(program.read_text(encoding="utf-8"))
    assert supple("review", program, DIARY, "--today", LAST_DAY, "-o", program).code == 0
    assert json.loads(program.read_text(encoding="utf-8"))["follows"] == before["id"]


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
def test_without_a_next_program_nothing_is_written_and_that_is_said(
    supple: Run, write: Write, program: Path, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    following = tmp_path / "next.json"
    words = ("review", program, write("diary.yaml", YES), "--today", "2026-11-25", "-o", following)
    ran = supple(*words, *flags)
    assert (ran.code, following.exists()) == (0, False)
    assert ran.err == f"{following}: not written, because there is no program for now\n"


@pytest.mark.parametrize("command", ["plan", "review"])
@pytest.mark.parametrize(("name", "found"), [("next.yaml", "ends in .json"), ("gone/next.json", "can be written")])
def test_an_output_that_cannot_be_is_refused(
    supple: Run, program: Path, tmp_path: Path, command: str, name: str, found: str
) -> None:
    words = ("plan", SCIATICA) if command == "plan" else ("review", program, DIARY)
    ran = supple(*words, "--today", LAST_DAY, "-o", tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.startswith(f"{tmp_path / name}: ")
    assert found in line


def test_the_diary_is_never_written_over(supple: Run, write: Write, program: Path) -> None:
    diary = write("diary.json", json.dumps({"schema": "supple/diary/1", "entries": []}))
    before = diary.read_bytes()
    ran = supple("review", program, diary, "--today", LAST_DAY, "-o", diary)
    assert (ran.code, ran.out, diary.read_bytes()) == (2, "", before)
    assert "--output: expected a file of its own" in ran.err


def test_who_has_to_stop_reads_whom_to_see_and_why_and_nothing_else(supple: Run, write: Write, program: Path) -> None:
    said = supple("review", program, write("diary.yaml", YES), "--today", "2026-11-25").out
    assert "Emergency: please get help now." in said
    assert "[screening/ces1]" in said
    assert " --clearance WHO:ces1\n" in said
    headings = ("What changes", "How you are doing", "Your week", "Session A", "Safety questions", "When to come back")
    assert [words for words in headings if words in said] == []


def test_the_command_that_is_shown_writes_down_a_clinicians_word_and_a_low_start_follows(
    supple: Run, write: Write, program: Path
) -> None:
    diary = write("diary.yaml", YES)
    said = supple("review", program, diary, "--today", "2026-11-25").out
    (command,) = [line.split() for line in said.splitlines() if "--clearance" in line]
    words = [word.replace("WHO:", "doctor:") for word in command]
    assert supple(*words[1:], "--today", "2026-11-27").code == 0
    found = reviewed(supple("review", program, diary, "--json", "--today", "2026-11-27"))
    assert (found["state"], found["program"]["program"] is None) == ("returning", False)


def test_a_clinicians_word_against_exercise_gives_no_program_back(supple: Run, write: Write, program: Path) -> None:
    diary = write("diary.yaml", YES)
    log = ("log", diary, "--program", program, "--today", "2026-11-27", "--clearance")
    assert supple(*log, "doctor:ces1:no").code == 0
    assert reviewed(supple("review", program, diary, "--json", "--today", "2026-11-27"))["program"] is None


def test_the_command_that_is_shown_answers_the_questions_that_are_due(supple: Run, write: Write, program: Path) -> None:
    diary = write("diary.yaml", EMPTY)
    words = ("review", program, diary, "--today", "2026-12-05")
    said = supple(*words).out
    assert "Safety questions to answer now (9)" in said
    assert "Do you have new numbness around your genitals" in said
    (command,) = [line.split() for line in said.splitlines() if line.strip().startswith("supple log") and "all" in line]
    assert supple(*command[1:], "--today", "2026-12-05").code == 0
    assert "Safety questions" not in supple(*words).out


def test_plan_log_and_review_play_together_until_something_grows(supple: Run, program: Path, tmp_path: Path) -> None:
    diary = tmp_path / "diary.yaml"
    calm = ("--before", 3, "--worst", 3, "--next-morning", 3, "--effort", 4, "--all-done")
    limb = ("--limb-before", 2, "--limb-worst", 2, "--limb-next-morning", 2)
    for day in ("2026-11-24", "2026-11-26", "2026-11-28"):
        log = ("log", diary, "--program", program, "--today", day, "--template", "A")
        assert supple(*log, *calm, *limb).code == 0
    assert supple("log", diary, "--program", program, "--today", "2026-11-28", "--screening-all", "no").code == 0
    ran = supple("review", program, diary, "--today", "2026-11-28", "-o", program)
    assert ran.code == 0
    assert "A little more:" in ran.out
    assert "→" in ran.out
    again = supple("review", program, diary, "--today", "2026-11-28").out
    assert "Nothing changes for now" in again
    assert "This is the program you have" in again


def test_every_state_has_its_opening() -> None:
    assert set(review_text.OPENINGS) == set(get_args(State))
