"""Which questions to ask a person."""

from collections.abc import Container

from supple.engine.facts import Facts
from supple.knowledge import Question


def emergency_set(facts: Facts) -> tuple[str, ...]:
    """Return the emergency questions of the person's region, in order of their ids."""
    region = facts.intake.complaint.region
    return tuple(sorted(q.id for q in facts.library.screening.values() if region in q.emergency_set))


def due_questions(facts: Facts, apart_from: Container[str] = ()) -> tuple[Question, ...]:
    """Return the questions that this person is asked: the emergency set first, then the others by group and id.

    Those in `apart_from`, such as the answered ones, are left out.
    """
    first = emergency_set(facts)
    rest = [
        question
        for question in facts.library.screening.values()
        if question.id not in apart_from and question.id not in first and _is_due(facts, question)
    ]
    later = sorted(rest, key=lambda question: (question.group or "", question.id))
    return (*(facts.library.screening[name] for name in first if name not in apart_from), *later)


def _is_due(facts: Facts, question: Question) -> bool:
    askable = question.question is not None and not question.volunteered
    other = question.also_asked_when
    asked = facts.holds(question.asked_when) or (other is not None and facts.holds(other))
    return askable and asked and facts.holds(question.applies_when)
