"""Which measures to ask for now."""

from datetime import date, timedelta

from supple.engine.diary import Diary
from supple.engine.program import ProgramDocument
from supple.knowledge import Library

AT_START = ("activity",)
AT_REVIEWS = ("nrs", "activity", "confidence", "mood", "global_change")
BY_CHOICE = "rmdq"


def due_measures(document: ProgramDocument, diary: Diary, library: Library, today: date) -> tuple[str, ...]:
    """Return the ids of the measures due: the activity rating at the start, all of them at weeks 2, 4, 6 and 12.

    A measure taken in the week before a review serves it. The Roland-Morris questionnaire is optional: it is due again
    each month for people who have used it.
    """
    week = _latest_review(document, library, today)
    early = timedelta(days=library.number("outcomes/review_early_days", today))
    since = document.started_on + timedelta(weeks=week) - early
    last: dict[str, date] = {
        note.id: note.date for note in sorted(diary.measures, key=lambda note: note.date) if note.date <= today
    }
    due = [name for name in (AT_REVIEWS if week else AT_START) if last.get(name, date.min) < since]
    month = timedelta(days=library.number("outcomes/rmdq_every_days", today))
    if BY_CHOICE in last and today - last[BY_CHOICE] >= month:
        due.append(BY_CHOICE)
    return tuple(due)


def _latest_review(document: ProgramDocument, library: Library, today: date) -> float:
    """Return the week of the latest review reached; 0 before the first one."""
    weeks = (
        library.number("outcomes/first_review_week", today),
        library.number("outcomes/second_review_week", today),
        library.number("outcomes/third_review_week", today),
        library.number("outcomes/fourth_review_week", today),
    )
    return max((week for week in weeks if today >= document.started_on + timedelta(weeks=week)), default=0)
