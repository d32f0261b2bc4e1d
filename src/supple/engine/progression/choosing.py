"""Whether the exercises must or may be chosen anew, and how much of the choice may be new."""

from supple.engine.planning.problem import UNBOUNDED, Growth
from supple.engine.program import Program, ProgramDocument, items_of
from supple.engine.progression.findings import Findings
from supple.engine.progression.grow import least_seconds, most_seconds, seconds
from supple.engine.progression.moves import Move
from supple.engine.progression.regain import on_the_way_back
from supple.engine.review import Step
from supple.knowledge import Level

GENTLE = (Level.CLINICIAN_SOON, Level.CLEARANCE_FIRST)


def level_changed(findings: Findings) -> bool:
    """Tell whether the gentle program has to follow the full one, or the other way round once no flare-up goes on."""
    was = findings.history.document.clearance.level in GENTLE
    return was is not findings.assessment.gentle and (not was or findings.flare is None)


def is_bare(findings: Findings) -> bool:
    """Tell whether strong pain has emptied the program, and it is calm enough to begin again."""
    program = findings.history.document.program
    bare = program is not None and not program.sessions and bool(findings.history.sessions)
    return bare and findings.flare is None and not findings.due and not findings.gentle


def must_choose(findings: Findings, moves: list[Move]) -> bool:
    """Tell whether the choice has to change: an exercise no longer fits, nothing is left of a session, or it is too
    long.
    """
    program = findings.history.document.program
    assert program is not None
    gone = {move.item.exercise for move in moves if move.step is Step.STOP}
    hurt = {move.item.exercise for move in moves if any(r.rule == "progression/pain_stop" for r in move.reasons)}
    empty = any({item.exercise for item in session.items} <= gone for session in program.sessions)
    return bool(gone - hurt) or empty or _too_long(findings, program, moves)


def _too_long(findings: Findings, program: Program, moves: list[Move]) -> bool:
    """Tell whether another exercise in the place of one makes a session longer than was asked for."""
    doses = {name: (name, item.dose) for name, item in items_of(program).items()}
    after = {**doses, **{move.item.exercise: (move.exercise, move.dose) for move in moves}}
    most = most_seconds(findings)
    return any(seconds(findings, session.items, after) > most for session in program.sessions)


def may_choose(findings: Findings, moves: list[Move], *, ready: bool) -> bool:
    """Tell whether an exercise may be added: others are `ready` to grow, all is calm, and a session has room."""
    if not ready or findings.flare is not None or not findings.may_grow_now:
        return False
    if any(move.step is not Step.MAINTAIN for move in moves) or on_the_way_back(findings):
        return False
    return _has_room(findings)


def growth_when_calm(findings: Findings) -> Growth:
    """Return how much may be added: a few exercises within 10 per cent more work; where few are left, one more."""
    program, history = findings.history.document.program, findings.history
    least = history.library.whole("planning/least_items", history.today)
    if program is not None and any(len(session.items) < least for session in program.sessions):
        return Growth(most_new=1, most_added=1)
    grown = volume_of(history.document) * (1 + history.parameter("growth_percent") / 100)
    return Growth(history.whole_parameter("new_exercises_most"), int(grown))


def growth_for_a_hole(findings: Findings, moves: list[Move]) -> Growth:
    """Return how much may come in the place of what no longer fits: never more work than before."""
    share = findings.gap.share
    if findings.new_flare:
        share = min(share, findings.history.parameter("flare_percent") / 100)
    fresh = {move.exercise for move in moves if move.exercise} - set(findings.history.document.seen)
    few = max(0, findings.history.whole_parameter("new_exercises_most") - len(fresh))
    return Growth(few, int(volume_of(findings.history.document) * share))


def no_more(findings: Findings) -> Growth:
    """Return that what follows holds no more work than the program before, if there was one, and little that is new."""
    document = findings.history.document
    before = volume_of(document)
    if document.program is None:
        return UNBOUNDED
    return Growth(findings.history.whole_parameter("new_exercises_most"), int(before) or None)


def volume_of(document: ProgramDocument) -> float:
    """Return the work of a program's week in the unit of `Dose.volume`."""
    return sum(item.dose.volume for item in items_of(document.program).values())


def _has_room(findings: Findings) -> bool:
    """Tell whether a session falls short of the minutes asked for although more exercises may stand in it."""
    program, number = findings.history.document.program, findings.history.library.whole
    assert program is not None
    first = findings.facts.program_week < number("planning/first_weeks", findings.history.today)
    most = number("planning/most_items_first_weeks" if first else "planning/most_items", findings.history.today)
    least = least_seconds(findings)
    return any(session.minutes * 60 < least and len(session.items) < most for session in program.sessions)
