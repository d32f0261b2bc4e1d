"""A JSON document in a column, as it was written."""

import json
from typing import Any

from django.db import models


class JSONText(models.TextField):
    """A JSON document kept as its text, with its keys in the order they came in.

    PostgreSQL's own type for JSON sorts them. The id of a program is made from its whole intake, so the same answers
    would give a program of another id there than with SQLite or `supple plan`.
    """

    def from_db_value(self, value: str | None, *given: object) -> Any:
        """Return the document of a text."""
        return None if value is None else json.loads(value)

    def to_python(self, value: Any) -> Any:
        """Return the document; a text is one that was written out."""
        return json.loads(value) if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> str | None:
        """Return the text of a document."""
        return None if value is None else json.dumps(value, ensure_ascii=False)

    def value_to_string(self, obj: models.Model) -> str:
        """Return the text by which Django writes a row out."""
        return self.get_prep_value(self.value_from_object(obj)) or ""
