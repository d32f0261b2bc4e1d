"""Checks of everything that decides: screening rules, conditions, patterns, ramps, routines, goals, parameters."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from supple.knowledge.condition import Cap, Condition
from supple.knowledge.errors import Problem
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.places import Places
from supple.knowledge.screening import Question, ScreeningRule
from supple.knowledge.vocabulary import Role
from supple.knowledge.when import When

ANSWERS = frozenset({"yes", "no", "unsure", "unanswered", "cleared", "any"})
IDS = re.compile(r"^[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)?$")
UNITS = frozenset(
    {"points", "percent", "signs", "nrs_points", "days", "weeks", "years", "hours", "minutes", "seconds", "degrees"}
    | {"exercises", "sessions", "repetitions", "sets", "times", "notes", "flare_ups"}
    | {"class", "level", "stage", "kg_per_m2"}
)
LOADS = range(4)
DIFFICULTIES = range(1, 6)
CLINICIANS = frozenset({"physiotherapist", "doctor", "surgeon", "midwife", "nurse", "other_clinician"})
SEEN_BY = frozenset({"family_doctor", "physiotherapist", "rheumatologist", "midwife", "emergency", "surgeon"})
RELEASES = frozenset({None, "needed", "enough"})


def rule_problems(library: Library, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with rules of all kinds."""
    for place in places.files:
        kind, identity = place.split("/", 1)
        if not IDS.match(identity):
            yield places.problem(kind, identity, "the file's name", f"expected a-z, 0-9 and _, found {identity}")
    for question in library.screening.values():
        yield from _question(library, places, question)
    for condition in library.conditions.values():
        yield from _condition(library, places, condition)
    yield from _patterns(library, places)
    yield from _named_exercises(library, places)
    yield from _parameters(library, places)


def _question(library: Library, places: Places, question: Question) -> Iterator[Problem]:
    for rule in question.rules:
        yield from places.unknown("screening", question.id, "rules.answers", rule.answers, ANSWERS)
        yield from _when(library, places, "screening", question.id, rule.when)
        if rule.advice:
            yield from places.unknown("screening", question.id, "rules.advice.see", (rule.advice.see,), SEEN_BY)
        if _outcomes(rule) != 1:
            mend = "expected exactly one of level, weight, advice and count"
            yield places.problem("screening", question.id, "rules", mend)
    covered_by = (question.cleared_with,) if question.cleared_with else ()
    yield from places.unknown("screening", question.id, "cleared_with", covered_by, library.conditions)
    for when in filter(None, (question.asked_when, question.also_asked_when, question.applies_when)):
        yield from _when(library, places, "screening", question.id, when)


def _outcomes(rule: ScreeningRule) -> int:
    return sum(outcome is not None for outcome in (rule.level, rule.weight, rule.advice, rule.count))


def _when(library: Library, places: Places, kind: str, identity: str, when: When) -> Iterator[Problem]:
    for key, known in (
        ("yes_any", library.screening),
        ("flagged_any", library.screening),
        ("open_any", library.screening),
        ("conditions_any", library.conditions),
        ("conditions_none", library.conditions),
        ("goals_any", library.goals),
        ("states_any", _states(library)),
    ):
        yield from places.unknown(kind, identity, f"when.{key}", getattr(when, key) or (), known)


def _states(library: Library) -> list[str]:
    return [f"{condition.id}:{state}" for condition in library.conditions.values() for state in condition.states]


def _condition(library: Library, places: Places, condition: Condition) -> Iterator[Problem]:
    yield from _caps(library, places, "conditions", condition.id, condition.caps)
    yield from places.unknown("conditions", condition.id, "first", condition.first, library.exercises)
    if condition.part_letters and not condition.letters:
        yield places.problem("conditions", condition.id, "part_letters", "expected letters of its own beside them")
    codes = {letters.code for letters in condition.letters}
    used = {
        exercise.letters[code] for exercise in library.exercises.values() for code in codes if code in exercise.letters
    }
    used |= {letters.letter for letters in condition.part_letters}
    for letter in sorted(used - set(condition.says)):
        mend = f"expected a sentence for the letter {letter}, found none"
        yield places.problem("conditions", condition.id, "says", mend)
    named = chain(
        *(cap.states for cap in condition.caps),
        *(letters.states for letters in condition.letters),
        *(letters.states for letters in condition.part_letters),
        condition.clearance.states if condition.clearance else (),
    )
    yield from places.unknown("conditions", condition.id, "states", named, condition.states)
    for letters in condition.letters:
        yield from places.unknown("conditions", condition.id, "letters.release_by", letters.release_by, CLINICIANS)
        if letters.release not in RELEASES:
            mend = f"expected needed or enough, found {letters.release}"
            yield places.problem("conditions", condition.id, "letters.release", mend)


def _caps(library: Library, places: Places, kind: str, identity: str, caps: Iterable[Cap]) -> Iterator[Problem]:
    for cap in caps:
        if cap.load not in LOADS or cap.difficulty not in DIFFICULTIES:
            yield places.problem(kind, identity, "caps", "expected load 0 to 3 and difficulty 1 to 5")
        yield from places.unknown(kind, identity, "caps.spares", cap.spares, library.exercises)


def _patterns(library: Library, places: Places) -> Iterator[Problem]:
    for pattern in library.patterns.values():
        for when in pattern.any_of:
            yield from _when(library, places, "patterns", pattern.id, when)
        yield from _caps(library, places, "patterns", pattern.id, pattern.caps)
        lender = (pattern.caps_of,) if pattern.caps_of else ()
        yield from places.unknown("patterns", pattern.id, "caps_of", lender, library.conditions)
    for kind, pieces in (("advice", library.advice), ("stop_signs", library.stop_signs)):
        for piece in pieces.values():
            yield from _when(library, places, kind, piece.id, piece.when)
    for sign in library.stop_signs.values():
        yield from places.unknown("stop_signs", sign.id, "counts_as", sign.counts_as, library.screening)


def _named_exercises(library: Library, places: Places) -> Iterator[Problem]:
    """Routines, ramps and goals name exercises that may be prescribed."""
    usable = [exercise.id for exercise in library.exercises.values() if exercise.role is not Role.NEVER]
    for routine in library.routines.values():
        named = [item.exercise for item in routine.items]
        yield from places.unknown("routines", routine.id, "items", named, usable)
    for ramp in library.ramps.values():
        named = [stage.exercise for stage in ramp.stages]
        yield from places.unknown("ramps", ramp.id, "stages", named, usable)
    for goal in library.goals.values():
        yield from places.unknown("goals", goal.id, "exercises", goal.exercises, usable)


def _parameters(library: Library, places: Places) -> Iterator[Problem]:
    for parameter in library.parameters.values():
        yield from places.unknown("parameters", parameter.id, "unit", (parameter.unit,), UNITS)
        if not parameter.values:
            yield places.problem("parameters", parameter.id, "values", "expected at least one dated value, found none")
    for instrument in library.instruments.values():
        if instrument.wording != "never_shipped":
            mend = f"expected never_shipped, found {instrument.wording}"
            yield places.problem("instruments", instrument.id, "wording", mend)
