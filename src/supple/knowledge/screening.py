"""What is known of one screening question and the rules behind it."""

from dataclasses import dataclass

from supple.knowledge.vocabulary import Certainty, Level, Region
from supple.knowledge.when import When


@dataclass(frozen=True, slots=True)
class Referral:
    """Whom to see and within how many days."""

    see: str
    within_days: int


@dataclass(frozen=True, slots=True)
class ScreeningRule:
    """What follows from an answer: exactly one of a level, a weak weight, advice, or a count.

    `answers` holds yes, no, unsure, unanswered, cleared (a yes or unsure that a clinician's word covers), or any.
    A `duration_flag` weight says only that pain lasts;
    an `only_with_others` weight counts only beside another flag that is no duration flag.
    """

    answers: tuple[str, ...]
    text: str
    references: tuple[str, ...]
    certainty: Certainty
    when: When = When()
    level: Level | None = None
    weight: int | None = None
    advice: Referral | None = None
    count: str | None = None
    duration_flag: bool = False
    only_with_others: bool = False
    no_program: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One screening question. A question without words is inferred from the intake, never asked.

    A clinician's word covers the answer by the question's id, or by the condition in `cleared_with`.
    """

    id: str
    topic: str
    rules: tuple[ScreeningRule, ...]
    group: str | None = None
    question: str | None = None
    help: str | None = None
    clarify: str | None = None
    emergency_set: tuple[Region, ...] = ()
    asked_when: When = When()
    also_asked_when: When | None = None
    applies_when: When = When()
    volunteered: bool = False
    cleared_with: str | None = None
