"""What the options of `supple handout` and `supple calendar` may say."""

import re
from collections.abc import Iterable
from datetime import time
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from supple.documents import InputError
from supple.handout.look import Paper
from supple.knowledge import Library, Problem, did_you_mean

CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
WEB = ("http", "https")
MOST_LINK = 300
SHOWN = 60


def paper_option(given: str) -> Paper:
    """Return the paper that `--paper` names, in capitals or not."""
    if given.lower() not in tuple(Paper):
        mend = f"expected {' or '.join(Paper)}, found {_shown(given)}{did_you_mean(given, Paper)}"
        raise _fault("--paper", "the paper", mend)
    return Paper(given.lower())


def link_option(given: str | None) -> str | None:
    """Return the web address that `--link` gives, which must be one that a QR code can hold and a phone can open."""
    if given is None:
        return None
    if len(given) > MOST_LINK:
        raise _fault("--link", "the address", f"expected at most {MOST_LINK} characters, found {len(given)}")
    if not _is_web_address(given):
        mend = f"expected a web address such as https://clinic.example/program, found {_shown(given)}"
        raise _fault("--link", "the address", mend)
    return given


def country_option(given: str | None, library: Library) -> str | None:
    """Return the code of the country that `--country` names, one whose emergency numbers are known."""
    if given is None or given.lower() in library.emergency_numbers:
        return given and given.lower()
    mend = f"expected the code of a country whose numbers are known, such as gb, found {_shown(given)}"
    raise _fault("--country", "the country", mend)


def _is_web_address(given: str) -> bool:
    """Tell whether an address has a scheme of the web, a host and nothing that a QR code reader trips over."""
    if not given.isascii() or not given.isprintable() or " " in given:
        return False
    try:
        parts = urlsplit(given)
        return parts.scheme in WEB and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def time_option(given: str) -> time:
    """Return the time of day that `--time` gives."""
    found = CLOCK.fullmatch(given)
    if found is None:
        raise _fault("--time", "the time", f"expected a time from 00:00 to 23:59 such as 07:00, found {_shown(given)}")
    return time(int(found[1]), int(found[2]))


def zone_option(given: str | None) -> ZoneInfo | None:
    """Return the IANA time zone that `--zone` names, None without one."""
    if given is None:
        return None
    known = {name for name in available_timezones() if name != "localtime"}
    if given not in known:
        mend = f"expected a known time zone such as Europe/Berlin, found {_shown(given)}{_nearest(given, known)}"
        raise _fault("--zone", "the zone", mend)
    return ZoneInfo(given)


def _nearest(given: str, known: Iterable[str]) -> str:
    """Return a hint at the zone meant: by its city alone, where only that was given, else by spelling."""
    city = given.rpartition("/")[2].replace(" ", "_").lower()
    same = sorted(name for name in known if "/" in name and name.rpartition("/")[2].lower() == city)
    return f"; did you mean {same[0]}?" if same else did_you_mean(given, sorted(known))


def _shown(given: str) -> str:
    """Return what was given as it can be shown on one line."""
    return "".join(sign if sign.isprintable() else "?" for sign in given[:SHOWN]) or "nothing"


def _fault(option: str, key: str, mend: str) -> InputError:
    return InputError((Problem(option, key, mend),))
