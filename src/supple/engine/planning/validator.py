"""A second look at every program, without a solver, before anyone sees it."""

from collections.abc import Iterator

from supple.engine.planning.case import Case
from supple.engine.planning.eligibility import Exclusion
from supple.engine.program import Program, Session
from supple.knowledge import Role


class ProgramError(AssertionError):
    """A program that breaks a rule owed to the person; a fault of Supple, never of the intake."""


def validate(case: Case, program: Program) -> None:
    """Raise ProgramError, with every fault, unless the program keeps what it owes the person.

    No item is excluded for any reason but a set-aside dislike; sessions keep to the minutes and the number of items;
    every line has a reason and every reason a source.
    """
    faults = [fault for session in program.sessions for fault in _session_faults(case, session)]
    faults += [f"{entry.exercise}: left out without a reason" for entry in program.excluded if not entry.reasons]
    if faults:
        raise ProgramError("; ".join(faults))


def _session_faults(case: Case, session: Session) -> Iterator[str]:
    facts = case.facts
    most = facts.intake.preferences.minutes_per_session * (
        1 + facts.library.number("planning/minutes_slack_percent", facts.today) / 100
    )
    if session.minutes > round(most, 1):
        yield f"session {session.template}: {session.minutes} minutes where {most:g} is the most"
    if len(session.items) > facts.library.whole("planning/most_items", facts.today):
        yield f"session {session.template}: too many exercises"
    for item in session.items:
        verdict = case.verdicts[item.exercise]
        against = [kind for kind, _ in verdict.against if kind is not Exclusion.DISLIKED]
        if against or verdict.exercise.role is Role.NEVER:
            yield f"{item.exercise}: in a session although it is {', '.join(against) or 'never prescribed'}"
        if not item.reasons or not all(reason.references for reason in item.reasons):
            yield f"{item.exercise}: without a reason or a source"
