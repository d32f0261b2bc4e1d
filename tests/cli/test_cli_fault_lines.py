"""What a refusal looks like: one line for each fault, all of them, each with the key where it is."""

import json

import pytest
from tests.running import PLAIN, Run, Write


def refused(supple: Run, write: Write, text: str, *flags: str, name: str = "intake.yaml") -> list[str]:
    """Return the lines an intake is refused with, without the file's name."""
    file = write(name, text)
    ran = supple("plan", file, *flags)
    assert (ran.code, ran.out) == (2, "")
    lines = ran.err.splitlines()
    assert all(line.isprintable() and line.startswith(f"{file}: ") for line in lines)
    return [line.removeprefix(f"{file}: ") for line in lines]


@pytest.mark.parametrize("day", ["9999-12-31", "2200-01-01", "1899-12-31", "1800-01-01", "0001-01-01"])
@pytest.mark.parametrize("given", [True, False], ids=["given", "its own"])
def test_a_day_far_away_is_refused(supple: Run, write: Write, day: str, given: bool) -> None:
    text = PLAIN if given else PLAIN.replace("2026-11-21", day)
    flags = ("--today", day) if given else ()
    assert refused(supple, write, text, *flags) == [f"today: expected a day from 1900-01-01 to 2199-12-31, found {day}"]


def test_the_30th_of_february_is_named_with_its_key(supple: Run, write: Write) -> None:
    lines = refused(supple, write, PLAIN.replace("2026-11-21", "2026-02-30"))
    assert lines == ['today: expected a date such as 2026-11-21, found "2026-02-30"']


def test_an_intake_answered_after_the_day_given_is_planned(supple: Run, write: Write) -> None:
    ran = supple("plan", write("intake.yaml", PLAIN), "--json", "--today", "2026-11-01")
    assert (ran.code, ran.err) == (0, "")
    made = json.loads(ran.out)
    assert (made["created_on"], made["intake"]["today"]) == ("2026-11-01", "2026-11-21")


def test_an_age_a_condition_and_a_question_are_all_named(supple: Run, write: Write) -> None:
    text = PLAIN.replace("44", "130") + "conditions: [{id: pregnanc}]\nscreening: {ces11: no}\n"
    assert refused(supple, write, text) == [
        "conditions.0.id: expected a known condition, found pregnanc; did you mean pregnancy?",
        "person.age: expected a number up to 120, found 130",
        "screening.ces11: expected a known question, found ces11; did you mean ces1?",
    ]


def test_line_breaks_and_escape_codes_stay_on_one_line(supple: Run, write: Write) -> None:
    text = (
        PLAIN + '"a\\nb\\e[31m": 1\nconditions: [{id: "x\\r\\ny"}]\nscreening: {"zzz\\u2028zzz": no, ces1: "\\e[2J"}\n'
    )
    assert refused(supple, write, text) == [
        r'a\nb\x1b[31m: expected a known key, found "a\nb\x1b[31m"',
        r"conditions.0.id: expected a known condition, found x\r\ny",
        r'screening.ces1: expected one of yes, no, unsure, found "\x1b[2J"',
        r"screening.zzz\u2028zzz: expected a known question, found zzz\u2028zzz",
    ]


@pytest.mark.parametrize("words", [("show",), ("exercises", "--condition"), ("exercises", "--category"), ("schema",)])
def test_line_breaks_in_a_word_of_the_command_stay_on_one_line(supple: Run, words: tuple[str, ...]) -> None:
    ran = supple(*words, "a\nb\x1b[31m")
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert r"found a\nb\x1b[31m" in line
    assert line.isprintable()


def test_a_line_break_in_the_name_of_the_file_stays_on_one_line(supple: Run, write: Write) -> None:
    file = write("two\nlines.yaml", "")
    assert supple("plan", file).err == (
        f"{file.parent}/two\\nlines.yaml: the file: expected keys and values, found an empty file\n"
    )


def test_a_json_number_of_5000_digits_is_refused(supple: Run, write: Write) -> None:
    lines = refused(supple, write, '{"a": ' + "1" * 5000 + "}", name="intake.json")
    assert lines == ["the file: expected JSON, found a number that is too long"]


@pytest.mark.parametrize("value", ["1" * 5000, "0x" + "f" * 5000, "1" + ":59" * 6000], ids=["plain", "hex", "sixty"])
def test_a_yaml_number_of_5000_digits_is_refused(supple: Run, write: Write, value: str) -> None:
    (line,) = refused(supple, write, PLAIN.replace("average: 4", f"average: {value}"))
    assert len(line) < 200


@pytest.mark.parametrize(
    "text", ['{"schema": "\\ud800"}', '{"a": {"\\ud800": 1}}', '{"\\ud800": 1}'], ids=["value", "key below", "key"]
)
def test_half_of_a_character_is_refused(supple: Run, write: Write, text: str) -> None:
    (line,) = refused(supple, write, text, name="intake.json")
    assert line.endswith("found half of a character")
