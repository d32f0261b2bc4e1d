"""One person's answers beside the knowledge: which questions are theirs, and how urgent the answers are."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from pydantic import TypeAdapter

from supple.documents.adapters import intake_adapter
from supple.engine.facts import Facts
from supple.engine.intake import Intake
from supple.engine.screening import Assessment, due_questions, emergency_set, screen
from supple.knowledge import Answer, Library, Question, Region
from supple.knowledge.loading import build
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.document import document_of

FLAGGED = (Answer.YES, Answer.UNSURE)
# Screening looks at no strength of pain (a test holds it to that), so it can be asked before the pain is.
NOT_YET_ASKED: dict[str, Any] = {"average": 0}


@cache
def _adapter() -> TypeAdapter[Intake]:
    return intake_adapter()


@dataclass(frozen=True)
class Case:
    """The answers so far of one person on one day."""

    answers: Answers
    library: Library
    today: date

    @property
    def begun(self) -> bool:
        """Tell whether the first screen is answered, without which no question is known to be due."""
        return bool(self.answers.of("about"))

    @property
    def region(self) -> Region:
        """Return where the pain is; only for a case that has begun."""
        return Region(self.answers.of("about")["region"])

    @cached_property
    def facts(self) -> Facts:
        """Return the facts of all answers so far; only for a case that has begun."""
        known = [name for name in self.answers.screening if name in self.library.screening]
        document = document_of(self.answers, self.library, self.today, known)
        complaint = document["complaint"]
        complaint["pain_nrs"] = {**NOT_YET_ASKED, **complaint["pain_nrs"]}
        intake = build(_adapter(), document)
        return Facts(intake, self.today, intake.today or self.today, self.library)

    @cached_property
    def emergency(self) -> frozenset[str]:
        """Return the ids of the emergency questions of this person's region."""
        return frozenset(emergency_set(self.facts)) if self.begun else frozenset()

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """Return the questions that this person is asked.

        Those that are due; and those answered with yes or unsure that are due no more (another region), so that such
        an answer is never lost unseen and can be corrected.
        """
        if not self.begun:
            return ()
        due = due_questions(self.facts)
        ids = {question.id for question in due}
        kept = (q for q in self.library.screening.values() if q.id not in ids and self._stays(q))
        return (*due, *kept)

    def _stays(self, question: Question) -> bool:
        flagged = self.answers.screening.get(question.id) in FLAGGED
        return flagged and question.question is not None and self.facts.holds(question.applies_when)

    @cached_property
    def document(self) -> dict[str, Any]:
        """Return the document to hand over; valid once every screen is answered."""
        return document_of(self.answers, self.library, self.today, [question.id for question in self.asked])

    @cached_property
    def assessment(self) -> Assessment:
        """Return what the engine finds in the answers so far."""
        return screen(self.facts)
