"""How much an eligible exercise is worth to this person: whole points, every weight a parameter.

Order of weights (our own design rule after owen_2020): direction, then the person's likes and equipment, then evidence
class, then stretching as support.
"""

from collections.abc import Container

from supple.engine.facts import Facts
from supple.engine.planning.eligibility import Verdict, is_liked
from supple.knowledge import Category, Direction, Exercise, Phase, Position, Region, Role

BUILDING = frozenset({Role.CORE, Role.STRENGTH})
TRAINED = BUILDING | {Role.BALANCE}


def benefit(facts: Facts, verdict: Verdict, kept: Container[str]) -> int:
    """Return the points of one exercise, at least 1."""
    exercise = verdict.exercise
    points = (
        _weight(facts, f"base_{exercise.role}")
        + _phase_points(facts, exercise)
        + _level_points(facts, exercise)
        + _region_points(facts, exercise)
        + _direction_points(facts, exercise)
        + _wish_points(facts, exercise)
        + _need_points(facts, exercise)
        + _rest_points(facts, exercise)
        + _favour_points(facts, verdict)
        + (_weight(facts, "changed") if verdict.changes else 0)
        + (_weight(facts, "well_tried") if _in_routine(facts, exercise) else 0)
        + (_weight(facts, "familiar") if exercise.id in kept else 0)
    )
    return max(1, points)


def _favour_points(facts: Facts, verdict: Verdict) -> int:
    """A known condition's preference counts fully, that of a mere pattern less."""
    if not verdict.favours:
        return 0
    known = any(reason.rule.startswith("condition/") for reason in verdict.favours)
    return _weight(facts, "preferred" if known else "preferred_by_pattern")


def _in_routine(facts: Facts, exercise: Exercise) -> bool:
    """Tell whether a ready-made routine for the person's region holds the exercise."""
    routines = (r for r in facts.library.routines.values() if facts.intake.complaint.region in r.regions)
    return any(item.exercise == exercise.id for routine in routines for item in routine.items)


def _weight(facts: Facts, name: str) -> int:
    return facts.library.whole(f"benefit/{name}", facts.today)


def _phase_points(facts: Facts, exercise: Exercise) -> int:
    """Early on, ease and movement count more; later, strength does (george_2021)."""
    points = 0
    if facts.phase is Phase.ACUTE:
        points += _weight(facts, "acute_ease") * (exercise.role in (Role.RELIEF, Role.MOBILITY))
    else:
        points += _weight(facts, "later_strength") * (exercise.role in BUILDING)
    first_days = facts.library.whole("planning/acute_first_days", facts.today)
    if facts.intake.complaint.duration_days < first_days and exercise.role is Role.STRENGTH:
        points += _weight(facts, "acute_effort")
    return points


def _level_points(facts: Facts, exercise: Exercise) -> int:
    """Start where the person is: core, strength and balance work of a difficulty that suits what they do now."""
    if exercise.role not in TRAINED:
        return 0
    number, days = facts.library.whole, facts.intake.activity.exercise_days_per_week or 0
    habit = "rest"
    for name in ("some", "much"):
        trained = exercise.role is not Role.BALANCE or facts.intake.person.age < _weight(facts, "older_age")
        habit = name if trained and days >= number(f"planning/{name}_exercise_days", facts.today) else habit
    target = number(f"planning/target_difficulty_{habit}", facts.today)
    return _weight(facts, "off_target_difficulty") * abs(exercise.difficulty - target)


def _region_points(facts: Facts, exercise: Exercise) -> int:
    region = facts.intake.complaint.region
    if region not in exercise.serves:
        return _weight(facts, "other_region")
    own = _weight(facts, "own_part") if exercise.region.value == region.value else 0
    return own + (_weight(facts, "own_region") if len(exercise.serves) < len(Region) else 0)


def _direction_points(facts: Facts, exercise: Exercise) -> int:
    complaint, spine = facts.intake.complaint, exercise.spine
    points = 0
    for direction in (Direction.FLEXION, Direction.EXTENSION):
        if spine.goes_into(direction):
            points += _weight(facts, "eases") * (direction.value in complaint.eased_by)
            points += _weight(facts, "worsens") * (direction.value in complaint.worsened_by)
            points += _weight(facts, "centralises") * (
                direction in complaint.directional_test.directions("centralises")
            )
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        points += _weight(facts, "eases") * any(spine.goes_into(d) for d in condition.prefers if d != "neutral")
        points += _weight(facts, "worsens") * any(spine.goes_into(d) for d in condition.avoids)
    return points


def leads_to_goal(facts: Facts, exercise: Exercise) -> bool:
    """Tell whether an exercise is on the way to something the person wants to do again."""
    return any(exercise.id in facts.library.goals[goal].exercises for goal in facts.goals)


def _wish_points(facts: Facts, exercise: Exercise) -> int:
    helps = any(exercise.role in facts.library.goals[goal].roles for goal in facts.goals)
    by_name = _weight(facts, "liked_by_name") * (exercise.id in facts.intake.preferences.likes)
    return (
        _weight(facts, "liked") * is_liked(facts, exercise)
        + by_name
        + _weight(facts, "goal") * (leads_to_goal(facts, exercise) + helps)
    )


def _rest_points(facts: Facts, exercise: Exercise) -> int:
    """Take points off for each minute of mere rest beyond a few; sessions are for moving."""
    if exercise.dose is None or exercise.role is not Role.RELIEF or exercise.category is Category.DIRECTIONAL:
        return 0
    long = (exercise.dose.minutes or 0) - facts.library.number("planning/short_rest_min", facts.today)
    return int(_weight(facts, "minute_of_rest") * max(0, long))


def _need_points(facts: Facts, exercise: Exercise) -> int:
    """Carried weight asks for strength, a pool session for water exercises."""
    points = 0
    if exercise.role is Role.STRENGTH and facts.bmi >= facts.library.number("planning/strength_bmi", facts.today):
        points += _weight(facts, "strength_for_weight")
    if exercise.category is Category.AQUATIC and Position.WATER in exercise.positions:
        points += _weight(facts, "water_session")
    return points
