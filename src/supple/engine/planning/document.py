"""The whole program document of one intake: screened, planned, explained, checked."""

import hashlib
from dataclasses import dataclass, field, fields, replace
from datetime import date

from supple.engine.facts import Facts
from supple.engine.intake import Intake
from supple.engine.planning.assemble import assemble, choose_in_time
from supple.engine.planning.case import Case, case_of
from supple.engine.planning.dosing import Kept
from supple.engine.planning.problem import UNBOUNDED, Growth
from supple.engine.planning.validator import validate
from supple.engine.program import AdviceText, AerobicPlan, Clearance, Item, Program, ProgramDocument, Session, items_of
from supple.engine.screening import assess_risk
from supple.knowledge import Library


@dataclass(frozen=True, slots=True)
class Course:
    """What came before this program: the day and the intake of the first, the id before this one, what is kept.

    `aerobic` takes the place of a first stage, `said` is advice for now, `start_share` the part of a start dose,
    `reach` the highest difficulty of an exercise that is new.
    """

    started_on: date
    follows: str | None = None
    read_until: date | None = None
    seen: tuple[str, ...] = ()
    intake: Intake | None = None
    kept: dict[str, Kept] = field(default_factory=dict)
    growth: Growth = UNBOUNDED
    aerobic: AerobicPlan | None = None
    said: tuple[AdviceText, ...] = ()
    start_share: float = 1
    reach: int | None = None


def plan(intake: Intake, library: Library, today: date, course: Course | None = None) -> ProgramDocument:
    """Return the program document for an intake on a day.

    Same intake, library, day and course: same document. At emergency, urgent_today and below 18 the program is null;
    at clinician_soon and clearance_first it is the gentle one. Raise UnknownIdError for ids the library does not hold.
    """
    course = course or Course(today)
    week = (today - course.started_on).days // 7
    return plan_from(Facts(intake, today, min(intake.today or today, today), library, week), course)


def plan_from(facts: Facts, course: Course) -> ProgramDocument:
    """Return the program document for the facts of a day, as the next one of a course."""
    seen, share = frozenset(course.seen), course.start_share
    case = replace(case_of(facts, course.kept, course.growth), seen=seen, share=share, reach=course.reach)
    program = None
    if not case.no_program:
        choice = choose_in_time(case)
        program = assemble(case, choice)
        program = replace(
            program, aerobic=course.aerobic or program.aerobic, advice=with_news(program.advice, course.said)
        )
        validate(case, choice, program)
    return _document(case, course, program)


def _document(case: Case, course: Course, program: Program | None) -> ProgramDocument:
    facts, found = case.facts, case.assessment
    document = ProgramDocument(
        schema="supple/program/1",
        id="",
        follows=course.follows,
        started_on=course.started_on,
        read_until=course.read_until,
        seen=tuple(sorted({*course.seen, *(shown_in(program, facts.library) if program else ())})),
        created_on=facts.today,
        knowledge_version=facts.library.version,
        intake=course.intake or facts.intake,
        clearance=Clearance(found.level, found.reasons, found.missing, found.advice),
        risk=assess_risk(facts),
        program=program,
    )
    return identified(document)


def kept_in(program: Program | None) -> dict[str, Kept]:
    """Return the exercises of a program with their doses, each in the sessions where it stands."""
    sessions = program.sessions if program else ()
    places = {name: tuple(s.template for s in sessions if name in _names(s)) for name in items_of(program)}
    return {name: Kept(item.dose, item.level_since, places[name]) for name, item in items_of(program).items()}


def _names(session: Session) -> set[str]:
    return {item.exercise for item in session.items}


def with_news(advice: tuple[AdviceText, ...], news: tuple[AdviceText, ...]) -> tuple[AdviceText, ...]:
    """Return advice with what is new right behind its first piece, which says that nobody has reviewed the rules."""
    return (*advice[:1], *news, *advice[1:])


def shown_in(program: Program, library: Library) -> set[str]:
    """Return the ids of all exercises that a program shows: in its sessions, and at the stages of its aerobic part."""
    shown, stages = set(items_of(program)), {step.stage for step in program.aerobic.plan}
    return shown | {stage.exercise for ramp in library.ramps.values() for stage in ramp.stages if stage.id in stages}


def identified(document: ProgramDocument) -> ProgramDocument:
    """Return a document with the id that its content has: a hash of all that it says, apart from the id.

    Reasons and advice go in by their rules, whose words follow from these and the knowledge's version; a program that
    follows another carries the intake in the id of the one before, apart from its wishes, which may change.
    """
    apart = {"id", "program"} | ({"intake"} if document.follows else set())
    said: list[object] = [getattr(document, one.name) for one in fields(document) if one.name not in apart]
    program = document.program
    if document.follows:
        said.append(document.intake.preferences)
    if program is not None:
        said += [(left.exercise, left.kind, [reason.rule for reason in left.reasons]) for left in program.excluded]
        said += [piece.id for piece in program.advice]
        said += [(one.template, one.days, one.minutes, [_line(item) for item in one.items]) for one in program.sessions]
        said.append(replace(program, excluded=(), advice=(), sessions=()))
    return replace(document, id=hashlib.sha256(repr(said).encode()).hexdigest()[:16])


def _line(item: Item) -> tuple[object, ...]:
    rules = [reason.rule for reason in item.reasons]
    return item.exercise, item.part, item.level_since, item.dose, item.precautions, rules
