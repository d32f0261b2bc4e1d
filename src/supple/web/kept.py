"""A template tag for pieces of pages that are made of the library alone: each is made once in each process."""

from typing import Any

from django import template
from django.template.base import FilterExpression, Node, NodeList, Parser, Token
from django.template.context import Context

register = template.Library()
MOST = 4096  # pieces of about 200 bytes


class KeptNode(Node):
    """A piece that is made when it is first asked for with certain values, and given as it is from then on."""

    def __init__(self, nodes: NodeList, keys: list[FilterExpression]) -> None:
        self.nodelist, self.keys = nodes, keys
        self.made: dict[tuple[Any, ...], str] = {}

    def render(self, context: Context) -> str:
        """Return the piece; when there are too many, all are forgotten."""
        key = tuple(each.resolve(context) for each in self.keys)
        found = self.made.get(key)
        if found is None:
            if len(self.made) >= MOST:
                self.made.clear()
            found = self.made[key] = str(self.nodelist.render(context))
        return found


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """Keep what stands up to `endkept`, by values of the library that say all there is in it: `{% kept sources %}`.

    Nothing of a person may stand in it. The library of a process never changes.
    """
    keys = [parser.compile_filter(word) for word in token.split_contents()[1:]]
    if not keys:
        raise template.TemplateSyntaxError("kept: expected the values that it is made of, found none")
    nodes = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodes, keys)
