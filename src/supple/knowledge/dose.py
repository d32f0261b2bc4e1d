"""The dose of one exercise."""

from dataclasses import dataclass

from supple.knowledge.errors import DoseError


@dataclass(frozen=True, slots=True)
class Dose:
    """One exercise as prescribed.

    A dose is either counted (`repetitions`, each held for `hold_s` seconds) or timed (`minutes`).
    `sides` is 2 when each side gets the full dose; `rest_s` is the rest between two sets.

    >>> Dose(sets=2, repetitions=5, hold_s=6).set_s(tempo_s=4)
    50
    """

    sets: int
    repetitions: int | None = None
    hold_s: int = 0
    rest_s: int = 0
    sides: int = 1
    per_day: int = 1
    per_week: int = 7
    load_kg: float | None = None
    minutes: float | None = None

    def __post_init__(self) -> None:
        if (self.repetitions is None) == (self.minutes is None):
            raise DoseError("expected either repetitions or minutes")
        repetitions = 1 if self.repetitions is None else self.repetitions
        counts = (self.sets, repetitions, self.per_day, self.per_week)
        if min(counts) < 1 or self.sides not in (1, 2) or min(self.hold_s, self.rest_s) < 0:
            raise DoseError("expected sets, repetitions, per_day and per_week from 1, sides 1 or 2, seconds from 0")
        if self.minutes is not None and not 0 < self.minutes <= 60:
            raise DoseError("expected minutes above 0 and up to 60")

    @property
    def volume(self) -> float:
        """Return the work of one week: sets × repetitions × hold (1 without a hold), or seconds for a timed dose.

        >>> Dose(sets=2, repetitions=5, hold_s=6, sides=2, per_week=3).volume
        360
        """
        one = self.minutes * 60 if self.minutes is not None else (self.repetitions or 0) * max(1, self.hold_s)
        return self.sets * one * self.sides * self.per_day * self.per_week

    def set_s(self, tempo_s: int) -> int:
        """Return the seconds that one set of one side takes; `tempo_s` is a repetition without its hold."""
        if self.minutes is not None:
            return round(self.minutes * 60)
        return (self.repetitions or 0) * (tempo_s + self.hold_s)

    def work_s(self, tempo_s: int) -> int:
        """Return the seconds that all sets and sides take with the rests between sets."""
        return self.sets * self.sides * self.set_s(tempo_s) + self.rest_s * (self.sets - 1)
