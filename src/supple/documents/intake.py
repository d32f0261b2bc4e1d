"""Read an intake, `supple/intake/1`: its shape, then what must agree between answers."""

from datetime import date
from pathlib import Path
from typing import Any

from supple.documents.adapters import intake_adapter
from supple.documents.agreement import disagreements
from supple.documents.files import read_document
from supple.documents.mending import parts
from supple.documents.reading import Shape, read_as
from supple.documents.words import answers_in_words, changed, clearance_in_truth
from supple.engine.intake import Intake
from supple.knowledge import Library

WORD = {"date": "2000-01-01", "by": "doctor", "advises_exercise": True, "covers": []}
COMPLAINT = {"region": "low_back", "duration_days": 0, "pain_nrs": {"average": 0}}
INTAKE = Shape(
    Intake,
    intake_adapter,
    {
        ("schema",): "supple/intake/1",
        **parts(("person",), {"age": 120}),
        **parts(("complaint",), COMPLAINT),
        ("complaint", "pain_nrs", "average"): 0,
        **parts(("conditions", "*"), {"id": "?"}),
        **parts(("clearance", "*"), WORD),
    },
)


def read_intake(path: Path, library: Library, today: date) -> Intake:
    """Return the intake in a file; raise InputError with every problem found. `today` is the day it is read for."""
    return parse_intake(read_document(path), str(path), library, today)


def parse_intake(document: dict[str, Any], file: str, library: Library, today: date) -> Intake:
    """Return a document as an intake; raise InputError with every problem found."""
    worded = intake_in_words(document)
    return read_as(INTAKE, worded, file, lambda intake, faults: disagreements(intake, library, today, faults))


def intake_in_words(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with bare yes and no (booleans in YAML 1.1) as words, and as truth where truth is asked."""
    return changed(document, screening=answers_in_words, clearance=clearance_in_truth)
