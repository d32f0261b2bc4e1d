"""From a diary to the next program: pain responses, progression, flare-ups, gaps, screening again, graduation."""

from supple.engine.progression.adherence import Kept, Rhythm, kept_by_week, lately_kept, rhythm_of
from supple.engine.progression.findings import flares_since, rule_at_first
from supple.engine.progression.flares import FlareUp
from supple.engine.progression.following import withdrawn_program
from supple.engine.progression.history import History
from supple.engine.progression.response import Marks
from supple.engine.progression.review import review
from supple.engine.progression.today import RoutineToday, easier_items, routine_today, shortened

__all__ = [
    "FlareUp",
    "History",
    "Kept",
    "Marks",
    "Rhythm",
    "RoutineToday",
    "easier_items",
    "flares_since",
    "kept_by_week",
    "lately_kept",
    "review",
    "rhythm_of",
    "routine_today",
    "rule_at_first",
    "shortened",
    "withdrawn_program",
]
