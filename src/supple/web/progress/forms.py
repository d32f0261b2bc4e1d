"""What a person may ask of the progress pages."""

from django import forms

from supple.handout.look import Paper
from supple.handout.progress import Reach

WRONG_REACH = "Please choose 4 weeks, 12 weeks, a year or all."
WRONG_PAPER = "Please choose A4 or Letter as the paper."


class ReachForm(forms.Form):
    """How far back to look."""

    show = forms.ChoiceField(
        required=False,
        choices=[(reach.value, reach.words) for reach in Reach],
        error_messages={"invalid_choice": WRONG_REACH},
    )

    def reach(self) -> Reach:
        """Return how far back was asked for; twelve weeks when nothing was, or nothing that we know."""
        return Reach(self.cleaned_data.get("show") or Reach.TWELVE_WEEKS)


class SheetForm(ReachForm):
    """How far back to print, and on which paper."""

    paper = forms.ChoiceField(
        required=False,
        choices=[(paper.value, paper.name) for paper in Paper],
        error_messages={"invalid_choice": WRONG_PAPER},
    )

    def on(self) -> Paper:
        """Return the paper that was asked for; A4 when none was."""
        return Paper(self.cleaned_data["paper"] or Paper.A4)
