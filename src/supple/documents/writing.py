"""Write documents as JSON, the same bytes for the same document."""

import json
import re
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

import yaml

from supple.documents.adapters import written

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WIDTH = 120
NEVER_BROKEN = 1_000_000


def plain(value: Any) -> Any:
    """Return a value in JSON types: dates as ISO text, enums as their words, whole floats as integers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {written(field.name): plain(getattr(value, field.name)) for field in fields(value)}
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


def yaml_lines(document: object, *, flow: bool = False) -> list[str]:
    """Return a document as lines of YAML, days without quotes; with `flow`, in brackets on one line."""
    text = yaml.dump(
        _with_days(plain(document)),
        Dumper=yaml.CSafeDumper,
        default_flow_style=True if flow else None,
        width=NEVER_BROKEN if flow else WIDTH,
        sort_keys=False,
        allow_unicode=True,
    )
    return str(text).removesuffix("\n").split("\n")


def _with_days(node: Any) -> Any:
    """Return plain values with each day as a day, which YAML writes without quotes."""
    if isinstance(node, dict):
        return {key: _with_days(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_with_days(value) for value in node]
    if isinstance(node, str) and DAY.fullmatch(node):
        with suppress(ValueError):
            return date.fromisoformat(node)
    return node
