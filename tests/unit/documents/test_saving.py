"""A file is written whole or not at all, and never over something that nobody has read."""

import os
from pathlib import Path

import pytest

from supple.documents import InputError
from supple.documents.saving import save


def refused(path: Path, was: bytes | None) -> str:
    """Return the sentence that saving is refused with; whatever was in the folder is still all there is in it."""
    before = {file: file.read_bytes() for file in path.parent.glob("*") if file.is_file()}
    with pytest.raises(InputError) as found:
        save(path, "new", was)
    assert {file: file.read_bytes() for file in path.parent.glob("*") if file.is_file()} == before
    (problem,) = found.value.problems
    assert (problem.file, problem.key) == (str(path), "the file")
    return problem.mend


def test_a_new_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "diary.yaml"
    save(file, "Föhn\n", None)
    assert file.read_bytes() == "Föhn\n".encode()
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_was_read_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "diary.yaml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    save(file, "new", b"old")
    assert (file.read_text(encoding="utf-8"), file.stat().st_mode & 0o777) == ("new", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_has_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "diary.yaml"
    file.write_text("newer", encoding="utf-8")
    for was in (b"old", None):
        assert refused(file, was) == "expected what was read from it, found something newer; run the command again"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "diary.yaml", tmp_path / "link.yaml"
    file.write_text("old", encoding="utf-8")
    link.symlink_to(file)
    save(link, "new", b"old")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = refused(tmp_path / "nowhere" / "diary.yaml", None)
    assert said == "expected a place that can be written, found: No such file or directory"


def test_what_was_there_stays_when_writing_fails_midway(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "diary.yaml"
    file.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save(file, "new", b"old")
    assert file.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]
