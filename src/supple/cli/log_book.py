"""A diary's file and the course it belongs to."""

import shlex
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from supple.documents.diary import parse_diary
from supple.documents.files import COURSE, decoded, is_json, read_bytes
from supple.engine.diary import Diary
from supple.engine.program import ProgramDocument
from supple.knowledge import Library

NEW = {True: '{"schema": "supple/diary/1"}\n', False: "schema: supple/diary/1\n"}


@dataclass(frozen=True, slots=True)
class Book:
    """A diary's file and the course it belongs to, as they are today."""

    file: Path
    program: Path
    document: ProgramDocument
    library: Library
    today: date

    @property
    def log_command(self) -> str:
        """Return the command that asks for a note of this diary."""
        return f"supple log {shlex.quote(str(self.file))} --program {shlex.quote(str(self.program))}"

    @property
    def review_command(self) -> str:
        """Return the command that looks at the program again with this diary."""
        return f"supple review {shlex.quote(str(self.program))} {shlex.quote(str(self.file))}"

    def read(self) -> tuple[bytes | None, str]:
        """Return what is in the file and its text; for a file that is not there, None and an empty diary."""
        if not self.file.exists() and not self.file.is_symlink():
            return None, NEW[is_json(self.file)]
        raw = read_bytes(self.file, COURSE)
        return raw, decoded(raw, self.file)

    def parse(self, document: dict[str, Any]) -> Diary:
        """Return a document as the diary of this course."""
        return parse_diary(document, str(self.file), self.library, self.document, self.today)
