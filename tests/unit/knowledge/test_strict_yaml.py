"""YAML and JSON are read strictly: each key once, plain JSON types only, nothing that grows without end."""

import pytest

from supple.knowledge import Problem
from supple.knowledge.loading import UnreadableError, parse_json, parse_yaml
from supple.knowledge.loading.strict_yaml import MOST_DEPTH, MOST_NODES

TOO_LARGE = "expected a small, flat document, found one too large or too deep"
OTHER_KIND = "expected plain text, numbers, lists and keys, found another kind of value"
TOO_MANY_DIGITS = "expected a smaller number, found one with very many digits"
TOO_DEEP = "expected a small, flat document, found one nested too deeply"
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


def test_letters_beyond_ascii_and_whole_pairs_are_text() -> None:
    assert parse_yaml("a: Föhn 😀") == {"a": "Föhn 😀"}
    assert parse_json('{"a": "\\ud83d\\ude00"}') == {"a": "😀"}


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
        ("? [a, b]\n: c", "line 1", "expected a key that is a word, found a list or keys"),
        ("a: !!int heavy", "the file", NOT_YAML),
        ("a: " + "1" * 5000, "the file", NOT_YAML),
        ("a: \x00", "the file", NOT_YAML),
        ("a: !!set {b, c}", "a", OTHER_KIND),
        ("!!binary aGVsbG8=", "the file", OTHER_KIND),
        ("a: {b: !!omap [c: 1]}", "a.b.0", OTHER_KIND),
        ("a: .nan", "a", "expected a number, found one that is not finite"),
        ("a: {b: -.inf}", "a.b", "expected a number, found one that is not finite"),
        ("[1, .inf]", "1", "expected a number, found one that is not finite"),
        (".nan", "the file", "expected a number, found one that is not finite"),
        ("a: [{b: [0, .nan]}]", "a.0.b.1", "expected a number, found one that is not finite"),
        ("a: [{1: b}]", "a.0", "expected keys that are words, found the number 1"),
        ("1: a", "the file", "expected keys that are words, found the number 1"),
        (f"-{10**18}: a", "the file", f"expected keys that are words, found the number -{10**18}"),
        (f"{10**18 + 1}: a", "the file", "expected keys that are words, found another kind of value"),
        ("null: a", "the file", "expected keys that are words, found another kind of value"),
        (f"a: {10**18 + 1}", "a", TOO_MANY_DIGITS),
        (f"a: [-{10**18 + 1}]", "a.0", TOO_MANY_DIGITS),
        ("&a [*a]", "the file", TOO_LARGE),
    ],
)
def test_yaml_that_is_not_plain_is_refused_with_its_place(text: str, where: str, what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_yaml(text)
    assert (caught.value.where, caught.value.what) == (where, what)


@pytest.mark.parametrize("text", ["yes: a", "a: {true: b}"])
def test_a_yes_or_no_as_a_key_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="expected keys that are words, found "):
        parse_yaml(text)


def test_anchors_that_grow_without_end_are_refused_at_the_place_where_it_is_too_much() -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_yaml(laughs(9))
    assert caught.value.where == "a5"
    assert caught.value.what == TOO_LARGE


def test_a_day_that_is_in_no_calendar_stays_text_for_its_key_to_be_named() -> None:
    assert parse_yaml("a: 2026-02-30") == {"a": "2026-02-30"}


@pytest.mark.parametrize("times", [MOST_DEPTH + 1, 20_000])
@pytest.mark.parametrize("deep", ["[", "{a: ", "- ", "? ", '["]", ', "[ # ]\n"])
def test_deeply_nested_yaml_is_refused_before_the_parser_sees_it(deep: str, times: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_yaml(deep * times)
    assert (caught.value.where, caught.value.what) == ("the file", TOO_DEEP)


@pytest.mark.parametrize("flat", ["[[]]\n", "{a: []}\n", "- - -\n"])
def test_many_brackets_or_dashes_one_after_the_other_are_not_deep(flat: str) -> None:
    read = parse_yaml("".join(f"k{number}:\n  {flat}" for number in range(600)))
    assert len(read) == 600


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
        ("1" * 5000, "the file", "expected JSON, found a number that is too long"),
        ('{"a": "\\ud800"}', "a", "expected text, found half of a character"),
        ('{"a": "é\\udfff"}', "a", "expected text, found half of a character"),
        ('{"\\ud800": 1}', "the file", "expected text, found half of a character"),
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
    assert parse_yaml(f"a: {10**18}") == parse_json(f'{{"a": {10**18}}}') == {"a": 10**18}
    for before, inside, after in (("[", "0", "]"), ('{"a": ', "0", "}")):
        deepest = before * MOST_DEPTH + inside + after * MOST_DEPTH
        assert parse_json(deepest) == parse_yaml(deepest)
    largest = "[" + ",".join("0" * (MOST_NODES - 1)) + "]"
    assert len(parse_json(largest)) == MOST_NODES - 1


def test_an_unreadable_text_becomes_a_problem_of_its_file() -> None:
    error = UnreadableError("line 3", "expected YAML, found soup")
    assert str(error) == "line 3: expected YAML, found soup"
    assert error.problem("goals/work.yaml") == Problem("goals/work.yaml", "line 3", "expected YAML, found soup")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &a {b: 1}\nc: {<<: *a}", "expected keys written out, found <<"),
        ("? [a, b]\n: c", "expected a key that is a word, found a list or keys"),
    ],
)
def test_keys_that_are_no_words_are_refused_with_their_line(text: str, said: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        parse_yaml(text)
    assert refused.value.what == said
    assert refused.value.where.startswith("line ")


@pytest.mark.parametrize("text", ["!!bool maybe", "!!timestamp maybe", "!!map [a]", '!!int ""', '!!float ""'])
def test_a_tag_that_does_not_fit_its_value_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="expected"):
        parse_yaml(f"a: {text}")


@pytest.mark.parametrize(
    ("text", "read"),
    [("1:30", "1:30"), ("010", "010"), ("0x10", "0x10"), ("1_000", "1_000"), ("-3", -3), ("+2", 2), ("4.50", 4.5)],
)
def test_numbers_are_read_as_people_write_them(text: str, read: object) -> None:
    assert parse_yaml(f"a: {text}") == {"a": read}
