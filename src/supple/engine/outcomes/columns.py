"""What was done in each session as numbers: which exercises, and how much of each."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

from supple.engine.diary import Done, Entry

Of = Literal["presence", "dose"]
PARTS_OF_DOSE = ("sets", "repetitions", "hold_s")


@dataclass(frozen=True, slots=True)
class Column:
    """One possible effect: its value in each session, and in how many sessions it was there and was not.

    `presence` is 1 or 0. `dose` is the log2 of the volume over the person's median, 0 where nothing is known; there
    `with` and `without` are the sessions above the middle of its doses and the others that are known.
    """

    exercise: str
    of: Of
    values: tuple[float, ...]
    sessions_with: int
    sessions_without: int


def columns_of(sessions: Sequence[Entry]) -> list[Column]:
    """Return the presence of each exercise, and its dose where that varies, in order of the exercises' ids."""
    found: dict[str, dict[int, list[Done]]] = {}
    for place, entry in enumerate(sessions):
        for done in entry.done:
            if done.sets != 0 and done.repetitions != 0:
                found.setdefault(done.exercise, {}).setdefault(place, []).append(done)
    columns = []
    for exercise, notes in sorted(found.items()):
        present = tuple(float(place in notes) for place in range(len(sessions)))
        columns.append(Column(exercise, "presence", present, len(notes), len(sessions) - len(notes)))
        doses = _doses(notes)
        if len(set(doses.values())) > 1:
            columns.append(_dose_column(exercise, doses, len(sessions)))
    return columns


def _dose_column(exercise: str, doses: Mapping[int, float], sessions: int) -> Column:
    usual = median(doses.values())
    middle = (min(doses.values()) + max(doses.values())) / 2
    more = sum(dose > middle for dose in doses.values())
    values = tuple(doses.get(place, usual) - usual for place in range(sessions))
    return Column(exercise, "dose", values, more, len(doses) - more)


def _doses(notes: Mapping[int, Sequence[Done]]) -> dict[int, float]:
    """Return the log2 of the volume of one exercise in each session in which all of its dose was written down.

    A part that this person never writes down for it (a hold, say) is no part of its dose.
    """
    all_notes = [done for together in notes.values() for done in together]
    parts = [part for part in PARTS_OF_DOSE if any(getattr(done, part) is not None for done in all_notes)]
    return {
        place: math.log2(math.fsum(_volume(done, parts) for done in together))
        for place, together in notes.items()
        if all(getattr(done, part) is not None for done in together for part in parts)
    }


def _volume(done: Done, parts: Sequence[str]) -> float:
    return float(math.prod(max(1, getattr(done, part)) for part in parts))
