"""The program that follows when a person's wishes change in a running course (docs/decisions/0030)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from supple.engine.diary import Diary
from supple.engine.intake import Preferences
from supple.engine.planning.document import Course, identified, plan_from
from supple.engine.planning.problem import Growth
from supple.engine.program import AdviceText, Item, Program, ProgramDocument, items_of
from supple.engine.progression.choosing import volume_of
from supple.engine.progression.findings import Findings, find
from supple.engine.progression.following import Decided, clearance_of, reselected
from supple.engine.progression.gate import general_hold
from supple.engine.progression.history import History
from supple.engine.progression.moves import Move, stay
from supple.engine.progression.ramp import AerobicMove, aerobic_as_wished
from supple.engine.progression.regain import on_the_way_back
from supple.engine.progression.review import review
from supple.engine.reasons import Reason, because
from supple.engine.review import Review, Step
from supple.knowledge import Library

WISH = "wish_"  # how the rules of wishes begin, below their topic
CARRIED = ("progression/", "outcomes/")


@dataclass(frozen=True, slots=True)
class Followed:
    """What follows from other wishes: the review of the day, which comes first, the next program, and why.

    `program` is None, or holds no program, when the diary forbids one; then the wishes change nothing.
    """

    review: Review
    program: ProgramDocument | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What a change of wishes stands on: the program asked about, the one after today's review, and today's findings
    with the new wishes.
    """

    asked: ProgramDocument
    base: ProgramDocument
    findings: Findings

    @property
    def program(self) -> Program:
        """Return the program that the wishes change."""
        assert self.base.program is not None
        return self.base.program

    @property
    def few(self) -> int:
        """Return how many exercises may be new today, after those that are new today already."""
        history = self.findings.history
        begun = history.document.started_on == history.today
        fresh = [item for item in items_of(self.program).values() if item.level_since == history.today and not begun]
        return max(0, history.whole_parameter("new_exercises_most") - len(fresh))

    @property
    def calm(self) -> bool:
        """Tell whether work may grow today: as in a review, and only when that review has changed nothing."""
        findings = self.findings
        held = findings.flare is not None or general_hold(findings) is not None or on_the_way_back(findings)
        return self.base is self.asked and findings.may_grow_now and not held


def change_wishes(
    document: ProgramDocument, diary: Diary, wishes: Preferences, library: Library, today: date
) -> Followed:
    """Return the program that follows when the wishes of a person change in a course.

    What the diary asks for comes first, as in any review: a red flag, a stop or a flare-up wins. What is done stays
    with its dose where it still fits; at most two exercises are new, and the work of a week grows by a tenth at most.
    On the first day of a course in which nothing was written down yet, the choice is free. Same wishes: the very same
    program. Raise UnknownIdError for ids the library does not hold.
    """
    first = review(document, diary, library, today)
    if first.program is None or first.program.program is None:
        return Followed(first, first.program)
    if _sorted(wishes) == _sorted(document.intake.preferences):
        return Followed(first, document)
    ground = ground_of(document, first.program, diary, wishes, library, today)
    if _untouched(ground.findings):
        return Followed(first, *_chosen_freely(ground))
    return Followed(first, *_followed(ground))


def _sorted(wishes: Preferences) -> Preferences:
    """Return wishes with each list in one order, since the order says nothing."""
    return replace(
        wishes,
        equipment=tuple(sorted(set(wishes.equipment))),
        likes=tuple(sorted(set(wishes.likes))),
        dislikes=tuple(sorted(set(wishes.dislikes))),
        positions_to_avoid=tuple(sorted(set(wishes.positions_to_avoid))),
    )


def ground_of(
    asked: ProgramDocument, base: ProgramDocument, diary: Diary, wishes: Preferences, library: Library, today: date
) -> Ground:
    """Return what a change of wishes stands on; a maintenance program stays on its few days."""
    wishing = replace(base, intake=replace(base.intake, preferences=wishes))
    found = find(History(wishing, diary, library, today))
    most = found.history.whole_parameter("maintenance_days") if found.history.graduated else wishes.days_per_week
    now = replace(found.facts.intake, preferences=replace(wishes, days_per_week=min(wishes.days_per_week, most)))
    return Ground(asked, base, replace(found, facts=replace(found.facts, intake=now)))


def _untouched(findings: Findings) -> bool:
    """Tell whether this is the first day of a course, and nothing of it is done."""
    history = findings.history
    return history.document.started_on == history.today and not history.entries


def _chosen_freely(ground: Ground) -> tuple[ProgramDocument, tuple[Reason, ...]]:
    history = ground.findings.history
    reason = because(history.library, "progression/wish_first_day")
    course = Course(
        started_on=ground.asked.started_on,
        follows=ground.asked.id,
        read_until=ground.base.read_until,
        seen=ground.base.seen,
        intake=history.document.intake,
        said=(_advice(reason),),
    )
    made = plan_from(ground.findings.facts, course)
    return identified(replace(made, clearance=clearance_of(ground.findings))), (reason,)


def _followed(ground: Ground) -> tuple[ProgramDocument, tuple[Reason, ...]]:
    moves = tuple(_moves(ground))
    aerobic = aerobic_as_wished(ground.findings)
    made = chosen_again(ground, moves, aerobic, _growth(ground, moves))
    reasons = tuple(_reasons(ground, moves, made))
    return told(ground, made, reasons), reasons


def _moves(ground: Ground) -> Iterator[Move]:
    """Yield a stop for each exercise that something speaks against now, dislikes among it; all others stay."""
    items = items_of(ground.program)
    verdicts, library = ground.findings.verdicts(set(items)), ground.findings.history.library
    for name, item in items.items():
        against = tuple(reason for _, reason in verdicts[name].against)
        kept = stay(item, because(library, "progression/new_choice"))
        yield Move(item, Step.STOP, None, None, against) if against else kept


def _growth(ground: Ground, moves: tuple[Move, ...]) -> Growth:
    """Return how much may be new: a tenth more work when all is calm, else none; other exercises only when it is calm,
    to fill a hole, or to make a session shorter, and never to spread the same work over more days.
    """
    work, history = volume_of(ground.base), ground.findings.history
    before, after = ground.asked.intake.preferences, history.document.intake.preferences
    grow = history.parameter("growth_percent") / 100 if ground.calm else 0
    hole = any(move.step is Step.STOP for move in moves)
    shorter = after.minutes_per_session < before.minutes_per_session
    spread = after.days_per_week > before.days_per_week
    others = hole or shorter or (ground.calm and not spread)
    return Growth(ground.few, int(work * (1 + grow)) or None, most_added=None if others else 0)


def chosen_again(
    ground: Ground, moves: tuple[Move, ...], aerobic: AerobicMove | None, growth: Growth
) -> ProgramDocument:
    """Return the next program with these moves, as one that follows the program asked about.

    The diary stays read as far as it was, so that nothing earned is lost, and the day of the review is not put off.
    """
    history, base = ground.findings.history, ground.base
    up = 1 if ground.calm else 0
    made = reselected(ground.findings, Decided(moves, aerobic), growth, up=up)
    assert made.program is not None
    ahead = ground.program.review_on if ground.program.review_on > history.today else made.program.review_on
    program = replace(made.program, review_on=min(made.program.review_on, ahead))
    return replace(made, follows=ground.asked.id, read_until=base.read_until, program=program)


def told(ground: Ground, made: ProgramDocument, reasons: tuple[Reason, ...]) -> ProgramDocument:
    """Return a program with what is said for now: why it changed, and what the program before still has to say."""
    assert made.program is not None
    carried = [piece for piece in ground.program.advice if piece.id.startswith(CARRIED) and WISH not in piece.id]
    advice = made.program.advice
    news = (*map(_advice, reasons), *carried)
    return identified(replace(made, program=replace(made.program, advice=(*advice[:1], *news, *advice[1:]))))


def _advice(reason: Reason) -> AdviceText:
    return AdviceText(reason.rule, reason.text, reason.references)


def _reasons(ground: Ground, moves: tuple[Move, ...], made: ProgramDocument) -> Iterator[Reason]:
    """Yield why the program changed: the days, the minutes, what had to go, the aerobic part; or why nothing did."""
    library, program = ground.findings.history.library, made.program
    assert program is not None
    said = [*_time(ground, program), *_gone(ground, moves), *_aerobic(ground, program)]
    yield from said or [because(library, "progression/wish_stays")]


def _time(ground: Ground, program: Program) -> Iterator[Reason]:
    library, history = ground.findings.history.library, ground.findings.history
    before, after = ground.asked.intake.preferences, history.document.intake.preferences
    old, new = days_of(ground.program), days_of(program)
    if new != old:
        yield because(library, "progression/wish_days_more" if new > old else "progression/wish_days_fewer", days=new)
    elif before.days_per_week != after.days_per_week:
        yield because(library, "progression/wish_days_stay", days=new)
    if after.minutes_per_session != before.minutes_per_session:
        more = after.minutes_per_session > before.minutes_per_session
        yield because(
            library,
            "progression/wish_minutes_more" if more else "progression/wish_minutes_fewer",
            minutes=after.minutes_per_session,
        )


def days_of(program: Program) -> int:
    """Return on how many days a week a program has a session."""
    return len({day for session in program.sessions for day in session.days})


def _gone(ground: Ground, moves: tuple[Move, ...]) -> Iterator[Reason]:
    names = [_name(move.item) for move in moves if move.step is Step.STOP]
    if names:
        yield because(ground.findings.history.library, "progression/wish_left_out", names=", ".join(names))


def _name(item: Item) -> str:
    return item.name.lower()


def _aerobic(ground: Ground, program: Program) -> Iterator[Reason]:
    library, wished = ground.findings.history.library, ground.findings.history.document.intake.preferences.aerobic
    if program.aerobic.kind != ground.program.aerobic.kind:
        yield because(library, "progression/wish_aerobic")
    elif wished is not ground.asked.intake.preferences.aerobic and program.aerobic.kind != wished:
        yield because(library, "progression/wish_aerobic_later")
