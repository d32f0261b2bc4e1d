"""What each session should care for, beside its roles, for this person: warm-up, cool-down, hamstrings, balance …"""

from collections.abc import Callable

from supple.engine.facts import Facts
from supple.engine.planning.benefit import leads_to_goal
from supple.engine.planning.eligibility import Verdict, is_liked
from supple.knowledge import CareFor, Category, Exercise, Position, Region, Role

UNSTEADY = frozenset({"BALANCE", "OSTEO"})
WARM_UPS = frozenset({Category.MOBILITY, Category.THORACIC, Category.NECK, Category.AQUATIC})


def cares_of(facts: Facts, verdict: Verdict) -> frozenset[str]:
    """Return the cares that an exercise fulfils for this person."""
    return frozenset(care for care, fulfils in CARES.items() if fulfils(facts, verdict))


def is_warm_up(facts: Facts, exercise: Exercise) -> bool:
    """Tell whether an exercise may begin a session: easy movement."""
    most_difficulty = facts.library.whole("planning/warm_up_most_difficulty", facts.today)
    most_load = facts.library.whole("planning/warm_up_most_load", facts.today)
    easy = exercise.difficulty <= most_difficulty and exercise.load <= most_load
    return exercise.role is Role.MOBILITY and exercise.category in WARM_UPS and easy


def is_pool_walk(exercise: Exercise) -> bool:
    """Tell whether this is the easy walk in the water, the one aerobic exercise that a pool session may hold."""
    return exercise.category is Category.AQUATIC and exercise.role is Role.AEROBIC and exercise.difficulty == 1


def is_cool_down(exercise: Exercise) -> bool:
    """Tell whether an exercise may end a session: breathing, resting, stretching, or a slow walk in the pool."""
    resting = exercise.role is Role.RELIEF and exercise.category is not Category.DIRECTIONAL
    return resting or exercise.role is Role.STRETCH or is_pool_walk(exercise)


def is_hamstring_care(facts: Facts, exercise: Exercise) -> bool:
    """Tell whether this is the daily care of the hamstrings: a stretch, or a nerve glide when the leg hurts."""
    if facts.intake.complaint.region is not Region.LOW_BACK:
        return False
    sore = facts.limb_nrs >= facts.library.number("planning/nerve_glide_limb_nrs", facts.today)
    return (CareFor.SCIATIC_NERVE if sore else CareFor.HAMSTRINGS) in exercise.cares_for


def _balance(facts: Facts, verdict: Verdict) -> bool:
    older = facts.intake.person.age >= facts.library.number("benefit/older_age", facts.today)
    return verdict.exercise.role is Role.BALANCE and (older or not UNSTEADY.isdisjoint(verdict.codes))


def _hip_flexors(facts: Facts, verdict: Verdict) -> bool:
    long = facts.library.number("planning/long_sitting_hours", facts.today)
    return CareFor.HIP_FLEXORS in verdict.exercise.cares_for and (facts.intake.activity.sitting_hours or 0) >= long


def _upright_strength(facts: Facts, verdict: Verdict) -> bool:
    exercise = verdict.exercise
    upright = exercise.positions[0] in (Position.STANDING, Position.SITTING)
    return exercise.role is Role.STRENGTH and upright and facts.intake.complaint.region in exercise.serves


def _condition(facts: Facts, verdict: Verdict) -> bool:
    firsts = (facts.library.condition(known.id).first for known in facts.conditions)
    return any(verdict.exercise.id in first for first in firsts)


CARES: dict[str, Callable[[Facts, Verdict], bool]] = {
    "warm_up": lambda facts, verdict: is_warm_up(facts, verdict.exercise),
    "cool_down": lambda facts, verdict: is_cool_down(verdict.exercise),
    "hamstring": lambda facts, verdict: is_hamstring_care(facts, verdict.exercise),
    "balance": _balance,
    "hip_flexors": _hip_flexors,
    "liked": lambda facts, verdict: is_liked(facts, verdict.exercise),
    "upright_strength": _upright_strength,
    "condition": _condition,
    "goal": lambda facts, verdict: leads_to_goal(facts, verdict.exercise),
}
