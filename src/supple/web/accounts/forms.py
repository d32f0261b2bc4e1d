"""What a person sends at the start."""

from functools import cache
from zoneinfo import available_timezones

from django import forms

from supple.web.knowledge import library


@cache
def _zones() -> set[str]:
    """Return the names of the time zones; asking for them reads the disk, so they are kept."""
    return available_timezones()


class StartForm(forms.Form):
    """The agreement, the mark of this form, and the time zone that the browser may have filled in."""

    agrees = forms.BooleanField(error_messages={"required": "Please tick the box, if you agree, to go on."})
    once = forms.CharField(required=False)
    zone = forms.CharField(required=False)

    def clean_zone(self) -> str:
        """Return a known zone; UTC when the browser did not say."""
        zone = str(self.cleaned_data["zone"])
        return zone if zone in _zones() else "UTC"


class CountryForm(forms.Form):
    """The country whose numbers to show, none for "another one", and the page to go back to."""

    country = forms.CharField(required=False)
    back = forms.CharField(required=False)

    def clean_country(self) -> str:
        """Return the code of a country whose numbers we have, or nothing."""
        code = str(self.cleaned_data["country"])
        if code and code not in library().emergency_numbers:
            raise forms.ValidationError("Please choose a country from the list.")
        return code
