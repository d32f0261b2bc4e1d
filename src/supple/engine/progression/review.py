"""The review: what the diary shows, what follows for each exercise, and the next program."""

from dataclasses import replace
from datetime import date

from supple.engine.diary import Diary
from supple.engine.outcomes import graduation, outcomes, worries
from supple.engine.planning.problem import Growth
from supple.engine.planning.week import Week
from supple.engine.program import Clearance, Item, ProgramDocument, items_of
from supple.engine.progression.adherence import adherence
from supple.engine.progression.choosing import (
    growth_for_a_hole,
    growth_when_calm,
    is_bare,
    level_changed,
    may_choose,
    must_choose,
    no_more,
)
from supple.engine.progression.findings import Findings, find
from supple.engine.progression.following import Decided, clearance_of, is_out_of_date, reselected, same_exercises
from supple.engine.progression.grow import Progress
from supple.engine.progression.history import History
from supple.engine.progression.moves import Move, begin_low, moves, start_share, stay, whole
from supple.engine.progression.ramp import aerobic_move
from supple.engine.reasons import Reason, ReferralAdvice, because, referral
from supple.engine.review import AerobicDecision, Decision, Review, State, Step
from supple.knowledge import Dose, Library


def review(document: ProgramDocument, diary: Diary, library: Library, today: date) -> Review:
    """Return the review of a course on a day: decisions, state, outcomes and the whole next program.

    Same program, diary, library and day: same review. Entries after `today` are not read. Nothing to change: the next
    program is the very same one. Raise UnknownIdError for ids the library does not hold.
    """
    findings = find(History(document, diary, library, today))
    if findings.withdrawn:
        return _stopped(findings)
    if document.program is None or findings.standing.restart or is_bare(findings):
        return _started_anew(findings)
    if level_changed(findings):
        return _at_other_level(findings)
    return _went_on(findings)


def _told(findings: Findings, state: State, decided: Decided, program: ProgramDocument | None) -> Review:
    history, aerobic = findings.history, None if program else _stopped_aerobic(findings)
    document, diary, library, today = history.document, history.diary, history.library, history.today
    return Review(
        schema="supple/review/1",
        date=today,
        clearance=_clearance(findings),
        state=state,
        decisions=tuple(_decisions(findings, decided, program)),
        aerobic=decided.aerobic.decision if decided.aerobic else aerobic,
        outcomes=outcomes(document, diary, library, today),
        adherence=adherence(history),
        program=program,
    )


def _clearance(findings: Findings) -> Clearance:
    """Return today's level with all advice: of the screening, of the measures, and of flare-ups that last or return."""
    history = findings.history
    found = clearance_of(findings)
    if found.level.forbids_exercise:
        return found
    more = worries(history.document, history.diary, history.library, history.today)
    return replace(found, advice=(*found.advice, *more, *_flare_advice(findings)))


def _flare_advice(findings: Findings) -> list[ReferralAdvice]:
    """Return the advice to see a clinician after a long flare-up or many of them; it changes no level (amendments)."""
    history, library = findings.history, findings.history.library
    month = [
        f for f in findings.flares if (history.today - f.began).days <= history.whole_parameter("flare_count_days")
    ]
    long = findings.flare is not None and findings.flare.days > history.whole_parameter("flare_long_days")
    many = len(month) >= history.whole_parameter("flare_many")
    rules = [name for name, holds in (("flare_long", long), ("flare_often", many)) if holds]
    return [_seen(library, f"progression/{name}") for name in rules]


def _seen(library: Library, rule: str) -> ReferralAdvice:
    reason, known = because(library, rule), library.rules[rule]
    assert known.advice is not None
    return referral(reason.rule, reason.text, reason.references, known.advice)


def _stopped(findings: Findings) -> Review:
    """Withdraw the program at once; only a clinician's recorded word brings one back."""
    history = findings.history
    reason = because(history.library, "progression/withdrawn")
    ended = tuple(Move(item, Step.STOP, None, None, (reason,)) for item in items_of(history.document.program).values())
    return _told(findings, "stopped", Decided(ended, None), None)


def _started_anew(findings: Findings) -> Review:
    """Begin low again after a long time away, a stop, or pain that left nothing; the exercises are chosen anew."""
    library, gap, share = findings.history.library, findings.gap, start_share(findings)
    rule = "gap_restart" if gap.restart else "after_stop" if findings.standing.restart else "begin_again"
    news: tuple[Reason, ...] = (because(library, f"progression/{rule}", days=gap.days),)
    if gap.restart and gap.days >= findings.history.whole_parameter("new_intake_days"):
        news = (*news, because(library, "progression/new_intake"))
    low = tuple(begin_low(findings, item, news[0]) for item in items_of(findings.history.document.program).values())
    decided = Decided(low, aerobic_move(findings, anew=True), news)
    return _told(findings, "returning", decided, reselected(findings, decided, no_more(findings), share=share, up=None))


def _at_other_level(findings: Findings) -> Review:
    """Give the gentle program for the full one or the other way round, with the doses that are known."""
    gentle = findings.assessment.gentle
    news = (because(findings.history.library, f"progression/{'to_gentle' if gentle else 'to_full'}"),)
    moves = tuple(stay(item, news[0]) for item in items_of(findings.history.document.program).values())
    decided = Decided(moves, aerobic_move(findings, anew=True), news)
    few = findings.history.whole_parameter("new_exercises_most")
    growth = no_more(findings) if gentle else Growth(most_new=few)
    return _told(
        findings, _state(findings, None), decided, reselected(findings, decided, growth, freely=not gentle, up=None)
    )


def _went_on(findings: Findings) -> Review:
    history = findings.history
    settled = moves(findings)
    fixed = [move for move in settled if isinstance(move, Move)]
    free = [item for item in settled if isinstance(item, Item)]
    graduated = _graduation(findings)
    if graduated is not None and not history.graduated:
        return _graduated(findings, [*fixed, *(stay(item, graduated) for item in free)], graduated)
    news = _news(findings, graduated)
    aerobic = aerobic_move(findings)
    must = must_choose(findings, fixed)
    if must or may_choose(findings, fixed, ready=bool(free)):
        reason = because(history.library, "progression/new_choice")
        held = Decided((*fixed, *(stay(item, reason) for item in free)), aerobic, news)
        growth = growth_for_a_hole(findings, fixed) if must else growth_when_calm(findings)
        share = 1 if growth.most_added is None else start_share(findings)
        chosen = reselected(findings, held, growth, share=share, up=0 if must else 1)
        if must or _shown(chosen) != _shown(history.document):
            return _told(findings, _state(findings, graduated), held, chosen)
    decided = Decided((*fixed, *Progress(findings, fixed).decide(free)), aerobic, news)
    return _told(findings, _state(findings, graduated), decided, _next(findings, decided))


def _shown(document: ProgramDocument) -> list[set[str]]:
    sessions = document.program.sessions if document.program else ()
    return [{item.exercise for item in session.items} for session in sessions]


def _next(findings: Findings, decided: Decided) -> ProgramDocument:
    """Return the same program when nothing changes, else the next one; on its review day it is renewed."""
    document, today = findings.history.document, findings.history.today
    assert document.program is not None
    due = today >= document.program.review_on and bool(findings.history.unread)
    same = not decided.changes and not due and not is_out_of_date(findings)
    return document if same else same_exercises(findings, decided)


def _graduation(findings: Findings) -> Reason | None:
    """Return why the person may go on alone, or None; one who has graduated stays so until a flare-up."""
    history = findings.history
    if findings.flare is not None or findings.gentle:
        return None
    if history.graduated:
        return because(history.library, "progression/graduated")
    days = [flare.began for flare in findings.flares]
    return graduation(history.document, history.diary, history.library, history.today, days)


def _graduated(findings: Findings, kept: list[Move], reason: Reason) -> Review:
    """Give the maintenance program: the same exercises on fewer days, and a plan for the next episode."""
    history = findings.history
    week = Week(min(history.document.intake.preferences.days_per_week, history.whole_parameter("maintenance_days")))
    fewer = tuple(replace(move, dose=_on_fewer_days(history.document, move, week)) for move in kept)
    decided = Decided(fewer, aerobic_move(findings), (reason, *_news(findings, reason)))
    return _told(findings, "graduated", decided, same_exercises(findings, decided, week))


def _on_fewer_days(document: ProgramDocument, move: Move, week: Week) -> Dose | None:
    """Return a dose on the days that its sessions have in another week."""
    sessions = document.program.sessions if document.program else ()
    places = [session.template for session in sessions if any(i.exercise == move.item.exercise for i in session.items)]
    days = sum(len(week.of(template)) for template in places)
    return replace(move.dose, per_week=days) if move.dose else None


def _news(findings: Findings, graduated: Reason | None) -> tuple[Reason, ...]:
    """Return what is to be said for now."""
    library = findings.history.library
    if findings.flare is not None:
        return (because(library, f"progression/{'flare_plan' if findings.new_flare else 'flare_on'}"),)
    if graduated is not None:
        return tuple(because(library, f"progression/{name}") for name in ("graduated", "next_episode"))
    if findings.gap.share < 1:
        return (because(library, f"progression/{findings.gap.rule}", days=findings.gap.days),)
    return ()


def _state(findings: Findings, graduated: Reason | None) -> State:
    if findings.flare is not None:
        return "flare_up"
    if findings.gap.rule in ("gap_less", "gap_half", "gap_restart"):
        return "returning"
    return "graduated" if graduated is not None else "on_track"


def _decisions(findings: Findings, decided: Decided, program: ProgramDocument | None) -> list[Decision]:
    """Return the decisions as told: moves as made, and what a new choice of exercises did to them."""
    after = items_of(program.program) if program else {}
    fresh = [item for name, item in after.items() if name not in findings.history.document.seen]
    taken_in = {move.exercise for move in decided.moves}
    fresh = [item for item in fresh if item.exercise not in taken_in]
    return [_told_move(findings, move, after, fresh) for move in decided.moves]


def _told_move(findings: Findings, move: Move, after: dict[str, Item], fresh: list[Item]) -> Decision:
    if move.exercise is None or move.dose is None:
        return move.decision
    if move.exercise in after and after[move.exercise].dose == move.dose:
        return move.decision
    if move.exercise in after:
        return replace(move, step=_step(move, after[move.exercise].dose), dose=after[move.exercise].dose).decision
    if fresh:
        new = fresh.pop(0)
        before = whole(move.item.exercise, move.item.dose)
        return Decision(move.item.exercise, Step.SWAP, before, whole(new.exercise, new.dose), move.reasons)
    return Move(move.item, Step.STOP, None, None, move.reasons).decision


def _step(move: Move, dose: Dose) -> Step:
    """Return the step as it came out: a new choice may have moved an exercise to more or fewer days."""
    if move.step is not Step.MAINTAIN or move.exercise != move.item.exercise:
        return move.step
    if dose.volume > move.item.dose.volume:
        return Step.PROGRESS
    fewer = dose.volume < move.item.dose.volume and dose.per_week == move.item.dose.per_week
    return Step.REGRESS if fewer else Step.MAINTAIN


def _stopped_aerobic(findings: Findings) -> AerobicDecision | None:
    """Return that the aerobic part is taken away too."""
    before = findings.history.document.program
    reason = because(findings.history.library, "progression/withdrawn")
    return None if before is None else AerobicDecision(Step.STOP, before.aerobic.stage, "", (reason,))
