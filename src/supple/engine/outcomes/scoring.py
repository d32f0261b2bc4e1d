"""From item answers or an entered number to a score; items are known by their numbers only, never by their wording."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from supple.engine.diary import Measure
from supple.knowledge import CutOff, Instrument, Library

PERCENT = 100
TOTAL = "total"


class ScoreError(ValueError):
    """Answers or a total that an instrument cannot have; says which instrument, what was expected and what found."""


@dataclass(frozen=True, slots=True)
class Score:
    """A total, the sum of each subscale, and the highest band reached by the total and by each subscale."""

    total: float
    subscales: dict[str, float]
    bands: tuple[CutOff, ...]


def score(instrument: Instrument, items: Mapping[int, float]) -> Score:
    """Return the score of the answers given, by item number; how blank items count stands in the instrument's file.

    Raise ScoreError for an unknown item, a score that an item cannot have, a blank where none may be, or no answer.
    """
    _check_items(instrument, items)
    total = _total(instrument, items) * instrument.scoring.multiply
    subscales = {part.id: math.fsum(items.get(number, 0) for number in part.items) for part in instrument.subscales}
    parts = {TOTAL: total, **subscales}
    bands = tuple(band for of, value in parts.items() if (band := _highest(instrument, of, value)) is not None)
    return Score(total, subscales, bands)


def check_total(instrument: Instrument, value: float) -> None:
    """Raise ScoreError when a total lies outside the instrument's range or between the whole numbers it needs."""
    least, most = instrument.range.least, instrument.range.most
    kind = "a whole number" if instrument.range.whole else "a number"
    fits = least <= value <= most and (not instrument.range.whole or value == int(value))
    if not fits:
        raise ScoreError(f"{instrument.id}: expected {kind} from {least:g} to {most:g}, found {value:g}")


def total(measure: Measure, library: Library) -> float:
    """Return the number of a measure: its value as entered, else the total of its items; raise ScoreError as `score`.

    An entered value is taken as it is; `check_total` is for the reading of diaries.
    """
    if measure.value is not None:
        return measure.value
    return score(library.instruments[measure.id], measure.items).total


def cut_off(instrument: Instrument, name: str) -> float:
    """Return the score from which a band begins; raise KeyError when the instrument has no such band."""
    return {band.id: band.at_least for band in instrument.cut_offs}[name]


def _check_items(instrument: Instrument, items: Mapping[int, float]) -> None:
    allowed = {item.number: item.scores for item in instrument.items}
    for number, value in items.items():
        if number not in allowed:
            raise ScoreError(f"{instrument.id}: expected one of its {len(allowed)} items, found item {number}")
        if value not in allowed[number]:
            known = ", ".join(f"{known:g}" for known in allowed[number])
            raise ScoreError(f"{instrument.id}: expected one of {known} for item {number}, found {value:g}")
    if not items:
        raise ScoreError(f"{instrument.id}: expected at least one answer, found none")
    blank = [str(number) for number in instrument.scoring.items if number not in items]
    if blank and instrument.scoring.blanks == "refused":
        raise ScoreError(f"{instrument.id}: expected an answer to every item, found none for {', '.join(blank)}")


def _total(instrument: Instrument, items: Mapping[int, float]) -> float:
    """Return the total before `multiply`, over every item when a blank counts 0, else over those answered."""
    scoring = instrument.scoring
    counted = [number for number in scoring.items if number in items or scoring.blanks == "zero"]
    summed = math.fsum(items.get(number, 0) for number in counted)
    if scoring.method == "mean":
        return summed / len(counted)
    if scoring.method == "percent":
        return PERCENT * summed / math.fsum(max(item.scores) for item in instrument.items if item.number in counted)
    return summed


def _highest(instrument: Instrument, of: str, value: float) -> CutOff | None:
    reached = [band for band in instrument.cut_offs if band.of == of and value >= band.at_least]
    return max(reached, key=lambda band: band.at_least, default=None)
