"""What a program asks of a body: seconds of work, and strain that weighs them by kind, load and difficulty."""

from dataclasses import dataclass, replace
from functools import lru_cache

from supple.engine.program import AerobicPlan, ProgramDocument
from supple.knowledge import Dose, Exercise, Library, Role

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SHARE_BY_ROLE = {
    Role.RELIEF: 0.1,
    Role.STRETCH: 0.3,
    Role.MOBILITY: 0.5,
    Role.DAILY: 0.3,
    Role.AEROBIC: 0.3,
    Role.BALANCE: 0.8,
    Role.CORE: 1.0,
    Role.STRENGTH: 1.0,
    Role.NEVER: 1.0,
}
"""How much a second of each kind of exercise strains, against core and strength work (our own assumption)."""
WALKING_SHARE = 0.1
SMALL_HOLD_S = 5
FEW_EXERCISES = 8


@dataclass(frozen=True, slots=True)
class Work:
    """One exercise as prescribed for a day: its dose, its volume, the seconds of work and their strain.

    Volume is sets × repetitions × seconds of hold (1 without a hold), or seconds for a timed dose (brief 6.4).
    """

    exercise: str
    dose: Dose
    volume: float
    seconds: float
    strain: float


@dataclass(frozen=True, slots=True)
class Walk:
    """Aerobic exercise as prescribed: minutes on a day, and the days a week."""

    minutes: int
    days_per_week: int

    @property
    def strain(self) -> float:
        """Return the strain of one day."""
        return self.minutes * 60 * WALKING_SHARE


@dataclass(frozen=True, slots=True)
class Prescription:
    """What is to be done on which day; `templates` and `items` by day of the week, Monday is 0."""

    items: tuple[tuple[Work, ...], ...]
    templates: tuple[str | None, ...]
    walk: Walk

    @property
    def week_volume(self) -> float:
        """Return the volume of one week, walking apart."""
        return sum(work.volume for day in self.items for work in day)

    @property
    def week_training(self) -> float:
        """Return the strain of one week of exercises when all of them are done, walking apart."""
        return sum(work.strain for day in self.items for work in day)

    @property
    def week_walked(self) -> int:
        """Return the minutes of aerobic exercise in one week."""
        return self.walk.minutes * self.walk.days_per_week

    @property
    def week_strain(self) -> float:
        """Return the strain of one week when all of it is done."""
        return self.week_training + self.walk.strain * self.walk.days_per_week


@lru_cache(maxsize=65536)
def _seconds(dose: Dose, tempo_s: int) -> float:
    return dose.sets * dose.sides * dose.set_s(tempo_s) * dose.per_day


def _volume(dose: Dose) -> float:
    once = dose.minutes * 60 if dose.minutes is not None else (dose.repetitions or 1) * max(1, dose.hold_s)
    return dose.sets * once * dose.sides * dose.per_day


def work_of(exercise: Exercise, dose: Dose) -> Work:
    """Return one exercise at a dose with what it asks for on a day."""
    seconds = _seconds(dose, exercise.tempo_s)
    weight = SHARE_BY_ROLE[exercise.role] * (0.5 + 0.25 * exercise.load + 0.125 * (exercise.difficulty - 1))
    return Work(exercise.id, dose, _volume(dose), seconds, seconds * weight)


def prescription_of(document: ProgramDocument, library: Library) -> Prescription | None:
    """Return what a program asks for on each day of a week; None for a null program."""
    if document.program is None:
        return None
    items: list[tuple[Work, ...]] = [() for _ in DAYS]
    templates: list[str | None] = [None for _ in DAYS]
    for session in document.program.sessions:
        works = tuple(work_of(library.exercises[item.exercise], item.dose) for item in session.items)
        for name in session.days:
            items[DAYS.index(name)], templates[DAYS.index(name)] = works, session.template
    return Prescription(tuple(items), tuple(templates), _walk(document.program.aerobic))


def _walk(aerobic: AerobicPlan) -> Walk:
    if not aerobic.plan:
        return Walk(0, 0)
    now = aerobic.plan[0]
    return Walk(now.bouts_per_day * now.minutes, now.days_per_week)


def one_small_step(before: Prescription, after: Prescription) -> bool:
    """Tell whether one exercise alone has grown, by one repetition, 5 seconds of hold or one minute.

    An exercise that took the place of others counts as none when it is no more work than they were. Where pain has left
    only a few exercises, one more is the smallest step there is.
    """
    then, now = _doses(before), _doses(after)
    new = [name for name in now if name not in then]
    fresh = sum(_volume(dose) * dose.per_week for name, dose in now.items() if name not in then)
    gone = sum(_volume(dose) * dose.per_week for name, dose in then.items() if name not in now)
    larger = [name for name in now if name in then and _volume(now[name]) > _volume(then[name])]
    if len(then) < FEW_EXERCISES and len(new) == 1 and not larger and then.keys() <= now.keys():
        return True
    return fresh <= gone and len(larger) == 1 and _is_small(then[larger[0]], now[larger[0]])


def _is_small(old: Dose, new: Dose) -> bool:
    return (
        (new.sets, new.sides, new.per_day, new.per_week) == (old.sets, old.sides, old.per_day, old.per_week)
        and (new.repetitions or 0) - (old.repetitions or 0) <= 1
        and new.hold_s - old.hold_s <= SMALL_HOLD_S
        and (new.minutes or 0) - (old.minutes or 0) <= 1
    )


def _doses(given: Prescription) -> dict[str, Dose]:
    return {work.exercise: work.dose for day in given.items for work in day}


def grown(base: Prescription, factor: float, library: Library) -> Prescription:
    """Return a prescription with every count (or minute) multiplied, at least one of each."""
    items = tuple(tuple(_grown(work, factor, library) for work in day) for day in base.items)
    return Prescription(items, base.templates, replace(base.walk, minutes=round(base.walk.minutes * factor)))


def _grown(work: Work, factor: float, library: Library) -> Work:
    dose = work.dose
    if dose.minutes is not None:
        more = replace(dose, minutes=min(60.0, dose.minutes * factor))
    else:
        more = replace(dose, repetitions=max(1, round((dose.repetitions or 1) * factor)))
    return work_of(library.exercises[work.exercise], more)
