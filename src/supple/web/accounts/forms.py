"""What a person sends at the start."""

from functools import cache
from zoneinfo import available_timezones

from django import forms


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
