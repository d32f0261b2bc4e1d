"""Other exercises in place of one: the next of its chain, an easier one, or one that does the same work."""

from collections.abc import Callable

from supple.engine.planning.problem_setting import in_sessions
from supple.engine.progression.findings import Findings
from supple.knowledge import Exercise, Role

Suits = Callable[[Exercise], bool]


def harder(findings: Findings, exercise: Exercise, taken: set[str]) -> Exercise | None:
    """Return the next exercise of the chain, at most one difficulty higher, when this person may do it.

    A link that jumps further is a clinician's choice and is never taken here.
    """
    known = (findings.history.library.exercises[name] for name in exercise.progressions)
    near = [one for one in known if exercise.difficulty <= one.difficulty <= exercise.difficulty + 1]
    return _first(findings, near, taken)


def easier(findings: Findings, exercise: Exercise, taken: set[str], suits: Suits) -> Exercise | None:
    """Return the nearest easier exercise of the chain that this person may do and that `suits`."""
    known = (findings.history.library.exercises[name] for name in exercise.regressions)
    below = [one for one in known if one.difficulty < exercise.difficulty]
    return _first(findings, sorted(below, key=lambda one: (-one.difficulty, one.id)), taken, suits)


def beside(findings: Findings, exercise: Exercise, taken: set[str], suits: Suits) -> Exercise | None:
    """Return an exercise of the same role for the same region that is no harder and `suits`: easier ones of the chain
    come first, then those done before, then those nearest in difficulty.
    """
    region = findings.facts.intake.complaint.region
    seen = set(findings.history.document.seen)
    chain = set(exercise.regressions)
    same = [
        one
        for one in findings.history.library.exercises.values()
        if one.role is exercise.role
        and one.difficulty <= exercise.difficulty
        and one.load <= exercise.load
        and region in one.serves
    ]
    order = sorted(same, key=lambda one: (one.id not in chain, one.id not in seen, -one.difficulty, one.id))
    return _first(findings, order, taken, suits)


def _any(exercise: Exercise) -> bool:
    return True


def _first(findings: Findings, wanted: list[Exercise], taken: set[str], suits: Suits = _any) -> Exercise | None:
    free = [one for one in wanted if one.id not in taken and _may_stand(one, findings) and suits(one)]
    verdicts = findings.verdicts({one.id for one in free})
    return next((one for one in free if verdicts[one.id].eligible), None)


def _may_stand(exercise: Exercise, findings: Findings) -> bool:
    return exercise.dose is not None and exercise.role is not Role.AEROBIC and in_sessions(exercise, findings.gentle)
