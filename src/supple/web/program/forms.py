"""What a person may ask of the page and of what they take away."""

from datetime import time as Time  # noqa: N812 - `time` is the name of the field

from django import forms

from supple.handout.look import Look, Paper

SEVEN = Time(7)


class SearchForm(forms.Form):
    """Words to search what was left out for."""

    left_out = forms.CharField(
        required=False, max_length=80, error_messages={"max_length": "Please search for at most 80 letters."}
    )


class HandoutForm(forms.Form):
    """The paper to print on, and how large."""

    paper = forms.ChoiceField(
        required=False,
        choices=[(paper.value, paper.name) for paper in Paper],
        error_messages={"invalid_choice": "Please choose A4 or Letter as the paper."},
    )
    large = forms.BooleanField(required=False)

    def look(self, *, country: str = "") -> Look:
        """Return the look that was asked for, with the numbers of a country; A4 when no paper was named."""
        paper = Paper(self.cleaned_data["paper"] or Paper.A4)
        return Look(paper, bool(self.cleaned_data["large"]), country=country or None)


class CalendarForm(forms.Form):
    """When the sessions begin."""

    time = forms.TimeField(
        required=False, input_formats=("%H:%M",), error_messages={"invalid": "Please give a time such as 07:00."}
    )

    def at(self) -> Time:
        """Return the time that was asked for; seven in the morning when none was."""
        return self.cleaned_data["time"] or SEVEN
