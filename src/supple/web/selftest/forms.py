"""What a person says after a movement."""

from django import forms

from supple.engine.planning import Felt

ANSWERS = {
    Felt.IN: ("It moved in, towards the spine, or it eased", ""),
    Felt.SAME: ("It is the same", ""),
    Felt.OUT: ("It moved further out, or further down the leg", ""),
    Felt.WORSE: (
        "A leg or foot is newly numb, tingling or weak, or hurts much more below the knee",
        "Then we stop here.",
    ),
    Felt.UNSURE: ("I do not know", "That is fine."),
}
CHOOSE = "Please choose what fits best. “I do not know” is fine, too."


class FeltForm(forms.Form):
    """Where the pain is now."""

    felt = forms.ChoiceField(
        choices=[(felt.value, words) for felt, (words, _) in ANSWERS.items()],
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )

    def answer(self) -> Felt:
        """Return the answer."""
        return Felt(self.cleaned_data["felt"])
