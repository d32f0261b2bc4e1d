"""What the change in a measure means: better, worse, recovered, or nothing clear yet."""

from datetime import date, timedelta
from typing import get_args

from supple.engine.diary import Diary, MeasureId
from supple.engine.outcomes.scoring import PERCENT, cut_off
from supple.engine.outcomes.series import Points, at_intake, mean_pain, measured, pain_by_day
from supple.engine.program import ProgramDocument
from supple.engine.reasons import Reason, because
from supple.engine.review import Meaning, Outcome
from supple.knowledge import Instrument, Library

NRS = "nrs"
CHECKS = 2
RULES: dict[Meaning, str] = {
    "improved": "outcomes/improved",
    "no_clear_change": "outcomes/no_clear_change",
    "worse": "outcomes/worse",
    "recovered": "outcomes/recovered",
}
# Differences of numbers with one or two decimals carry noise far below this.
DECIMALS = 6
SHOWN_DECIMALS = 2
SHOWN_PAIN_DECIMALS = 1


def outcomes(document: ProgramDocument, diary: Diary, library: Library, today: date) -> tuple[Outcome, ...]:
    """Return the outcome of each measure that the diary says anything of, in the order of the diary's measures."""
    found = (outcome(document, diary, library, name, today) for name in get_args(MeasureId))
    return tuple(one for one in found if one is not None)


def outcome(document: ProgramDocument, diary: Diary, library: Library, measure: str, today: date) -> Outcome | None:
    """Return the first and the latest value of a measure and what the change means; None when the diary has none.

    Pain that was never given as a measure is read from the notes of the sessions, as means of a week.
    """
    instrument = library.instruments[measure]
    course = _course(document, diary, library, instrument, today)
    if course is None:
        return None
    baseline, checks = course
    return _outcome(instrument, baseline, checks, library)


def lately(document: ProgramDocument, diary: Diary, library: Library, today: date) -> Outcome | None:
    """Return the pain of the last days against that of the intake; None when none was written down in them.

    It reads the days alone, also where a pain number was given as a measure some time ago.
    """
    days = library.whole("outcomes/recent_pain_days", today)
    now, before = mean_pain(diary, today, days), mean_pain(diary, today - timedelta(days=days), days)
    if now is None:
        return None
    checks = tuple(round(mean, SHOWN_PAIN_DECIMALS) for mean in (before, now) if mean is not None)
    return _outcome(library.instruments[NRS], document.intake.complaint.pain_nrs.average, checks, library)


def _outcome(instrument: Instrument, baseline: float, checks: tuple[float, ...], library: Library) -> Outcome:
    now = checks[-1] if checks else baseline
    meant = meaning(instrument, baseline, checks)
    return Outcome(
        measure=instrument.id,
        baseline=round(baseline, SHOWN_DECIMALS),
        now=round(now, SHOWN_DECIMALS),
        change=round(now - baseline, SHOWN_DECIMALS),
        meaning=meant,
        reasons=(_reason(library, instrument, meant),),
    )


def meaning(instrument: Instrument, baseline: float, checks: tuple[float, ...]) -> Meaning:
    """Return what the checks after a baseline mean, by the instrument's important change (NRS, RMDQ: ostelo_2008).

    Better needs one check, worse needs the last two; recovered needs a baseline that had not reached that mark.
    """
    if not checks:
        return "no_clear_change"
    if has_recovered(instrument, checks[-1]) and not has_recovered(instrument, baseline):
        return "recovered"
    if has_improved(instrument, baseline, checks[-1]):
        return "improved"
    last = checks[-CHECKS:]
    worse = len(last) == CHECKS and all(_has_worsened(instrument, baseline, check) for check in last)
    return "worse" if worse else "no_clear_change"


def has_improved(instrument: Instrument, baseline: float, now: float) -> bool:
    """Tell whether a change for the better is important, in points or in per cent of the baseline."""
    points, percent = _important_points(instrument), instrument.important_change.percent
    gain = _gain(instrument, baseline, now)
    if points is None or gain <= 0:
        return False
    return gain >= points or (percent is not None and is_share(gain, percent, baseline))


def is_share(part: float, percent: float, whole: float) -> bool:
    """Tell whether a part is at least so many per cent of a whole.

    >>> is_share(1.5, 30, 5)
    True
    """
    return round(PERCENT * part - percent * whole, DECIMALS) >= 0


def has_recovered(instrument: Instrument, value: float) -> bool:
    """Tell whether a value has reached the mark at which people feel recovered (kamper_2010), when there is one."""
    mark = instrument.recovered_at
    return mark is not None and _gain(instrument, mark, value) >= 0


def _has_worsened(instrument: Instrument, baseline: float, now: float) -> bool:
    points = _important_points(instrument)
    return points is not None and -_gain(instrument, baseline, now) >= points


def _important_points(instrument: Instrument) -> float | None:
    """Return the least change that matters, in points; None when the instrument has no such mark."""
    return cut_off(instrument, "improved") if instrument.is_change else instrument.important_change.points


def _gain(instrument: Instrument, first: float, then: float) -> float:
    """Return the change in the good direction."""
    return round(then - first if instrument.higher_is == "better" else first - then, DECIMALS)


def _course(
    document: ProgramDocument, diary: Diary, library: Library, instrument: Instrument, today: date
) -> tuple[float, tuple[float, ...]] | None:
    """Return the baseline and the checks since, one a day; None when the diary says nothing of the measure."""
    given = measured(diary, library, instrument.id, today)
    if not given and instrument.id == NRS:
        given = _weekly_pain(diary, library, today)
    if not given:
        return None
    first = 0 if instrument.is_change else at_intake(document.intake, instrument.id)
    if first is None:
        return given[0][1], tuple(dict(given[1:]).values())
    return first, tuple(dict(given).values())


def _weekly_pain(diary: Diary, library: Library, today: date) -> Points:
    """Return the mean pain of the last two weeks with notes, each on its last day; nothing without any note."""
    days = library.whole("outcomes/recent_pain_days", today)
    week = timedelta(days=days)
    pains = pain_by_day(diary, today, today - week) or pain_by_day(diary, today)
    if not pains:
        return ()
    end = max(pains)
    means = ((last, mean_pain(diary, last, days)) for last in (end - week, end))
    return tuple((last, round(mean, SHOWN_PAIN_DECIMALS)) for last, mean in means if mean is not None)


def _reason(library: Library, instrument: Instrument, meant: Meaning) -> Reason:
    said = because(library, RULES[meant], name=instrument.name)
    return Reason(said.rule, said.text, tuple(dict.fromkeys((*said.references, *instrument.references))))
