"""Just enough of JSON Schema 2020-12 to check a document against the schemas that Supple publishes."""

from collections.abc import Iterator
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
}
_KNOWN = {
    *("$defs", "$ref", "$schema", "additionalProperties", "anyOf", "const", "default", "description", "enum"),
    *("format", "items", "maximum", "minimum", "properties", "required", "title", "type"),
}


def faults(schema: dict[str, Any], node: Any) -> list[str]:
    """Return what is wrong with a document; an unknown keyword in the schema is an error, never passed over."""
    return list(_faults(schema, schema, node, "$"))


def _faults(whole: dict[str, Any], schema: dict[str, Any], node: Any, where: str) -> Iterator[str]:
    assert set(schema) <= _KNOWN, set(schema) - _KNOWN
    if "$ref" in schema:
        yield from _faults(whole, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], node, where)
    arms = schema.get("anyOf", [])
    if arms and all(list(_faults(whole, arm, node, where)) for arm in arms):
        yield f"{where}: fits no arm"
    if "const" in schema and node != schema["const"]:
        yield f"{where}: not {schema['const']}"
    if "enum" in schema and node not in schema["enum"]:
        yield f"{where}: not one of {schema['enum']}"
    if "type" in schema and not _is(node, schema["type"]):
        yield f"{where}: not {schema['type']}"
        return
    if not schema.get("minimum", node) <= node <= schema.get("maximum", node) if _is(node, "number") else False:
        yield f"{where}: out of bounds"
    if isinstance(node, dict) and ("properties" in schema or "additionalProperties" in schema):
        yield from _in_object(whole, schema, node, where)
    for number, entry in enumerate(node if isinstance(node, list) else []):
        yield from _faults(whole, schema.get("items", {}), entry, f"{where}.{number}")


def _in_object(whole: dict[str, Any], schema: dict[str, Any], node: dict[str, Any], where: str) -> Iterator[str]:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    yield from (f"{where}: {key} is missing" for key in schema.get("required", []) if key not in node)
    for key, value in node.items():
        if key in known:
            yield from _faults(whole, known[key], value, f"{where}.{key}")
        elif others is False:
            yield f"{where}: {key} is unknown"
        elif isinstance(others, dict):
            yield from _faults(whole, others, value, f"{where}.{key}")


def _is(node: Any, kind: str) -> bool:
    return isinstance(node, _TYPES[kind]) and not (isinstance(node, bool) and kind != "boolean")
