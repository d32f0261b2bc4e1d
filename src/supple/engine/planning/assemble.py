"""Put a program together: order, dose, precautions and a reason for every line."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from supple.engine.facts import Facts
from supple.engine.planning.advice import program_advice, stop_list
from supple.engine.planning.aerobic import plan_aerobic
from supple.engine.planning.benefit import leads_to_goal
from supple.engine.planning.cares import is_hamstring_care
from supple.engine.planning.case import Case, Choice, choose, phase_of
from supple.engine.planning.dosing import Doses, item_seconds, on_days
from supple.engine.planning.eligibility import IN_WORDS, Verdict, is_liked
from supple.engine.planning.order import arrange, changes
from supple.engine.planning.problem import TEMPLATES
from supple.engine.planning.week import Week
from supple.engine.program import Excluded, Item, Part, Program, Session
from supple.engine.reasons import Reason, because
from supple.knowledge import Dose, Exercise


def assemble(case: Case, choice: Choice) -> Program:
    """Return the program of a case that may have one, from the choice made for it."""
    facts = case.facts
    number = facts.library.whole
    days = number("planning/gentle_review_days" if case.gentle else "planning/review_days", facts.today)
    sessions = tuple(session for session in _sessions(case, choice) if session.items)
    return Program(
        phase=facts.phase or phase_of(facts),
        weeks=number("planning/program_weeks", facts.today),
        sessions=sessions,
        aerobic=plan_aerobic(facts, case.verdicts, gentle=case.gentle),
        excluded=tuple(_excluded(case, sessions)),
        advice=program_advice(facts, choice, sessions),
        stop_list=stop_list(facts),
        review_on=facts.today + timedelta(days=days),
    )


def choose_in_time(case: Case) -> Choice:
    """Return a choice that keeps the time limit in its final order.

    The problem counts each position once, but the order may have to come back to one; then the choice is made again
    with that much time held in reserve, until it fits.
    """
    reserve_s = 0
    while True:
        choice = choose(case, reserve_s)
        orders = [_in_order(case, chosen) for chosen in choice.selection.chosen]
        longest = max(session_seconds(case.facts, order, case.doses) for order in orders)
        over = longest - reserve_s - choice.problem.most_seconds
        if over <= 0:
            return choice
        reserve_s += max(over, case.facts.library.whole("planning/position_change_s", case.facts.today))


def session_seconds(facts: Facts, order: list[Exercise], doses: Doses) -> int:
    """Return the seconds of a session in its order: doses, rests, set-up and changes of position."""
    change_s = facts.library.whole("planning/position_change_s", facts.today)
    work = sum(item_seconds(facts, exercise, doses.of(exercise)) for exercise in order)
    return work + change_s * changes(order)


def _in_order(case: Case, chosen: frozenset[str]) -> list[Exercise]:
    return [exercise for _, exercise in arrange(case.facts, [case.facts.library.exercises[name] for name in chosen])]


def _sessions(case: Case, choice: Choice) -> Iterator[Session]:
    week = Week(case.facts.intake.preferences.days_per_week)
    for template, chosen in zip(TEMPLATES, choice.selection.chosen, strict=True):
        order = arrange(case.facts, [case.facts.library.exercises[name] for name in chosen])
        seconds = session_seconds(case.facts, [exercise for _, exercise in order], case.doses)
        items = tuple(_item(case, choice, week, part, exercise) for part, exercise in order)
        yield Session(template, week.of(template), round(seconds / 60, 1), items)


def _item(case: Case, choice: Choice, week: Week, part: Part, exercise: Exercise) -> Item:
    chosen, kept = choice.selection.chosen, case.kept.get(exercise.id)
    days = sum(len(week.of(name)) for name, ids in zip(TEMPLATES, chosen, strict=True) if exercise.id in ids)
    dose = on_days(case.doses.of(exercise), days)
    since = kept.level_since if kept else case.facts.today
    return item_of(case.facts, case.verdicts[exercise.id], part, dose, since, familiar=kept is not None)


def item_of(facts: Facts, verdict: Verdict, part: Part, dose: Dose, level_since: date, *, familiar: bool) -> Item:
    """Return one line of a session, with what to mind and why it is there."""
    return Item(
        exercise=verdict.exercise.id,
        name=verdict.exercise.name,
        part=part,
        level_since=level_since,
        dose=dose,
        precautions=what_to_mind(verdict),
        reasons=tuple(_reasons(facts, verdict, part, familiar)),
    )


def what_to_mind(verdict: Verdict) -> tuple[str, ...]:
    """Return the other position first where the person needs one, then what to mind, then what conditions change."""
    return tuple(_precautions(verdict))


def _precautions(verdict: Verdict) -> Iterator[str]:
    exercise, codes = verdict.exercise, verdict.codes
    for variant in exercise.variants:
        if not codes.isdisjoint(variant.only):
            yield variant.text
    yield from (p.text for p in exercise.precautions if not p.only or not codes.isdisjoint(p.only))
    own_words = chain((p.only for p in exercise.precautions), (v.only for v in exercise.variants))
    worded = set(chain.from_iterable(own_words))
    yield from dict.fromkeys(reason.text for code, reason in verdict.changes if code not in worded)


def _reasons(facts: Facts, verdict: Verdict, part: Part, familiar: bool) -> Iterator[Reason]:
    """Yield why this exercise, what is most its own first: direction, conditions, wishes, role, part, changes."""
    exercise, library = verdict.exercise, facts.library
    for direction in facts.intake.complaint.directional_test.directions("centralises"):
        if exercise.spine.direction is direction:
            yield because(library, "planning/direction", direction=IN_WORDS[direction])
    if is_hamstring_care(facts, exercise):
        yield because(library, "planning/hamstring_care")
    yield from verdict.favours
    if is_liked(facts, exercise):
        yield because(library, "planning/liked")
    if leads_to_goal(facts, exercise):
        yield because(library, "planning/goal")
    if familiar:
        yield because(library, "planning/familiar")
    yield because(library, f"planning/role_{exercise.role}")
    if part != "main":
        yield because(library, f"planning/{part}")
    yield from (reason for _, reason in verdict.changes)


def _excluded(case: Case, sessions: tuple[Session, ...]) -> Iterator[Excluded]:
    """Yield every exercise that something speaks against, with every reason."""
    taken = {item.exercise for session in sessions for item in session.items}
    for name, verdict in case.verdicts.items():
        if not verdict.eligible and name not in taken:
            yield Excluded(name, verdict.kind, tuple(reason for _, reason in verdict.against))
