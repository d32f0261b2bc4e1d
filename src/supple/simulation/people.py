"""A virtual person, from (seed, number) alone."""

import math
import random
from dataclasses import dataclass

from supple.simulation.assumptions import assumed
from supple.simulation.draws import share_near, spread
from supple.simulation.illness import Illness, draw_illness
from supple.simulation.profiles import PROFILES, Start

ACUTE_BELOW_DAYS, CHRONIC_FROM_DAYS = 42, 84
EXERCISE_DAYS = (0, 3)
OLDER = 65


@dataclass(frozen=True, slots=True)
class Course:
    """How the pain would go by itself: what stays of it (NRS), and the days in which the rest halves."""

    stays: float
    half_life_days: float


@dataclass(frozen=True, slots=True)
class VirtualPerson:
    """One simulated person.

    `tolerance` is the true dose tolerance (strain points a week above which pain rises the next day), `growth` its
    growth in a week of fitting training, `benefit` the NRS points that 12 weeks of training take away. `understates`,
    `leaves_out` and `adherence` are chances; `adherence_drift` is the change of the last a week, `away` the days
    without any session (first, last), `review_weekday` the day of the weekly review (0 is Monday).
    """

    seed: int
    number: int
    start: Start
    course: Course
    flare_ups_per_week: float
    tolerance: float
    growth: float
    benefit: float
    understates: float
    leaves_out: float
    adherence: float
    adherence_drift: float
    away: tuple[int, int] | None
    review_weekday: int
    illness: Illness | None
    tells_at_once: bool


def draw_person(seed: int, number: int) -> VirtualPerson:
    """Return the person of this number; the same seed and number always give the same person."""
    dice = random.Random(f"{seed}/{number}/person")
    profile = dice.choices(PROFILES, [profile.share for profile in PROFILES])[0]
    start = Start(profile, dice.choice(profile.pains), dice.choice(EXERCISE_DAYS))
    return VirtualPerson(
        seed,
        number,
        start,
        _course(dice, start),
        flare_ups_per_week=assumed("flare_ups_per_week") * math.exp(0.5 * spread(dice)),
        tolerance=_tolerance(dice, start),
        growth=assumed("tolerance_growth") * math.exp(0.4 * spread(dice)),
        benefit=max(0.0, assumed("exercise_benefit_nrs") * (1 + 0.6 * spread(dice))),
        understates=share_near(dice, assumed("understates")),
        leaves_out=share_near(dice, assumed("leaves_out")),
        adherence=min(0.98, max(0.2, assumed("adherence") + 0.15 * spread(dice))),
        adherence_drift=0.01 * spread(dice),
        away=_away(dice),
        review_weekday=int(dice.random() * 7),
        illness=draw_illness(dice, profile),
        tells_at_once=dice.random() < assumed("told_at_once"),
    )


def _course(dice: random.Random, start: Start) -> Course:
    """Recent pain mostly goes, lasting pain mostly stays (qaseem_2017; brief figures in `assumptions`)."""
    days, nrs = start.profile.duration_days, start.nrs
    lingers = dice.random() < assumed("lingering_share")
    pace = math.exp(0.3 * spread(dice))
    if days >= CHRONIC_FROM_DAYS:
        return Course(max(0.0, nrs - 1.0), assumed("chronic_half_life_days") * pace)
    kind = "acute" if days < ACUTE_BELOW_DAYS and not lingers else "subacute"
    return Course(0.35 * nrs if lingers else 0.3, assumed(f"{kind}_half_life_days") * pace)


def _tolerance(dice: random.Random, start: Start) -> float:
    """Strong pain, age and little exercise so far lower what is tolerated (our own assumption)."""
    pain = 1.2 - 0.05 * start.nrs
    age = 0.85 if start.profile.age >= OLDER else 1.0
    habit = 1.1 if start.exercise_days else 0.95
    wide = math.exp(assumed("tolerance_spread") * spread(dice))
    return assumed("tolerance_points") * pain * age * habit * wide


def _away(dice: random.Random) -> tuple[int, int] | None:
    """Return the days of a holiday of one or two weeks within 12 weeks, or None."""
    goes, first, weeks = dice.random(), int(dice.random() * 70), 1 + (dice.random() < 0.4)
    return (first, first + 7 * weeks - 1) if goes < assumed("holiday_share") else None
