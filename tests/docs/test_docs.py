"""The documentation cannot fall behind: its examples run, its links lead somewhere, its generated pages are fresh."""

import importlib.util
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from types import ModuleType

import pytest
import typer
from tests.running import ROOT, SUPPLE
from tests.vignettes import test_progression_vignettes as progression
from tests.vignettes import test_vignettes as vignettes

from supple.cli.app import app
from supple.knowledge import Library, When
from supple.knowledge.loading import CONTENT, load_library

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
REFERENCE = ROOT / "docs" / "reference"
RENEW = "stale; renew it with: .venv/bin/python docs/generate.py"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PROMPT = "$ "
COMMANDS = ("script/supple ", "supple ", "cp ")
AND_SO_ON = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page: its language, its text and the line where it begins."""

    page: Path
    language: str
    text: str
    line: int

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [Block(page, f[1], f[2], text.count("\n", 0, f.start()) + 1) for f in FENCE.finditer(text)]


BLOCKS = [block for page in PAGES for block in blocks_of(page)]


def said_in(block: Block) -> Iterator[tuple[str, list[str]]]:
    """Yield each command of a console block with the output that follows it."""
    _, *parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
    for part in parts:
        command, *output = part.splitlines()
        yield command, [line.rstrip() for line in output if line.strip()]


TOLD = {
    page: [
        (f"{block} {command}", command, output)
        for block in BLOCKS
        if block.page == page and block.language == "console"
        for command, output in said_in(block)
        if f"{command} ".startswith(COMMANDS)
    ]
    for page in PAGES
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that looks like the project's, so that no example writes into the real one."""
    for entry in ROOT.iterdir():
        if not entry.name.startswith("."):
            (tmp_path / entry.name).symlink_to(entry)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.language == "python"], ids=str)
def test_every_python_example_runs(block: Block, project: Path) -> None:
    names: dict[str, object] = {"__name__": "example"}
    exec(compile(block.text, str(block), "exec"), names)
    assert len(names) > len({"__name__", "__builtins__"}), "an example does something"


@pytest.mark.parametrize("page", [p for p in PAGES if TOLD[p]], ids=lambda page: str(page.relative_to(ROOT)))
def test_the_console_examples_of_a_page_run_one_after_the_other_and_say_what_they_show(
    page: Path, project: Path
) -> None:
    assert [fault for told in TOLD[page] for fault in faults_of(*told, project)] == []


def faults_of(where: str, command: str, output: list[str], folder: Path) -> Iterator[str]:
    """Yield what is wrong with a command run in a folder: that it failed, or each line it was to say and did not."""
    words = re.sub(r"^(script/)?supple\b", shlex.quote(str(SUPPLE)), command)
    done = subprocess.run(words, shell=True, cwd=folder, capture_output=True, check=False, encoding="utf-8")
    if done.returncode:
        yield f"{where}: exit {done.returncode}: {done.stderr}"
        return
    real = {line.rstrip() for line in (done.stdout + done.stderr).splitlines()}
    yield from (f"{where}: {line}" for line in output if AND_SO_ON not in line and line not in real)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_local_link_leads_to_a_file(page: Path) -> None:
    links = LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    local = [link.split("#")[0] for link in links if not re.match(r"[a-z]+:|#", link)]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_test_that_a_page_names_exists() -> None:
    sources = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    known = set(re.findall(r"def (test_\w+)", sources))
    named = {name for page in PAGES for name in re.findall(r"`(test_\w+)`", page.read_text(encoding="utf-8"))}
    assert named, "the safety page names tests"
    assert sorted(named - known) == []


def generator() -> ModuleType:
    found = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert found is not None
    assert found.loader is not None
    if str(ROOT / "docs") not in sys.path:
        sys.path.append(str(ROOT / "docs"))
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_every_generated_page_is_fresh_and_there_is_no_other(library: Library) -> None:
    made: dict[str, str] = generator().pages(library)
    stale = [
        name
        for name, text in made.items()
        if not (REFERENCE / name).is_file() or (REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    stale += sorted({page.name for page in REFERENCE.glob("*.md")} - set(made))
    assert stale == [], f"docs/reference/{', '.join(stale)}: {RENEW}"


def test_the_same_content_gives_the_same_pages(library: Library) -> None:
    assert generator().pages(library) == generator().pages(library)


def test_no_generated_page_names_a_folder_of_this_machine() -> None:
    for page in REFERENCE.glob("*.md"):
        assert str(ROOT) not in page.read_text(encoding="utf-8"), page.name


@pytest.mark.parametrize("command", sorted(typer.main.get_command(app).commands))
def test_every_command_has_a_section(command: str) -> None:
    assert f"\n## {command}\n" in (REFERENCE / "commands.md").read_text(encoding="utf-8"), RENEW


def test_every_exercise_condition_rule_and_parameter_is_in_the_reference(library: Library) -> None:
    for page, names in (
        ("exercises.md", [f"`{name}`" for name in library.exercises]),
        ("conditions.md", [f"\n## {name}\n" for name in library.conditions]),
        ("rules.md", [f"`{name}`" for name in library.rules]),
        ("rules.md", [f"`pattern/{name}`" for name in library.patterns]),
        ("rules.md", [f"`screening/{q.id}`" for q in library.screening.values() if q.rules]),
        ("parameters.md", [f"`{name}`" for name in library.parameters]),
        ("ramps.md", [f"\n## {name}\n" for name in library.ramps]),
        ("ramps.md", [f"| {stage.id} |" for ramp in library.ramps.values() for stage in ramp.stages]),
        ("emergency-numbers.md", [f"| `{code}` |" for code in library.emergency_numbers]),
        ("measures.md", [f"| `{name}` |" for name in library.instruments]),
        ("sources.md", [f"`{name}`" for name in library.references]),
    ):
        text = (REFERENCE / page).read_text(encoding="utf-8")
        assert [name for name in names if name not in text] == [], f"{page}: {RENEW}"


def test_contributing_explains_every_fact_of_when() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [field.name for field in fields(When) if field.init and f"`{field.name}`" not in text] == []


def written_below(folder: Path, where: str) -> list[Path]:
    """Write each YAML block that names its file (`# src/…` on its first line) below a folder; return those `where`."""
    written = []
    for block in BLOCKS:
        named = re.match(r"# ((?:src|tests)/\S+\.yaml)\n", block.text)
        if block.language == "yaml" and named and named[1].startswith(where):
            file = folder / Path(named[1]).relative_to(where)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
            written.append(file)
    return written


def test_the_content_shown_to_contributors_is_sound_and_its_vignettes_hold(tmp_path: Path) -> None:
    root = Path(shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__")))
    content = written_below(root, "src/supple/content")
    stories = written_below(tmp_path / "vignettes", "tests/vignettes")
    assert content
    assert stories
    library = load_library(root, tmp_path / "cache")
    for story in stories:
        courses = story.is_relative_to(tmp_path / "vignettes" / "progression")
        (progression.test_progression_vignette if courses else vignettes.test_vignette)(story, library)
