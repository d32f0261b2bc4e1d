"""YAML and JSON are read strictly: each key once, plain JSON types only, nothing that grows without end."""

import pytest

from supple.knowledge import Problem
from supple.knowledge.loading import UnreadableError, parse_json, parse_yaml
from supple.knowledge.loading.strict_yaml import MOST_DEPTH, MOST_NODES

TOO_LARGE = "expected a small, flat document, found one too large or too deep"
OTHER_KIND = "expected plain text, numbers, lists and keys, found another kind of value"
NOT_YAML = "expected YAML, found something that is not YAML"


def laughs(levels: int) -> str:
    """Return YAML in which each level repeats the level before ten times."""
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels + 1)]
    return "\n".join(lines)


def test_plain_values_keep_their_kinds() -> None:
    text = "{a: 1, b: 1.5, c: true, d: null, e: words, f: [1, two], g: {h: 2}}"
    expected = {"a": 1, "b": 1.5, "c": True, "d": None, "e": "words", "f": [1, "two"], "g": {"h": 2}}
    assert parse_yaml(text) == expected
    assert type(parse_yaml(text)["a"]) is int
    assert (
        parse_json('{"a": 1, "b": 1.5, "c": true, "d": null, "e": "words", "f": [1, "two"], "g": {"h": 2}}') == expected
    )


def test_an_empty_yaml_document_is_none() -> None:
    assert parse_yaml("") is None
    assert parse_yaml("# only a remark") is None


def test_dates_become_iso_text_as_values_and_as_keys() -> None:
    assert parse_yaml("2026-01-01: {from: 2026-11-21}") == {"2026-01-01": {"from": "2026-11-21"}}


def test_a_time_is_not_taken_for_a_date() -> None:
    assert parse_yaml("at: 2026-11-21 10:30:00") == {"at": "2026-11-21T10:30:00"}


def test_a_quoted_date_stays_text() -> None:
    assert parse_yaml('"2026-01-01"') == "2026-01-01"


def test_a_clock_time_in_quotes_stays_text_and_is_not_read_to_base_sixty() -> None:
    assert parse_yaml('at: "7:30"') == {"at": "7:30"}


def test_an_anchor_used_once_or_twice_is_fine() -> None:
    assert parse_yaml("a: &a [1, 2]\nb: *a\nc: *a") == {"a": [1, 2], "b": [1, 2], "c": [1, 2]}


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("a: 1\nb: 2\na: 3\n", "line 3", "expected each key once, found a again"),
        ("x:\n  deep:\n    k: 1\n    k: 1\n", "line 4", "expected each key once, found k again"),
        ("2026-01-01: a\n2026-01-01: b", "line 2", "expected each key once, found 2026-01-01 again"),
        ("{" + "k" * 80 + ": 1, " + "k" * 80 + ": 2}", "line 1", f"expected each key once, found {'k' * 60} again"),
        ("a: [1, 2]]", "line 1", "expected YAML, found a fault: did not find expected key"),
        ("a: b: c", "line 1", "expected YAML, found a fault: mapping values are not allowed in this context"),
        ("a: 1\n---\nb: 2\n", "line 2", "expected YAML, found a fault: but found another document"),
        ("a: *missing", "line 1", "expected YAML, found a fault: found undefined alias"),
        (
            "!!python/object/apply:os.system [ls]",
            "line 1",
            "expected YAML, found a fault: could not determine a constructor for the tag "
            "'tag:yaml.org,2002:python/object/apply:os.system'",
        ),
        (
            "a: !recipe soup",
            "line 1",
            "expected YAML, found a fault: could not determine a constructor for the tag '!recipe'",
        ),
        ("&a {again: *a}", "line 1", "expected YAML, found a fault: found unconstructable recursive node"),
        ("a: 2026-02-30", "the file", NOT_YAML),
        ("a: !!int heavy", "the file", NOT_YAML),
        ("a: " + "1" * 5000, "the file", NOT_YAML),
        ("a: \x00", "the file", NOT_YAML),
        ("a: !!set {b, c}", "a", OTHER_KIND),
        ("!!binary aGVsbG8=", "the file", OTHER_KIND),
        ("a: {b: !!omap [c: 1]}", "b", OTHER_KIND),
        ("a: .nan", "a", "expected a number, found one that is not finite"),
        ("a: {b: -.inf}", "b", "expected a number, found one that is not finite"),
        ("[1, .inf]", "the file", "expected a number, found one that is not finite"),
        ("1: a", "the file", "expected keys that are words, found 1"),
        ("a: {true: b}", "a", "expected keys that are words, found True"),
        ("null: a", "the file", "expected keys that are words, found None"),
        ("1" + "0" * 80 + ": a", "the file", "expected keys that are words, found 1" + "0" * 59),
        ("&a [*a]", "the file", TOO_LARGE),
        (laughs(9), "a5", TOO_LARGE),
    ],
)
def test_yaml_that_is_not_plain_is_refused_with_its_place(text: str, where: str, what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_yaml(text)
    assert (caught.value.where, caught.value.what) == (where, what)


def test_a_list_as_a_key_is_refused() -> None:
    with pytest.raises(UnreadableError, match="line 1"):
        parse_yaml("? [a, b]\n: c")


@pytest.mark.parametrize("deep", ["[" * 3000, "[" * 3000 + "]" * 3000, "{a: " * 3000 + "1" + "}" * 3000, "- " * 3000])
def test_deeply_nested_yaml_is_refused(deep: str) -> None:
    with pytest.raises(UnreadableError):
        parse_yaml(deep)


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('{"a": 1, "a": 2}', "a", "expected each key once, found it again"),
        ('[{"b": {"c": 1, "c": 1}}]', "c", "expected each key once, found it again"),
        ('{"' + "k" * 80 + '": 1, "' + "k" * 80 + '": 2}', "k" * 60, "expected each key once, found it again"),
        ('{\n"a": 1,\n}', "line 3", "expected JSON, found a fault: Expecting property name enclosed in double quotes"),
        ("", "line 1", "expected JSON, found a fault: Expecting value"),
        ("{} {}", "line 1", "expected JSON, found a fault: Extra data"),
        ("[" * 100_000, "the file", "expected JSON, found something nested too deeply"),
        ('{"a": NaN}', "a", "expected a number, found one that is not finite"),
        ('{"a": -Infinity}', "a", "expected a number, found one that is not finite"),
        ('{"a": 1e999}', "a", "expected a number, found one that is not finite"),
        ("[" * (MOST_DEPTH + 2) + "]" * (MOST_DEPTH + 2), "the file", TOO_LARGE),
        ('{"a": ' * (MOST_DEPTH + 1) + "0" + "}" * (MOST_DEPTH + 1), "a", TOO_LARGE),
        ("[" + "0," * MOST_NODES + "0]", "the file", TOO_LARGE),
    ],
)
def test_json_that_is_not_plain_is_refused_with_its_place(text: str, where: str, what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_json(text)
    assert caught.value.where == where
    assert caught.value.what.removesuffix(" or '}'") == what


def test_a_document_at_the_limits_is_read() -> None:
    deepest = "[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1)
    assert parse_json(deepest) == parse_yaml(deepest)
    deepest_keys = '{"a": ' * MOST_DEPTH + "0" + "}" * MOST_DEPTH
    assert parse_json(deepest_keys) == parse_yaml(deepest_keys)
    largest = "[" + ",".join("0" * (MOST_NODES - 1)) + "]"
    assert len(parse_json(largest)) == MOST_NODES - 1


def test_an_unreadable_text_becomes_a_problem_of_its_file() -> None:
    error = UnreadableError("line 3", "expected YAML, found soup")
    assert str(error) == "line 3: expected YAML, found soup"
    assert error.problem("goals/work.yaml") == Problem("goals/work.yaml", "line 3", "expected YAML, found soup")
