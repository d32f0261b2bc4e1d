"""Whether passkeys can work at the address at which we are reached."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

NEEDS_HTTPS = "Passkeys need a safe address, one that starts with https:// and has a name. This one does not."
NEEDS_NAME = "Passkeys need an address with a name. Please open http://localhost{port} instead of this one."


def in_the_way(request: HttpRequest) -> str:
    """Return what keeps passkeys from working here, in plain words; nothing when they can."""
    address = urlsplit(f"//{request.get_host()}")
    try:
        number = ip_address(address.hostname or "")
    except ValueError:
        works = settings.SECURE or request.is_secure() or address.hostname == "localhost"
        return "" if works else NEEDS_HTTPS
    port = f":{address.port}" if address.port else ""
    return NEEDS_NAME.format(port=port) if number.is_loopback else NEEDS_HTTPS
