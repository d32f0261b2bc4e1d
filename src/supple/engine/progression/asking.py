"""Why an exercise is in the program of a course, or why it is not, as things stand today."""

from dataclasses import replace
from datetime import date

from supple.engine.diary import Diary
from supple.engine.planning import Explanation
from supple.engine.planning.case import case_of
from supple.engine.planning.document import kept_in
from supple.engine.planning.explain import explain_beside
from supple.engine.program import ProgramDocument
from supple.engine.progression.findings import find
from supple.engine.progression.history import History
from supple.knowledge import Library


def why_not(document: ProgramDocument, diary: Diary, library: Library, today: date, exercise: str) -> Explanation:
    """Return why an exercise is in a program, or why not: what it would replace today, and what that would cost.

    The program stands as it is; the cost is that of the best program that holds the exercise too. Raise UnknownIdError
    for ids the library does not hold.
    """
    library.exercise(exercise)
    findings = find(History(document, diary, library, today))
    kept = kept_in(document.program)
    case = replace(case_of(findings.facts, kept), seen=frozenset(document.seen))
    return explain_beside(case, document.program, exercise)
