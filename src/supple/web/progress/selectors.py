"""What the progress pages are told from: the course of a person's latest answers, with its diary and its programs."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from supple.engine.outcomes import Helps, due_measures, what_helps
from supple.engine.progression import Rhythm
from supple.handout.progress import Changed, Course, Page, Reach, page_of
from supple.web.accounts.models import Person
from supple.web.course.selectors import current
from supple.web.diary.course_diary import CourseDiary, course_diary
from supple.web.knowledge import library
from supple.web.program.models import ProgramVersion

KEPT = 64  # pages kept as values in a worker
CHANGES = {"wishes": "New wishes", "swap": "An exercise swapped", "review": "Program changed"}


@dataclass(frozen=True, slots=True)
class Progress:
    """A course with its diary; equal, as the key of a cache, when nothing has changed since."""

    person: UUID
    version: ProgramVersion
    course: Course
    noted: CourseDiary

    @property
    def _key(self) -> tuple[object, ...]:
        course = self.course
        return (self.person, course.document.id, course.today, self.noted.stamp, course.rhythms, course.changes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Progress) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


def progress_of(*, person: Person, today: date) -> Progress | None:
    """Return the course of a person's latest answers up to a day; None while there is no program to read."""
    found = current(person=person)
    if found is None:
        return None
    version, document = found
    noted = course_diary(person=person, course=version.course)
    rhythms, changes = _programs(person, version.course)
    course = Course(document, noted.diary, today, rhythms, changes, noted.session_minutes)
    return Progress(person.pk, version, course, noted)


def _programs(person: Person, course: str) -> tuple[tuple[Rhythm, ...], tuple[Changed, ...]]:
    """Return the training days of all programs of a course, and where it went over to another one, oldest first."""
    made = ProgramVersion.objects.filter(person=person, course=course).order_by("made_at")
    rows: list[tuple[date, str, str]] = list(made.values_list("created_on", "session_days", "why__kind"))
    rhythms = tuple(Rhythm(on, frozenset(days.split())) for on, days, _ in rows)
    return rhythms, tuple(Changed(on, CHANGES[kind]) for on, _, kind in rows if kind in CHANGES)


@lru_cache(maxsize=KEPT)
def page_in(progress: Progress, reach: Reach) -> Page:
    """Return all that stands on the page of a course."""
    return page_of(progress.course, library(), reach)


@lru_cache(maxsize=KEPT)
def helps_in(progress: Progress) -> Helps:
    """Return what went together with better days."""
    return what_helps(progress.course.diary, library(), progress.course.today)


def due_in(progress: Progress) -> tuple[str, ...]:
    """Return the measures that are due."""
    course = progress.course
    return due_measures(course.document, course.diary, library(), course.today)
