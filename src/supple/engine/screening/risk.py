"""The risk that pain lasts, and the care that matches it."""

from dataclasses import dataclass

from supple.engine.facts import Facts
from supple.engine.reasons import because
from supple.knowledge import LimbPain, Region


@dataclass(frozen=True, slots=True)
class Risk:
    """Low, medium or high, how it was found, and what care matches it. Never shown as a disease."""

    level: str
    method: str
    text: str


def assess_risk(facts: Facts) -> Risk:
    """Return the risk from entered STarT Back scores, else by our own rule, which is not validated.

    Thresholds: hill_2008. The tool is validated for low back pain only, so its scores count only there.
    """
    total = facts.intake.risk.start_back_total
    psychosocial = facts.intake.risk.start_back_psychosocial
    usable = facts.intake.complaint.region is Region.LOW_BACK
    if usable and (total is not None or psychosocial is not None):
        return _of(facts, _start_back(facts, total, psychosocial), "start_back")
    return _of(facts, _own(facts), "own_rule_not_validated")


def _of(facts: Facts, level: str, method: str) -> Risk:
    words = [because(facts.library, f"risk/{level}").text]
    if method != "start_back":
        words.append(because(facts.library, "risk/own_rule").text)
    return Risk(level, method, " ".join(words))


def _start_back(facts: Facts, total: int | None, psychosocial: int | None) -> str:
    if (psychosocial or 0) >= facts.library.whole("screening/start_back_high_psychosocial", facts.today):
        return "high"
    if total is None or total >= facts.library.whole("screening/start_back_medium_total", facts.today):
        return "medium"
    return "low"


def _own(facts: Facts) -> str:
    """Count simple signs: strong pain, pain for three months, pain below knee or elbow, no exercise now."""
    complaint = facts.intake.complaint
    signs = (
        complaint.pain_nrs.average >= facts.library.number("screening/own_risk_nrs", facts.today),
        complaint.duration_days >= facts.library.number("screening/own_risk_days", facts.today),
        complaint.limb_pain is LimbPain.DISTAL,
        not facts.intake.activity.exercise_days_per_week,
    )
    if sum(signs) >= facts.library.whole("screening/own_risk_high_signs", facts.today):
        return "high"
    return "medium" if sum(signs) >= facts.library.whole("screening/own_risk_medium_signs", facts.today) else "low"
