"""The one place that reads the clock, and only when neither the intake nor the person names a day."""

import re
from datetime import date
from typing import Any

import typer

from supple.documents import InputError
from supple.knowledge import Problem

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_option(given: str | None) -> date | None:
    """Return the day that `--today` names; raise InputError when it is no day."""
    if given is None:
        return None
    try:
        if not ISO_DAY.fullmatch(given):
            raise ValueError(given)
        return date.fromisoformat(given)
    except ValueError as error:
        found = Problem("--today", "the day", f"expected a date such as 2026-11-21, found {given[:40]}")
        raise InputError((found,)) from error


def review_day(given: date | None) -> date:
    """Return the day to look from: `--today`, else the clock's; an intake's own day only began the course."""
    return day_for({}, given)


def day_for(document: dict[str, Any], given: date | None) -> date:
    """Return the day to plan for: `--today`, else the intake's own `today`, else the clock's."""
    if given is not None:
        return given
    try:
        return date.fromisoformat(document.get("today") or "")
    except (TypeError, ValueError):
        return date.today()  # noqa: DTZ011, TID251 - the shell reads the clock so that the engine need not


TODAY = typer.Option(None, "--today", help="The day to plan for, such as 2026-11-21 (default: the intake's own).")
REVIEW_DAY = typer.Option(None, "--today", help="The day to look from, such as 2026-12-05 (default: today).")
JSON = typer.Option(False, "--json", help="Print JSON for other programs.")
