"""The JSON Schemas of the documents, made from their types and published in the package."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from supple.documents.adapters import diary_adapter, intake_adapter, program_adapter, review_adapter, why_adapter

PUBLISHED = Path(__file__).with_name("published")
SCHEMAS: dict[str, Callable[[], TypeAdapter[Any]]] = {
    "intake": intake_adapter,
    "program": program_adapter,
    "diary": diary_adapter,
    "review": review_adapter,
    "why": why_adapter,
}


def made_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document, made from its type; raise KeyError for an unknown name."""
    schema = SCHEMAS[name]().json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"supple/{name}/1",
        **{key: value for key, value in schema.items() if key != "title"},
    }


def schema_of(name: str) -> str:
    """Return the published JSON Schema of a document as text; raise KeyError for an unknown name."""
    if name not in SCHEMAS:
        raise KeyError(name)
    return (PUBLISHED / f"{name}.json").read_text(encoding="utf-8")
