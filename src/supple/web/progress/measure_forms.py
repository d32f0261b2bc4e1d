"""The measures to rate: each with its own question, its scale, and what it becomes in the diary."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms

from supple.engine.outcomes import ScoreError, check_total
from supple.knowledge import Instrument
from supple.web.course.forms import NoteForm
from supple.web.diary.models import Record
from supple.web.knowledge import library

ACTIVITY = "activity"
ACTIVITIES = 3
LONGEST = 60
CHOOSE = "Please choose a number from {} to {}."
WHOLE = "Please give your total as a whole number from {} to {}."
NAME_ONE = "Please name at least one thing that matters to you, and choose how well you can do it."
NAME_IT = "Please name the {} thing, or take its number away."
RATE_IT = "Please choose a number for “{}”."
TOO_LONG = f"Please say it in at most {LONGEST} letters."
ORDINALS = ("first", "second", "third", "fourth", "fifth")


@dataclass(frozen=True, slots=True)
class Option:
    """One number of a scale, as it is sent, shown, and whether it is chosen."""

    value: str
    shown: str
    checked: bool


class MeasureForm(NoteForm):
    """One measure: one number on a scale, or a total taken elsewhere."""

    kind = Record.Kind.MEASURE

    def __init__(self, measure: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measure = measure
        self.instrument: Instrument = library().instruments[measure]
        self.fields["value"] = forms.CharField(error_messages={"required": self._wrong()})

    @property
    def has_scale(self) -> bool:
        """Tell whether each number can be shown to choose from; a questionnaire's total is typed."""
        return not self.instrument.items

    def _wrong(self) -> str:
        bounds = self.instrument.range
        return (CHOOSE if self.has_scale else WHOLE).format(_shown(int(bounds.least)), _shown(int(bounds.most)))

    def clean_value(self) -> int:
        """Return the number; refuse one that the instrument cannot have."""
        try:
            value = int(str(self.cleaned_data["value"]))
            check_total(self.instrument, value)
        except (ValueError, ScoreError) as error:
            raise forms.ValidationError(self._wrong()) from error
        return value

    def body(self) -> dict[str, Any]:
        """Return the measure with its number."""
        return {"measure": self.measure, "value": self.cleaned_data["value"]}

    def options(self) -> list[Option]:
        """Return the numbers to choose from."""
        return _options(self.instrument, self["value"].value())


@dataclass(frozen=True, slots=True)
class Asked:
    """One activity to rate: its number, the words known for it, and those typed now."""

    number: int
    known: str
    typed: str
    options: list[Option]


class ActivityForm(NoteForm):
    """What a person can do of the things that matter to them, in their own words, the same ones each time."""

    kind = Record.Kind.MEASURE
    measure = ACTIVITY
    has_scale = True

    def __init__(self, known: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = tuple(known)
        self.instrument: Instrument = library().instruments[ACTIVITY]
        scale = [(option.value, option.shown) for option in _options(self.instrument, None)]
        for number in self._numbers:
            self.fields[f"items.{number}"] = forms.ChoiceField(choices=scale, required=False)
            if not self.known:
                self.fields[f"named.{number}"] = forms.CharField(
                    max_length=LONGEST, required=False, error_messages={"max_length": TOO_LONG}
                )

    @property
    def _numbers(self) -> range:
        return range(1, (len(self.known) or ACTIVITIES) + 1)

    @cached_property
    def named(self) -> dict[int, str]:
        """Return the words of each activity, those known or those typed."""
        if self.known:
            return dict(zip(self._numbers, self.known, strict=True))
        typed = {number: self.cleaned_data.get(f"named.{number}", "") for number in self._numbers}
        return {number: words for number, words in typed.items() if words}

    def clean(self) -> dict[str, Any]:
        """Refuse a number without words, words without a number, and nothing at all."""
        found: dict[str, Any] = self.cleaned_data
        rated = {number for number in self._numbers if found.get(f"items.{number}")}
        for number in self._numbers:
            if number in self.named and number not in rated:
                self.add_error(f"items.{number}", RATE_IT.format(self.named[number]))
            elif number in rated and number not in self.named and f"named.{number}" not in self.errors:
                self.add_error(f"named.{number}", NAME_IT.format(ORDINALS[number - 1]))
        if not rated and not self.errors:
            raise forms.ValidationError(NAME_ONE)
        return found

    def body(self) -> dict[str, Any]:
        """Return the number of each activity and its words, without holes between them."""
        items = {
            str(place): int(self.cleaned_data[f"items.{number}"]) for place, number in enumerate(sorted(self.named), 1)
        }
        return {"measure": ACTIVITY, "items": items, "activities": [self.named[one] for one in sorted(self.named)]}

    def asked(self) -> list[Asked]:
        """Return each activity to rate."""
        return [self._asked(number) for number in self._numbers]

    def _asked(self, number: int) -> Asked:
        known = self.known[number - 1] if self.known else ""
        typed = "" if self.known else str(self[f"named.{number}"].value() or "")
        return Asked(number, known, typed, _options(self.instrument, self[f"items.{number}"].value()))


def form_for(measure: str, known: Sequence[str], data: Any = None) -> NoteForm:
    """Return the form of a measure; `known` are the words of the activities rated before."""
    return ActivityForm(known, data) if measure == ACTIVITY else MeasureForm(measure, data)


def _options(instrument: Instrument, chosen: object) -> list[Option]:
    least, most = int(instrument.range.least), int(instrument.range.most)
    return [Option(str(one), _shown(one), str(one) == str(chosen)) for one in range(least, most + 1)]


def _shown(number: int) -> str:
    """Return a number as it is read; with a minus and not a hyphen.

    >>> _shown(-5)
    '−5'
    """
    return f"{number}".replace("-", "−")
