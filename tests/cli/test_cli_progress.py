"""`supple progress`: a course in bars, in words and as a picture, of six weeks, a year or ten."""

import json
import sys
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from syrupy.assertion import SnapshotAssertion
from tests.running import EXAMPLES, Ran, Run, Write, run_process

from supple.cli.chart import bar, bar_width, weeks_each
from supple.cli.progress_text import Progress, print_pages
from supple.engine.outcomes import Effect, Helps, Stretch
from supple.engine.reasons import Reason
from supple.engine.review import Outcome
from supple.handout.words import number, short_day
from supple.knowledge import Library

DIARY = EXAMPLES / "diary_sciatica.yaml"
LAST_DAY = "2027-01-02"
EMPTY = "schema: supple/diary/1\nentries: []\n"
STARTED = date(2026, 11, 21)
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def program(tmp_path: Path, sciatica_ran: Ran) -> Path:
    """Return a file with the program of the sciatica example."""
    file = tmp_path / "program.json"
    file.write_text(sciatica_ran.out, encoding="utf-8")
    return file


def diary_of(days: int) -> str:
    """Return a diary with a session every second day."""
    line = "  - {{date: {}, template: A, pain: {{before: {}}}, walk_minutes: 20}}\n"
    dates = [STARTED + timedelta(days=day) for day in range(0, days, 2)]
    return EMPTY.replace(" []\n", "\n") + "".join(line.format(day, number % 5) for number, day in enumerate(dates))


def rows_of(said: str) -> list[str]:
    """Return the rows of the first table of bars."""
    _, _, rest = said.partition("Exercise days")
    table, dash, _ = rest.partition("A dash: nothing was written down.")
    assert dash
    return [line for line in table.splitlines()[1:] if not line.startswith("…")]


def test_the_json_holds_every_week_the_outcomes_and_what_helps(supple: Run, program: Path) -> None:
    ran = supple("progress", program, DIARY, "--json", "--today", LAST_DAY)
    assert (ran.code, ran.err) == (0, "")
    seen = json.loads(ran.out)
    assert (seen["schema"], seen["on"], seen["started_on"]) == ("supple/progress/1", LAST_DAY, "2026-11-21")
    assert [week["starts_on"] for week in seen["weeks"][:2]] == ["2026-11-21", "2026-11-28"]
    assert len(seen["weeks"]) == 7
    assert seen["weeks"][0]["pain"] > seen["weeks"][5]["pain"]
    assert 0 < seen["adherence"] <= 1
    assert "nrs" in [outcome["measure"] for outcome in seen["outcomes"]]
    assert seen["what_helps"]["sessions"] >= 20


def test_each_week_is_a_row_with_its_number_beside_each_bar(supple: Run, program: Path) -> None:
    ran = supple("progress", program, DIARY, "--today", LAST_DAY)
    assert (ran.code, ran.err) == (0, "")
    rows = rows_of(ran.out)
    assert len(rows) == 7
    assert rows[0].startswith("21 Nov 2026     4.5 ████▌")
    assert rows[6].startswith(" 2 Jan 2027 …     1 █")
    assert "It does not show the cause" in ran.out
    assert "Pain number from 0 to 10" in ran.out


def test_the_words_are_the_same_in_two_processes(program: Path) -> None:
    words = ("progress", program, DIARY, "--today", LAST_DAY)
    assert run_process(*words, PYTHONHASHSEED="1") == run_process(*words, PYTHONHASHSEED="2")


@pytest.mark.parametrize(("days", "rows"), [(1, 1), (7 * 16, 16), (7 * 16 + 1, 9), (365, 14), (3650, 11)])
def test_a_year_and_ten_years_fit_on_one_page(supple: Run, write: Write, program: Path, days: int, rows: int) -> None:
    today = STARTED + timedelta(days=days - 1)
    ran = supple("progress", program, write("diary.yaml", diary_of(days)), "--today", today)
    assert (ran.code, ran.err) == (0, "")
    assert len(rows_of(ran.out)) == rows
    assert max(len(line) for line in ran.out.splitlines()) <= 100


def test_an_empty_diary_is_told_kindly(supple: Run, write: Write, program: Path) -> None:
    said = supple("progress", program, write("diary.yaml", EMPTY), "--today", "2026-11-22").out
    assert "No session was due yet." in said
    assert "There is not enough in your diary yet" in said
    assert "Pain (0 to 10)" not in said


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
def test_a_wrong_diary_is_one_line_and_exit_2_and_nothing_is_drawn(
    supple: Run, write: Write, program: Path, tmp_path: Path, flags: tuple[str, ...]
) -> None:
    diary, picture = write("diary.yaml", EMPTY + "entrys: []\n"), tmp_path / "course.png"
    ran = supple("progress", program, diary, "--today", LAST_DAY, "-o", picture, *flags)
    assert (ran.code, ran.out, picture.exists()) == (2, "", False)
    assert ran.err.startswith(f"{diary}: entrys: ")


@pytest.mark.parametrize(("ending", "begins"), [(".png", PNG), (".svg", b"<?xml")])
def test_the_picture_is_the_same_in_two_processes(
    supple: Run, program: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    first, second = tmp_path / f"first{ending}", tmp_path / f"second{ending.upper()}"
    words = ("progress", program, DIARY, "--today", LAST_DAY, "-o")
    assert supple(*words, first).code == 0
    assert run_process(*words, second, PYTHONHASHSEED="1").code == 0
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(begins)
    if ending == ".png":
        assert int.from_bytes(first.read_bytes()[16:20], "big") == 800


def test_the_picture_labels_every_axis_in_text(supple: Run, program: Path, tmp_path: Path) -> None:
    file = tmp_path / "course.svg"
    assert supple("progress", program, DIARY, "--today", LAST_DAY, "-o", file).code == 0
    text = file.read_text(encoding="utf-8")
    labels = ("less is better", "more is better", "Exercise days", "Walking (min)", "Work", "Week of the course")
    assert [label for label in labels if label not in text] == []


@pytest.mark.parametrize("days", [1, 365])
def test_a_day_and_a_year_can_be_drawn(supple: Run, write: Write, program: Path, tmp_path: Path, days: int) -> None:
    file, today = tmp_path / "course.png", STARTED + timedelta(days=days - 1)
    ran = supple("progress", program, write("diary.yaml", diary_of(days)), "--today", today, "-o", file)
    assert (ran.code, ran.err) == (0, "")
    assert file.read_bytes().startswith(PNG)


def test_a_course_with_nothing_written_down_can_be_drawn(
    supple: Run, write: Write, program: Path, tmp_path: Path
) -> None:
    file = tmp_path / "course.png"
    ran = supple("progress", program, write("diary.yaml", EMPTY), "--today", "2026-11-22", "-o", file)
    assert (ran.code, ran.err, file.exists()) == (0, "", True)


def test_another_ending_is_refused(supple: Run, program: Path, tmp_path: Path) -> None:
    file = tmp_path / "course.pdf"
    ran = supple("progress", program, DIARY, "--today", LAST_DAY, "-o", file)
    assert (ran.code, ran.out, file.exists()) == (2, "", False)
    assert ran.err == f"{file}: --output: expected a name that ends in .png or .svg, found course.pdf\n"


def test_without_matplotlib_the_picture_is_an_error_of_the_environment(
    supple: Run, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "supple.cli.progress_picture", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    file = tmp_path / "course.png"
    ran = supple("progress", program, DIARY, "--today", LAST_DAY, "-o", file)
    assert (ran.code, ran.out, file.exists()) == (3, "", False)
    assert (
        ran.err == "supple: matplotlib: expected it to be installed (pip install 'supple[plots]'), found: not there\n"
    )
    assert supple("progress", program, DIARY, "--today", LAST_DAY).code == 0


def effect(says: Any, **changes: Any) -> Effect:
    numbers = {"mean": -0.84, "low": -1.31, "high": -0.42, "sessions_with": 14, "sessions_without": 11}
    return Effect(**{"exercise": "bird_dog", "of": "presence", "on": "pain", **numbers, "says": says, **changes})


def seen_with(*effects: Effect) -> Progress:
    weeks = (Stretch(STARTED, 1, False, 4.25, None, 3, None, None, {}),)
    pain = Outcome("nrs", 5, 3, -2, "improved", ())
    helps = Helps(True, 25, Reason("outcomes/some_rule", "It does not show the cause.", ()), effects)
    return Progress("supple/progress/1", date(2026, 11, 27), STARTED, 0.8, weeks, (pain,), helps)


def printed(seen: Progress, library: Library) -> str:
    page = StringIO()
    print_pages(Console(file=page, width=100, no_color=True, highlight=False), seen, library)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def test_what_goes_with_better_days_reads_as_it_was_reviewed(library: Library, snapshot: SnapshotAssertion) -> None:
    seen = seen_with(
        effect("less_pain"),
        effect("more_pain", of="dose", mean=0.5, low=0.1, high=0.9),
        effect("better_kept", on="kept", mean=0.2, low=0.1, high=0.3),
        effect("worse_kept", on="kept", of="dose", mean=-0.2, low=-0.3, high=-0.1),
        effect("not_enough_to_tell"),
    )
    assert printed(seen, library) == snapshot


def test_where_nothing_stands_out_that_is_said(library: Library) -> None:
    assert "Nothing stands out so far." in printed(seen_with(effect("not_enough_to_tell")), library)
    assert "Nothing stands out so far." not in printed(seen_with(effect("less_pain")), library)


@pytest.mark.parametrize(
    ("value", "top", "shown"),
    [
        (None, 10, "   -"),
        (0, 10, "   0"),
        (4.4, 10, " 4.4 ████▌"),
        (10, 10, "  10 ██████████"),
        (12, 10, "  12 ██████████"),
        (3, 7, "   3 ████▌"),
        (0, 0, "   0"),
    ],
)
def test_a_bar_shows_its_number_and_never_runs_over(value: float | None, top: float, shown: str) -> None:
    assert bar(value, top) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(3, "3"), (4.26, "4.3"), (-2, "-2"), (9.96, "10"), (61.4, "61"), (0.04, "0")]
)
def test_numbers_are_short(value: float, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(("weeks", "each"), [(1, 1), (16, 1), (17, 2), (53, 4), (200, 13), (522, 52), (2000, 52)])
def test_long_courses_are_shown_in_longer_stretches(weeks: int, each: int) -> None:
    assert weeks_each(weeks, 16) == each


def test_short_days_stand_under_each_other() -> None:
    assert [short_day(date(2027, 1, 2)), short_day(STARTED)] == [" 2 Jan 2027", "21 Nov 2026"]


@pytest.mark.parametrize(
    ("columns", "page", "width"), [(1, 100, 10), (5, 100, 10), (5, 80, 6), (5, 40, 3), (0, 80, 10)]
)
def test_bars_are_shorter_on_a_narrow_page(columns: int, page: int, width: int) -> None:
    assert bar_width(columns, page) == width
    assert bar(10, 10, width) == f"  10 {width * '█'}"
