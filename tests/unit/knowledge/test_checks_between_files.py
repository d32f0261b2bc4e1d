"""Checks that need more than one broken file."""

from dataclasses import replace
from itertools import pairwise

import pytest

from supple.knowledge import Condition, Letter, Library, Position, Problem
from supple.knowledge.loading import CONTENT, check
from supple.knowledge.loading.folder import content_files, read_folder
from supple.knowledge.loading.load import KINDS


@pytest.fixture(scope="module")
def places() -> dict[str, str]:
    return read_folder(CONTENT, content_files(CONTENT), KINDS)[1]


def with_chains(library: Library, chains: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> Library:
    changed = {
        name: replace(library.exercise(name), progressions=harder, regressions=easier)
        for name, (harder, easier) in chains.items()
    }
    return replace(library, exercises={**library.exercises, **changed})


def test_the_shipped_content_has_no_problem(library: Library, places: dict[str, str]) -> None:
    assert check(library, places) == ()


def test_a_circle_of_three_is_told_in_full(library: Library, places: dict[str, str]) -> None:
    chains = {
        "brisk_walking": (("bird_dog",), ()),
        "bird_dog": (("sit_to_stand",), ()),
        "sit_to_stand": (("brisk_walking",), ()),
    }
    (problem,) = check(with_chains(library, chains), places)
    names = problem.mend.removeprefix("expected a chain without a circle, found ").split(" → ")
    assert names[0] == names[-1]
    assert sorted(names[1:]) == ["bird_dog", "brisk_walking", "sit_to_stand"]
    assert problem.file == places[f"exercises/{names[0]}"]
    after = {"brisk_walking": "bird_dog", "bird_dog": "sit_to_stand", "sit_to_stand": "brisk_walking"}
    assert all(after[one] == other for one, other in pairwise(names))


def test_a_circle_of_regressions_alone_is_a_circle(library: Library, places: dict[str, str]) -> None:
    chains = {"bird_dog": ((), ("sit_to_stand",)), "sit_to_stand": ((), ("bird_dog",))}
    (problem,) = check(with_chains(library, chains), places)
    assert problem.mend.startswith("expected a chain without a circle, found ")


def test_a_circle_through_an_id_that_is_nowhere_is_told_as_the_unknown_id(
    library: Library, places: dict[str, str]
) -> None:
    first = next(iter(library.exercises))
    named = {harder for exercise in library.exercises.values() for harder in exercise.progressions}
    last = next(name for name in library.exercises if name != first and name not in named)
    broken = with_chains(library, {first: (("qqqq",), ()), last: (("qqqq",), ("qqqq",))})
    unknown = "expected a known id, found qqqq"
    expected = [
        Problem(places[f"exercises/{first}"], "progressions", unknown),
        Problem(places[f"exercises/{last}"], "progressions", unknown),
        Problem(places[f"exercises/{last}"], "regressions", unknown),
    ]
    assert list(check(broken, places)) == sorted(expected)


def test_each_condition_that_shares_a_code_needs_its_own_sentence(library: Library, places: dict[str, str]) -> None:
    def silent(condition: Condition) -> Condition:
        return replace(condition, says={})

    names = ("glaucoma", "wrist_problem")
    conditions = {**library.conditions, **{name: silent(library.condition(name)) for name in names}}
    problems = check(replace(library, conditions=conditions), places)
    assert {problem.file for problem in problems} == {f"conditions/{name}.yaml" for name in names}
    assert {problem.key for problem in problems} == {"says"}


def test_problems_come_in_order_of_file_key_and_mend(library: Library, places: dict[str, str]) -> None:
    broken = {
        name: replace(library.exercise(name), load=9, difficulty=9, references=("qqqq",))
        for name in ("sit_to_stand", "bird_dog")
    }
    problems = check(replace(library, exercises={**library.exercises, **broken}), places)
    assert [(problem.file, problem.key) for problem in problems] == [
        (places[f"exercises/{name}"], key)
        for name in ("bird_dog", "sit_to_stand")
        for key in ("difficulty", "load", "references")
    ]


@pytest.mark.parametrize(
    ("positions", "refused"),
    [
        ((Position.SUPINE,), True),
        ((Position.SUPINE, Position.SITTING), True),
        ((Position.SITTING, Position.SUPINE), False),
        ((Position.SITTING,), False),
    ],
)
def test_what_starts_on_the_back_needs_another_position_for_late_pregnancy(
    library: Library, places: dict[str, str], positions: tuple[Position, ...], refused: bool
) -> None:
    brace = replace(library.exercise("abdominal_brace"), positions=positions, variants=())
    problems = check(replace(library, exercises={**library.exercises, brace.id: brace}), places)
    assert [problem.key for problem in problems] == ["variants"] * refused


@pytest.mark.parametrize("letter", [Letter.X, Letter.C, Letter.P])
def test_only_the_letter_m_asks_for_another_position_in_late_pregnancy(
    library: Library, places: dict[str, str], letter: Letter
) -> None:
    brace = library.exercise("abdominal_brace")
    brace = replace(brace, letters={**brace.letters, "PREG_LATE": letter}, variants=())
    assert check(replace(library, exercises={**library.exercises, brace.id: brace}), places) == ()
