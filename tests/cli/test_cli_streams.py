"""Where the output goes: a full disk, a reader that stops early, a terminal without our letters, a deep document."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.running import ROOT, SCIATICA, SUPPLE, Write, run_process

COMMANDS = [
    *(("plan", SCIATICA), ("plan", SCIATICA, "--json"), ("why", SCIATICA, "bird_dog"), ("exercises",)),
    *(("show", "bird_dog"), ("check",), ("schema", "program"), ("--version",)),
]
FULL = "supple: standard output: expected a place that can be written, found: No space left on device\n"
NESTED = "the file: expected a small, flat document, found one nested too deeply"


def named(words: tuple[object, ...]) -> str:
    """Return a short name of a command for pytest."""
    return "-".join(Path(str(word)).stem.strip("-") for word in words)


@pytest.mark.parametrize("words", COMMANDS, ids=named)
def test_output_that_cannot_be_written_is_a_fault_of_the_environment(words: tuple[object, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [SUPPLE, *map(str, words)], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False, encoding="utf-8"
        )
    assert (done.returncode, done.stderr) == (3, FULL)


@pytest.mark.parametrize("words", COMMANDS, ids=named)
def test_a_reader_that_has_gone_ends_the_command_quietly_and_well(words: tuple[object, ...]) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [SUPPLE, *map(str, words)], stdout=write_end, stderr=subprocess.PIPE, cwd=ROOT, check=False, encoding="utf-8"
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_first_line_alone_may_be_read() -> None:
    line = f"set -o pipefail; '{SUPPLE}' plan '{SCIATICA}' | head -1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, cwd=ROOT, check=False, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Supple · 21 November 2026\n"


@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["words", "json"])
def test_an_environment_that_asks_for_ascii_gets_the_same_utf_8(flags: tuple[str, ...]) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    ran = run_process("plan", SCIATICA, *flags, **ascii_only)
    assert (ran.code, ran.err) == (0, "")
    assert ran == run_process("plan", SCIATICA, *flags)


def test_a_refusal_has_its_letters_where_ascii_is_asked_for(write: Write) -> None:
    file = write("straße.yaml", "größe: 1\n")
    ran = run_process("plan", file, PYTHONIOENCODING="ascii")
    assert (ran.code, ran.out) == (2, "")
    assert f'{file}: größe: expected a known key, found "größe"' in ran.err.splitlines()


DEEP = {
    "brackets": "[" * 40_000,
    "braces": "{a: " * 40_000,
    "dashes": "- " * 40_000,
    "questions": "? " * 40_000,
    "after a comment": "# " + "]" * 60_000 + "\na: " + "[" * 40_000,
    "after words": 'a: "' + "]" * 60_000 + '"\nb: ' + "[" * 40_000,
}


@pytest.mark.parametrize("name", DEEP)
def test_a_document_nested_too_deeply_is_refused_and_crashes_no_process(write: Write, name: str) -> None:
    file = write("deep.yaml", DEEP[name])
    ran = run_process("plan", file)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{file}: {NESTED}\n"
