"""The outcome measures of a course: from the start until now, what that means, and why one may say so."""

from dataclasses import dataclass

from supple.engine.outcomes import outcomes
from supple.engine.review import Outcome
from supple.handout.outcome_words import MEANINGS
from supple.handout.progress.course import Course
from supple.handout.sources import Source, source_of
from supple.handout.words import CERTAINTY, number
from supple.knowledge import Instrument, Library

NO_MARK = "It shows how you feel over time. There is no agreed mark for a clear change."
GOOD = frozenset({"improved", "recovered"})


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure; `look` is green for a change for the better, amber for one for the worse, else nothing.

    `meaning` is empty where nobody knows which change matters. `clear` says which change counts as clear, `certainty`
    how sure that is, `sources` where it comes from.
    """

    id: str
    name: str
    direction: str
    first: str
    now: str
    meaning: str
    look: str
    text: str
    clear: str
    rule: str
    certainty: str
    sources: tuple[Source, ...]


def all_measured(course: Course, library: Library) -> tuple[Measured, ...]:
    """Return every measure that the diary says anything of."""
    found = outcomes(course.document, course.diary, library, course.today)
    return tuple(_measured(one, library.instruments[one.measure], library) for one in found)


def _measured(one: Outcome, instrument: Instrument, library: Library) -> Measured:
    (reason,) = one.reasons
    return Measured(
        id=one.measure,
        name=instrument.name,
        direction=f"{'Higher' if instrument.higher_is == 'better' else 'Lower'} is better",
        first=number(one.baseline),
        now=number(one.now),
        meaning=MEANINGS[one.meaning] if _has_mark(instrument) else "",
        look="green" if one.meaning in GOOD else "amber" if one.meaning == "worse" else "",
        text=reason.text if _has_mark(instrument) else NO_MARK,
        clear=_clear(instrument),
        rule=reason.rule,
        certainty=CERTAINTY[instrument.certainty],
        sources=tuple(source_of(library.references[name]) for name in reason.references if name in library.references),
    )


def _has_mark(instrument: Instrument) -> bool:
    """Tell whether it is agreed which change of it matters."""
    return instrument.is_change or instrument.important_change.points is not None


def _clear(instrument: Instrument) -> str:
    """Return which change counts as clear, in words."""
    if instrument.is_change:
        mark = {band.id: band.at_least for band in instrument.cut_offs}["improved"]
        return f"From {number(mark)} on, most people notice the change."
    points, percent = instrument.important_change.points, instrument.important_change.percent
    if points is None:
        return ""
    share = "" if percent is None else f", or {percent:g} % of the first number"
    return f"A change counts as clear from {number(points)} points{share}."
