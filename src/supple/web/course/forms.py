"""What a person sends from today's page."""

import uuid
from datetime import date, datetime
from typing import Any

from django import forms

from supple.web.diary.models import Record

CHOOSE = "Please choose a number from 0 to 10."
MINUTES = "Please give the minutes as a whole number from 1 to 1440."
WORST = "The worst pain cannot be less than the pain before you began."
SCALE = [(str(number), str(number)) for number in range(11)]
MINUTES_WRONG = dict.fromkeys(("required", "invalid", "min_value", "max_value"), MINUTES)
SCALE_WRONG = dict.fromkeys(("required", "invalid_choice"), CHOOSE)


class NoteForm(forms.Form):
    """A note made on this page; `once` is the id it will have, so that sending it twice keeps it once."""

    once = forms.UUIDField(required=False, widget=forms.HiddenInput)
    kind: str

    def note(self, *, course: str, day: date, now: datetime) -> dict[str, Any]:
        """Return the note as a device would send it."""
        return {
            "id": str(self.cleaned_data["once"] or uuid.uuid4()),
            "kind": str(self.kind),
            "day": day.isoformat(),
            "made_at": now.isoformat(),
            "course": course,
            "body": self.body(),
        }

    def body(self) -> dict[str, Any]:
        """Return what the note says."""
        raise NotImplementedError


class WalkForm(NoteForm):
    """Minutes of walking, and pain before it and at its worst: walks grow only where that is known."""

    kind = Record.Kind.WALK
    minutes = forms.IntegerField(min_value=1, max_value=1440, error_messages=MINUTES_WRONG)
    before = forms.TypedChoiceField(choices=SCALE, required=False, coerce=int, error_messages=SCALE_WRONG)
    worst = forms.TypedChoiceField(choices=SCALE, required=False, coerce=int, error_messages=SCALE_WRONG)

    def clean(self) -> dict[str, Any]:
        """Refuse a worst pain below the one before."""
        found: dict[str, Any] = self.cleaned_data
        before, worst = found.get("before"), found.get("worst")
        if isinstance(before, int) and isinstance(worst, int) and worst < before:
            self.add_error("worst", WORST)
        return found

    def body(self) -> dict[str, Any]:
        """Return the minutes, and the pain where it was told."""
        told = {name: self.cleaned_data[name] for name in ("minutes", "before", "worst")}
        return {name: value for name, value in told.items() if value != ""}


class MorningForm(NoteForm):
    """How the back, and an arm or a leg, is on the morning after a session."""

    kind = Record.Kind.CHECK_IN
    of = forms.UUIDField()
    next_morning = forms.ChoiceField(
        choices=SCALE, error_messages=dict.fromkeys(("required", "invalid_choice"), CHOOSE)
    )
    limb_next_morning = forms.ChoiceField(choices=SCALE, required=False, error_messages=SCALE_WRONG)

    def body(self) -> dict[str, Any]:
        """Return the numbers, and the session that they are about."""
        limb = self.cleaned_data["limb_next_morning"]
        asked = {"limb_next_morning": int(limb)} if limb else {}
        return {"of": str(self.cleaned_data["of"]), "next_morning": int(self.cleaned_data["next_morning"]), **asked}


class TakeBackForm(NoteForm):
    """Which note to take back."""

    kind = Record.Kind.WITHDRAWN
    of = forms.UUIDField()

    def body(self) -> dict[str, Any]:
        """Return the note to take back."""
        return {"of": str(self.cleaned_data["of"])}
