"""The JSON Schemas of the documents, made from their types."""

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from supple.documents.adapters import intake_adapter, program_adapter, why_adapter

SCHEMAS: dict[str, Callable[[], TypeAdapter[Any]]] = {
    "intake": intake_adapter,
    "program": program_adapter,
    "why": why_adapter,
}


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document; raise KeyError for an unknown name."""
    schema = SCHEMAS[name]().json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"supple/{name}/1",
        **{key: value for key, value in schema.items() if key != "title"},
    }
