"""What the command prints for people: help with examples, plain text in a pipe, never too wide."""

import os
import subprocess

import pytest
from tests.running import EXAMPLES, ROOT, SCIATICA, SUPPLE, Run, run_process

from supple import __version__

COMMANDS = ["plan", "why", "exercises", "show", "check", "schema"]
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


def test_a_reader_that_stops_early_ends_the_command_quietly() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run([str(SUPPLE), "exercises"], stdout=write_end, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    os.close(write_end)
    assert b"Traceback" not in done.stderr
