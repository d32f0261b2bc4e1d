"""Write documents as JSON, the same bytes for the same document."""

import json
from dataclasses import asdict, is_dataclass
from datetime import date
from enum import Enum
from typing import Any


def plain(value: Any) -> Any:
    """Return a value in JSON types: dates as ISO text, enums as their words, whole floats as integers."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(plain(key)): plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def document_json(document: object) -> str:
    """Return a document (program, explanation, list) as JSON text with a line end."""
    return json.dumps(plain(document), ensure_ascii=False, indent=2) + "\n"
