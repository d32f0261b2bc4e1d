"""From a diary to the next program: pain responses, progression, flare-ups, gaps, screening again, graduation."""

from supple.engine.progression.findings import rule_at_first
from supple.engine.progression.following import withdrawn_program
from supple.engine.progression.response import Marks
from supple.engine.progression.review import review
from supple.engine.progression.today import RoutineToday, easier_items, routine_today, shortened

__all__ = [
    "Marks",
    "RoutineToday",
    "easier_items",
    "review",
    "routine_today",
    "rule_at_first",
    "shortened",
    "withdrawn_program",
]
