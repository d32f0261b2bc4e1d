"""What the command prints for people: help with examples, plain text in a pipe, never too wide."""

import pytest
from tests.running import EXAMPLES, SCIATICA, Run, run_process

from supple import __version__
from supple.knowledge import Library

COMMANDS = ["plan", "why", "log", "review", "progress", "exercises", "show", "check", "schema", "simulate"]
PRINTED = [
    ("plan", SCIATICA),
    ("plan", EXAMPLES / "red_flag.yaml"),
    ("plan", EXAMPLES / "pregnancy.yaml"),
    ("why", SCIATICA, "double_knee_to_chest"),
    ("why", EXAMPLES / "neck.yaml", "ankle_pumps"),
    ("exercises",),
    ("exercises", "--condition", "pregnancy"),
    ("show", "bird_dog"),
    ("check",),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_has_an_example(supple: Run, command: str) -> None:
    ran = supple(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"Example: supple {command}" in ran.out


def test_the_help_names_every_command(supple: Run) -> None:
    said = supple("--help").out
    for command in COMMANDS:
        assert f"  {command} " in said


def test_the_version_is_printed(supple: Run) -> None:
    assert supple("--version").out == f"supple {__version__}\n"


def test_the_real_command_prints_its_version_and_its_help() -> None:
    assert run_process("--version").out == f"supple {__version__}\n"
    assert "Example: supple plan" in run_process("plan", "--help").out


@pytest.mark.parametrize("words", PRINTED, ids=lambda words: " ".join(str(word).split("/")[-1] for word in words))
def test_output_for_people_fits_100_columns_and_has_no_escape_codes(supple: Run, words: tuple[object, ...]) -> None:
    ran = supple(*words)
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert max(len(line) for line in ran.out.splitlines()) <= 100


@pytest.mark.parametrize("columns", ["40", "240"])
def test_in_a_pipe_the_width_does_not_follow_the_terminal(columns: str) -> None:
    plain = run_process("plan", SCIATICA)
    assert run_process("plan", SCIATICA, COLUMNS=columns, TERM="xterm-256color") == plain
    assert "\x1b" not in plain.out
    assert max(len(line) for line in plain.out.splitlines()) <= 100


def test_a_line_in_a_pipe_has_no_trailing_blanks(supple: Run) -> None:
    for words in PRINTED:
        lines = supple(*words).out.splitlines()
        assert lines == [line.rstrip() for line in lines]


def test_the_longest_ids_are_not_broken_beside_a_condition(supple: Run, library: Library) -> None:
    for condition in ("pregnancy", "lumbar_disc_herniation_with_radicular_pain"):
        said = supple("exercises", "--condition", condition).out
        first_words = {line.split(" ")[0] for line in said.splitlines()}
        assert set(library.exercises) <= first_words
