"""`supple handout` and `supple calendar`: what they write, and what they say to wrong input."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY
from tests.running import EXAMPLES, Ran, Run, Write, run_process

from supple.documents import document_json, read_intake
from supple.engine.planning import plan
from supple.knowledge import Library


@pytest.fixture(scope="session")
def red_flag_text(library: Library) -> str:
    return document_json(plan(read_intake(EXAMPLES / "red_flag.yaml", library, TODAY), library, TODAY))


@pytest.fixture
def null_program(write: Write, red_flag_text: str) -> Path:
    return write("null.json", red_flag_text)


def changed(write: Write, program: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """Return a file with the program document after a change to it."""
    document = json.loads(program.read_text(encoding="utf-8"))
    change(document)
    return write("changed.json", json.dumps(document))


def test_a_handout_is_written_and_nothing_is_said(supple: Run, program: Path, tmp_path: Path) -> None:
    file = tmp_path / "handout.pdf"
    assert supple("handout", program, "-o", file) == Ran(0, "", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_paper_large_print_and_link_each_change_the_handout(supple: Run, program: Path, tmp_path: Path) -> None:
    flags = ((), ("--paper", "letter"), ("--large",), ("--link", "https://clinic.example/p/1"), ("--paper", "LETTER"))
    made = []
    for number, given in enumerate(flags):
        file = tmp_path / f"{number}.pdf"
        assert supple("handout", program, "-o", file, *given).code == 0
        made.append(file.read_bytes())
    assert made[1] == made[4]
    assert len(set(made)) == 4


def test_a_country_changes_what_to_do_and_one_without_numbers_is_refused(
    supple: Run, null_program: Path, tmp_path: Path
) -> None:
    for name, given in (("plain", ()), ("gb", ("--country", "GB"))):
        assert supple("handout", null_program, "-o", tmp_path / f"{name}.pdf", *given).code == 0
    assert (tmp_path / "plain.pdf").read_bytes() != (tmp_path / "gb.pdf").read_bytes()
    ran = supple("handout", null_program, "-o", tmp_path / "xx.pdf", "--country", "xx")
    mend = "expected the code of a country whose numbers are known, such as gb, found xx"
    assert ran == Ran(2, "", f"--country: the country: {mend}\n")
    assert not (tmp_path / "xx.pdf").exists()


def test_two_processes_write_the_same_bytes(program: Path, tmp_path: Path) -> None:
    for number in (1, 2):
        ran = run_process("handout", program, "-o", tmp_path / f"{number}.pdf", PYTHONHASHSEED=str(number))
        assert ran == Ran(0, "", "")
        ran = run_process("calendar", program, "-o", tmp_path / f"{number}.ics", "--zone", "Asia/Kolkata", TZ="UTC")
        assert ran == Ran(0, "", "")
    for ending in ("pdf", "ics"):
        assert (tmp_path / f"1.{ending}").read_bytes() == (tmp_path / f"2.{ending}").read_bytes()


def test_a_program_without_exercises_is_printed_but_has_no_calendar(
    supple: Run, null_program: Path, tmp_path: Path
) -> None:
    page, days = tmp_path / "now.pdf", tmp_path / "days.ics"
    assert supple("handout", null_program, "-o", page).code == 0
    assert page.exists()
    ran = supple("calendar", null_program, "-o", days)
    assert (ran.code, days.exists()) == (2, False)
    said = "program: expected a program with sessions, found none (the level is emergency)"
    assert ran.err == f"{null_program}: {said}\n"


def test_a_calendar_is_written_with_its_time_and_zone(supple: Run, program: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    assert supple("calendar", program, "-o", file, "--time", "18:30", "--zone", "Europe/Berlin") == Ran(0, "", "")
    assert "DTSTART;TZID=Europe/Berlin:2026" in file.read_text(encoding="utf-8")
    assert "T183000" in file.read_text(encoding="utf-8")


def test_all_that_is_wrong_with_a_handout_is_told_at_once(supple: Run, write: Write, tmp_path: Path) -> None:
    broken, file = write("broken.json", '{"schema": "supple/program/1"}'), tmp_path / "handout.txt"
    ran = supple("handout", broken, "-o", file, "--paper", "leter", "--link", "ftp://clinic.example")
    assert (ran.code, ran.out, file.exists()) == (2, "", False)
    lines = ran.err.splitlines()
    assert lines[:3] == [
        f"{file}: --output: expected a name that ends in .pdf, found handout.txt",
        "--paper: the paper: expected a4 or letter, found leter; did you mean letter?",
        "--link: the address: expected a web address such as https://clinic.example/program, "
        "found ftp://clinic.example",
    ]
    assert f"{broken}: intake: " in ran.err


def test_all_that_is_wrong_with_a_calendar_is_told_at_once(supple: Run, null_program: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.pdf"
    ran = supple("calendar", null_program, "-o", file, "--time", "7", "--zone", "Berlin")
    assert (ran.code, ran.out, file.exists()) == (2, "", False)
    assert ran.err.splitlines() == [
        f"{file}: --output: expected a name that ends in .ics, found days.pdf",
        "--time: the time: expected a time from 00:00 to 23:59 such as 07:00, found 7",
        "--zone: the zone: expected a known time zone such as Europe/Berlin, found Berlin; did you mean Europe/Berlin?",
        f"{null_program}: program: expected a program with sessions, found none (the level is emergency)",
    ]


@pytest.mark.parametrize("time", ["24:00", "7:00", "07:60", "0700", "", "07:00:00", "seven", "٠٧:٠٠"])
def test_a_time_that_is_none_is_refused(time: str, supple: Run, program: Path, tmp_path: Path) -> None:
    ran = supple("calendar", program, "-o", tmp_path / "days.ics", "--time", time)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("--time: the time: expected a time from 00:00 to 23:59 such as 07:00, found ")


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("europe/berlin", "; did you mean Europe/Berlin?"),
        ("Europe/Berln", "; did you mean Europe/Berlin?"),
        ("new york", "; did you mean America/New_York?"),
        ("../../etc/passwd", ""),
        ("", ""),
    ],
)
def test_an_unknown_zone_is_refused_with_the_nearest(
    zone: str, hint: str, supple: Run, program: Path, tmp_path: Path
) -> None:
    ran = supple("calendar", program, "-o", tmp_path / "days.ics", "--zone", zone)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.startswith("--zone: the zone: expected a known time zone such as Europe/Berlin, found ")
    assert hint in ran.err


@pytest.mark.parametrize(
    "link",
    [
        "",
        "clinic.example",
        "https://",
        "http:///p",
        "javascript:alert(1)",
        "mailto:a@b.example",
        "https://a b.example",
        "https://clinic.example:0/",
        "https://clinic.example:99999/",
        "https://[::1",
        "https://clínica.example/ä",
        "https://clinic.example/\n",
        "https://clinic.example/" + "a" * 300,
    ],
)
def test_a_link_that_is_no_web_address_is_refused(link: str, supple: Run, program: Path, tmp_path: Path) -> None:
    file = tmp_path / "handout.pdf"
    ran = supple("handout", program, "-o", file, "--link", link)
    assert (ran.code, ran.err.count("\n"), file.exists()) == (2, 1, False)
    assert ran.err.startswith("--link: the address: expected ")


def set_at(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    """Return a change that puts a value at a path of a document."""

    def put(document: dict[str, Any]) -> None:
        node: Any = document
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = to

    return put


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (set_at("program", "sessions", 0, "days", to=["mon", "tues"]), "days.1: expected a known day of the week"),
        (set_at("program", "sessions", 0, "days", to=[]), "days: expected at least one day of the week, found none"),
        (set_at("program", "sessions", 0, "minutes", to=-1), "minutes: expected a number from 0 to 1440, found -1"),
        (set_at("program", "weeks", to=0), "program.weeks: expected a number from 1 to 104, found 0"),
        (
            set_at("program", "review_on", to="9999-12-31"),
            "program.review_on: expected a day from 1900-01-01 to 2199-12-31",
        ),
        (set_at("created_on", to="9999-12-31"), "created_on: expected a day from 1900-01-01 to 2199-12-31"),
        (set_at("program", "sessions", 1, "days", to=["mon", "mon"]), "days: expected each day once, found mon, mon"),
        (set_at("program", "aerobic", "kind", to="walk"), "aerobic.kind: expected a known kind of aerobic exercise"),
        (set_at("program", "aerobic", "plan", 0, "days_per_week", to=8), "expected a number from 1 to 7, found 8"),
        (set_at("clearance", "missing", to=["ces99"]), "clearance.missing.0: expected a known question, found ces99"),
    ],
)
@pytest.mark.parametrize("command", ["handout", "calendar"])
def test_a_program_that_nobody_can_follow_is_refused(
    command: str, change: Any, said: str, supple: Run, write: Write, program: Path, tmp_path: Path
) -> None:
    file = tmp_path / ("out.pdf" if command == "handout" else "out.ics")
    ran = supple(command, changed(write, program, change), "-o", file)
    assert (ran.code, ran.out, file.exists()) == (2, "", False)
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_letters_that_cannot_be_printed_are_told(supple: Run, write: Write, program: Path, tmp_path: Path) -> None:
    file = tmp_path / "handout.pdf"
    given = changed(write, program, set_at("program", "sessions", 0, "items", 0, "name", to="猫"))
    ran = supple("handout", given, "-o", file)
    assert (ran.code, file.exists()) == (2, False)
    assert ran.err == f"{given}: the texts: expected letters that the fonts of the handout can show, found 猫\n"


@pytest.mark.parametrize(
    ("command", "missing", "file"),
    [
        ("handout", "typst", "out.pdf"),
        ("handout", "segno", "out.pdf"),
        ("handout", "font_source_sans_pro", "out.pdf"),
        ("calendar", "icalendar", "out.ics"),
    ],
)
def test_without_its_library_it_says_what_to_install(
    command: str, missing: str, file: str, supple: Run, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("pdf", "qr", "calendar", "typesetting"):
        monkeypatch.delitem(sys.modules, f"supple.handout.{module}", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    ran = supple(command, program, "-o", tmp_path / file)
    assert (ran.code, ran.out, (tmp_path / file).exists()) == (3, "", False)
    said = f"{missing}: expected it to be installed (pip install 'supple[handout]'), found: not there"
    assert ran.err == f"supple: {said}\n"


def test_the_other_commands_load_nothing_that_only_paper_needs() -> None:
    extra = "{'typst', 'icalendar', 'segno', 'font_source_sans_pro'}"
    asked = f"import sys, supple.cli.app; print({extra} & sys.modules.keys())"
    ran = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, encoding="utf-8")
    assert ran.stdout == "set()\n"
