"""What someone looks for among the exercises."""

from collections.abc import Mapping
from typing import Any

from django import forms

from supple.web.library.words import CATEGORIES, DIFFICULTIES, EQUIPMENT, POSITIONS, REGIONS

NOTHING = "nothing"


def _choice(label: str, every: str, words: Mapping[Any, str]) -> forms.ChoiceField:
    choices = [("", every), *((str(value), name) for value, name in words.items())]
    wrong = {"invalid_choice": f"{label}: please choose one from the list."}
    menu = forms.Select(attrs={"class": "field"})
    return forms.ChoiceField(label=label, choices=choices, required=False, widget=menu, error_messages=wrong)


class LookingFor(forms.Form):
    """Words and filters; all may be left open."""

    search = forms.CharField(
        label="Words to look for",
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"class": "field", "type": "search"}),
        error_messages={"max_length": "Please use fewer words: 80 letters at the most."},
    )
    region = _choice("For pain in", "Anywhere", REGIONS)
    category = _choice("Kind", "All kinds", CATEGORIES)
    position = _choice("Position", "Any position", POSITIONS)
    equipment = _choice("What it needs", "Anything", {NOTHING: "Nothing to buy", **EQUIPMENT})
    difficulty = _choice("How hard", "Any", DIFFICULTIES)
