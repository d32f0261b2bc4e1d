"""From a diary to the next program: pain responses, progression, flare-ups, gaps, screening, graduation, wishes."""

from supple.engine.progression.adherence import Kept, Rhythm, kept_by_week, lately_kept, rhythm_of
from supple.engine.progression.asking import why_not
from supple.engine.progression.findings import flares_since, rule_at_first
from supple.engine.progression.flares import FlareUp
from supple.engine.progression.following import withdrawn_program
from supple.engine.progression.history import History
from supple.engine.progression.response import Marks
from supple.engine.progression.review import review
from supple.engine.progression.swapping import Equal, NoSwapError, Offer, equals, may_return, swap
from supple.engine.progression.today import RoutineToday, easier_items, routine_today, shortened
from supple.engine.progression.wishes import Followed, change_wishes

__all__ = [
    "Equal",
    "FlareUp",
    "Followed",
    "History",
    "Kept",
    "Marks",
    "NoSwapError",
    "Offer",
    "Rhythm",
    "RoutineToday",
    "change_wishes",
    "easier_items",
    "equals",
    "flares_since",
    "kept_by_week",
    "lately_kept",
    "may_return",
    "review",
    "rhythm_of",
    "routine_today",
    "rule_at_first",
    "shortened",
    "swap",
    "why_not",
    "withdrawn_program",
]
