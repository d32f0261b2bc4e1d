"""How a person is doing, in words."""

from supple.engine.review import Outcome
from supple.handout.words import number
from supple.knowledge import Instrument, Library

HALF = 0.5
MEANINGS = {
    "improved": "better",
    "no_clear_change": "no clear change yet",
    "worse": "worse for now",
    "recovered": "recovered",
}


def better(instrument: Instrument) -> str:
    """Return which way is good."""
    return "more is better" if instrument.higher_is == "better" else "less is better"


def outcome_words(outcome: Outcome, library: Library) -> str:
    """Return one outcome as a sentence, with the direction that is good."""
    instrument = library.instruments[outcome.measure]
    course = f"{number(outcome.baseline)} at first, {number(outcome.now)} now"
    return f"{instrument.name} ({better(instrument)}): {course}: {MEANINGS[outcome.meaning]}."


def adherence_words(adherence: float | None, days: int) -> str:
    """Return the share of the sessions planned in the last `days` that were done, in per cent, without blame or praise.

    >>> adherence_words(0.83, days=28)
    'You did 83 % of the sessions planned in the last 4 weeks.'
    """
    if adherence is None:
        return "No session was due yet."
    lately = f"planned in the last {days // 7} weeks" if days % 7 == 0 else f"planned in the last {days} days"
    if adherence == 0:
        return f"None of the sessions {lately} is written down. You can begin on any day; even five minutes count."
    said = f"You did {round(100 * adherence)} % of the sessions {lately}."
    return said if adherence >= HALF else f"{said} It is never too late to go on."
