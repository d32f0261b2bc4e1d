"""The program that follows: the same one, the same exercises with other doses, or a new choice of exercises."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from supple.engine.planning import Verdict
from supple.engine.planning.advice import shorter_for_now, stop_list
from supple.engine.planning.assemble import item_of, what_to_mind
from supple.engine.planning.document import Course, identified, plan_from, shown_in, with_news
from supple.engine.planning.dosing import Kept
from supple.engine.planning.problem import Growth
from supple.engine.planning.week import Week
from supple.engine.program import AdviceText, Clearance, Item, Program, ProgramDocument, Session, items_of
from supple.engine.progression.findings import Findings
from supple.engine.progression.grow import least_seconds, seconds
from supple.engine.progression.moves import Move
from supple.engine.progression.ramp import AerobicMove
from supple.engine.progression.regain import on_the_way_back
from supple.engine.reasons import Reason
from supple.engine.review import Step
from supple.knowledge import Phase

REVIEW_DAYS = "planning/review_days"
NEWS = ("progression/", "outcomes/")
SHORTER = frozenset({"relaxed_minutes", "shorter_by_items", "shorter_for_now"})


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided: the move of each exercise, the aerobic part, and what is to be said for now."""

    moves: tuple[Move, ...]
    aerobic: AerobicMove | None
    news: tuple[Reason, ...] = ()

    @property
    def changes(self) -> bool:
        """Tell whether anything is not as before."""
        aerobic = self.aerobic is not None and self.aerobic.decision.step is not Step.MAINTAIN
        return aerobic or any(move.step is not Step.MAINTAIN for move in self.moves)


def read_until(findings: Findings) -> date | None:
    """Return the day of the latest entry that the next program takes into account."""
    history = findings.history
    return history.unread[-1].date if history.unread else history.document.read_until


def reselected(
    findings: Findings, decided: Decided, growth: Growth, *, share: float = 1, freely: bool = False, up: int | None = 0
) -> ProgramDocument:
    """Return a program with a new choice of exercises, which keeps what is done and holds little that is new.

    New exercises begin with a `share` of their start dose; chosen `freely`, nothing has to stay where it stands; new
    ones are at most `up` difficulties above what there was (None: any that suit).
    """
    history, document = findings.history, findings.history.document
    today = history.today
    kept = _kept(document, decided.moves, today, stays=not freely)
    course = Course(
        started_on=document.started_on,
        follows=document.id,
        read_until=read_until(findings),
        seen=document.seen,
        intake=document.intake,
        kept=kept,
        growth=growth,
        aerobic=decided.aerobic.plan if decided.aerobic else None,
        said=_advice(decided.news),
        start_share=share,
        reach=_reach(findings, up),
    )
    made = plan_from(findings.facts, course)
    if made.program is not None and findings.flare is not None:
        made = replace(made, program=replace(made.program, review_on=_review_on(findings)))
    return identified(replace(made, clearance=clearance_of(findings)))


def _reach(findings: Findings, up: int | None) -> int | None:
    """Return the highest difficulty of a new exercise: `up` above what there was, an easy one in a flare-up."""
    history = findings.history
    if findings.flare is not None:
        return history.whole_parameter("flare_difficulty")
    levels = [history.library.exercises[name].difficulty for name in items_of(history.document.program)]
    return None if up is None or not levels else max(levels) + up


def _kept(document: ProgramDocument, moves: tuple[Move, ...], today: date, *, stays: bool) -> dict[str, Kept]:
    """Return what goes on, by exercise: with its dose as decided, in the sessions where it stands."""
    sessions = document.program.sessions if document.program else ()
    kept = {}
    for move in moves:
        if move.exercise is not None and move.dose is not None:
            since = move.item.level_since if move.exercise == move.item.exercise else today
            places = (s.template for s in sessions if any(i.exercise == move.item.exercise for i in s.items))
            kept[move.exercise] = Kept(move.dose, since, tuple(places) if stays else ())
    return kept


def same_exercises(findings: Findings, decided: Decided, week: Week | None = None) -> ProgramDocument:
    """Return the next program with the exercises in their places and the doses as decided, on other days if asked."""
    history, document = findings.history, findings.history.document
    assert document.program is not None
    program = _moved(findings, document.program, decided)
    program = program if week is None else _on_days(program, week)
    made = replace(
        document,
        follows=document.id,
        read_until=read_until(findings),
        seen=tuple(sorted({*document.seen, *shown_in(program, history.library)})),
        created_on=history.today,
        knowledge_version=history.library.version,
        clearance=clearance_of(findings),
        program=program,
    )
    return identified(made)


def withdrawn_program(document: ProgramDocument, found: Clearance, today: date) -> ProgramDocument:
    """Return what stands in the place of a program that was taken away: the same course, no exercises, and why.

    A review of it, once a clinician's word is recorded, begins again low.
    """
    return identified(replace(document, follows=document.id, created_on=today, clearance=found, program=None))


def is_out_of_date(findings: Findings) -> bool:
    """Tell whether what to mind, or when to stop, is no longer as the program says (a week of pregnancy, a release)."""
    program = findings.history.document.program
    assert program is not None
    items = items_of(program)
    verdicts = findings.verdicts(set(items))
    minded = any(item.precautions != what_to_mind(verdicts[name]) for name, item in items.items())
    return minded or program.stop_list != stop_list(findings.facts)


def _on_days(program: Program, week: Week) -> Program:
    """Return the sessions of a program on the days of another week, in its maintenance phase."""
    sessions = tuple(replace(session, days=week.of(session.template)) for session in program.sessions)
    return replace(program, phase=Phase.MAINTENANCE, sessions=sessions)


def clearance_of(findings: Findings) -> Clearance:
    """Return the level with its reasons, and the questions that are open or to be asked again."""
    found = findings.assessment
    missing = tuple(dict.fromkeys((*found.missing, *findings.due)))
    return Clearance(found.level, found.reasons, missing, found.advice)


def _advice(news: tuple[Reason, ...]) -> tuple[AdviceText, ...]:
    return tuple(AdviceText(reason.rule, reason.text, reason.references) for reason in news)


def _moved(findings: Findings, program: Program, decided: Decided) -> Program:
    moves = {move.item.exercise: move for move in decided.moves}
    verdicts = findings.verdicts({move.exercise for move in decided.moves if move.exercise is not None})
    sessions = tuple(_session(findings, session, moves, verdicts) for session in program.sessions)
    shown = {item.exercise for session in sessions for item in session.items}
    return replace(
        program,
        phase=findings.facts.phase or program.phase,
        sessions=tuple(session for session in sessions if session.items),
        aerobic=decided.aerobic.plan if decided.aerobic else program.aerobic,
        excluded=tuple(left for left in program.excluded if left.exercise not in shown),
        advice=_advice_now(findings, program, sessions, decided),
        stop_list=stop_list(findings.facts),
        review_on=_review_on(findings),
    )


def _review_on(findings: Findings) -> date:
    """Return the day to look at the next program: soon in a flare-up and while work is taken back."""
    history = findings.history
    soon = findings.flare is not None or on_the_way_back(findings)
    days = history.whole_parameter("flare_review_days") if soon else history.library.whole(REVIEW_DAYS, history.today)
    return history.today + timedelta(days=days)


def _advice_now(
    findings: Findings, program: Program, sessions: tuple[Session, ...], decided: Decided
) -> tuple[AdviceText, ...]:
    """Return the advice with what is said for now, and that sessions are shorter than asked for where they are."""
    lasting = [piece for piece in program.advice if not piece.id.startswith(NEWS)]
    said = _advice(decided.news)
    if any(session.minutes * 60 < least_seconds(findings) for session in sessions):
        known = [piece for piece in lasting if piece.id in SHORTER]
        return with_news(tuple(lasting), said if known else (*said, shorter_for_now(findings.facts)))
    return with_news(tuple(piece for piece in lasting if piece.id not in SHORTER), said)


def _session(findings: Findings, session: Session, moves: dict[str, Move], verdicts: dict[str, Verdict]) -> Session:
    doses = {name: (move.exercise, move.dose) for name, move in moves.items()}
    minutes = round(seconds(findings, session.items, doses) / 60, 1)
    items = tuple(made for item in session.items if (made := _item(findings, item, moves[item.exercise], verdicts)))
    return replace(session, minutes=minutes, items=items)


def _item(findings: Findings, item: Item, move: Move, verdicts: dict[str, Verdict]) -> Item | None:
    """Return the line that follows an item, with what to mind today; None when it stops."""
    if move.exercise is None or move.dose is None:
        return None
    verdict = verdicts[move.exercise]
    if move.exercise == item.exercise:
        precautions = what_to_mind(verdict)
        same = move.dose == item.dose and precautions == item.precautions
        return item if same else replace(item, dose=move.dose, precautions=precautions)
    return item_of(findings.facts, verdict, item.part, move.dose, findings.history.today, familiar=False)
