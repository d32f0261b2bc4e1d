"""Every fault in content is refused, with the file, the key and the mend (one broken file per message)."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from supple.knowledge import ContentError, Problem
from supple.knowledge.loading import CONTENT, check, load_library
from supple.knowledge.loading.folder import content_files, read_folder
from supple.knowledge.loading.load import KINDS, _library, _problems

CASES = {path.stem: path for path in sorted((Path(__file__).parent / "broken").glob("*.yaml"))}
THROUGH_THE_FRONT_DOOR = (
    "folder_unknown",
    "folder_same_id_twice",
    "file_not_yaml",
    "key_twice",
    "key_unknown_near",
    "dose_without_repetitions",
    "exercise_circle",
    "frightening_step",
)


def read_case(name: str) -> dict[str, Any]:
    case = yaml.safe_load(CASES[name].read_text(encoding="utf-8"))
    assert set(case) in ({"file", "text", "expect"}, {"file", "replace", "expect"}), f"{name}: odd keys"
    if "replace" in case:
        old, new = case["replace"]
        shipped = (CONTENT / case["file"]).read_text(encoding="utf-8")
        assert old in shipped, f"{name}: the shipped {case['file']} no longer holds {old!r}; mend the case"
        case["text"] = shipped.replace(old, new, 1)
    return case


@pytest.fixture(scope="module")
def shipped() -> tuple[dict[str, Any], dict[str, str]]:
    return read_folder(CONTENT, content_files(CONTENT), KINDS)


@pytest.fixture(scope="module")
def copied_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("broken") / "content"
    return Path(shutil.copytree(CONTENT, root, ignore=shutil.ignore_patterns("*.py", "__pycache__")))


@pytest.fixture
def overlaid(copied_content: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    case = read_case(request.param)
    file = copied_content / case["file"]
    before = file.read_bytes() if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(case["text"], encoding="utf-8")
    yield copied_content, case["expect"]
    if before is None:
        file.unlink()
    else:
        file.write_bytes(before)


def problems_with(file: Path, root: Path, merged: dict[str, Any], places: dict[str, str]) -> tuple[Problem, ...]:
    """Load one file over the shipped content, by the steps of `load_library`, without reading the rest again."""
    try:
        changed, changed_places = read_folder(root, [file], KINDS)
        whole = {kind: {**merged[kind], **changed[kind]} for kind in KINDS}
        all_places = {**places, **changed_places}
        return check(_library("test", whole), all_places)
    except ContentError as error:
        return error.problems
    except ValidationError as error:
        return _problems(error, all_places)


@pytest.mark.parametrize("name", [name for name in CASES if name != "folder_same_id_twice"])
def test_broken_content_is_refused_with_file_key_and_mend(
    name: str, shipped: tuple[dict[str, Any], dict[str, str]], tmp_path: Path
) -> None:
    case = read_case(name)
    file = tmp_path / case["file"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(case["text"], encoding="utf-8")
    assert str(ContentError(problems_with(file, tmp_path, *shipped))) == case["expect"]


@pytest.mark.parametrize("overlaid", THROUGH_THE_FRONT_DOOR, indirect=True)
def test_load_library_raises_the_same_message(overlaid: tuple[Path, str], tmp_path: Path) -> None:
    root, expected = overlaid
    with pytest.raises(ContentError) as caught:
        load_library(root, tmp_path)
    assert str(caught.value) == expected
    assert list(tmp_path.iterdir()) == [], "broken content must never be compiled"


def test_the_copied_content_without_a_broken_file_is_sound(copied_content: Path, tmp_path: Path) -> None:
    assert load_library(copied_content, tmp_path).version == load_library(CONTENT, tmp_path).version


def test_every_broken_file_is_told_at_once(copied_content: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(copied_content, tmp_path / "content"))
    (root / "goals" / "work.yaml").write_text("[]", encoding="utf-8")
    (root / "recipes").mkdir(exist_ok=True)
    (root / "recipes" / "soup.yaml").write_text("name: Soup", encoding="utf-8")
    (root / "rules" / "risk" / "low.yaml").write_text("text: [", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_library(root, tmp_path / "cache")
    told = {problem.file for problem in caught.value.problems}
    assert told == {"goals/work.yaml", "recipes/soup.yaml", "rules/risk/low.yaml"}


def test_problems_of_several_files_come_in_order_of_the_files(copied_content: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(copied_content, tmp_path / "content"))
    for name in ("routines/water.yaml", "goals/work.yaml", "advice/lifting.yaml"):
        file = root / name
        file.write_text(file.read_text(encoding="utf-8").replace("references: [", "references: [] # "))
    with pytest.raises(ContentError) as caught:
        load_library(root, tmp_path / "cache")
    told = [problem.file for problem in caught.value.problems]
    assert told == ["advice/lifting.yaml", "goals/work.yaml", "routines/water.yaml"]


def test_no_two_broken_files_are_alike() -> None:
    texts = {name: (read_case(name)["file"], read_case(name)["text"]) for name in CASES}
    assert len(set(texts.values())) == len(CASES) > 100


def test_bytes_that_are_not_utf_8_are_told_with_their_file(copied_content: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(copied_content, tmp_path / "content"))
    (root / "goals" / "work.yaml").write_bytes("name: Föhn".encode("latin-1"))
    with pytest.raises(ContentError) as caught:
        load_library(root, tmp_path / "cache")
    assert str(caught.value) == "goals/work.yaml: the file: expected text in UTF-8, found other bytes"


def test_a_folder_or_a_dangling_link_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    root = tmp_path / "content"
    (root / "goals" / "work.yaml").mkdir(parents=True)
    (root / "goals" / "sleep.yaml").symlink_to(tmp_path / "nowhere.yaml")
    with pytest.raises(ContentError) as caught:
        load_library(root, tmp_path / "cache")
    mend = "the file: expected a file, found a folder or a link that leads nowhere"
    assert str(caught.value) == f"goals/sleep.yaml: {mend}\ngoals/work.yaml: {mend}"


@pytest.mark.parametrize("name", ["empty", "nowhere"])
def test_a_folder_without_content_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ContentError) as caught:
        load_library(tmp_path / name, tmp_path / "cache")
    assert str(caught.value) == f"{tmp_path / name}: the folder: expected a folder with content, found none"
