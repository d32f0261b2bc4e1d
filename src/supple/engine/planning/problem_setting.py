"""From verdicts to the integer problem: who may stand as a candidate, and with which limits."""

from math import ceil

from supple.engine.facts import Facts
from supple.engine.planning.benefit import benefit
from supple.engine.planning.cares import CARES, cares_of, is_pool_walk
from supple.engine.planning.dosing import Doses, item_seconds, on_days
from supple.engine.planning.eligibility import Verdict
from supple.engine.planning.problem import TEMPLATES, Bonuses, Candidate, Need, SelectionProblem
from supple.engine.planning.week import Week
from supple.knowledge import AerobicKind, Answer, Category, Direction, Exercise, Position, Role

STEADY = frozenset({Category.DIRECTIONAL, Category.BREATHING})
LADDERS = STEADY | {Category.AQUATIC}
LIMB_QUESTIONS = ("nr1", "nr2", "nr3")


def problem_of(
    facts: Facts,
    verdicts: dict[str, Verdict],
    doses: Doses,
    *,
    gentle: bool,
    everything: bool = False,
    pool: bool = True,
) -> SelectionProblem:
    """Return the problem for one person.

    Candidates serve the person's region; with `everything` all eligible ones stand. `doses` tells what is kept.
    Without `pool` both sessions stay on land.
    """
    eligible = [v for v in verdicts.values() if v.eligible and in_sessions(v.exercise, gentle)]
    eligible = [v for v in eligible if doses.in_reach(v.exercise)]
    standing = [v for v in eligible if everything or gentle or _stands(facts, v, doses)]
    pool = pool and _pool_first(facts, standing)
    candidates = tuple(_candidate(facts, verdict, rank, doses, pool) for rank, verdict in enumerate(standing))
    return _problem(facts, tuple(c for c in candidates if c.templates), gentle=gentle, pool=pool)


def in_sessions(exercise: Exercise, gentle: bool) -> bool:
    """Tell whether an exercise may stand in a session; aerobic ones, habits and what a clinician teaches do not."""
    if exercise.role is Role.NEVER or exercise.habit or exercise.taught_by_clinician:
        return False
    return exercise.role is not Role.AEROBIC or (is_pool_walk(exercise) and not gentle)


def _stands(facts: Facts, verdict: Verdict, doses: Doses) -> bool:
    return verdict.exercise.id in doses.kept or serves(facts, verdict) or eases(facts, verdict.exercise)


def serves(facts: Facts, verdict: Verdict) -> bool:
    """Tell whether an exercise is meant for this complaint: its region, or a condition that prefers it.

    A nerve is moved only where a limb has signs.
    """
    if verdict.exercise.category is Category.NERVE and not _limb_signs(facts):
        return False
    return facts.intake.complaint.region in verdict.exercise.serves or bool(verdict.favours)


def _limb_signs(facts: Facts) -> bool:
    numb = (facts.answer(question) for question in LIMB_QUESTIONS)
    return facts.limb_nrs > 0 or any(given in (Answer.YES, Answer.UNSURE) for given in numb)


def eases(facts: Facts, exercise: Exercise) -> bool:
    """Tell whether the exercise goes the way that centralises; each session needs one of these."""
    return exercise.spine.direction in facts.intake.complaint.directional_test.directions("centralises")


def in_water(exercise: Exercise) -> bool:
    """Tell whether an exercise is done in water."""
    return Position.WATER in exercise.positions


def _pool_first(facts: Facts, standing: list[Verdict]) -> bool:
    """Tell whether session A goes into the pool: severe pain or a liking for water, and enough to do there."""
    wishes, complaint = facts.intake.preferences, facts.intake.complaint
    severe = facts.nrs >= facts.library.number("planning/pool_first_nrs", facts.today)
    wanted = severe or Category.AQUATIC in wishes.likes or wishes.aerobic is AerobicKind.WATER
    least = facts.library.whole("planning/least_pool_exercises", facts.today)
    enough = sum(in_water(verdict.exercise) for verdict in standing) >= least
    return wanted and enough and not complaint.directional_test.directions("centralises")


def _candidate(facts: Facts, verdict: Verdict, rank: int, doses: Doses, pool: bool) -> Candidate:
    exercise = verdict.exercise
    dose = doses.of(exercise)
    assert exercise.per_week is not None
    wet = in_water(exercise)
    does_serve = serves(facts, verdict)
    cares = cares_of(facts, verdict)
    places = doses.kept[exercise.id].templates if exercise.id in doses.kept else ()
    return Candidate(
        id=exercise.id,
        value=benefit(facts, verdict, doses.kept),
        seconds=item_seconds(facts, exercise, dose),
        position=exercise.positions[0],
        body_part=exercise.region,
        most_days=7 if eases(facts, exercise) else exercise.per_week.most,
        rank=rank,
        mobility=exercise.role is Role.MOBILITY and exercise.category is not Category.NERVE and does_serve,
        core=exercise.role is Role.CORE and does_serve,
        strength=exercise.role is Role.STRENGTH and does_serve,
        stretch=exercise.role is Role.STRETCH,
        hard=is_hard(facts, exercise),
        steady="hamstring" in cares or exercise.category in STEADY,
        directions=frozenset({str(exercise.spine.direction)}),
        cares=cares,
        kinds=_kinds(exercise),
        easier=_easier(facts, exercise),
        templates=tuple(name for name in places or TEMPLATES if wet == (pool and name == "A")),
        known=doses.knows(exercise),
        stays=frozenset(places),
        day_volume=ceil(on_days(dose, 1).volume),
    )


def _easier(facts: Facts, exercise: Exercise) -> frozenset[str]:
    """Return the easier steps of the same work, which need not come beside it; ladders are climbed in one session."""
    if exercise.category in LADDERS:
        return frozenset()
    below = (facts.library.exercises[name] for name in exercise.regressions)
    return frozenset(easier.id for easier in below if easier.role is exercise.role)


def _kinds(exercise: Exercise) -> frozenset[str]:
    """Return the kinds of which a session should not hold too many: a role in a position, and a direction."""
    kinds = {f"{exercise.role}_{exercise.positions[0]}"}
    if exercise.spine.direction in (Direction.FLEXION, Direction.EXTENSION, Direction.ROTATION):
        kinds.add(str(exercise.spine.direction))
    return frozenset() if exercise.category is Category.DIRECTIONAL else frozenset(kinds)


def is_hard(facts: Facts, exercise: Exercise) -> bool:
    """A hard exercise needs a day of rest for its region before it comes again (garber_2011: about 48 hours)."""
    strong = exercise.role is Role.STRENGTH
    return (
        exercise.load >= facts.library.number("planning/hard_load", facts.today)
        or exercise.difficulty >= facts.library.number("planning/hard_difficulty", facts.today)
        or (strong and exercise.difficulty >= facts.library.number("planning/hard_strength_difficulty", facts.today))
    )


def _problem(facts: Facts, candidates: tuple[Candidate, ...], *, gentle: bool, pool: bool) -> SelectionProblem:
    wishes, number = facts.intake.preferences, facts.library.whole
    week = Week(wishes.days_per_week)
    wish_s = wishes.minutes_per_session * 60
    slack = number("planning/minutes_slack_percent", facts.today)
    first = facts.program_week < number("planning/first_weeks", facts.today)
    most = "planning/most_items_first_weeks" if first else "planning/most_items"
    least = "planning/least_pool_exercises" if pool else "planning/least_items"
    return SelectionProblem(
        candidates=candidates,
        days=(len(week.of("A")), len(week.of("B"))),
        adjacent=tuple(
            (one, other) for one, other in ((0, 0), (0, 1), (1, 1)) if week.next_to(TEMPLATES[one], TEMPLATES[other])
        ),
        least_seconds=wish_s * (100 - slack) // 100,
        most_seconds=wish_s * (100 + slack) // 100,
        change_seconds=number("planning/position_change_s", facts.today),
        least_items=1 if gentle else number(least, facts.today),
        most_items=number(most, facts.today),
        stretch_percent=number("planning/stretching_most_percent", facts.today),
        directions=frozenset(str(d) for d in facts.intake.complaint.directional_test.directions("centralises")),
        bonuses=Bonuses(
            position=number("benefit/per_position", facts.today),
            cares=tuple((care, number(f"benefit/care_{care}", facts.today)) for care in CARES),
            variety_most=number("planning/variety_most", facts.today),
            one_sided=number("benefit/one_sided", facts.today),
            per_minute=number("benefit/per_minute", facts.today),
            repeat_percent=number("benefit/repeat_lost_percent", facts.today),
        ),
        needs=frozenset({Need.MOBILITY, Need.MINUTES}) if gentle else frozenset(Need),
    )
