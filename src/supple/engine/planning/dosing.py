"""The dose of an item, and the seconds it takes."""

from dataclasses import dataclass, field, replace
from datetime import date

from supple.engine.facts import Facts
from supple.knowledge import Dose, Exercise


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person does already: the dose so far, the day on which its difficulty began, and its sessions.

    Without `templates` it may come into any session.
    """

    dose: Dose
    level_since: date
    templates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doses:
    """The doses of one person: what is `kept`, else the start dose or, after a long time away, a `share` of it.

    New exercises are at most of difficulty `reach`. The library's start doses are the low end of each range (the first
    week is 1 × 5 where the source allows it).
    """

    kept: dict[str, Kept] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    share: float = 1
    reach: int | None = None

    def of(self, exercise: Exercise) -> Dose:
        """Return the dose of an exercise."""
        if exercise.id in self.kept:
            return self.kept[exercise.id].dose
        assert exercise.dose is not None
        return exercise.dose if self.share == 1 else cut(exercise.dose, self.share)

    def knows(self, exercise: Exercise) -> bool:
        """Tell whether the person has done an exercise before."""
        return exercise.id in self.kept or exercise.id in self.seen

    def in_reach(self, exercise: Exercise) -> bool:
        """Tell whether an exercise is kept, or no harder than what may come next."""
        return exercise.id in self.kept or self.reach is None or exercise.difficulty <= self.reach


def on_days(dose: Dose, per_week: int) -> Dose:
    """Return a dose on so many days a week."""
    return replace(dose, per_week=per_week)


def item_seconds(facts: Facts, exercise: Exercise, dose: Dose) -> int:
    """Return the seconds that one showing of a dose takes, with its set-up, without the change of position."""
    return dose.work_s(exercise.tempo_s) + int(facts.number("planning/set_up_s"))


def cut(dose: Dose, share: float) -> Dose:
    """Return a dose with at most `share` of the work, by fewer sets or repetitions, a shorter hold or less time.

    Of these the one that leaves most; nothing goes below one set, one repetition, one second and one minute.

    >>> half = cut(Dose(sets=2, repetitions=8), 0.5)
    >>> half.sets, half.repetitions
    (1, 8)
    """
    most = dose.volume * share
    options = [replace(dose, sets=max(1, int(dose.sets * share)))]
    if dose.minutes is not None:
        options.append(replace(dose, minutes=max(1.0, float(int(dose.minutes * share)))))
    if (dose.repetitions or 1) > 1:
        options.append(replace(dose, repetitions=max(1, int((dose.repetitions or 1) * share))))
    if dose.hold_s > 1:
        options.append(replace(dose, hold_s=max(1, int(dose.hold_s * share))))
    fitting = [option for option in options if option.volume <= most]
    if fitting:
        return max(fitting, key=lambda option: option.volume)
    least = min(options, key=lambda option: option.volume)
    return least if least.volume >= dose.volume or least.volume <= most else cut(least, most / least.volume)
