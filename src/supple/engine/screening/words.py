"""A clinician's recorded words: which condition or screening answer they cover, and what the latest says."""

from datetime import date, timedelta

from supple.engine.facts import Facts
from supple.engine.intake import ClinicianWord, KnownCondition
from supple.knowledge import Question


def latest_word(facts: Facts, covered: str, not_before: date | None) -> ClinicianWord | None:
    """Return the latest word that covers an id and is no older than the event; a no wins over a yes of that day."""
    words = [
        word
        for word in facts.intake.clearance
        if covered in word.covers and (not_before is None or word.date >= not_before)
    ]
    return max(words, key=lambda word: (word.date, not word.advises_exercise), default=None)


def answer_is_cleared(facts: Facts, question: Question) -> bool:
    """Tell whether a clinician has looked at a screening answer on or after its day and advised exercise."""
    names = (question.id, question.cleared_with) if question.cleared_with else (question.id,)
    words = [latest_word(facts, name, facts.day_of_answer(question.id)) for name in names]
    given = [word.advises_exercise for word in words if word is not None]
    return bool(given) and all(given)


def condition_is_cleared(facts: Facts, known: KnownCondition) -> bool:
    """Tell whether a clinician (early after some operations: the surgeon) has advised exercise since it began."""
    need = facts.library.condition(known.id).clearance
    early = need is not None and need.surgeon_until_week is not None and facts.week_of(known) < need.surgeon_until_week
    return condition_is_released(facts, known, ("surgeon",) if early else ())


def condition_is_released(facts: Facts, known: KnownCondition, by: tuple[str, ...], from_week: int = 0) -> bool:
    """Tell whether the latest word releases the condition, given by one of `by` (empty: by anyone), and in or after
    week `from_week`: an early word allows early exercise and no more.
    """
    since = known.since if known.since is None else known.since + timedelta(weeks=from_week)
    word = latest_word(facts, known.id, since)
    return word is not None and word.advises_exercise and (not by or word.by in by)


def words_against(facts: Facts) -> tuple[str, ...]:
    """Return the covered ids for which the latest word advises against exercise, words before the event left out."""
    covered = sorted({name for word in facts.intake.clearance for name in word.covers})
    since = {known.id: known.since for known in facts.conditions}
    latest = {name: latest_word(facts, name, since.get(name)) for name in covered}
    return tuple(name for name, word in latest.items() if word is not None and not word.advises_exercise)
