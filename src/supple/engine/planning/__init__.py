"""From facts to a program: eligibility, selection, order, dose, aerobic stage, advice and reasons."""

from supple.engine.planning.document import Course, plan
from supple.engine.planning.eligibility import Exclusion, Verdict, judge
from supple.engine.planning.explain import Explanation, explain
from supple.engine.planning.self_test import Felt, SelfTest, next_movement, result_of, self_test, what_was_found
from supple.engine.planning.validator import ProgramError, validate

__all__ = [
    "Course",
    "Exclusion",
    "Explanation",
    "Felt",
    "ProgramError",
    "SelfTest",
    "Verdict",
    "explain",
    "judge",
    "next_movement",
    "plan",
    "result_of",
    "self_test",
    "validate",
    "what_was_found",
]
