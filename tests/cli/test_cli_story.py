"""Twelve weeks on the command line alone: plan, log, review, log … up to the maintenance program."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.running import EXAMPLES, Run

START = date(2026, 11, 21)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def test_a_desk_worker_gets_from_a_first_program_to_going_on_alone(supple: Run, tmp_path: Path) -> None:
    program, diary = tmp_path / "program.json", tmp_path / "diary.yaml"
    assert supple("plan", EXAMPLES / "desk_worker.yaml", "-o", program).code == 0
    states = []
    for week in range(12):
        pain = max(1, 3 - week // 2)
        for number in range(1, 8):
            _log_day(supple, program, diary, START + timedelta(days=7 * week + number), pain)
        today = START + timedelta(days=7 * week + 7)
        words = ("--screening-all", "no", "--measure", "confidence=8", "--measure", f"nrs={pain}")
        assert supple("log", diary, "--program", program, *words, "--today", today).code == 0
        states.append(_reviewed(supple, program, diary, today)["state"])
    assert states[0] == "on_track"
    assert states[-1] == "graduated"
    last = json.loads(program.read_text(encoding="utf-8"))
    assert last["started_on"] == START.isoformat()
    assert len({day for session in last["program"]["sessions"] for day in session["days"]}) <= 3
    assert "maintenance phase" in supple("review", program, diary, "--today", today).out


def _log_day(supple: Run, program: Path, diary: Path, day: date, pain: int) -> None:
    """Log the session that falls on a day, with the doses prescribed."""
    sessions = json.loads(program.read_text(encoding="utf-8"))["program"]["sessions"]
    template = next((one["template"] for one in sessions if DAYS[day.weekday()] in one["days"]), None)
    if template is None:
        return
    felt = ("--before", pain, "--worst", pain, "--next-morning", pain, "--effort", 3, "--walk", 30)
    words = ("--program", program, "--template", template, "--all-done", *felt, "--today", day)
    ran = supple("log", diary, *words)
    assert ran.code == 0, ran.err


def _reviewed(supple: Run, program: Path, diary: Path, today: date) -> dict[str, Any]:
    """Review on a day, and go on with the next program."""
    found: dict[str, Any] = json.loads(supple("review", program, diary, "--json", "--today", today).out)
    assert supple("review", program, diary, "-o", program.with_name("next.json"), "--today", today).code == 0
    program.with_name("next.json").replace(program)
    return found
