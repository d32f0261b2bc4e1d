"""Read a diary, `supple/diary/1`: its shape, then what must agree within it and with the course it belongs to."""

from datetime import date
from pathlib import Path
from typing import Any

from supple.documents.adapters import diary_adapter
from supple.documents.diary_agreement import disagreements
from supple.documents.files import COURSE, read_document
from supple.documents.intake import WORD
from supple.documents.mending import parts
from supple.documents.reading import Shape, read_as
from supple.documents.words import answers_in_words, changed, clearance_in_truth, each, with_truth
from supple.engine.diary import Diary
from supple.engine.program import ProgramDocument
from supple.knowledge import Library

SOME_DAY = "2000-01-01"
DIARY = Shape(
    Diary,
    diary_adapter,
    {
        ("schema",): "supple/diary/1",
        **parts(("entries", "*"), {"date": SOME_DAY}),
        **parts(("entries", "*", "done", "*"), {"exercise": "?"}),
        **parts(("screenings", "*"), {"date": SOME_DAY, "answers": {}}),
        **parts(("measures", "*"), {"date": SOME_DAY, "id": "nrs"}),
        **parts(("clearance", "*"), WORD),
    },
)


def read_diary(path: Path, library: Library, program: ProgramDocument, today: date) -> Diary:
    """Return the diary in a file; raise InputError with every problem found.

    `program` is any program of the course that the diary belongs to, `today` the day it is read for.
    """
    return parse_diary(read_document(path, COURSE), str(path), library, program, today)


def parse_diary(document: dict[str, Any], file: str, library: Library, program: ProgramDocument, today: date) -> Diary:
    """Return a document as a diary; raise InputError with every problem found. Without `entries` it is an empty one."""
    return read_as(
        DIARY,
        _in_words(document),
        file,
        lambda diary, faults: disagreements(diary, library, program, today, faults),
    )


def _in_words(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with bare yes and no (booleans in YAML 1.1) as words, and as truth where truth is asked."""
    return changed(
        document,
        entries=lambda entries: each(entries, lambda entry: changed(entry, done=_form_in_truth)),
        screenings=lambda records: each(records, lambda record: changed(record, answers=answers_in_words)),
        clearance=clearance_in_truth,
    )


def _form_in_truth(done: Any) -> Any:
    return each(done, lambda exercise: with_truth(exercise, "form_ok"))
