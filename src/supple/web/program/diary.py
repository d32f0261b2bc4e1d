"""What a person has written down, as the planner and the pages of the program read it."""

from datetime import date

from supple.engine.diary import Diary
from supple.web.diary.selectors import diary_of, records_of
from supple.web.program.models import ProgramVersion
from supple.web.program.selectors import document_of


def diary_beside(*, program: ProgramVersion, today: date) -> Diary:
    """Return the diary of the course of a program, up to a day; raise InputError for notes that cannot belong to it."""
    records = records_of(person=program.person, course=program.course)
    return diary_of(document=document_of(program=program), records=records, today=today)
