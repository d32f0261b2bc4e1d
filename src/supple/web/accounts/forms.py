"""What a person sends at the start."""

from zoneinfo import available_timezones

from django import forms


class StartForm(forms.Form):
    """The agreement, and the time zone that the browser may have filled in."""

    agrees = forms.BooleanField(error_messages={"required": "Please tick the box, if you agree, to go on."})
    zone = forms.CharField(required=False, max_length=64)

    def clean_zone(self) -> str:
        """Return a known zone; UTC when the browser did not say."""
        zone = str(self.cleaned_data["zone"])
        return zone if zone in available_timezones() else "UTC"
