"""What does not fit a type is told in words: what was expected, what was found, and the nearest known word."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

import pytest
from annotated_types import Ge, Gt, Le, Lt, MinLen
from pydantic import ConfigDict, TypeAdapter, ValidationError

from supple.knowledge.loading import build, findings, shown
from supple.knowledge.loading.typed import known_keys


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


@dataclass(frozen=True)
class Part:
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    colour: Colour
    weight_kg: float = 0


@dataclass(frozen=True)
class Toy:
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    parts: tuple[Part, ...] = ()
    named: dict[Colour, Part] | None = None
    best: Part | None = None
    spare: Annotated[Part, "any note"] | None = None
    colours: tuple[Annotated[Colour, "any note"], ...] | None = None
    size: Literal["small", "large"] = "small"
    age: Annotated[int, Ge(0), Le(120)] = 1
    price: Annotated[float, Gt(0), Lt(10)] = 1
    label: Annotated[str, MinLen(2)] = "toy"
    loose: tuple = ()  # type: ignore[type-arg]
    made_on: date | None = None


TOY = TypeAdapter(Toy)


def told(document: Any) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        build(TOY, document)
    return [(".".join(map(str, path)), sentence) for path, sentence in findings(caught.value, Toy)]


@pytest.mark.parametrize(
    ("document", "place", "sentence"),
    [
        ({"prats": []}, "prats", 'expected a known key, found "prats"; did you mean parts?'),
        ({"qqqq": 1}, "qqqq", 'expected a known key, found "qqqq"'),
        ({"parts": [{"colour": "red", "color": 1}]}, "parts.0.color", 'found "color"; did you mean colour?'),
        ({"best": {"colour": "red", "weight": 1}}, "best.weight", 'found "weight"; did you mean weight_kg?'),
        ({"spare": {"colour": "red", "weigt_kg": 1}}, "spare.weigt_kg", "did you mean weight_kg?"),
        ({"named": {"red": {"colour": "red", "weigt_kg": 1}}}, "named.red.weigt_kg", "did you mean weight_kg?"),
        ({"best": {}}, "best.colour", "expected a value, found none (this key is needed)"),
        ({"best": {"colour": "grene"}}, "best.colour", 'one of red, green, found "grene"; did you mean green?'),
        ({"best": {"colour": "zzz"}}, "best.colour", 'expected one of red, green, found "zzz"'),
        ({"best": {"colour": 7}}, "best.colour", "expected one of red, green, found 7"),
        ({"colours": ["red", "gren"]}, "colours.1", 'one of red, green, found "gren"; did you mean green?'),
        ({"named": {"rde": {"colour": "red"}}}, "named.rde", 'red or green, found "rde"'),
        ({"age": -1}, "age", "expected a number from 0, found -1"),
        ({"age": 121}, "age", "expected a number up to 120, found 121"),
        ({"price": 0}, "price", "expected a number above 0.0, found 0"),
        ({"price": 10}, "price", "expected a number below 10.0, found 10"),
        ({"age": "old"}, "age", 'expected a whole number, found "old"'),
        ({"age": 1.5}, "age", "expected a whole number, found 1.5"),
        ({"age": True}, "age", "expected a whole number, found yes"),
        ({"price": False}, "price", "expected a number, found no"),
        ({"price": None}, "price", "expected a number, found nothing"),
        ({"label": 5}, "label", "expected words, found 5"),
        ({"parts": {}}, "parts", "expected a list, found 0 keys"),
        ({"named": [1, 2]}, "named", "expected keys and values, found a list of 2"),
        ({"best": 3}, "best", "expected keys and values, found 3"),
        ({"made_on": "soon"}, "made_on", 'expected a date such as 2026-11-21, found "soon"'),
        ({"made_on": 5}, "made_on", "expected a date such as 2026-11-21, found 5"),
        ({"size": "zzz"}, "size", 'expected one of small, large, found "zzz"'),
        ({"size": "smal"}, "size", 'expected one of small, large, found "smal"; did you mean small?'),
        ({"label": "x"}, "label", 'found "x"'),
    ],
)
def test_a_fault_is_told_with_its_place_in_words(document: Any, place: str, sentence: str) -> None:
    ((found_place, found_sentence),) = told(document)
    assert found_place == place
    assert found_sentence.endswith(sentence)
    assert found_sentence.startswith("expected ")


def test_every_fault_of_a_document_is_told() -> None:
    assert [place for place, _ in told({"age": -1, "price": 0, "best": {}, "nonsense": 1})] == [
        "best.colour",
        "age",
        "price",
        "nonsense",
    ]


def test_a_document_that_fits_is_built() -> None:
    toy = build(TOY, {"parts": [{"colour": "red"}], "made_on": "2026-11-21", "age": 0, "price": 9})
    assert toy == Toy(parts=(Part(Colour.RED),), made_on=date(2026, 11, 21), age=0, price=9)


def test_an_error_raised_at_birth_is_told_in_its_own_words() -> None:
    @dataclass(frozen=True)
    class Picky:
        name: str

        def __post_init__(self) -> None:
            raise ValueError("expected a nicer name")

    with pytest.raises(ValidationError) as caught:
        build(TypeAdapter(Picky), {"name": "x"})
    assert findings(caught.value, Picky) == [((), "expected a nicer name")]


def test_known_keys_are_those_of_the_type_at_a_place() -> None:
    assert known_keys(Part, ()) == ["colour", "weight_kg"]
    assert known_keys(Toy, ("parts", 0)) == ["colour", "weight_kg"]
    assert known_keys(Toy, ("named", "red")) == ["colour", "weight_kg"]
    assert known_keys(Toy, ("best",)) == ["colour", "weight_kg"]
    assert known_keys(Toy, ("age",)) == []
    assert known_keys(Toy, ("no_such_key", "below")) == []
    assert known_keys(Toy, ("loose", 0)) == []


@pytest.mark.parametrize(
    ("value", "picture"),
    [
        ({"a": 1, "b": 2}, "2 keys"),
        ([1, 2, 3], "a list of 3"),
        ((1,), "a list of 1"),
        (None, "nothing"),
        (True, "yes"),
        (False, "no"),
        (1, "1"),
        (0, "0"),
        (1.5, "1.5"),
        ("words", '"words"'),
        ("x" * 60, '"' + "x" * 60 + '"'),
        ("x" * 61, '"' + "x" * 60 + '…"'),
        (10**70, "1" + "0" * 59 + "…"),
    ],
)
def test_a_value_is_shown_short(value: object, picture: str) -> None:
    assert shown(value) == picture
