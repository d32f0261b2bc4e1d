"""Which letter codes and caps apply to a person: from conditions, and from working patterns without a diagnosis."""

from collections.abc import Iterator
from dataclasses import dataclass

from supple.engine.facts import Facts
from supple.engine.intake import KnownCondition
from supple.engine.reasons import Reason
from supple.engine.screening import condition_is_cleared, condition_is_released
from supple.knowledge import Cap, Condition, Direction, Exercise, Letter, LetterCode, Pattern


@dataclass(frozen=True, slots=True)
class ActiveCode:
    """A letter code in force, the rule it comes from, and what its letters say to the person."""

    code: str
    rule: str
    says: dict[Letter, str]
    references: tuple[str, ...]
    cleared: bool
    waived: Direction | None = None

    def reason(self, letter: Letter) -> Reason:
        """Return what this code's letter says, as a reason."""
        return Reason(f"{self.rule}/{letter}", self.says[letter], self.references)


@dataclass(frozen=True, slots=True)
class ActiveCap:
    """A cap in force and the rule it comes from."""

    cap: Cap
    rule: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """The codes and caps in force for a person."""

    codes: tuple[ActiveCode, ...]
    caps: tuple[ActiveCap, ...]


def grounds_of(facts: Facts) -> Grounds:
    """Return the codes and caps in force."""
    return Grounds(active_codes(facts), active_caps(facts))


def active_codes(facts: Facts) -> tuple[ActiveCode, ...]:
    """Return the letter codes in force, of conditions first, then of patterns."""
    return (*_condition_codes(facts), *_pattern_codes(facts))


def active_caps(facts: Facts) -> tuple[ActiveCap, ...]:
    """Return the caps in force; the strictest of them wins."""
    return (*_condition_caps(facts), *_pattern_caps(facts))


def letters_of(exercise: Exercise, codes: tuple[ActiveCode, ...]) -> tuple[tuple[Letter, ActiveCode], ...]:
    """Return the letters that the codes in force give to an exercise, waived ones left out."""
    return tuple(
        (exercise.letters[active.code], active)
        for active in codes
        if active.code in exercise.letters and not _waived(exercise, active)
    )


def part_letters(facts: Facts, exercise: Exercise) -> tuple[tuple[Letter, ActiveCode], ...]:
    """Return the letters that conditions give to all exercises of a part of the body (a fused neck, for instance)."""
    found = []
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        for rule in condition.part_letters:
            in_state = not rule.states or not set(facts.states_of(known)).isdisjoint(rule.states)
            if rule.part is exercise.region and in_state:
                found.append((rule.letter, _code(facts, known, condition, condition.letters[0])))
    return tuple(found)


def gentle_weeks(facts: Facts) -> bool:
    """Tell whether a condition allows only the gentle categories at this time (the first weeks after a birth)."""
    return any(active.cap.gentle for active in active_caps(facts))


def _waived(exercise: Exercise, active: ActiveCode) -> bool:
    excluded = exercise.letters[active.code] is Letter.X
    return excluded and active.waived is not None and exercise.spine.goes_into(active.waived)


def _condition_codes(facts: Facts) -> Iterator[ActiveCode]:
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        for letters in condition.letters:
            if _in_force(facts, known, letters):
                yield _code(facts, known, condition, letters)


def _code(facts: Facts, known: KnownCondition, condition: Condition, letters: LetterCode) -> ActiveCode:
    cleared = condition_is_cleared(facts, known)
    return ActiveCode(letters.code, f"condition/{known.id}", condition.says, condition.references, cleared)


def _in_force(facts: Facts, known: KnownCondition, letters: LetterCode) -> bool:
    """Tell whether a code still (or already) counts, by weeks and by a clinician's release."""
    week = facts.week_of(known)
    if letters.from_week is not None and week < letters.from_week:
        return False
    if letters.states and set(letters.states).isdisjoint(facts.states_of(known)):
        return False
    over = letters.until_week is not None and week >= letters.until_week
    if letters.release == "needed":
        return not (over and condition_is_released(facts, known, letters.release_by, letters.until_week or 0))
    released = condition_is_released(facts, known, letters.release_by)
    if letters.release == "enough":
        return not (over or released)
    return not over


def _patterns(facts: Facts) -> Iterator[Pattern]:
    """Yield the patterns that the complaint, the age and the answers show; a diagnosis never takes one away."""
    for _, pattern in sorted(facts.library.patterns.items()):
        if any(facts.holds(when) for when in pattern.any_of):
            yield pattern


def _pattern_codes(facts: Facts) -> Iterator[ActiveCode]:
    centralises = facts.intake.complaint.directional_test.directions("centralises")
    for pattern in _patterns(facts):
        waived = pattern.waived_direction if pattern.waived_direction in centralises else None
        says = dict.fromkeys(Letter, pattern.text)
        for code in pattern.codes:
            yield ActiveCode(code, f"pattern/{pattern.id}", says, pattern.references, False, waived)


def _pattern_caps(facts: Facts) -> Iterator[ActiveCap]:
    for pattern in _patterns(facts):
        borrowed = facts.library.condition(pattern.caps_of).caps if pattern.caps_of else ()
        for cap in (*pattern.caps, *borrowed):
            if _cap_in_force(facts, cap, 0, ()):
                yield ActiveCap(cap, f"pattern/{pattern.id}")


def _condition_caps(facts: Facts) -> Iterator[ActiveCap]:
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        for cap in condition.caps:
            if _cap_in_force(facts, cap, facts.week_of(known), facts.states_of(known)):
                yield ActiveCap(cap, f"condition/{known.id}")


def _cap_in_force(facts: Facts, cap: Cap, week: int, states: tuple[str, ...]) -> bool:
    return (
        (cap.weeks_from is None or week >= cap.weeks_from)
        and (cap.weeks_below is None or week < cap.weeks_below)
        and (cap.program_weeks_below is None or facts.program_week < cap.program_weeks_below)
        and (cap.limb_nrs_from is None or facts.limb_nrs >= cap.limb_nrs_from)
        and (not cap.states or not set(cap.states).isdisjoint(states))
    )
