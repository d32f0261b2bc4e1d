"""The answer to "why is this not in my program?", as values for its page."""

from dataclasses import dataclass
from typing import Any

from supple.engine.program import ProgramDocument, items_of
from supple.engine.reasons import Reason
from supple.handout.why_words import CLASHES
from supple.knowledge import Exercise, Library
from supple.web.program.models import Question
from supple.web.program.why import Why, whys

VERDICTS = {
    "included": "Yes, it is in your program.",
    "contraindicated": "It does not suit you now, so it was left out.",
    "needs_clearance": "It was left out until a clinician has agreed.",
    "above_level": "It is above your level for now. It may come later.",
    "no_equipment": "It needs things that you do not have.",
    "position": "It is done in a position that you asked to leave out.",
    "disliked": "You asked to leave it out.",
    "infeasible": "It would suit you, but it cannot stand beside what your sessions have to hold.",
    "not_chosen": "It would be all right for you, and it was not chosen.",
    "no_program": "There is no program for you at the moment.",
}
YOUR_WISH = frozenset({"no_equipment", "position", "disliked"})


@dataclass(frozen=True, slots=True)
class Replaced:
    """An exercise that would have to go, by its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Answered:
    """Why an exercise is in a program or not: the verdict in words, the reasons, and what it would cost to have it.

    `cost` is in per cent of the benefit, as it is shown; nothing where no price was asked.
    """

    verdict: str
    words: str
    because: tuple[Why, ...]
    sessions: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()
    replaces: tuple[Replaced, ...] = ()
    cost: str = ""

    @property
    def is_your_wish(self) -> bool:
        """Tell whether other wishes would let it in."""
        return self.verdict in YOUR_WISH


def answered_at_once(document: ProgramDocument, exercise: Exercise, library: Library) -> Answered | None:
    """Return the answer that the program itself gives, None where the planner has to be asked."""
    program = document.program
    if program is None:
        return Answered("no_program", VERDICTS["no_program"], whys(document.clearance.reasons, library))
    item = items_of(program).get(exercise.id)
    if item is not None:
        places = tuple(s.template for s in program.sessions if any(i.exercise == exercise.id for i in s.items))
        return Answered("included", VERDICTS["included"], whys(item.reasons, library), places)
    left = next((entry for entry in program.excluded if entry.exercise == exercise.id), None)
    return None if left is None else Answered(left.kind, VERDICTS[left.kind], whys(left.reasons, library))


def answered_by(question: Question, library: Library) -> Answered:
    """Return the planner's answer to a question."""
    said: dict[str, Any] = question.answer
    reasons = [Reason(one["rule"], one["text"], tuple(one["references"])) for one in said["reasons"]]
    known = [library.exercises[name] for name in said["replaces"] if name in library.exercises]
    cost = said["cost_percent"]
    return Answered(
        verdict=said["verdict"],
        words=VERDICTS[said["verdict"]],
        because=whys(reasons, library),
        sessions=tuple(said["sessions"]),
        clashes=tuple(CLASHES[clash] for clash in said["clashes"]),
        replaces=tuple(Replaced(one.id, one.name) for one in known),
        cost="" if cost is None else f"{cost:g}",
    )
