"""`supple log` on a terminal: one thing is asked after the other."""

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.test_cli_log import EMERGENCY, items
from tests.conftest import TODAY
from tests.running import EXAMPLES, Ran, Run

from supple.documents import document_json, read_document, read_intake
from supple.documents.program import parse_program
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.knowledge import Library
from supple.knowledge.loading import parse_json


class Typed(io.StringIO):
    """What a person types on a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, log: Run) -> Run:
    """Return a function that logs without flags while someone types these lines."""

    def run(*lines: str, today: str = "2026-11-28") -> Ran:
        monkeypatch.setattr(sys, "stdin", Typed("".join(f"{line}\n" for line in lines)))
        return log(today=today)

    return run


NOT_TOLD = ("", "", "", "", "", "", "", "", "")


def test_on_a_terminal_a_session_is_asked_for_one_by_one(
    type_in: Run, diary: Path, desk_worker: ProgramDocument
) -> None:
    ran = type_in("2026-11-27", "a", "3", "4", "3", "4", "yes", "yes", "", "10", *NOT_TOLD)
    assert (ran.code, ran.err) == (0, "")
    (entry,) = read_document(diary)["entries"]
    done = entry.pop("done")
    pain = {"before": 3, "worst": 4, "next_morning": 3}
    assert entry == {"date": "2026-11-27", "template": "A", "pain": pain, "effort_cr10": 4, "walk_minutes": 10}
    assert [(each["exercise"], each.get("pain"), each["form_ok"]) for each in done] == [
        (item.exercise, None, True) for item in items(desk_worker, "A")
    ]


def test_each_exercise_is_asked_for_when_the_session_was_not_as_planned(
    type_in: Run, diary: Path, desk_worker: ProgramDocument
) -> None:
    first, _, third, *rest = items(desk_worker, "A")
    ran = type_in("", "A", "", "6", "", "no", "", "1x3", "0", "", *["0"] * len(rest), "effort", "", *NOT_TOLD)
    assert f"{first.name}: how much did you do?" in ran.out
    (entry,) = read_document(diary)["entries"]
    assert entry["stopped_because"] == "effort"
    assert [each["exercise"] for each in entry["done"]] == [first.exercise, third.exercise]
    assert entry["done"][0] == {"exercise": first.exercise, "sets": 1, "repetitions": 3}
    assert entry["done"][1]["sets"] == third.dose.sets


def test_what_cannot_be_read_is_asked_again(type_in: Run, diary: Path) -> None:
    ran = type_in("soon", "2026-11-20", "", "C", "B", "11", "3", "2", "3", "hard", "", "", "", "", "-5", "5", *NOT_TOLD)
    assert ran.out.count("Error: ") + ran.err.count("Error: ") == 7
    assert read_document(diary)["entries"] == [
        {"date": "2026-11-28", "template": "B", "pain": {"before": 3, "worst": 3}, "walk_minutes": 5}
    ]


def test_after_a_week_the_safety_questions_are_asked(type_in: Run, diary: Path, library: Library) -> None:
    ran = type_in("", "", "", *["no"] * 9, today="2026-11-30")
    assert (ran.code, ran.err) == (0, "")
    assert all(str(library.screening[name].question) in ran.out for name in EMERGENCY)
    answers = dict.fromkeys(EMERGENCY, "no")
    assert read_document(diary) == {
        "schema": "supple/diary/1",
        "screenings": [{"date": "2026-11-30", "answers": answers}],
    }


def test_after_strong_pain_they_are_asked_at_once_and_what_is_left_out_is_no_answer(
    type_in: Run, log: Run, diary: Path, library: Library
) -> None:
    log("--screening-all", "no", today="2026-11-26")
    strong = ("", "B", "3", "9", "", "", "", "", "")
    ran = type_in(*strong, "no", "", "no", "unsure", "", "no", "unsure", "no", "yes", "no", "no")
    assert (ran.code, ran.err) == (0, "")
    assert f"This may help you to tell: {library.screening['ces1'].clarify}" in ran.out
    told = {"aa1": "no", "ca2": "no", "ces1": "unsure", "ces2": "no", "ces3": "no", "ces4": "yes"}
    assert read_document(diary)["screenings"][1] == {
        "date": "2026-11-28",
        "answers": told | {"ces5": "no", "ces6": "no"},
    }


def test_the_safety_questions_are_not_asked_again_within_a_week(type_in: Run, log: Run, diary: Path) -> None:
    log("--screening-all", "no", today="2026-11-25")
    ran = type_in("", "", "7")
    assert (ran.code, ran.err) == (0, "")
    assert "safety questions" not in ran.out
    assert read_document(diary)["entries"] == [{"date": "2026-11-28", "walk_minutes": 7}]


def test_when_nothing_is_told_nothing_is_added(type_in: Run, log: Run, diary: Path) -> None:
    log("--screening-all", "no", today="2026-11-25")
    before = diary.read_bytes()
    ran = type_in("", "", "")
    assert ran.out.endswith(f"Nothing was added to {diary}.\n")
    assert diary.read_bytes() == before


@pytest.mark.parametrize("lines", [("", "A", "3"), ("", "", "7", "no", "no")], ids=["session", "safety"])
def test_what_was_asked_for_is_kept_whole_or_not_at_all(type_in: Run, diary: Path, lines: tuple[str, ...]) -> None:
    assert type_in(*lines, today="2026-11-30").code == 1
    assert not diary.exists()


def test_pain_in_the_limb_is_asked_for_where_there_is_any(
    monkeypatch: pytest.MonkeyPatch, supple: Run, tmp_path: Path, library: Library
) -> None:
    made = plan(read_intake(EXAMPLES / "sciatica.yaml", library, TODAY), library, TODAY)
    program, diary = tmp_path / "sciatica.json", tmp_path / "diary.yaml"
    program.write_text(document_json(made), encoding="utf-8")
    assert parse_program(parse_json(document_json(made)), "f", library) == made
    lines = ["", "A", "3", "4", "5", "6", "4", "yes", "yes", "", ""]
    monkeypatch.setattr(sys, "stdin", Typed("\n".join([*lines, *[""] * 30])))
    ran = supple("log", diary, "--program", program, "--today", "2026-11-23")
    assert (ran.code, ran.err) == (0, "")
    pain: dict[str, Any] = read_document(diary)["entries"][0]["pain"]
    assert pain == {"before": 3, "worst": 4, "limb_before": 5, "limb_worst": 6}
