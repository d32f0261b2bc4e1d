"""Red flags, levels of urgency, what unblocks them, and the risk of pain that lasts."""

from supple.engine.screening.assessment import Assessment
from supple.engine.screening.questions import due_questions, emergency_set
from supple.engine.screening.risk import Risk, assess_risk
from supple.engine.screening.triage import screen
from supple.engine.screening.words import condition_is_cleared, condition_is_released

__all__ = [
    "Assessment",
    "Risk",
    "assess_risk",
    "condition_is_cleared",
    "condition_is_released",
    "due_questions",
    "emergency_set",
    "screen",
]
