"""The compiled copy saves reading content again, and is never trusted further than its hash and its shape."""

import json
import shutil
from pathlib import Path

import pytest

from supple.knowledge import ContentError, Library
from supple.knowledge.loading import CONTENT, load, load_library
from supple.knowledge.loading.folder import content_files, content_hash, read_folder


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small content folder that is sound by itself: one goal and its source."""
    root = tmp_path_factory.mktemp("small") / "content"
    for name in ("goals/run.yaml", "references/supple_2026.yaml"):
        (root / name).parent.mkdir(parents=True)
        shutil.copy(CONTENT / name, root / name)
    goal = root / "goals" / "run.yaml"
    goal.write_text("name: Run\nwords: [run]\nexercises: []\nroles: []\nreferences: [supple_2026]\ncertainty: seen\n")
    return root


@pytest.fixture
def root(content: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(content, tmp_path / "content"))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def the_copy(cache: Path) -> Path:
    (copy,) = cache.iterdir()
    return copy


def name_of_goal(library: Library) -> str:
    return library.goals["run"].name


def put_in_copy(copy: Path, name: str) -> None:
    document = json.loads(copy.read_text())
    document["goals"]["run"]["name"] = name
    copy.write_text(json.dumps(document))


def test_the_first_load_leaves_one_copy_named_by_the_hash(root: Path, cache: Path) -> None:
    library = load_library(root, cache)
    assert the_copy(cache).name == f"knowledge-{load.code_version()}-{library.version}.json"
    assert library.version == content_hash(root, content_files(root))
    assert len(library.version) == 16


def test_unchanged_content_is_served_from_the_copy(root: Path, cache: Path) -> None:
    load_library(root, cache)
    put_in_copy(the_copy(cache), "From the copy")
    assert name_of_goal(load_library(root, cache)) == "From the copy"


def test_the_copy_gives_the_same_library_as_the_yaml(cache: Path) -> None:
    from_yaml = load_library(CONTENT, cache)
    assert load_library(CONTENT, cache) == from_yaml


def test_a_changed_byte_voids_the_copy_and_removes_it(root: Path, cache: Path) -> None:
    before = load_library(root, cache)
    goal = root / "goals" / "run.yaml"
    goal.write_text(goal.read_text().replace("name: Run", "name: Ran"))
    after = load_library(root, cache)
    assert name_of_goal(after) == "Ran"
    assert after.version != before.version
    assert the_copy(cache).name == f"knowledge-{load.code_version()}-{after.version}.json"


def test_a_new_remark_alone_voids_the_copy(root: Path, cache: Path) -> None:
    before = load_library(root, cache)
    goal = root / "goals" / "run.yaml"
    goal.write_text(goal.read_text() + "# a remark\n")
    assert load_library(root, cache).version != before.version


def test_a_renamed_file_voids_the_copy(root: Path, cache: Path) -> None:
    load_library(root, cache)
    (root / "goals" / "run.yaml").rename(root / "goals" / "jog.yaml")
    assert set(load_library(root, cache).goals) == {"jog"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a.yaml": ".yaml"}, {"a.yaml.yaml": ""}),
        ({"a.yaml": "x", "b.yaml": "y"}, {"a.yaml": "xb.yaml\0y"}),
        ({"a.yaml": "x", "b.yaml": "y"}, {"a.yaml": "y", "b.yaml": "x"}),
    ],
    ids=["name and bytes", "bytes and next name", "swapped"],
)
def test_the_hash_tells_names_and_bytes_apart(one: dict[str, str], other: dict[str, str], tmp_path: Path) -> None:
    hashes = set()
    for number, files in enumerate((one, other)):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text)
        hashes.add(content_hash(folder, content_files(folder)))
    assert len(hashes) == 2


def test_broken_content_is_refused_even_when_older_content_was_compiled(root: Path, cache: Path) -> None:
    load_library(root, cache)
    (root / "goals" / "run.yaml").write_text("name: Run\n")
    with pytest.raises(ContentError, match="expected a value, found none"):
        load_library(root, cache)


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b'"words"', b"{}", b'{"goals": {}}', b'{"goals": []}'],
    ids=["empty", "half", "bytes", "list", "null", "words", "no keys", "few keys", "wrong kind"],
)
def test_a_damaged_copy_is_ignored_and_written_anew(root: Path, cache: Path, damaged: bytes) -> None:
    first = load_library(root, cache)
    copy = the_copy(cache)
    whole = copy.read_bytes()
    copy.write_bytes(damaged)
    assert load_library(root, cache) == first
    assert copy.read_bytes() == whole


def test_a_copy_with_a_value_of_the_wrong_kind_is_ignored(root: Path, cache: Path) -> None:
    load_library(root, cache)
    document = json.loads(the_copy(cache).read_text())
    document["goals"]["run"]["roles"] = ["chief"]
    the_copy(cache).write_text(json.dumps(document))
    assert load_library(root, cache).goals["run"].roles == ()


def test_a_cache_folder_that_cannot_be_made_costs_nothing(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "a_file"
    file.write_text("not a folder")
    assert name_of_goal(load_library(root, file / "cache")) == "Run"
    assert file.read_text() == "not a folder"


def test_a_folder_where_the_copy_should_lie_costs_nothing(root: Path, cache: Path) -> None:
    load_library(root, cache)
    copy = the_copy(cache)
    copy.unlink()
    copy.mkdir()
    assert name_of_goal(load_library(root, cache)) == "Run"


def test_only_older_copies_are_removed(root: Path, cache: Path) -> None:
    cache.mkdir()
    (cache / "knowledge-0-abc.json").write_text("{}")
    (cache / "mine.json").write_text("{}")
    version = load_library(root, cache).version
    assert {file.name for file in cache.iterdir()} == {"mine.json", f"knowledge-{load.code_version()}-{version}.json"}


def test_without_a_named_cache_the_platform_s_folder_is_used(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setattr(load, "user_cache_path", lambda name: home / name)
    load_library(root)
    assert [folder.name for folder in home.iterdir()] == ["supple"]
    assert the_copy(home / "supple").name.startswith("knowledge-")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "goals").mkdir()
    (tmp_path / "goals" / "walk.yaml").write_text("name: Walk", encoding="utf-8")
    monkeypatch.setattr(Path, "read_text", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ContentError) as refused:
        read_folder(tmp_path, content_files(tmp_path), frozenset({"goals"}))
    expected = "goals/walk.yaml: the file: expected a file that can be read, found: Permission denied"
    assert [str(problem) for problem in refused.value.problems] == [expected]
    assert content_hash(tmp_path, content_files(tmp_path))
