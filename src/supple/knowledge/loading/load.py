"""From the content folder to a `Library`, through a compiled copy that any change of content makes void."""

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, ClassVar

from platformdirs import user_cache_path
from pydantic import ConfigDict, TypeAdapter, ValidationError

from supple.knowledge.calling import EmergencyNumbers
from supple.knowledge.condition import Condition
from supple.knowledge.errors import ContentError, Problem
from supple.knowledge.exercise import Exercise
from supple.knowledge.guidance import (
    Advice,
    Goal,
    Instrument,
    Parameter,
    Pattern,
    Ramp,
    Reference,
    Routine,
    Rule,
    StopSign,
)
from supple.knowledge.library import Library
from supple.knowledge.loading.checks import check
from supple.knowledge.loading.folder import content_files, content_hash, read_folder
from supple.knowledge.loading.typed import build, findings
from supple.knowledge.movement import BasePose
from supple.knowledge.screening import Question
from supple.knowledge.skeleton import Skeleton

CONTENT = Path(__file__).parents[2] / "content"


@dataclass(frozen=True, slots=True)
class _Folders:
    """The content folders and what lies in each."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    exercises: dict[str, Exercise]
    conditions: dict[str, Condition]
    screening: dict[str, Question]
    parameters: dict[str, Parameter]
    references: dict[str, Reference]
    instruments: dict[str, Instrument]
    routines: dict[str, Routine]
    ramps: dict[str, Ramp]
    goals: dict[str, Goal]
    advice: dict[str, Advice]
    patterns: dict[str, Pattern]
    stop_signs: dict[str, StopSign]
    rules: dict[str, Rule]
    poses: dict[str, BasePose]
    skeletons: dict[str, Skeleton]
    emergency_numbers: dict[str, EmergencyNumbers]


KINDS = frozenset(field.name for field in fields(_Folders))


def load_library(root: Path = CONTENT, cache: Path | None = None) -> Library:
    """Return the checked library; raise ContentError with every problem found.

    A compiled copy under `cache` (default: the platform's cache folder) saves reading the YAML again; its name holds
    the hash of all content and of the code that checks it, so what has changed is never served from it.
    """
    files = content_files(root)
    version = content_hash(root, files)
    copy = (cache or user_cache_path("supple")) / f"knowledge-{code_version()}-{version}.json"
    compiled = _read_copy(copy)
    if compiled is not None:
        with contextlib.suppress(ValidationError):
            return _library(version, compiled)
    merged, places = read_folder(root, files, KINDS)
    try:
        library = _library(version, merged)
    except ValidationError as error:
        raise ContentError(_problems(error, places)) from error
    problems = check(library, places)
    if problems:
        raise ContentError(problems)
    _write_copy(copy, merged)
    return library


def code_version() -> str:
    """Return a hash of the code that reads and checks content."""
    digest = hashlib.sha256()
    for file in sorted(Path(__file__).parents[1].rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def _library(version: str, merged: dict[str, Any]) -> Library:
    folders = build(TypeAdapter(_Folders), merged)
    return Library(version=version, **{kind: getattr(folders, kind) for kind in sorted(KINDS)})


def _problems(error: ValidationError, places: dict[str, str]) -> tuple[Problem, ...]:
    found = []
    for path, sentence in findings(error, _Folders):
        kind, identity, *below = path
        key = ".".join(str(step) for step in below) or "the file"
        found.append(Problem(places[f"{kind}/{identity}"], key, sentence))
    return tuple(sorted(found))


def _read_copy(copy: Path) -> dict[str, Any] | None:
    try:
        document = json.loads(copy.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) else None


def _write_copy(copy: Path, merged: dict[str, Any]) -> None:
    """Write the compiled copy whole or not at all; a folder that cannot be written costs only time."""
    with contextlib.suppress(OSError):
        copy.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=copy.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(merged, out, separators=(",", ":"))
        Path(name).replace(copy)
        for old in copy.parent.glob("knowledge-*.json"):
            if old != copy:
                old.unlink()
