"""Pieces of pages that are made of the library alone: made once, each for its own values."""

from itertools import count

import pytest
from django.template import Context, Engine, Template, TemplateSyntaxError

from supple.web import kept

ENGINE = Engine(libraries={"kept": "supple.web.kept"})
PIECE = "{% load kept %}{% kept a b %}{{ a }}-{{ b }} {{ made }}{% endkept %}"


def piece(text: str = PIECE) -> Template:
    return Template(text, engine=ENGINE)


def shown(template: Template, numbers: count, **values: object) -> str:
    return template.render(Context({**values, "made": lambda: next(numbers)}))


def test_a_piece_is_made_once_for_its_values() -> None:
    template, numbers = piece(), count()
    assert shown(template, numbers, a=("x", 1), b=2) == shown(template, numbers, a=("x", 1), b=2)
    assert next(numbers) == 1


def test_other_values_get_a_piece_of_their_own() -> None:
    template, numbers = piece(), count()
    assert [shown(template, numbers, a=1, b=b) for b in (1, 2, 1)] == ["1-1 0", "1-2 1", "1-1 0"]


def test_two_pieces_with_the_same_values_are_not_mixed_up() -> None:
    both = "{% load kept %}{% kept a %}one {{ a }}{% endkept %}, {% kept a %}two {{ a }}{% endkept %}"
    assert piece(both).render(Context({"a": "<b>"})) == "one &lt;b&gt;, two &lt;b&gt;"


def test_when_there_are_too_many_all_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    template, numbers = piece(), count()
    assert [shown(template, numbers, a=a, b=0) for a in (1, 2, 3, 1)] == ["1-0 0", "2-0 1", "3-0 2", "1-0 3"]


def test_a_piece_without_values_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError, match="expected the values"):
        piece("{% load kept %}{% kept %}x{% endkept %}")
