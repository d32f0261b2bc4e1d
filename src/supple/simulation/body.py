"""A body from day to day: the natural course, flare-ups, what work does to pain, and how tolerance grows."""

import zlib
from collections import deque

from supple.simulation.assumptions import assumed
from supple.simulation.draws import DayDraws, Draw
from supple.simulation.people import CHRONIC_FROM_DAYS, VirtualPerson

FULL_BENEFIT_DAYS = 84
FITTING_FROM, FITTING_TO = 0.3, 1.05
USEFUL_SHARE = 0.6
DETRAINING_BELOW, DETRAINING_WEEK = 0.15, 0.01
SETTLED_NRS = 2.0
FLARED_NRS = 1.5
SWING_KEPT, SWING_NRS = 0.7, 0.6
CALMS = 0.5 ** (1 / assumed("flare_half_life_days"))
RECURS_A_DAY = 1 - (1 - assumed("recurrence_year")) ** (1 / 365)
FLARE_TOLERANCE = assumed("flare_tolerance")
RISE = assumed("overload_rise_nrs")


class Body:
    """The true state of one person, which only the person feels: pain (NRS 0-10), tolerance and flare-ups."""

    def __init__(self, person: VirtualPerson, draws: DayDraws) -> None:
        self._person = person
        self._draws = draws
        self.pain = float(person.start.nrs)
        self.tolerance = person.tolerance
        self.flare = 0.0
        self.flared_up = False
        self.overloaded = False
        self._gained = 0.0
        self._swing = 0.0
        self._rise = 0.0
        self._week: deque[float] = deque([0.0] * 7, maxlen=7)
        self._falls = 0.5 ** (1 / person.course.half_life_days)
        self._own = person.start.nrs - person.course.stays
        self._recurs = person.start.profile.duration_days < CHRONIC_FROM_DAYS
        self._grows_a_day = (1 + person.growth) ** (1 / 7)

    @property
    def tolerated(self) -> float:
        """Return the strain points a week that this body tolerates today."""
        return self.tolerance * (FLARE_TOLERANCE if self.flare > FLARED_NRS else 1.0)

    def wake(self, day: int) -> None:
        """Bring the body to the morning of a day, from what was done until the evening before."""
        work = sum(self._week)
        self.flared_up = False
        self._own *= self._falls
        self.flare = self.flare * CALMS if self.flare > 0.1 else 0.0
        self._react(day, work)
        self._flare_up(day, work)
        self._train(work)
        self._swing = SWING_KEPT * self._swing + SWING_NRS * (self._draws.of(day, Draw.SWING) - 0.5) * 2
        course = self._person.course.stays + self._own
        felt = max(0.0, course - self._gained) + self.flare + self._rise + self._swing
        self.pain = min(10.0, max(0.0, felt))

    def work(self, strain: float) -> None:
        """Take in the strain points of a day (0 on a day of rest)."""
        self._week.append(strain)

    def provoked(self, strain: float, day: int, sensitivity: float) -> float:
        """Return the worst pain (NRS) during a session of so many strain points."""
        share = strain / (self.tolerated / 4)
        noise = 1.2 * self._draws.of(day, Draw.PROVOKES) - 0.4
        return min(10.0, max(0.0, self.pain + 1.5 * max(0.0, share - 0.6) + sensitivity + noise))

    def effort(self, strain: float) -> float:
        """Return how hard a session felt, 0 to 10 (CR10)."""
        return min(10.0, 1.0 + 5.0 * strain / (self.tolerated / 4))

    def _react(self, day: int, work: float) -> None:
        """Pain rises after a day that ends a week of more than is tolerated, and settles in two or three days."""
        over = work / self.tolerated - 1.0
        worked = self._week[-1] > 0
        self._rise *= 0.5
        self.overloaded = worked and over > 0
        if self.overloaded:
            self._rise = max(self._rise, RISE * min(1.5, over))

    def _flare_up(self, day: int, work: float) -> None:
        rate = self._person.flare_ups_per_week / 7
        if self._recurs and self._own < SETTLED_NRS:
            rate += RECURS_A_DAY * (1 - (1 - assumed("walking_hazard_ratio")) * self._trained_share(work))
        by_itself = self._draws.of(day, Draw.FLARE) < rate
        over = min(1.5, work / self.tolerated - 1.0)
        by_load = self.overloaded and self._draws.of(day, Draw.OVERLOAD) < 0.25 * over
        if (by_itself or by_load) and self.flare <= FLARED_NRS:
            self.flared_up = True
            self.flare += 2.0 + 2.5 * self._draws.of(day, Draw.FLARE_SIZE)

    def _trained_share(self, work: float) -> float:
        return min(1.0, work / (USEFUL_SHARE * self._person.tolerance))

    def _train(self, work: float) -> None:
        """Pain falls with training up to the person's benefit; tolerance grows with fitting work, shrinks with none."""
        self._gained = min(
            self._person.benefit, self._gained + self._person.benefit / FULL_BENEFIT_DAYS * self._trained_share(work)
        )
        share = work / self.tolerance
        if FITTING_FROM <= share <= FITTING_TO:
            self.tolerance *= self._grows_a_day
        elif share < DETRAINING_BELOW:
            floor = 0.8 * self._person.tolerance
            self.tolerance = max(floor, self.tolerance * (1 - DETRAINING_WEEK / 7))


def chance_of_coming(person: VirtualPerson, day: int, pain: float) -> float:
    """Return the chance that a planned session is done: it drifts over the weeks and falls with strong pain."""
    if person.away and person.away[0] <= day <= person.away[1]:
        return 0.0
    drifted = person.adherence + person.adherence_drift * day / 7
    return min(0.98, max(0.1, drifted)) * (0.6 if pain >= 7 else 1.0)


def sensitivity(person: VirtualPerson, exercise: str) -> float:
    """Return by how much (NRS) one exercise hurts this person more than others: most not at all, some by 1 or 2."""
    mixed = zlib.crc32(f"{person.seed}/{person.number}/{exercise}".encode()) % 100
    return 0.0 if mixed < 88 else 1.0 if mixed < 96 else 2.0
