"""Read YAML and JSON strictly: no key twice, only what JSON can say, no runaway size or depth."""

import json
import math
from collections.abc import Hashable
from datetime import date
from typing import Any

import yaml

from supple.knowledge.errors import Problem

MOST_NODES = 200_000
MOST_DEPTH = 60


class UnreadableError(ValueError):
    """A text that is not the YAML or JSON it should be; `where` and `what` name the place and the fault."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what

    def problem(self, file: str) -> Problem:
        """Return the fault as a problem of a file."""
        return Problem(file, self.where, self.what)


class _Loader(yaml.CSafeLoader):
    """The safe loader, refusing a key given twice."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    loader.flatten_mapping(node)
    found: dict[Hashable, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, Hashable) or key in found:
            line = key_node.start_mark.line + 1
            raise UnreadableError(f"line {line}", f"expected each key once, found {str(key)[:60]} again")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def parse_yaml(text: str) -> Any:
    """Return the document in plain JSON types (dates as ISO text); raise UnreadableError otherwise."""
    try:
        document = yaml.load(text, Loader=_Loader)  # the safe loader, made stricter
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}" if mark else "the file"
        raise UnreadableError(where, f"expected YAML, found a fault: {error.problem or error.context}") from error
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("the file", "expected YAML, found something that is not YAML") from error
    return _plain(document, "the file", [0], 0)


def parse_json(text: str) -> Any:
    """Return the document in plain JSON types; raise UnreadableError otherwise."""
    try:
        document = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"line {error.lineno}", f"expected JSON, found a fault: {error.msg}") from error
    except RecursionError as error:
        raise UnreadableError("the file", "expected JSON, found something nested too deeply") from error
    return _plain(document, "the file", [0], 0)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise UnreadableError(key[:60], "expected each key once, found it again")
        found[key] = value
    return found


def _plain(node: Any, where: str, seen: list[int], depth: int) -> Any:
    """Copy `node` into JSON types, counting nodes so that repeated anchors cannot grow without end."""
    seen[0] += 1
    if seen[0] > MOST_NODES or depth > MOST_DEPTH:
        raise UnreadableError(where, "expected a small, flat document, found one too large or too deep")
    if isinstance(node, dict):
        return {_key(key, where): _plain(value, _key(key, where), seen, depth + 1) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(value, where, seen, depth + 1) for value in node]
    if isinstance(node, float) and not math.isfinite(node):
        raise UnreadableError(where, "expected a number, found one that is not finite")
    if isinstance(node, date):
        return node.isoformat()
    if node is None or isinstance(node, str | bool | int | float):
        return node
    raise UnreadableError(where, "expected plain text, numbers, lists and keys, found another kind of value")


def _key(key: object, where: str) -> str:
    if isinstance(key, date):
        return key.isoformat()
    if not isinstance(key, str):
        raise UnreadableError(where, f"expected keys that are words, found {str(key)[:60]}")
    return key
