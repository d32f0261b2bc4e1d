"""Short ways to tell a course: its document, and a diary of sessions and measures by the day of the course."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from tests.conftest import TODAY, intake_of

from supple.engine.diary import Diary, Entry, Measure, PainNotes
from supple.engine.program import Clearance, ProgramDocument
from supple.engine.screening import Risk
from supple.knowledge import Level, Library


def day(number: int) -> date:
    """Return a day of the course; it begins on day 0."""
    return TODAY + timedelta(days=number)


def course(library: Library, pain: float = 5, **changes: Any) -> ProgramDocument:
    """Return a course that began on day 0 with this average pain."""
    complaint = {"pain_nrs": {"average": pain}, **changes.pop("complaint", {})}
    return ProgramDocument(
        schema="supple/program/1",
        id="first",
        follows=None,
        started_on=TODAY,
        read_until=None,
        seen=(),
        created_on=TODAY,
        knowledge_version=library.version,
        intake=intake_of(library, complaint=complaint, **changes),
        clearance=Clearance(Level.PROCEED, (), (), ()),
        risk=Risk("low", "own_rule_not_validated", ""),
        program=None,
    )


def told(name: str, *values: tuple[int, float]) -> tuple[Measure, ...]:
    """Return a measure at (day, value) each."""
    return tuple(Measure(day(number), name, value) for number, value in values)


def felt(number: int, **pain: float) -> Entry:
    """Return a session on a day with these pain notes."""
    return Entry(day(number), template="A", pain=PainNotes(**pain))


def diary(*measures: Sequence[Measure], entries: Sequence[Entry] = ()) -> Diary:
    """Return a diary of these entries and measures."""
    return Diary("supple/diary/1", tuple(entries), (), tuple(one for many in measures for one in many))
