"""Whom to call, on any page that says to get help."""

from typing import Any

from django import template
from django.template.context import RequestContext

from supple.handout.words import CERTAINTY
from supple.web.accounts.selectors import numbers_of
from supple.web.knowledge import library

register = template.Library()


@register.inclusion_tag("accounts/whom_to_call.html", takes_context=True)
def whom_to_call(context: RequestContext, level: str = "") -> dict[str, Any]:
    """Show the numbers of the country that was chosen, and the choice.

    At the level `urgent_today` the health line comes first; at `emergency` there is none, so that nothing distracts.
    """
    known, request = library(), context["request"]
    chosen = numbers_of(request=request)
    return {
        "chosen": chosen,
        "level": level,
        "countries": sorted(known.emergency_numbers.values(), key=lambda one: one.name),
        "sources": [known.references[name] for name in chosen.references] if chosen else [],
        "certainty": CERTAINTY[chosen.certainty] if chosen else "",
        "back": request.get_full_path(),
        "csrf_token": context.get("csrf_token"),
    }
