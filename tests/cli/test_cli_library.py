"""The commands about the content: `exercises`, `show`, `check` and `schema`."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.running import Run

from supple.knowledge import Category, Library
from supple.knowledge.loading import CONTENT


def listed(supple: Run, *words: str) -> list[dict[str, Any]]:
    """Return the rows that `supple exercises` prints as JSON."""
    ran = supple("exercises", *words, "--json")
    assert (ran.code, ran.err) == (0, "")
    rows: list[dict[str, Any]] = json.loads(ran.out)
    return rows


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the content that may be broken."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("__*")))


def test_exercises_lists_all_in_order_of_their_ids(supple: Run, library: Library) -> None:
    assert [row["exercise"] for row in listed(supple)] == sorted(library.exercises)


@pytest.mark.parametrize("category", list(Category))
def test_exercises_keeps_one_category(supple: Run, library: Library, category: Category) -> None:
    expected = sorted(e.id for e in library.exercises.values() if e.category is category)
    assert [row["exercise"] for row in listed(supple, "--category", category)] == expected


def test_exercises_searches_all_words_in_any_case(supple: Run) -> None:
    found = {row["exercise"] for row in listed(supple, "--search", "SIDE plank")}
    assert "side_plank_from_knees" in found
    assert "bird_dog" not in found
    assert found < {row["exercise"] for row in listed(supple, "--search", "plank")}


def test_exercises_shows_what_a_condition_says(supple: Run, library: Library) -> None:
    name = "lumbar_disc_herniation_with_radicular_pain"
    rows = {row["exercise"]: row["letter"] for row in listed(supple, "--condition", name)}
    assert set(rows) == set(library.exercises)
    assert rows["double_knee_to_chest"] == library.exercises["double_knee_to_chest"].letters["DISC_RAD"] == "X"
    assert all(row["letter"] is None for row in listed(supple, "--category", "core"))


def test_exercises_combines_its_filters(supple: Run) -> None:
    said = supple("exercises", "--condition", "pregnancy", "--category", "core", "--search", "front plank").out
    assert "front_plank" in said
    assert "Letter" in said
    assert said.splitlines()[-1].endswith("exercises")


def test_exercises_that_nothing_matches_are_none(supple: Run) -> None:
    assert listed(supple, "--search", "no such words") == []
    assert supple("exercises", "--search", "no such words").out.splitlines()[-1] == "0 exercises"


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("exercises", "--category", "cor"), "core"),
        (("exercises", "--condition", "pregnanc"), "pregnancy"),
        (("show", "bird_dgo"), "bird_dog"),
        (("schema", "intak"), "intake"),
    ],
)
def test_an_unknown_name_exits_2_with_the_nearest(supple: Run, words: tuple[str, ...], near: str) -> None:
    ran = supple(*words)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.endswith(f", found {words[-1]}; did you mean {near}?")


@pytest.mark.parametrize(
    ("words", "kind", "name", "near"),
    [
        (("show",), "exercise", "bird_dgo", "bird_dog"),
        (("exercises", "--condition"), "condition", "pregnanc", "pregnancy"),
    ],
)
@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
def test_an_unknown_id_is_a_fault_of_the_command(
    supple: Run, words: tuple[str, ...], kind: str, name: str, near: str, flags: tuple[str, ...]
) -> None:
    ran = supple(*words, name, *flags)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"the command: {kind}: expected a known {kind}, found {name}; did you mean {near}?\n"


def test_show_tells_all_about_an_exercise(supple: Run, library: Library) -> None:
    known = library.exercises["bird_dog"]
    said = " ".join(supple("show", "bird_dog").out.split())
    assert f"{known.name} (bird_dog, {known.code})" in said
    for words in (*known.steps, known.breathing, *(fault.mend for fault in known.faults), *known.progressions):
        assert " ".join(words.split()) in said
    for source in known.references:
        assert library.references[source].title in said


def test_show_works_for_exercises_of_all_kinds_and_its_json_names_it(supple: Run, library: Library) -> None:
    first_of = {exercise.category: name for name, exercise in sorted(library.exercises.items(), reverse=True)}
    for name in first_of.values():
        ran = supple("show", name)
        assert (ran.code, ran.err) == (0, "")
        assert f"({name}, " in " ".join(ran.out.split())
    assert json.loads(supple("show", "bird_dog", "--json").out)["id"] == "bird_dog"


def test_check_finds_our_content_sound(supple: Run, library: Library) -> None:
    ran = supple("check")
    assert (ran.code, ran.err) == (0, "")
    assert f"The content is sound (version {library.version})" in ran.out
    counts = json.loads(supple("check", "--json").out)["counts"]
    assert counts["exercises"] == len(library.exercises)


def test_check_finds_a_copy_of_our_content_just_as_sound(supple: Run, content: Path, library: Library) -> None:
    assert library.version in supple("check", content).out


def test_check_names_every_fault_with_its_file_and_key(supple: Run, content: Path) -> None:
    exercise = content / "exercises" / "core" / "bird_dog.yaml"
    exercise.write_text(exercise.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    advice = content / "advice" / "sleep.yaml"
    advice.write_text(advice.read_text(encoding="utf-8") + "colour: blue\n", encoding="utf-8")
    ran = supple("check", content)
    assert (ran.code, ran.out) == (2, "")
    assert [": ".join(line.split(": ")[:2]) for line in ran.err.splitlines()] == [
        "advice/sleep.yaml: colour",
        "exercises/core/bird_dog.yaml: colour",
    ]


def test_check_finds_a_file_that_is_no_yaml_and_one_in_no_known_folder(supple: Run, content: Path) -> None:
    (content / "advice" / "broken.yaml").write_text("text: [", encoding="utf-8")
    (content / "recipes").mkdir()
    (content / "recipes" / "soup.yaml").write_text("text: hot\n", encoding="utf-8")
    ran = supple("check", content)
    assert (ran.code, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first.startswith("advice/broken.yaml: line ")
    assert second.startswith("recipes/soup.yaml: the folder: expected one of advice, ")


def test_check_finds_an_exercise_that_nobody_holds(supple: Run, content: Path) -> None:
    (content / "exercises" / "core" / "bird_dog.yaml").unlink()
    ran = supple("check", content)
    assert (ran.code, ran.out) == (2, "")
    assert "bird_dog" in ran.err
    assert "Traceback" not in ran.err


def test_schema_prints_json_with_or_without_the_flag(supple: Run) -> None:
    assert supple("schema", "intake") == supple("schema", "intake", "--json")
