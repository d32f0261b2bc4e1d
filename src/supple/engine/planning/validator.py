"""A second look at every program, without a solver, before anyone sees it."""

from collections.abc import Iterator

from supple.engine.planning.case import Case, Choice
from supple.engine.planning.eligibility import Exclusion
from supple.engine.program import Program, Session
from supple.engine.reasons import Reason
from supple.knowledge import Role


class ProgramError(RuntimeError):
    """A program that breaks a rule owed to the person; a fault of Supple, never of the intake."""


def validate(case: Case, choice: Choice, program: Program) -> None:
    """Raise ProgramError, with every fault, unless the program keeps what it owes the person.

    No item is excluded for any reason but a dislike that was set aside; sessions keep to the minutes and the number of
    items; every line, every exclusion and the aerobic part have a reason, and every reason a source.
    """
    faults = [fault for session in program.sessions for fault in _session_faults(case, choice, session)]
    explained = {entry.exercise: entry.reasons for entry in program.excluded} | {"aerobic": program.aerobic.reasons}
    faults += [f"{name}: without a reason or a source" for name, reasons in explained.items() if not _sound(reasons)]
    if faults:
        raise ProgramError("; ".join(faults))


def _sound(reasons: tuple[Reason, ...]) -> bool:
    return bool(reasons) and all(reason.references for reason in reasons)


def _session_faults(case: Case, choice: Choice, session: Session) -> Iterator[str]:
    facts = case.facts
    slack = facts.library.number("planning/minutes_slack_percent", facts.today)
    most = facts.intake.preferences.minutes_per_session * (1 + slack / 100)
    if session.minutes > round(most, 1):
        yield f"session {session.template}: {session.minutes} minutes where {most:g} is the most"
    if len(session.items) > choice.problem.most_items:
        yield f"session {session.template}: too many exercises"
    set_aside = {Exclusion.DISLIKED} if choice.dislikes_relaxed else set()
    for item in session.items:
        verdict = case.verdicts[item.exercise]
        against = [kind for kind, _ in verdict.against if kind not in set_aside]
        if against or verdict.exercise.role is Role.NEVER:
            yield f"{item.exercise}: in a session although it is {', '.join(against) or 'never prescribed'}"
        if not _sound(item.reasons):
            yield f"{item.exercise}: without a reason or a source"
