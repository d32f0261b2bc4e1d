"""What a person may and may not do, with every reason: outside any solver, before any choice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from supple.engine.facts import Facts
from supple.engine.planning.letters import (
    ActiveCap,
    ActiveCode,
    Grounds,
    grounds_of,
    letters_of,
    part_letters,
)
from supple.engine.reasons import Reason, because
from supple.engine.screening import Assessment
from supple.knowledge import Category, Direction, Equipment, Exercise, Letter, Position, Role

GENTLE_CATEGORIES = frozenset({Category.BREATHING, Category.DIRECTIONAL, Category.POSTURE, Category.MOBILITY})
IN_WORDS = {Direction.FLEXION: "bending forward", Direction.EXTENSION: "bending back"}
OPPOSITE = {Direction.FLEXION: Direction.EXTENSION, Direction.EXTENSION: Direction.FLEXION}


class Exclusion(StrEnum):
    """The kinds of reason to leave an exercise out, strongest first."""

    CONTRAINDICATED = "contraindicated"
    NEEDS_CLEARANCE = "needs_clearance"
    ABOVE_LEVEL = "above_level"
    NO_EQUIPMENT = "no_equipment"
    POSITION = "position"
    DISLIKED = "disliked"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one exercise for one person: why it is out, what changes it (by letter code), what favours it.

    `codes` are the letter codes in force for the person.
    """

    exercise: Exercise
    against: tuple[tuple[Exclusion, Reason], ...]
    changes: tuple[tuple[str, Reason], ...]
    favours: tuple[Reason, ...]
    codes: frozenset[str]

    @property
    def eligible(self) -> bool:
        """Tell whether nothing speaks against the exercise."""
        return not self.against

    @property
    def kind(self) -> Exclusion:
        """Return the strongest kind of exclusion; raise ValueError for an eligible exercise."""
        return min((kind for kind, _ in self.against), key=list(Exclusion).index)


def judge(
    facts: Facts, assessment: Assessment, only: Iterable[str] | None = None, grounds: Grounds | None = None
) -> dict[str, Verdict]:
    """Return a verdict for every exercise of the library, or for `only` some of them, by id.

    `grounds` are the codes and caps in force, where they are known already.

    Letters: exclude > clearance > modify > prefer, the strictest wins; caps, direction, the gentle
    program, equipment, positions and dislikes follow. All reasons are kept.
    """
    grounds = grounds or grounds_of(facts)
    return {
        name: _verdict(facts, assessment, facts.library.exercises[name], grounds)
        for name in sorted(facts.library.exercises if only is None else only)
    }


def _verdict(
    facts: Facts,
    assessment: Assessment,
    exercise: Exercise,
    grounds: Grounds,
) -> Verdict:
    letters = (*letters_of(exercise, grounds.codes), *part_letters(facts, exercise))
    against = (
        *_by_letters(letters),
        *_by_direction(facts, exercise),
        *_by_level(facts, assessment, exercise),
        *_by_caps(facts, exercise, grounds.caps),
        *_by_settling(facts, exercise),
        *_by_rest(facts, exercise),
        *_by_wishes(facts, exercise),
    )
    return Verdict(
        exercise,
        against,
        tuple(
            (active.code, active.reason(letter))
            for letter, active in letters
            if letter is Letter.M or _lifted(letter, active)
        ),
        _favours(letters),
        frozenset(active.code for active in grounds.codes),
    )


def _favours(letters: tuple[tuple[Letter, ActiveCode], ...]) -> tuple[Reason, ...]:
    """Return what prefers the exercise; a stricter letter of another condition takes the preference away."""
    preferred = all(letter is Letter.P for letter, _ in letters)
    return tuple(active.reason(letter) for letter, active in letters if preferred)


def _lifted(letter: Letter, active: ActiveCode) -> bool:
    return letter is Letter.C and active.cleared


def _by_letters(letters: tuple[tuple[Letter, ActiveCode], ...]) -> Iterator[tuple[Exclusion, Reason]]:
    for letter, active in letters:
        if letter is Letter.X:
            yield Exclusion.CONTRAINDICATED, active.reason(letter)
        elif letter is Letter.C and not active.cleared:
            yield Exclusion.NEEDS_CLEARANCE, active.reason(letter)


def _by_direction(facts: Facts, exercise: Exercise) -> Iterator[tuple[Exclusion, Reason]]:
    """A direction that peripheralises is out everywhere; the opposite of one that centralises in `directional`."""
    test = facts.intake.complaint.directional_test
    for direction in test.directions("peripheralises"):
        if exercise.spine.goes_into(direction):
            yield (
                Exclusion.CONTRAINDICATED,
                because(facts.library, "planning/peripheralises", direction=IN_WORDS[direction]),
            )
    for direction in test.directions("centralises"):
        opposite = OPPOSITE[direction]
        if exercise.category is Category.DIRECTIONAL and exercise.spine.goes_into(opposite):
            yield (
                Exclusion.CONTRAINDICATED,
                because(facts.library, "planning/opposite_direction", direction=IN_WORDS[direction]),
            )


def is_gentle(exercise: Exercise) -> bool:
    """Tell whether an exercise belongs to the gentle program."""
    return exercise.difficulty == 1 and exercise.category in GENTLE_CATEGORIES


def _by_level(facts: Facts, assessment: Assessment, exercise: Exercise) -> Iterator[tuple[Exclusion, Reason]]:
    if assessment.gentle and not is_gentle(exercise) and exercise.id not in gentle_walks(facts):
        yield Exclusion.NEEDS_CLEARANCE, because(facts.library, "planning/gentle_program")


def gentle_walks(facts: Facts) -> frozenset[str]:
    """Return the exercises of the walking stages that the gentle program may hold."""
    most = facts.library.whole("planning/gentle_most_walking_stage", facts.today)
    return frozenset(stage.exercise for stage in facts.library.ramps["walking"].stages[: most + 1])


def _by_caps(facts: Facts, exercise: Exercise, caps: tuple[ActiveCap, ...]) -> Iterator[tuple[Exclusion, Reason]]:
    for active in caps:
        cap = active.cap
        if exercise.id in cap.spares:
            continue
        if exercise.load > cap.load or exercise.difficulty > cap.difficulty:
            text = because(
                facts.library,
                "planning/cap",
                load=exercise.load,
                most_load=cap.load,
                difficulty=exercise.difficulty,
                most_difficulty=cap.difficulty,
            ).text
            yield Exclusion.ABOVE_LEVEL, Reason(f"{active.rule}/cap", text, cap.references)
        elif cap.gentle and not is_gentle(exercise) and exercise.id not in gentle_walks(facts):
            text = because(facts.library, "planning/gentle_weeks").text
            yield Exclusion.ABOVE_LEVEL, Reason(f"{active.rule}/cap", text, cap.references)


def _by_settling(facts: Facts, exercise: Exercise) -> Iterator[tuple[Exclusion, Reason]]:
    """Running waits until the pain has settled and half an hour's walk is easy."""
    runs = (stage.exercise for stage in facts.library.ramps["running"].stages)
    if exercise.role is not Role.AEROBIC or exercise.id not in runs:
        return
    pain = facts.library.number("planning/running_most_nrs", facts.today)
    walk = facts.library.number("planning/running_walk_min", facts.today)
    complaint = facts.intake.complaint
    settled = complaint.pain_nrs.average <= pain and facts.limb_nrs <= pain
    if not settled or (facts.intake.activity.walks_comfortably_min or 0) < walk:
        yield (
            Exclusion.ABOVE_LEVEL,
            because(facts.library, "planning/running_settled", nrs=f"{pain:g}", walk=f"{walk:g}"),
        )


def _by_rest(facts: Facts, exercise: Exercise) -> Iterator[tuple[Exclusion, Reason]]:
    """An exercise that hurt much rests for some weeks; after a long time away the first weeks are easy."""
    if exercise.id in facts.resting:
        yield Exclusion.ABOVE_LEVEL, facts.resting[exercise.id]
    number = facts.library.whole
    if facts.restarted and facts.program_week < number("planning/first_weeks", facts.today):
        most = number("progression/restart_difficulty", facts.today)
        if exercise.difficulty > most:
            yield Exclusion.ABOVE_LEVEL, because(facts.library, "progression/restart_level", level=most)


def _by_wishes(facts: Facts, exercise: Exercise) -> Iterator[tuple[Exclusion, Reason]]:
    wishes = facts.intake.preferences
    if Position.WATER in exercise.positions and Equipment.POOL not in facts.equipment:
        yield Exclusion.NO_EQUIPMENT, because(facts.library, "planning/equipment", equipment="pool")
    elif exercise.equipment and facts.equipment.isdisjoint(exercise.equipment):
        needs = " or ".join(item.replace("_", " ") for item in exercise.equipment)
        yield Exclusion.NO_EQUIPMENT, because(facts.library, "planning/equipment", equipment=needs)
    for position in exercise.positions:
        if position in wishes.positions_to_avoid:
            words = position.replace("_", " ")
            yield Exclusion.POSITION, because(facts.library, "planning/position", position=words)
    for name in named(exercise):
        if name in wishes.dislikes:
            yield Exclusion.DISLIKED, because(facts.library, "planning/disliked", name=name.replace("_", " "))


def is_liked(facts: Facts, exercise: Exercise) -> bool:
    """Tell whether the person likes the exercise, its category or its tradition."""
    return any(name in facts.intake.preferences.likes for name in named(exercise))


def named(exercise: Exercise) -> tuple[str, ...]:
    """Return the names under which a person may like or dislike an exercise: id, category, tradition."""
    return (exercise.id, exercise.category, *((exercise.tradition,) if exercise.tradition else ()))
