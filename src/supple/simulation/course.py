"""One person lives through the weeks under one policy."""

from supple.knowledge import Library
from supple.simulation.body import Body
from supple.simulation.day import DayDone, Doer
from supple.simulation.draws import DayDraws
from supple.simulation.knowledge_room import first_program
from supple.simulation.people import VirtualPerson
from supple.simulation.policies import Leaflet, Linear, Policy
from supple.simulation.supple_policy import Reviewer, Supple
from supple.simulation.tally import Tally
from supple.simulation.watch import Watch

SUPPLE, LEAFLET, LINEAR = "supple", "leaflet", "linear"
POLICIES = (SUPPLE, LEAFLET, LINEAR)
IMPROVED_NRS, IMPROVED_SHARE = 2.0, 0.3
"""Improved: pain down by 2 points or 30 % (ostelo_2008)."""


def live(person: VirtualPerson, draws: DayDraws, name: str, weeks: int, library: Library, reviewer: Reviewer) -> Tally:
    """Return what became of one person in so many weeks under one policy."""
    tally = Tally()
    body = Body(person, draws)
    doer = Doer(person, body, draws)
    policy = _policy(person, draws, name, library, tally, reviewer)
    first = policy.prescription.week_training if policy.prescription else 0.0
    pains: list[float] = []
    for day in range(weeks * 7):
        if day > 0:
            body.wake(day)
        policy.morning(day, body)
        done = doer.live(day, policy.prescription)
        policy.evening(day, body, done)
        pains.append(body.pain)
        _count_day(tally, person, day, body, policy, done)
        if day % 7 == 6:
            _count_week(tally, day // 7, policy, first)
    _count_course(tally, person, weeks, policy, pains)
    return tally


def _policy(
    person: VirtualPerson, draws: DayDraws, name: str, library: Library, tally: Tally, reviewer: Reviewer
) -> Policy:
    watch = Watch(person, library, tally)
    if name == LEAFLET:
        return Leaflet(person.start.profile.region, library, watch)
    first = first_program(person.start)
    if name == LINEAR:
        return Linear(first, library, watch)
    return Supple(person, draws, first, library, watch, tally, reviewer)


def _count_day(tally: Tally, person: VirtualPerson, day: int, body: Body, policy: Policy, done: DayDone) -> None:
    week = day // 7
    tally.add_week("days", week, 1)
    tally.add_week("nrs_hundredths", week, round(body.pain * 100))
    tally.add_week("flare_ups", week, int(body.flared_up))
    tally.add_week("overloaded_days", week, int(body.overloaded))
    tally.add_week("sessions_planned", week, int(done.planned))
    tally.add_week("sessions_done", week, int(bool(done.works)))
    tally.add_week("broken_off", week, int(done.broke_off))
    ill = person.illness is not None and day >= person.illness.from_day
    if ill and policy.prescription is not None:
        tally.add("days_with_a_program_while_ill")


def _count_week(tally: Tally, week: int, policy: Policy, first: float) -> None:
    graduated = isinstance(policy, Supple) and policy.graduated
    tally.add_week("with_a_program", week, int(policy.prescription is not None))
    if policy.prescription is not None and first > 0 and not graduated:
        tally.add_week("dosed_people", week, 1)
        tally.add_week("aerobic_minutes", week, policy.prescription.week_walked)
        tally.add_week("dose_thousandths", week, round(1000 * policy.prescription.week_training / first))


def _count_course(tally: Tally, person: VirtualPerson, weeks: int, policy: Policy, pains: list[float]) -> None:
    tally.add("people")
    fall = person.start.nrs - sum(pains[-7:]) / 7
    tally.add("improved", int(fall >= IMPROVED_NRS or fall >= IMPROVED_SHARE * person.start.nrs))
    if person.illness is not None and person.illness.from_day < weeks * 7:
        tally.add("fell_ill")
        told = isinstance(policy, Supple) and policy.signs.told_on is not None
        tally.add("signs_never_told", int(not told))
