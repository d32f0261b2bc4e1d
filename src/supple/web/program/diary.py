"""What a person has written down, as the planner and the pages of the program read it."""

from supple.engine.diary import Diary
from supple.web.accounts.models import Person

NOTHING_WRITTEN = Diary("supple/diary/1")


def diary_of_course(*, person: Person) -> Diary:
    """Return the diary of a person's course, which is empty: on these pages nothing is written down yet."""
    return NOTHING_WRITTEN
