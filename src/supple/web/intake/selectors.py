"""What a person has answered, beside the knowledge."""

from datetime import date

from supple.web.accounts.models import Person
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.case import Case
from supple.web.knowledge import library


def case_of(*, person: Person, today: date) -> Case:
    """Return the answers of a person on a day; none yet for someone who has just begun."""
    kept = Draft.objects.filter(person=person).values_list("answers", flat=True).first()
    return Case(Answers.from_json(kept or {}), library(), today)
