"""Advice to see someone that the measures call for; none of it changes a level or stops the program."""

from collections.abc import Iterator
from datetime import date, timedelta

from supple.engine.diary import Diary
from supple.engine.outcomes.meaning import NRS, has_improved, outcome
from supple.engine.outcomes.scoring import cut_off
from supple.engine.outcomes.series import latest, mean_pain, measured
from supple.engine.program import ProgramDocument
from supple.engine.reasons import ReferralAdvice, because, referral
from supple.knowledge import Library


def worries(document: ProgramDocument, diary: Diary, library: Library, today: date) -> tuple[ReferralAdvice, ...]:
    """Return advice on low mood, pain that is worse twice, no gain after six weeks, and low confidence; soonest first.

    What was never measured worries nobody.
    """
    return tuple(_advice(library, rule, today) for rule in _found(document, diary, library, today))


def _found(document: ProgramDocument, diary: Diary, library: Library, today: date) -> Iterator[str]:
    if _mood_is_low(diary, library, today):
        yield "outcomes/low_mood"
    pain = outcome(document, diary, library, NRS, today)
    if pain is not None and pain.meaning == "worse":
        yield "outcomes/worse_twice"
    if _no_gain(document, diary, library, today):
        yield "outcomes/no_gain"
    confidence = latest(measured(diary, library, "confidence", today), date.min)
    if confidence is not None and confidence <= library.number("outcomes/low_confidence", today):
        yield "outcomes/low_confidence"


def _mood_is_low(diary: Diary, library: Library, today: date) -> bool:
    """Tell whether the latest mood is low, or a recent PHQ-2 reaches its cut-off (arroll_2010)."""
    mood = latest(measured(diary, library, "mood", today), date.min)
    if mood is not None and mood <= library.number("outcomes/low_mood", today):
        return True
    phq2 = latest(measured(diary, library, "phq2", today), _since(library, "outcomes/recent_measure_days", today))
    return phq2 is not None and phq2 >= cut_off(library.instruments["phq2"], "positive")


def _no_gain(document: ProgramDocument, diary: Diary, library: Library, today: date) -> bool:
    """Tell whether pain has had weeks to ease and has not (ostelo_2008); pain so low that it may stay is no worry."""
    weeks = timedelta(weeks=library.number("outcomes/no_gain_weeks", today))
    now = _pain_now(diary, library, today)
    if now is None or today - document.started_on < weeks:
        return False
    baseline = document.intake.complaint.pain_nrs.average
    little = now <= library.number("outcomes/graduation_nrs", today)
    return not little and not has_improved(library.instruments[NRS], baseline, now)


def _pain_now(diary: Diary, library: Library, today: date) -> float | None:
    """Return a pain measure of the last week, else the week's mean of the notes, else a measure of the last weeks."""
    given = measured(diary, library, NRS, today)
    fresh = latest(given, _since(library, "outcomes/recent_pain_days", today))
    if fresh is not None:
        return fresh
    noted = mean_pain(diary, today, library.whole("outcomes/recent_pain_days", today))
    return latest(given, _since(library, "outcomes/recent_measure_days", today)) if noted is None else noted


def _since(library: Library, parameter: str, today: date) -> date:
    return today - timedelta(days=library.number(parameter, today))


def _advice(library: Library, rule: str, today: date) -> ReferralAdvice:
    reason = because(library, rule, weeks=library.whole("outcomes/no_gain_weeks", today))
    to = library.rules[rule].advice
    assert to is not None
    return referral(reason.rule, reason.text, reason.references, to)
