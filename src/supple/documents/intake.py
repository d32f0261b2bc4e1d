"""Read an intake, `supple/intake/1`: its shape, then what must agree between answers."""

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from supple.documents.adapters import intake_adapter
from supple.documents.agreement import disagreements
from supple.documents.files import InputError, read_document
from supple.documents.mending import mended
from supple.engine.intake import Intake
from supple.knowledge import Library, Problem
from supple.knowledge.loading import build, findings


def read_intake(path: Path, library: Library, today: date) -> Intake:
    """Return the intake in a file; raise InputError with every problem found. `today` is the day it is read for."""
    return parse_intake(read_document(path), str(path), library, today)


def parse_intake(document: dict[str, Any], file: str, library: Library, today: date) -> Intake:
    """Return a document as an intake; raise InputError with every problem found."""
    worded = _with_words(document)
    try:
        intake: Intake | None = build(intake_adapter(), worded)
        faults: list[tuple[tuple[str | int, ...], str]] = []
    except ValidationError as error:
        faults = findings(error, Intake)
        intake = mended(worded, [path for path, _ in faults])
    said = [(_key(path), sentence) for path, sentence in faults]
    if intake is not None:
        said += disagreements(intake, library, today, faulty=tuple(key for key, _ in said))
    if said or intake is None:
        raise InputError(tuple(sorted({Problem(file, key, sentence) for key, sentence in said})))
    return intake


def _key(path: tuple[str | int, ...]) -> str:
    return ".".join(str(step) for step in path) or "the file"


def _with_words(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with bare yes and no (booleans in YAML 1.1) as words, and as truth where truth is asked."""
    changed = dict(document)
    answers = document.get("screening")
    if isinstance(answers, dict):
        changed["screening"] = {key: _word(value) for key, value in answers.items()}
    words = document.get("clearance")
    if isinstance(words, list):
        changed["clearance"] = [_with_truth(word) for word in words]
    return changed


def _word(value: Any) -> Any:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _with_truth(word: Any) -> Any:
    if isinstance(word, dict) and word.get("advises_exercise") in ("yes", "no"):
        return {**word, "advises_exercise": word["advises_exercise"] == "yes"}
    return word
