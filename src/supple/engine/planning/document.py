"""The whole program document of one intake: screened, planned, explained, checked."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date

from supple.engine.intake import Intake
from supple.engine.planning.assemble import assemble, choose_in_time
from supple.engine.planning.case import Case, open_case
from supple.engine.planning.validator import validate
from supple.engine.program import Clearance, Program, ProgramDocument
from supple.engine.screening import assess_risk
from supple.knowledge import Library


@dataclass(frozen=True, slots=True)
class Course:
    """What came before this program: the day of the first, the id before this one, and what the person knows."""

    started_on: date
    follows: str | None = None
    read_until: date | None = None
    seen: tuple[str, ...] = ()
    familiar: frozenset[str] = frozenset()


def plan(intake: Intake, library: Library, today: date, course: Course | None = None) -> ProgramDocument:
    """Return the program document for an intake on a day.

    Same intake, library, day and course: same document. At emergency, urgent_today and below 18 the program is null;
    at clinician_soon and clearance_first it is the gentle one. Raise UnknownIdError for ids the library does not hold.
    """
    course = course or Course(today)
    week = (today - course.started_on).days // 7
    case = open_case(intake, library, today, week, course.familiar)
    program = None
    if not case.no_program:
        choice = choose_in_time(case)
        program = assemble(case, choice)
        validate(case, choice, program)
    return _document(case, course, program)


def _document(case: Case, course: Course, program: Program | None) -> ProgramDocument:
    facts, found = case.facts, case.assessment
    shown = {item.exercise for session in program.sessions for item in session.items} if program else set()
    document = ProgramDocument(
        schema="supple/program/1",
        id="",
        follows=course.follows,
        started_on=course.started_on,
        read_until=course.read_until,
        seen=tuple(sorted({*course.seen, *shown})),
        created_on=facts.today,
        knowledge_version=facts.library.version,
        intake=facts.intake,
        clearance=Clearance(found.level, found.reasons, found.missing, found.advice),
        risk=assess_risk(facts),
        program=program,
    )
    return replace(document, id=content_id(document))


def content_id(document: ProgramDocument) -> str:
    """Return a hash of all that a document says, apart from its own id."""
    said = {key: value for key, value in asdict(document).items() if key != "id"}
    return hashlib.sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()[:16]
