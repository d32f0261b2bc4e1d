"""From facts to a program: eligibility, selection, order, dose, aerobic stage, advice and reasons."""

from supple.engine.planning.document import Course, plan
from supple.engine.planning.eligibility import Exclusion, Verdict, judge
from supple.engine.planning.explain import Explanation, explain
from supple.engine.planning.validator import ProgramError, validate

__all__ = [
    "Course",
    "Exclusion",
    "Explanation",
    "ProgramError",
    "Verdict",
    "explain",
    "judge",
    "plan",
    "validate",
]
