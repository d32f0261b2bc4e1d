"""Read the content folder into one plain document, and know by a hash whether it changed."""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from supple.knowledge.errors import ContentError, Problem
from supple.knowledge.loading.strict_yaml import UnreadableError, parse_yaml

NESTED_IDS = frozenset({"parameters", "rules"})
FAMILIES = frozenset({"exercises"})


def content_files(root: Path) -> list[Path]:
    """Return all content files below `root` in a fixed order; raise ContentError when there are none."""
    files = sorted(root.rglob("*.yaml"))
    if not files:
        raise ContentError((Problem(str(root), "the folder", "expected a folder with content, found none"),))
    return files


def content_hash(root: Path, files: list[Path]) -> str:
    """Return a hash of the names and the bytes of all content files."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.relative_to(root).as_posix().encode())
        digest.update(b"\0")
        with suppress(OSError):  # what cannot be read is named by read_folder
            digest.update(file.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def read_folder(root: Path, files: list[Path], kinds: frozenset[str]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return ({kind: {id: document}}, {kind/id: file}); raise ContentError with every unreadable file."""
    merged: dict[str, dict[str, Any]] = {kind: {} for kind in sorted(kinds)}
    places: dict[str, str] = {}
    problems: list[Problem] = []
    for file in files:
        name = file.relative_to(root).as_posix()
        *folders, stem = file.relative_to(root).with_suffix("").parts
        kind, *between = folders or ["none"]
        if kind not in kinds:
            problems.append(Problem(name, "the folder", f"expected one of {', '.join(sorted(kinds))}, found {kind}"))
            continue
        identity = "/".join((*between, stem)) if kind in NESTED_IDS else stem
        if not file.is_file():
            problems.append(Problem(name, "the file", "expected a file, found a folder or a link that leads nowhere"))
            continue
        try:
            document = parse_yaml(file.read_text(encoding="utf-8"))
        except UnreadableError as error:
            problems.append(error.problem(name))
            continue
        except OSError as error:
            problems.append(Problem(name, "the file", f"expected a file that can be read, found: {error.strerror}"))
            continue
        except UnicodeDecodeError:
            problems.append(Problem(name, "the file", "expected text in UTF-8, found other bytes"))
            continue
        problems += _shape(name, kind, between, identity, document, merged)
        if isinstance(document, dict):
            merged[kind][identity] = {"id": identity, **document}
            places[f"{kind}/{identity}"] = name
    if problems:
        raise ContentError(tuple(problems))
    return merged, places


def _shape(
    name: str, kind: str, between: list[str], identity: str, document: Any, merged: dict[str, dict[str, Any]]
) -> list[Problem]:
    """Return what is wrong with a file's form, apart from what its type asks."""
    if not isinstance(document, dict):
        return [Problem(name, "the file", "expected keys and values, found something else")]
    if "id" in document:
        return [Problem(name, "id", "expected no id (the file's name is the id), found one")]
    if identity in merged[kind]:
        return [Problem(name, "the file", f"expected a new id, found {identity} a second time")]
    if kind in FAMILIES and between != [str(document.get("category"))]:
        return [Problem(name, "category", f"expected the folder's name, found {document.get('category')}")]
    return []
