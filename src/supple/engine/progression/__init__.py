"""From a diary to the next program: pain responses, progression, flare-ups, gaps, screening again, graduation."""

from supple.engine.progression.findings import rule_at_first
from supple.engine.progression.response import Marks
from supple.engine.progression.review import review

__all__ = ["Marks", "review", "rule_at_first"]
