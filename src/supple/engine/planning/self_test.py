"""The directional self-test: for whom and when, which movements in which order, when it ends, and what it found.

Ten repeated movements one way, then the other (mckenzie_2003, browder_2007). What draws pain in is done first; what
sends it out is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from supple.engine.facts import Facts
from supple.engine.intake import DirectionalTest, TestResult
from supple.engine.planning.assemble import what_to_mind
from supple.engine.planning.eligibility import judge
from supple.engine.program import ProgramDocument
from supple.engine.reasons import Reason, because
from supple.engine.screening import screen
from supple.knowledge import Direction, Level, Library

ADVICE = "directional_self_test"
# In each direction the first one that fits the person; bending back comes first, as in the trials.
MOVEMENTS = {
    Direction.EXTENSION: ("prone_press_up", "standing_back_extension"),
    Direction.FLEXION: ("repeated_flexion_in_lying",),
}


class Felt(StrEnum):
    """Where the pain is after a movement; `worse` is new numbness or weakness, or far more pain below the knee."""

    IN = "in"
    SAME = "same"
    OUT = "out"
    UNSURE = "unsure"
    WORSE = "worse"


ENDS = frozenset({Felt.IN, Felt.OUT, Felt.WORSE})
RESULTS: dict[Felt, TestResult] = {
    Felt.IN: "centralises",
    Felt.SAME: "no_change",
    Felt.OUT: "peripheralises",
    Felt.WORSE: "peripheralises",
}
FOUND = {
    Felt.IN: "planning/self_test_in",
    Felt.SAME: "planning/self_test_same",
    Felt.OUT: "planning/self_test_out",
    Felt.UNSURE: "planning/self_test_unsure",
    Felt.WORSE: "planning/self_test_worse",
}
NAMES = {Direction.EXTENSION: "Bending back", Direction.FLEXION: "Bending forward"}


@dataclass(frozen=True, slots=True)
class TestMovement:
    """One movement of the test: its direction, the exercise that it is, and what this person should mind in it."""

    __test__ = False  # the name is the clinic's, not pytest's

    direction: Direction
    exercise: str
    precautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SelfTest:
    """A test that fits a person: its movements in order, how often each, the rest between, why, and when to stop."""

    movements: tuple[TestMovement, ...]
    repetitions: int
    rest_min: int
    why: Reason
    stop: Reason


def self_test(document: ProgramDocument, library: Library, today: date) -> SelfTest | None:
    """Return the test for someone with this program on a day; None when it is not their day, or not for them.

    Whoever the advice on it leaves out is left out here (fracture, thin bones, pregnancy, after operations, stenosis,
    listhesis, any level but proceed), and each movement must be eligible like any exercise.
    """
    day = (today - document.started_on).days + 1
    first, last = (library.whole(f"planning/self_test_{which}_day", today) for which in ("first", "last"))
    if document.program is None or document.clearance.level is not Level.PROCEED or not first <= day <= last:
        return None
    movements = _movements(document, library, today)
    if not movements:
        return None
    return SelfTest(
        movements=movements,
        repetitions=library.whole("planning/self_test_repetitions", today),
        rest_min=library.whole("planning/self_test_rest_min", today),
        why=because(library, "planning/self_test_offered"),
        stop=because(library, "planning/self_test_stop"),
    )


def _movements(document: ProgramDocument, library: Library, today: date) -> tuple[TestMovement, ...]:
    intake, weeks = document.intake, (today - document.started_on).days // 7
    facts = Facts(intake, today, min(intake.today or today, today), library, weeks)
    assessment = screen(facts)
    facts = replace(facts, level=assessment.level)
    if not facts.holds(library.advice[ADVICE].when):
        return ()
    verdicts = judge(facts, assessment, only={name for names in MOVEMENTS.values() for name in names})
    fitting = ((way, [name for name in names if verdicts[name].eligible]) for way, names in MOVEMENTS.items())
    return tuple(TestMovement(way, names[0], what_to_mind(verdicts[names[0]])) for way, names in fitting if names)


def next_movement(test: SelfTest, felt: Mapping[Direction, Felt]) -> TestMovement | None:
    """Return the movement to do next; None when the test is over: all done, or one that ends it."""
    if not ENDS.isdisjoint(felt.values()):
        return None
    return next((one for one in test.movements if one.direction not in felt), None)


def result_of(felt: Mapping[Direction, Felt]) -> DirectionalTest:
    """Return the answers as an intake holds them; what the person could not tell is left open."""
    found = {str(direction): RESULTS.get(answer) for direction, answer in felt.items()}
    return DirectionalTest(extension=found.get("extension"), flexion=found.get("flexion"))


def what_was_found(felt: Mapping[Direction, Felt], library: Library) -> tuple[Reason, ...]:
    """Return what each answer means, in the order of the movements."""
    return tuple(because(library, FOUND[felt[way]], direction=NAMES[way]) for way in MOVEMENTS if way in felt)
