"""All that stands on the page of a program, as values. Its words are those of engine, content and handout."""

from dataclasses import dataclass

from supple.engine.program import Clearance, Program, ProgramDocument
from supple.handout.glance import Day, Ramp, ramp, week
from supple.handout.pain import PainRules, pain_rules
from supple.handout.sheet import NOT_REVIEWED, PAIN_RULE, when_words
from supple.handout.sources import Source, sources
from supple.handout.words import LEVEL_WORDS, NO_PROGRAM, REGIONS, covered_words, day_words, to_cover
from supple.knowledge import Level, Library
from supple.web.program.session import SessionPart, session_parts
from supple.web.program.why import Why, whys

GENTLE = (Level.CLINICIAN_SOON, Level.CLEARANCE_FIRST)


@dataclass(frozen=True, slots=True)
class May:
    """Whether a person may exercise, in words; why; what is worth knowing; and what is still to be asked or agreed.

    `look` is green, amber or urgent.
    """

    look: str
    words: str
    because: tuple[Why, ...]
    worth_knowing: tuple[Why, ...]
    covers: tuple[str, ...]
    open_questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is there only where there is a program."""

    title: str
    when: str
    risk: str
    week: tuple[Day, ...]
    sessions: tuple[SessionPart, ...]
    ramp: Ramp | None
    ramp_why: tuple[Why, ...]
    pain: PainRules
    pain_advice: tuple[Why, ...]
    stop_list: tuple[str, ...]
    advice: tuple[Why, ...]
    review_on: str


@dataclass(frozen=True, slots=True)
class Page:
    """A program page; without a plan it is the what-to-do page."""

    made_on: str
    may: May
    plan: Plan | None
    sources: tuple[Source, ...]


def page_of(document: ProgramDocument, library: Library) -> Page:
    """Return all that stands on the page of a program document, but for what was left out."""
    program = document.program
    return Page(
        made_on=day_words(document.created_on),
        may=_may(document, library),
        plan=_plan(document, program, library) if program else None,
        sources=sources(document, library),
    )


def _may(document: ProgramDocument, library: Library) -> May:
    found = document.clearance
    nothing_made = document.program is None and not found.level.forbids_exercise
    return May(
        look=_look(found.level, nothing_made),
        words=NO_PROGRAM if nothing_made else LEVEL_WORDS[found.level],
        because=whys(found.reasons, library),
        worth_knowing=whys(found.advice, library),
        covers=_covers(found, library),
        open_questions=tuple(library.screening[name].question or "" for name in found.missing),
    )


def _look(level: Level, nothing_made: bool) -> str:
    if level.forbids_exercise:
        return "urgent"
    return "amber" if nothing_made or level in GENTLE else "green"


def _covers(found: Clearance, library: Library) -> tuple[str, ...]:
    """Return what a clinician's word can cover: conditions by name, questions in their words."""
    return tuple(covered_words(name, library) for name in to_cover(found.reasons, library))


def _plan(document: ProgramDocument, program: Program, library: Library) -> Plan:
    told = [piece for piece in program.advice if piece.id != NOT_REVIEWED]
    return Plan(
        title=f"Your {REGIONS[document.intake.complaint.region]} program",
        when=when_words(document, program),
        risk=document.risk.text,
        week=week(program),
        sessions=session_parts(program, library),
        ramp=ramp(program),
        ramp_why=whys(program.aerobic.reasons, library),
        pain=pain_rules(document, library),
        pain_advice=whys((piece for piece in told if piece.id.startswith(PAIN_RULE)), library),
        stop_list=program.stop_list,
        advice=whys((piece for piece in told if not piece.id.startswith(PAIN_RULE)), library),
        review_on=day_words(program.review_on),
    )
