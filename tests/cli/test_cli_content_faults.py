"""`supple check` on a folder that is not in order: exit 2, a line for each fault, no traceback."""

import shutil
from pathlib import Path

import pytest
from tests.running import Run

from supple.knowledge.loading import CONTENT

LINK = "expected a file, found a folder or a link that leads nowhere"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the content that may be broken."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("__*")))


def refused(supple: Run, folder: Path) -> list[str]:
    """Return the lines that a folder is refused with, the same with and without JSON."""
    ran = supple("check", folder)
    assert (ran.code, ran.out) == (2, "")
    assert supple("check", folder, "--json") == ran
    return ran.err.splitlines()


def test_check_refuses_a_loose_file_at_the_root(supple: Run, content: Path) -> None:
    (content / "loose.yaml").write_text("a: 1\n", encoding="utf-8")
    (line,) = refused(supple, content)
    assert line.startswith("loose.yaml: the folder: expected one of advice, conditions, ")
    assert line.endswith(", found none")


def test_check_refuses_a_file_that_is_not_utf_8(supple: Run, content: Path) -> None:
    (content / "advice" / "sleep.yaml").write_bytes(b"text: \xff\xfe\n")
    assert refused(supple, content) == ["advice/sleep.yaml: the file: expected text in UTF-8, found other bytes"]


def test_check_refuses_a_folder_named_like_a_file(supple: Run, content: Path) -> None:
    (content / "advice" / "x.yaml").mkdir()
    assert refused(supple, content) == [f"advice/x.yaml: the file: {LINK}"]


def test_check_refuses_a_link_that_leads_nowhere(supple: Run, content: Path) -> None:
    (content / "advice" / "link.yaml").symlink_to(content / "gone.yaml")
    assert refused(supple, content) == [f"advice/link.yaml: the file: {LINK}"]


@pytest.mark.parametrize("kind", ["missing", "empty", "file", "without content"])
def test_check_refuses_what_is_no_folder_with_content(supple: Run, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "content"
    if kind in ("empty", "without content"):
        folder.mkdir()
    if kind == "file":
        folder.write_text("a: 1\n", encoding="utf-8")
    elif kind == "without content":
        (folder / "notes.txt").write_text("a: 1\n", encoding="utf-8")
    assert refused(supple, folder) == [f"{folder}: the folder: expected a folder with content, found none"]


def test_check_refuses_a_deep_and_an_empty_file_of_content(supple: Run, content: Path) -> None:
    (content / "advice" / "deep.yaml").write_text("[" * 40_000, encoding="utf-8")
    (content / "advice" / "empty.yaml").write_text("", encoding="utf-8")
    assert refused(supple, content) == [
        "advice/deep.yaml: the file: expected a small, flat document, found one nested too deeply",
        "advice/empty.yaml: the file: expected keys and values, found something else",
    ]


def test_check_names_all_faulty_files_at_once(supple: Run, content: Path) -> None:
    (content / "loose.yaml").write_text("a: 1\n", encoding="utf-8")
    (content / "advice" / "sleep.yaml").write_bytes(b"text: \xff\xfe\n")
    (content / "advice" / "x.yaml").mkdir()
    (content / "advice" / "link.yaml").symlink_to(content / "gone.yaml")
    files = {line.split(": ")[0] for line in refused(supple, content)}
    assert files == {"loose.yaml", "advice/sleep.yaml", "advice/x.yaml", "advice/link.yaml"}
