"""Every row of the catalogue (catalogue_letters.csv, a copy of it) is an exercise file that says the same."""

import csv
from pathlib import Path

import pytest

from supple.knowledge import Library
from supple.knowledge.loading import CONTENT

TABLE = (Path(__file__).parent / "catalogue_letters.csv").read_text(encoding="utf-8")
LATER_LETTERS = {  # letters that came after the catalogue, all of them stricter, by the codes of the exercises
    # deep flexion waits until week 12 after a new hip
    "THA_EARLY:X": {"ST-02", "DR-10", "DR-11", "DR-12", "MO-08", "MO-13", "YO-01", "NG-02", "NG-03"},
    # a neck that has grown together is not turned, tilted or rolled
    "AXSPA_FUSED:X": {"NK-05", "NK-06", "NK-11", "NK-12"},
}
ROWS = {row["exercise"]: row for row in csv.DictReader(TABLE.splitlines())}


def test_the_first_catalogue_holds_205_exercises_with_codes_of_their_own() -> None:
    assert len(ROWS) == 205
    assert len({row["code"] for row in ROWS.values()}) == 205


def test_every_row_is_an_exercise(library: Library) -> None:
    assert sorted(set(ROWS) - set(library.exercises)) == []


@pytest.mark.parametrize("name", ROWS)
def test_an_exercise_says_what_its_row_says(library: Library, name: str) -> None:
    exercise = library.exercise(name)
    said = {
        "exercise": exercise.id,
        "code": exercise.code,
        "role": exercise.role.value,
        "category": exercise.category.value,
        "direction": exercise.spine.direction.value.replace("_", "-"),
        "load": str(exercise.load),
        "difficulty": str(exercise.difficulty),
        "letters": sorted(f"{code}:{letter}" for code, letter in exercise.letters.items()),
        "progression": ";".join(exercise.progressions),
        "regression": ";".join(exercise.regressions),
    }
    row = ROWS[name]
    later = [letter for letter, codes in LATER_LETTERS.items() if row["code"] in codes]
    assert said == {**row, "letters": sorted([*filter(None, row["letters"].split(";")), *later])}


def test_a_later_letter_only_forbids() -> None:
    assert all(letter.endswith(":X") for letter in LATER_LETTERS)


def test_an_exercise_lies_in_the_folder_of_its_category() -> None:
    for name, row in ROWS.items():
        assert (CONTENT / "exercises" / row["category"] / f"{name}.yaml").is_file()
