"""Read YAML and JSON strictly: no key twice, only what JSON can say, no runaway size or depth."""

import json
import math
import re
from collections.abc import Hashable
from datetime import date
from typing import Any

import yaml

from supple.knowledge.errors import Problem

MOST_NODES = 200_000
MOST_DEPTH = 60
MOST_DIGITS = 10**18
MERGE = "tag:yaml.org,2002:merge"
# What a tag that does not fit its value makes the constructors raise.
CONSTRUCTION = (RecursionError, ArithmeticError, ValueError, LookupError, TypeError, AttributeError)
NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
SURROGATES = re.compile("[\ud800-\udfff]")


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
    """The safe loader, refusing a key given twice, and reading numbers as people write them.

    YAML 1.1 takes 1:30 for 90 and 010 for 8; here they stay text, so that their key is named.
    """


_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag not in NUMBERS]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(NUMBERS[0], re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789"))
_Loader.add_implicit_resolver(
    NUMBERS[1],
    re.compile(r"^[-+]?(?:(?:0|[1-9][0-9]*)?(?:\.[0-9]*)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$"),
    list("-+0123456789."),
)


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    found: dict[Hashable, Any] = {}
    for key_node, value_node in node.value:
        if key_node.tag == MERGE:
            raise UnreadableError(f"line {key_node.start_mark.line + 1}", "expected keys written out, found <<")
        key = loader.construct_object(key_node, deep=True)
        line = key_node.start_mark.line + 1
        if not isinstance(key, Hashable):
            raise UnreadableError(f"line {line}", "expected a key that is a word, found a list or keys")
        if key in found:
            raise UnreadableError(f"line {line}", f"expected each key once, found {str(key)[:60]} again")
        found[key] = loader.construct_object(value_node, deep=True)
    return found


def _day(loader: _Loader, node: yaml.ScalarNode) -> Any:
    """Read a date, and leave one that is none (30 February) as the text it is, for its key to be named."""
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


def _guard_depth(text: str) -> None:
    """Raise UnreadableError for a deeply nested text, which the composer, written in C, would not survive."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MOST_DEPTH:
            raise UnreadableError("the file", "expected a small, flat document, found one nested too deeply")


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


def parse_yaml(text: str, most_values: int = MOST_NODES) -> Any:
    """Return the document in plain JSON types (dates as ISO text); raise UnreadableError otherwise."""
    try:
        _guard_depth(text)
        document = yaml.load(text, Loader=_Loader)  # the safe loader, made stricter
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"line {mark.line + 1}" if mark else "the file"
        raise UnreadableError(where, f"expected YAML, found a fault: {error.problem or error.context}") from error
    except UnreadableError:
        raise
    except (yaml.YAMLError, *CONSTRUCTION) as error:
        raise UnreadableError("the file", "expected YAML, found something that is not YAML") from error
    return _plain(document, "", [most_values], 0)


def parse_json(text: str, most_values: int = MOST_NODES) -> Any:
    """Return the document in plain JSON types; raise UnreadableError otherwise."""
    try:
        document = json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"line {error.lineno}", f"expected JSON, found a fault: {error.msg}") from error
    except RecursionError as error:
        raise UnreadableError("the file", "expected JSON, found something nested too deeply") from error
    except ValueError as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError("the file", "expected JSON, found a number that is too long") from error
    return _plain(document, "", [most_values], 0)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise UnreadableError(key[:60], "expected each key once, found it again")
        found[key] = value
    return found


def _plain(node: Any, where: str, left: list[int], depth: int) -> Any:
    """Copy `node` into JSON types, counting down nodes so that repeated anchors cannot grow without end."""
    left[0] -= 1
    if left[0] < 0 or depth > MOST_DEPTH:
        top = where.split(".", maxsplit=1)[0]
        place = "the file" if top.isdigit() else top or "the file"
        raise UnreadableError(place, "expected a small, flat document, found one too large or too deep")
    if isinstance(node, dict):
        return {
            _key(key, where): _plain(value, _below(where, _key(key, where)), left, depth + 1)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_plain(value, _below(where, str(number)), left, depth + 1) for number, value in enumerate(node)]
    if isinstance(node, date):
        return node.isoformat()
    fault = _fault(node)
    if fault:
        raise UnreadableError(where or "the file", fault)
    return node


def _fault(node: Any) -> str | None:
    """Return what keeps a single value from being a plain one."""
    if isinstance(node, float) and not math.isfinite(node):
        return "expected a number, found one that is not finite"
    if isinstance(node, str) and not node.isascii() and SURROGATES.search(node):
        return "expected text, found half of a character"
    if isinstance(node, int) and abs(node) > MOST_DIGITS:
        return "expected a smaller number, found one with very many digits"
    if node is None or isinstance(node, str | bool | int | float):
        return None
    return "expected plain text, numbers, lists and keys, found another kind of value"


def _below(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def _key(key: object, where: str) -> str:
    if isinstance(key, date):
        return key.isoformat()
    if not isinstance(key, str):
        found = "another kind of value"
        if isinstance(key, bool):
            found = f"{'yes' if key else 'no'} without quotes"
        elif isinstance(key, int) and abs(key) <= MOST_DIGITS:
            found = f"the number {key}"
        raise UnreadableError(where or "the file", f"expected keys that are words, found {found}")
    fault = _fault(key)
    if fault:
        raise UnreadableError(where or "the file", fault)
    return key
