"""How much an eligible exercise is worth to this person: whole points, every weight a parameter.

Order of weights (clinical brief 3.6, design rule): direction, then the person's likes and equipment, then evidence
class, then stretching as support.
"""

from supple.engine.facts import Facts
from supple.engine.planning.eligibility import Verdict, named
from supple.knowledge import Category, Direction, Exercise, Phase, Position, Role

HIP_FLEXOR_CODES = frozenset({"ST-07", "ST-08", "ST-09"})


def benefit(facts: Facts, verdict: Verdict, familiar: frozenset[str]) -> int:
    """Return the points of one exercise, at least 1."""
    exercise = verdict.exercise
    points = (
        _weight(facts, f"base_{exercise.role}")
        + _phase_points(facts, exercise)
        + _region_points(facts, exercise)
        + _direction_points(facts, exercise)
        + _wish_points(facts, exercise)
        + _need_points(facts, exercise)
        + (_weight(facts, "preferred") if verdict.favours else 0)
        + (_weight(facts, "familiar") if exercise.id in familiar else 0)
    )
    return max(1, points)


def _weight(facts: Facts, name: str) -> int:
    return facts.library.whole(f"benefit/{name}", facts.today)


def _phase_points(facts: Facts, exercise: Exercise) -> int:
    """Early on, ease and movement count more; later, strength does (clinical brief 4.1 to 4.3)."""
    if facts.phase is Phase.ACUTE:
        early = exercise.role in (Role.RELIEF, Role.MOBILITY)
        return _weight(facts, "acute_ease") if early else 0
    building = exercise.role in (Role.STRENGTH, Role.CORE)
    return _weight(facts, "later_strength") if building else 0


def _region_points(facts: Facts, exercise: Exercise) -> int:
    region = facts.intake.complaint.region
    if region not in exercise.serves:
        return _weight(facts, "other_region")
    return _weight(facts, "own_region") if len(exercise.serves) < 3 else 0


def _direction_points(facts: Facts, exercise: Exercise) -> int:
    complaint, movement = facts.intake.complaint, exercise.movement
    points = 0
    for direction in (Direction.FLEXION, Direction.EXTENSION):
        if movement.goes_into(direction):
            points += _weight(facts, "eases") * (direction.value in complaint.eased_by)
            points += _weight(facts, "worsens") * (direction.value in complaint.worsened_by)
            points += _weight(facts, "centralises") * (
                direction in complaint.directional_test.directions("centralises")
            )
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        points += _weight(facts, "eases") * any(movement.goes_into(d) for d in condition.prefers if d != "neutral")
        points += _weight(facts, "worsens") * any(movement.goes_into(d) for d in condition.avoids)
    return points


def _wish_points(facts: Facts, exercise: Exercise) -> int:
    liked = any(name in facts.intake.preferences.likes for name in named(exercise))
    wanted = [facts.library.goals[goal] for goal in sorted(facts.goals)]
    leads = any(exercise.id in goal.exercises or exercise.role in goal.roles for goal in wanted)
    return _weight(facts, "liked") * liked + _weight(facts, "goal") * leads


def _need_points(facts: Facts, exercise: Exercise) -> int:
    """Long sitting asks for hip flexors, carried weight for strength, age for balance (amendments section 6)."""
    sits = facts.intake.activity.sitting_hours or 0
    points = 0
    if exercise.code in HIP_FLEXOR_CODES and sits >= facts.library.number("planning/long_sitting_hours", facts.today):
        points += _weight(facts, "hip_flexors")
    if exercise.role is Role.STRENGTH and facts.bmi >= facts.library.number("planning/strength_bmi", facts.today):
        points += _weight(facts, "strength_for_weight")
    if exercise.role is Role.BALANCE and facts.intake.person.age >= _weight(facts, "older_age"):
        points += _weight(facts, "balance_for_age")
    if exercise.category is Category.AQUATIC and Position.WATER in exercise.positions:
        points += _weight(facts, "water_session")
    return points
