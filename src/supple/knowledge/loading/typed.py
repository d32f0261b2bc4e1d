"""Turn plain documents into frozen types, and pydantic's findings into sentences with a place and a mend."""

import dataclasses
import json
import re
import types
import typing
from enum import Enum
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from supple.knowledge.library import did_you_mean

MOST_SHOWN = 60

T = TypeVar("T")


def build(adapter: TypeAdapter[T], document: Any) -> T:
    """Return `document` as the adapter's type, strictly (JSON rules: no text for numbers, no truth for integers)."""
    return adapter.validate_json(json.dumps(document), strict=True)


def findings(error: ValidationError, root: type) -> list[tuple[tuple[str | int, ...], str]]:
    """Return each fault as (path, `expected …, found …`); `root` is the type that was asked for."""
    return [(_path(detail), _sentence(detail, root)) for detail in error.errors(include_url=False)]


def shown(value: object) -> str:
    """Return a short, safe picture of a value that was found."""
    if isinstance(value, dict):
        return f"{len(value)} keys"
    if isinstance(value, list | tuple):
        return f"a list of {len(value)}"
    if value is None:
        return "nothing"
    text = {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
    text = text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
    return f'"{text}"' if isinstance(value, str) else text


def _path(detail: ErrorDetails) -> tuple[str | int, ...]:
    return tuple(step for step in detail["loc"] if step != "[key]")


_EXPECTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a smaller whole number",
    "float_type": "a number",
    "string_type": "words",
    "bool_type": "yes or no (true or false)",
    "date_type": "a date such as 2026-11-21",
    "date_parsing": "a date such as 2026-11-21",
    "date_from_datetime_parsing": "a date such as 2026-11-21",
    "date_from_datetime_inexact": "a date without a time",
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "dataclass_type": "keys and values",
}


def _sentence(detail: ErrorDetails, root: type) -> str:
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "unexpected_keyword_argument":
        key = str(detail["loc"][-1])
        known = known_keys(root, detail["loc"][:-1])
        return f"expected a known key, found {shown(key)}{did_you_mean(key, known)}"
    if kind in ("missing", "missing_argument"):
        return "expected a value, found none (this key is needed)"
    if kind == "literal_error":
        return _one_of(found, re.findall(r"'([^']*)'", str(context.get("expected", ""))), context)
    if kind == "enum":
        return _one_of(found, [str(member) for member in _members(root, detail["loc"])], context)
    if kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        bound, word = next((value, key) for key, value in context.items())
        words = {"ge": "from", "le": "up to", "gt": "above", "lt": "below"}
        return f"expected a number {words[word]} {bound}, found {shown(found)}"
    if kind == "value_error":
        return f"{context.get('error', detail['msg'])}"
    expected = _EXPECTED.get(kind, detail["msg"])
    return f"expected {expected}, found {shown(found)}"


def _one_of(found: object, members: list[str], context: dict[str, Any]) -> str:
    known = ", ".join(members) if members else str(context.get("expected", "a known word")).replace("'", "")
    hint = did_you_mean(found, members) if isinstance(found, str) else ""
    return f"expected one of {known}, found {shown(found)}{hint}"


def _members(root: type, loc: tuple[str | int, ...]) -> list[Enum]:
    leaf = _type_at(root, loc)
    return list(leaf) if isinstance(leaf, type) and issubclass(leaf, Enum) else []


def known_keys(root: type, loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that the type at `loc` below `root` has."""
    leaf = _type_at(root, loc)
    return [field.name for field in dataclasses.fields(leaf)] if dataclasses.is_dataclass(leaf) else []


def _type_at(root: Any, loc: tuple[str | int, ...]) -> Any:
    here = root
    for step in loc:
        here = _below(_bare(here), step)
    return _bare(here)


def _bare(hint: Any) -> Any:
    """Strip Optional and Annotated from a type."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        rest = [arm for arm in typing.get_args(hint) if arm is not type(None)]
        return _bare(rest[0])
    if typing.get_origin(hint) is typing.Annotated:
        return _bare(typing.get_args(hint)[0])
    return hint


def _below(hint: Any, step: str | int) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(step, str):
        return typing.get_type_hints(hint, include_extras=True).get(step, str)
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is dict:
        return arguments[0] if step == "[key]" else arguments[1]
    return arguments[0] if arguments else hint
