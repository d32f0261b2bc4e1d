"""A file that cannot be read as a document is refused with its name, a key and what was found."""

import json
from pathlib import Path

import pytest
from tests.conftest import TODAY
from tests.running import PLAIN

from supple.documents import InputError, read_document, read_intake
from supple.knowledge import Library

LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]\n" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def refused(path: Path) -> str:
    """Return the one line that a file is refused with, without its name."""
    with pytest.raises(InputError) as found:
        read_document(path)
    (problem,) = found.value.problems
    line = str(problem)
    assert line.startswith(f"{path}: ")
    return line.removeprefix(f"{path}: ")


LARGE = "expected a small, flat document, found one too large or too deep"
NESTED = "expected a small, flat document, found one nested too deeply"

TEXTS = [
    ("empty.yaml", "", "the file: expected keys and values, found an empty file"),
    ("comment.yaml", "# nothing yet\n", "the file: expected keys and values, found an empty file"),
    ("list.yaml", "- 1\n- 2\n", "the file: expected keys and values, found something else"),
    ("list.json", "[1, 2]", "the file: expected keys and values, found something else"),
    ("word.yaml", "hello", "the file: expected keys and values, found something else"),
    ("open.yaml", "a: [1\nb: 2\n", "line 2: expected YAML, found a fault: "),
    ("tab.yaml", "a:\n\t- 1\n", "line 2: expected YAML, found a fault: "),
    ("anchor.yaml", "a: *nowhere\n", "line 1: expected YAML, found a fault: "),
    ("two.yaml", "a: 1\n---\nb: 2\n", "line 2: expected YAML, found a fault: "),
    ("python.yaml", "a: !!python/object/apply:os.system [ls]\n", "line 1: expected YAML, found a fault: "),
    ("bytes.yaml", "a: !!binary aGk=\n", "a: expected plain text, numbers, lists and keys, found "),
    ("number.yaml", "1: 2\n", "the file: expected keys that are words, found the number 1"),
    ("itself.yaml", "a: &a [*a]\n", "line 1: expected YAML, found a fault: "),
    ("open.json", '{"schema": ', "line 1: expected JSON, found a fault: "),
    ("late.json", '{"a": 1,\n "b" 2}', "line 2: expected JSON, found a fault: "),
    ("yaml.json", PLAIN, "line 1: expected JSON, found a fault: "),
    ("nan.yaml", "average: .nan\n", "average: expected a number, found one that is not finite"),
    ("infinite.yaml", "average: -.inf\n", "average: expected a number, found one that is not finite"),
    ("nan.json", '{"average": NaN}', "average: expected a number, found one that is not finite"),
    ("infinite.json", '{"average": 1e999}', "average: expected a number, found one that is not finite"),
    ("twice.yaml", PLAIN + "today: 2026-11-20\n", "line 5: expected each key once, found today again"),
    ("twice_inside.yaml", "person: {age: 44, age: 45}\n", "line 1: expected each key once, found age again"),
    ("twice.json", '{"age": 44, "age": 45}', "age: expected each key once, found it again"),
    ("deep.yaml", "a: " + "[" * 80 + "]" * 80, f"the file: {NESTED}"),
    ("deeper.yaml", "[" * 5000 + "]" * 5000, f"the file: {NESTED}"),
    ("deepest.yaml", "[" * 40_000, f"the file: {NESTED}"),
    ("braces.yaml", "{a: " * 40_000, f"the file: {NESTED}"),
    ("lines.yaml", "[\n" * 40_000, f"the file: {NESTED}"),
    ("dashes.yaml", "- " * 40_000, f"the file: {NESTED}"),
    ("tabs.yaml", "-\t" * 40_000, "line 1: expected YAML, found a fault: "),
    ("questions.yaml", "? " * 40_000, f"the file: {NESTED}"),
    ("deep.json", '{"a": ' + "[" * 80 + "]" * 80 + "}", f"a: {LARGE}"),
    ("long_number.json", '{"a": ' + "1" * 5000 + "}", "the file: expected JSON, found a number that is too long"),
    ("half.json", '{"goals": ["\\ud83d"]}', "goals.0: expected text, found half of a character"),
    ("half.yaml", 'goals: ["\\ud83d"]\n', "line 1: expected YAML, found a fault: "),
    ("long_number.yaml", "a: " + "1" * 5000, "the file: expected YAML, found something that is not YAML"),
    ("deeper.json", "[" * 100_000, "the file: expected JSON, found something nested too deeply"),
    ("wide.yaml", "a: [" + "1, " * 250_000 + "1]", f"a: {LARGE}"),
]


@pytest.mark.parametrize(("name", "text", "line"), TEXTS, ids=[name for name, _, _ in TEXTS])
def test_a_text_that_is_no_document_is_refused(tmp_path: Path, name: str, text: str, line: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    assert refused(file).startswith(line)


def test_a_billion_laughs_are_refused_before_they_are_laughed(tmp_path: Path) -> None:
    file = tmp_path / "laughs.yaml"
    file.write_text(LAUGHS, encoding="utf-8")
    assert refused(file).endswith("expected a small, flat document, found one too large or too deep")


@pytest.mark.parametrize("raw", [bytes(range(256)), b"a: \xff\n", PLAIN.encode("utf-16"), "ü: 1".encode("latin-1")])
def test_bytes_that_are_not_utf_8_are_refused(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "bytes.yaml"
    file.write_bytes(raw)
    assert refused(file) == "the file: expected text in UTF-8, found other bytes"


def test_a_whole_character_beyond_the_first_plane_is_text(tmp_path: Path) -> None:
    file = tmp_path / "whole.json"
    file.write_text('{"goals": ["\\ud83d\\ude00"]}', encoding="utf-8")
    assert read_document(file) == {"goals": ["\U0001f600"]}


def test_many_brackets_side_by_side_are_not_deep(tmp_path: Path) -> None:
    file = tmp_path / "flat.yaml"
    file.write_text("a: [" + "[], " * 2000 + "{}]\n", encoding="utf-8")
    assert len(read_document(file)["a"]) == 2001


def test_a_day_that_is_none_stays_the_text_it_is(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_text("a: 2026-02-30\nb: 2026-02-28\n", encoding="utf-8")
    assert read_document(file) == {"a": "2026-02-30", "b": "2026-02-28"}


def test_a_null_byte_is_no_yaml(tmp_path: Path) -> None:
    file = tmp_path / "null.yaml"
    file.write_bytes(b"a: \x00\n")
    assert refused(file) == "the file: expected YAML, found something that is not YAML"


def test_a_file_of_50_mb_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    assert refused(file) == "the file: expected at most 1 MB, found a larger file"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "the file: expected a file, found a folder"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "missing.yaml") == "the file: expected a file, found nothing there"


def test_a_link_that_leads_nowhere_is_named_as_one(tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "gone.yaml")
    assert refused(link) == "the file: expected a file, found a link that leads nowhere"


def test_a_link_in_a_circle_cannot_be_read(tmp_path: Path) -> None:
    link = tmp_path / "circle.yaml"
    link.symlink_to(link)
    assert refused(link).startswith("the file: expected a file that can be read, found: ")


def test_a_file_without_permission_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read every file, so the system's refusal is played here."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "secret.yaml"
    file.write_text(PLAIN, encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert refused(file) == "the file: expected a file that can be read, found: Permission denied"


@pytest.mark.parametrize("name", ["intake.yaml", "intake.yml", "intake", "intake.txt"])
def test_a_byte_order_mark_is_passed_over(tmp_path: Path, library: Library, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"\xef\xbb\xbf" + PLAIN.encode())
    assert read_intake(file, library, TODAY).person.age == 44


@pytest.mark.parametrize("name", ["intake.json", "intake.JSON"])
def test_json_is_read_by_the_ending(tmp_path: Path, library: Library, name: str) -> None:
    yaml = tmp_path / "intake.yaml"
    yaml.write_text(PLAIN, encoding="utf-8")
    file = tmp_path / name
    file.write_text("\ufeff" + json.dumps(read_document(yaml)), encoding="utf-8")
    assert read_intake(file, library, TODAY) == read_intake(yaml, library, TODAY)
