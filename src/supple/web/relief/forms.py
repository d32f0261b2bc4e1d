"""Where it hurts, for the relief pages."""

from django import forms

from supple.web.library.words import REGIONS

WRONG = "Please choose where it hurts most."


class WhereForm(forms.Form):
    """The place of the pain, and that no sign of the region was there."""

    where = forms.ChoiceField(
        choices=[(region.value, words) for region, words in REGIONS.items()],
        error_messages={"required": WRONG, "invalid_choice": WRONG},
    )
    none = forms.CharField(required=False, max_length=5)
