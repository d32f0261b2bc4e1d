"""All that stands on a handout, in plain words: what the Typst templates are given."""

from collections.abc import Iterable
from dataclasses import dataclass

from supple.engine.program import Program, ProgramDocument
from supple.handout.blocks import Block, blocks
from supple.handout.glance import Day, Ramp, SessionCard, diary_days, ramp, session_cards, week
from supple.handout.pain import PainRules, pain_rules
from supple.handout.sources import Source, sources
from supple.handout.words import REGIONS, counted, day_words, level_words, to_cover
from supple.knowledge import Library, Phase

NOT_REVIEWED = "not_reviewed"
PAIN_RULE = "pain_rule"


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands on paper only where there is a program."""

    when: str
    week: tuple[Day, ...]
    sessions: tuple[SessionCard, ...]
    blocks: tuple[Block, ...]
    ramp: Ramp | None
    pain: PainRules
    pain_advice: tuple[str, ...]
    stop_list: tuple[str, ...]
    advice: tuple[str, ...]
    diary: tuple[Day, ...]
    review_on: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole handout; without a plan it is the what-to-do page. `covers` is what a clinician's word can cover."""

    title: str
    made_on: str
    id: str
    level: str
    level_words: str
    reasons: tuple[str, ...]
    referrals: tuple[str, ...]
    covers: tuple[str, ...]
    open_questions: tuple[str, ...]
    not_reviewed: str
    plan: Plan | None
    sources: tuple[Source, ...]


def sheet(document: ProgramDocument, library: Library) -> Sheet:
    """Return all that stands on the handout of a program document."""
    found, program = document.clearance, document.program
    return Sheet(
        title=f"Your {REGIONS[document.intake.complaint.region]} program" if program else "What to do now",
        made_on=day_words(document.created_on),
        id=document.id,
        level=found.level.value,
        level_words=level_words(document),
        reasons=_once(reason.text for reason in found.reasons),
        referrals=_once(piece.text for piece in found.advice),
        covers=tuple(_covered(name, library) for name in to_cover(found.reasons, library)),
        open_questions=_once(library.screening[name].question or "" for name in found.missing),
        not_reviewed=library.advice[NOT_REVIEWED].text,
        plan=_plan(document, program, library) if program else None,
        sources=sources(document, library),
    )


def _plan(document: ProgramDocument, program: Program, library: Library) -> Plan:
    told = [piece for piece in program.advice if piece.id != NOT_REVIEWED]
    return Plan(
        when=when_words(document, program),
        week=week(program),
        sessions=session_cards(program),
        blocks=blocks(program, library),
        ramp=ramp(program),
        pain=pain_rules(document, library),
        pain_advice=_once(piece.text for piece in told if piece.id.startswith(PAIN_RULE)),
        stop_list=program.stop_list,
        advice=_once(piece.text for piece in told if not piece.id.startswith(PAIN_RULE)),
        diary=diary_days(program, document.created_on),
        review_on=day_words(program.review_on),
    )


def when_words(document: ProgramDocument, program: Program) -> str:
    """Return from when and how long; a maintenance program has no last week."""
    weeks = "" if program.phase is Phase.MAINTENANCE else f", for {counted(program.weeks, 'week')}"
    return f"From {day_words(document.created_on)}{weeks}"


def _covered(name: str, library: Library) -> str:
    """Return a condition or a question in words, with the id that an intake knows it by."""
    if name in library.conditions:
        return f"{library.conditions[name].name} ({name})"
    return f"The answer to “{library.screening[name].question}” ({name})"


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts in their order, each of them once."""
    return tuple(dict.fromkeys(texts))
