"""From answers to a level: the worst answer wins, and an unanswered question is never a "no"."""

from collections.abc import Iterator
from dataclasses import dataclass

from supple.engine.facts import Facts
from supple.engine.reasons import Reason, ReferralAdvice, because, referral
from supple.engine.screening.assessment import Assessment
from supple.engine.screening.questions import due_questions, emergency_set
from supple.engine.screening.words import answer_is_cleared, condition_is_cleared, words_against
from supple.knowledge import Answer, Level, Question, ScreeningRule

UNANSWERED = "unanswered"
CLEARED = "cleared"
ANY = "any"
CALM = frozenset({"no", ANY})


@dataclass(frozen=True, slots=True)
class _Finding:
    """One rule that fired, with the question it belongs to."""

    question: Question
    rule: ScreeningRule

    @property
    def reason(self) -> Reason:
        return Reason(f"screening/{self.question.id}", self.rule.text, self.rule.references)


def screen(facts: Facts) -> Assessment:
    """Return the level of urgency with its reasons, the questions still open, and advice that changes no level.

    Each rule is given once, at its worst; someone who needs help today gets no advice for later.

    Only a clinician's recorded word takes away the level of a yes (finucane_2020).
    """
    findings = list(_findings(facts))
    levels = [(f.rule.level, f.reason) for f in findings if f.rule.level is not None]
    levels += _unanswered_emergency(facts) + _conditions(facts) + _against(facts) + _weak_flags(facts, findings)
    levels.sort(key=lambda found: (-found[0].urgency, found[1].rule))
    answered = facts.intake.screening
    level = levels[0][0] if levels else Level.PROCEED
    worst_of_each = {reason.rule: reason for _, reason in reversed(levels)}
    return Assessment(
        level=level,
        reasons=tuple(reason for _, reason in levels if worst_of_each[reason.rule] is reason),
        missing=tuple(question.id for question in due_questions(facts, apart_from=answered)),
        advice=() if level.forbids_exercise else tuple(_advice(facts, findings)),
        no_program=any(f.rule.no_program for f in findings),
    )


def _findings(facts: Facts) -> Iterator[_Finding]:
    """Yield every rule whose answers hold the status of its question, and whose facts hold."""
    for _, question in sorted(facts.library.screening.items()):
        calm = facts.intake.screening.get(question.id) is Answer.NO
        rules = [rule for rule in question.rules if not calm or not CALM.isdisjoint(rule.answers)]
        if not rules or not facts.holds(question.applies_when):
            continue
        status = _status(facts, question)
        for rule in rules:
            if (status in rule.answers or ANY in rule.answers) and facts.holds(rule.when):
                yield _Finding(question, rule)


def _status(facts: Facts, question: Question) -> str:
    """Return the answer as rules see it; a clinician's word covers an answer, never what is inferred (age, region)."""
    given = facts.answer(question.id)
    if given is None:
        return UNANSWERED
    return CLEARED if given is not Answer.NO and answer_is_cleared(facts, question) else str(given)


def _unanswered_emergency(facts: Facts) -> list[tuple[Level, Reason]]:
    open_ones = [name for name in emergency_set(facts) if name not in facts.intake.screening]
    if not open_ones:
        return []
    reason = because(facts.library, "screening/unanswered_emergency", questions=", ".join(open_ones))
    return [(Level.CLINICIAN_SOON, reason)]


def _conditions(facts: Facts) -> list[tuple[Level, Reason]]:
    """Return a clearance for each condition that needs one and has no clinician's word yet."""
    found = []
    for known in facts.conditions:
        condition = facts.library.condition(known.id)
        need = condition.clearance
        if need is None or condition_is_cleared(facts, known):
            continue
        in_time = need.until_week is None or facts.week_of(known) < need.until_week
        in_state = not need.states or known.state in need.states
        if in_time and in_state:
            reason = Reason(f"condition/{known.id}/clearance", need.text, condition.references)
            found.append((Level.CLEARANCE_FIRST, reason))
    return found


def _against(facts: Facts) -> list[tuple[Level, Reason]]:
    return [
        (Level.CLEARANCE_FIRST, because(facts.library, "screening/clinician_advises_against", covered=name))
        for name in words_against(facts)
    ]


def _weight(findings: list[_Finding]) -> int:
    """Sum the weak flags; a flag that counts only beside others needs one that is not about duration."""
    weak = [f.rule for f in findings if f.rule.weight]
    strong_enough = [rule for rule in weak if not rule.only_with_others and not rule.duration_flag]
    return sum(rule.weight or 0 for rule in weak if not rule.only_with_others or strong_enough)


def _weak_flags(facts: Facts, findings: list[_Finding]) -> list[tuple[Level, Reason]]:
    weight = _weight(findings)
    if weight < facts.library.whole("screening/weak_flags_see_clinician", facts.today):
        return []
    return [(Level.CLINICIAN_SOON, because(facts.library, "screening/weak_flags", weight=weight))]


def _advice(facts: Facts, findings: list[_Finding]) -> Iterator[ReferralAdvice]:
    for found in findings:
        if found.rule.advice:
            yield referral(found.reason.rule, found.rule.text, found.rule.references, found.rule.advice)
    if _weight(findings) == facts.library.whole("screening/weak_flags_advice", facts.today):
        yield _because_advice(facts, "screening/weak_flags_two")
    yield from _inflammatory(facts, findings)


def _inflammatory(facts: Facts, findings: list[_Finding]) -> Iterator[ReferralAdvice]:
    """Yield advice by the count of signs of axial spondyloarthritis (NICE NG65; reference nice_ng65)."""
    count = sum(1 for found in findings if found.rule.count)
    most = facts.library.whole("screening/axspa_refer", facts.today)
    if count >= most:
        yield _because_advice(facts, "screening/axspa_refer", count=count)
    elif count == facts.library.whole("screening/axspa_blood_test", facts.today):
        yield _because_advice(facts, "screening/axspa_blood_test", count=count)


def _because_advice(facts: Facts, rule: str, **words: object) -> ReferralAdvice:
    """Return a rule of the library as advice; the rule itself says whom to see and how soon."""
    reason, known = because(facts.library, rule, **words), facts.library.rules[rule]
    assert known.advice is not None
    return referral(reason.rule, reason.text, reason.references, known.advice)
