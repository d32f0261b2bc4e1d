"""When a person may go on to the maintenance program."""

from collections.abc import Sequence
from datetime import date, timedelta

from supple.engine.diary import Diary
from supple.engine.outcomes.meaning import DECIMALS, NRS, is_share, outcome
from supple.engine.outcomes.scoring import cut_off
from supple.engine.outcomes.series import latest, mean_pain, measured
from supple.engine.program import ProgramDocument
from supple.engine.reasons import Reason, because
from supple.knowledge import Library

DAYS_PER_WEEK = 7


def graduation(
    document: ProgramDocument, diary: Diary, library: Library, today: date, flare_days: Sequence[date]
) -> Reason | None:
    """Return why the person may go on to maintenance, or None while it is too early.

    It takes some weeks, no flare-up of late (`flare_days` are the days they began), enough confidence, and pain that is
    low or clearly less, or with persistent pain a clear rise in what the person can do.
    """
    weeks = (today - document.started_on).days // DAYS_PER_WEEK
    if weeks < library.number("outcomes/graduation_weeks", today):
        return None
    if not _is_calm(library, today, flare_days) or not _is_confident(diary, library, today):
        return None
    if _pain_is_less(document, diary, library, today):
        return because(library, "outcomes/graduated_pain", weeks=weeks)
    if _does_more(document, diary, library, today):
        return because(library, "outcomes/graduated_activity", weeks=weeks)
    return None


def _is_calm(library: Library, today: date, flare_days: Sequence[date]) -> bool:
    calm = timedelta(days=library.number("outcomes/graduation_calm_days", today))
    return not any(today - calm < day <= today for day in flare_days)


def _is_confident(diary: Diary, library: Library, today: date) -> bool:
    confidence = latest(measured(diary, library, "confidence", today), _recent(library, today))
    return confidence is not None and confidence >= cut_off(library.instruments["confidence"], "ready_to_go_on_alone")


def _pain_is_less(document: ProgramDocument, diary: Diary, library: Library, today: date) -> bool:
    """Tell whether the mean pain of the last two weeks is low, or clearly less than at the intake."""
    now = mean_pain(diary, today, library.whole("outcomes/graduation_pain_days", today))
    if now is None:
        return False
    baseline = document.intake.complaint.pain_nrs.average
    fallen = is_share(baseline - now, library.number("outcomes/graduation_pain_percent", today), baseline)
    return fallen or now <= library.number("outcomes/graduation_nrs", today)


def _does_more(document: ProgramDocument, diary: Diary, library: Library, today: date) -> bool:
    """Tell whether a person whose pain persists, and is not worse, can do clearly more than at the first rating."""
    if not _persists(document, library, today):
        return False
    pain = outcome(document, diary, library, NRS, today)
    if pain is not None and pain.meaning == "worse":
        return False
    ratings = measured(diary, library, "activity", today)
    now = latest(ratings, _recent(library, today))
    if now is None:
        return False
    _, first = ratings[0]
    return round(now - first, DECIMALS) >= library.number("outcomes/graduation_activity_points", today)


def _persists(document: ProgramDocument, library: Library, today: date) -> bool:
    answered_on = document.intake.today or document.started_on
    days = document.intake.complaint.duration_days + (today - answered_on).days
    return days >= library.number("planning/chronic_days_from", today)


def _recent(library: Library, today: date) -> date:
    return today - timedelta(days=library.number("outcomes/recent_measure_days", today))
