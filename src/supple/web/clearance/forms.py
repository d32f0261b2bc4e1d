"""The slip, as a person copies it."""

from collections.abc import Mapping
from datetime import date as Day  # noqa: N812 - `date` is the name of the field
from typing import Any, get_args

from django import forms

from supple.engine.intake import BY as CLINICIANS

YES, LIMITS = "yes", "limits"
ADVICE = {
    YES: "Yes, exercise is advised",
    "no": "No, not for now",
    LIMITS: "Only with limits that they wrote down",
}
BY = {name: name.replace("_", " ").capitalize() for name in get_args(CLINICIANS)}


class WordForm(forms.Form):
    """When, by whom, whether they advise exercise, and what they looked at."""

    date = forms.DateField(
        input_formats=["%Y-%m-%d"],
        error_messages={"required": "Please fill in the day on the slip.", "invalid": "Please give a day."},
    )
    by = forms.ChoiceField(
        choices=list(BY.items()),
        error_messages={"required": "Please choose who it was.", "invalid_choice": "Please choose from the list."},
    )
    advice = forms.ChoiceField(
        choices=list(ADVICE.items()),
        error_messages={
            "required": "Please choose what they said of exercise.",
            "invalid_choice": "Please choose from the list.",
        },
    )
    covers = forms.MultipleChoiceField(
        error_messages={
            "required": "Please tick what they looked at.",
            "invalid_choice": "Something came that is not on the list. Please tick what they looked at.",
        },
    )

    def __init__(self, sent: Any, *, coverable: Mapping[str, str], today: Day, age: int) -> None:
        super().__init__(sent)
        self.first, self.today = Day(max(1900, today.year - age - 1), 1, 1), today
        covers = self.fields["covers"]
        assert isinstance(covers, forms.MultipleChoiceField)
        covers.choices = list(coverable.items())

    def clean_date(self) -> Day:
        """Return the day, between birth and today."""
        day: Day = self.cleaned_data["date"]
        if not self.first <= day <= self.today:
            raise forms.ValidationError("Please give the day on which they said so, up to today.")
        return day

    @property
    def has_limits(self) -> bool:
        """Tell whether exercise was advised with limits in free words, which no rule can read."""
        return bool(self.cleaned_data["advice"] == LIMITS)

    def word(self) -> dict[str, Any]:
        """Return the word as an intake holds it."""
        said = self.cleaned_data
        return {
            "date": said["date"].isoformat(),
            "by": said["by"],
            "advises_exercise": said["advice"] == YES,
            "covers": sorted(set(said["covers"])),
        }
