"""One day of one person under a prescription: what is done, how it feels, and how far the person walks."""

from dataclasses import dataclass

from supple.simulation.body import Body, chance_of_coming, sensitivity
from supple.simulation.draws import DayDraws, Draw
from supple.simulation.people import VirtualPerson
from supple.simulation.workload import Prescription, Work

BREAKS_OFF_NRS = 7.5


@dataclass(frozen=True, slots=True)
class DayDone:
    """What a day held: whether a session was planned, what was done of it, and how it truly felt (NRS, CR10).

    `hurt` is the worst pain during each exercise, in their order.
    """

    planned: bool
    template: str | None
    works: tuple[Work, ...]
    hurt: tuple[float, ...]
    before: float
    worst: float
    effort: float
    broke_off: bool
    walked: int
    strain: float


class Doer:
    """Does what is prescribed, on the days on which the person comes."""

    def __init__(self, person: VirtualPerson, body: Body, draws: DayDraws) -> None:
        self._person, self._body, self._draws = person, body, draws
        self._sensitivity: dict[str, float] = {}

    def live(self, day: int, prescription: Prescription | None) -> DayDone:
        """Return what is done on a day, and let the body work."""
        body, weekday = self._body, day % 7
        chance = chance_of_coming(self._person, day, body.pain)
        planned = prescription is not None and bool(prescription.items[weekday])
        works: tuple[Work, ...] = ()
        if prescription is not None and planned and self._draws.of(day, Draw.COMES) < chance:
            works = prescription.items[weekday]
        strain = sum(work.strain for work in works)
        base = body.provoked(strain, day, 0.0) if works else body.pain
        hurt = tuple(min(10.0, base + self._sensitive(work.exercise)) for work in works)
        broke_off = max(hurt, default=0.0) > BREAKS_OFF_NRS
        if broke_off:
            works, strain = works[: (len(works) + 1) // 2], strain / 2
        effort = body.effort(strain)
        walked, walk_strain = self._walk(day, prescription, chance)
        body.work(strain + walk_strain)
        template = prescription.templates[weekday] if prescription and works else None
        worst = max((*hurt, body.pain)) if works else body.pain
        return DayDone(
            planned,
            template,
            works,
            hurt[: len(works)],
            body.pain,
            worst,
            effort,
            broke_off,
            walked,
            strain + walk_strain,
        )

    def _walk(self, day: int, prescription: Prescription | None, chance: float) -> tuple[int, float]:
        if prescription is None:
            return 0, 0.0
        walk = prescription.walk
        due = (day * walk.days_per_week) % 7 < walk.days_per_week
        if not due or self._draws.of(day, Draw.WALKS) >= chance:
            return 0, 0.0
        return walk.minutes, walk.strain

    def _sensitive(self, exercise: str) -> float:
        if exercise not in self._sensitivity:
            self._sensitivity[exercise] = sensitivity(self._person, exercise)
        return self._sensitivity[exercise]
