"""What becomes of each exercise: stop, swap, regress, maintain or progress, with the reason."""

from dataclasses import dataclass, fields

from supple.engine.planning import Exclusion
from supple.engine.planning.dosing import cut
from supple.engine.program import Item, items_of
from supple.engine.progression.chain import beside, easier
from supple.engine.progression.findings import Findings
from supple.engine.progression.gate import Shown, general_hold, hold, showings, unread
from supple.engine.progression.ladder import is_calming
from supple.engine.progression.regain import start_dose
from supple.engine.progression.response import Response
from supple.engine.reasons import Reason, because
from supple.engine.review import Change, Decision, Step
from supple.knowledge import Dose, Exercise


@dataclass(frozen=True, slots=True)
class Move:
    """What becomes of one item: the step, the exercise and the dose that follow (None when it stops), and why."""

    item: Item
    step: Step
    exercise: str | None
    dose: Dose | None
    reasons: tuple[Reason, ...]

    @property
    def decision(self) -> Decision:
        """Return the move as it is told: only what changes."""
        before, after = self.item.dose, self.dose
        if after is before:
            return Decision(self.item.exercise, self.step, {}, {}, self.reasons)
        if after is None:
            return Decision(self.item.exercise, self.step, whole(self.item.exercise, before), {}, self.reasons)
        if self.exercise != self.item.exercise and self.exercise is not None:
            said = whole(self.item.exercise, before), whole(self.exercise, after)
        else:
            said = _difference(before, after), _difference(after, before)
        return Decision(self.item.exercise, self.step, *said, self.reasons)


def whole(exercise: str, dose: Dose) -> Change:
    """Return an exercise with its whole dose, as a decision tells it."""
    given = {field.name: getattr(dose, field.name) for field in fields(dose)}
    return {"exercise": exercise, **{name: value for name, value in given.items() if value is not None}}


def _difference(one: Dose, other: Dose) -> Change:
    names = [field.name for field in fields(one)]
    return {name: getattr(one, name) for name in names if getattr(one, name) != getattr(other, name)}


def stay(item: Item, *reasons: Reason) -> Move:
    """Return a move that keeps an item as it is."""
    return Move(item, Step.MAINTAIN, item.exercise, item.dose, reasons)


def moves(findings: Findings) -> list[Move | Item]:
    """Return the move of each item, the hardest first; an item that may progress is returned as it is."""
    items, library = items_of(findings.history.document.program), findings.history.library
    settling = _Settling(findings, set(items))
    order = sorted(items.values(), key=lambda item: (-library.exercises[item.exercise].difficulty, item.exercise))
    return [settling.move(item) or item for item in order]


class _Settling:
    """What has to happen to each exercise before anything may grow; `taken` are the exercises in use by then."""

    def __init__(self, findings: Findings, taken: set[str]) -> None:
        self.findings = findings
        self.library = findings.history.library
        self.seen = set(findings.history.document.seen)
        self.verdicts = findings.verdicts(taken)
        self.taken = taken
        self.held = general_hold(findings)

    def move(self, item: Item) -> Move | None:
        """Return the move of one item, or None when it may progress."""
        shown = showings(self.findings, item.exercise, item.level_since)
        move = self._ended(item, shown) or self._less(item, shown)
        if move is None:
            reason = self.held or hold(self.findings, item, unread(self.findings, shown))
            return stay(item, reason) if reason else None
        if move.exercise is not None:
            self.taken.add(move.exercise)
        return move

    def _may_learn(self, exercise: Exercise) -> bool:
        """Tell whether an exercise is known, or few enough are new this time."""
        most = self.findings.history.whole_parameter("new_exercises_most")
        return exercise.id in self.seen or len(self.taken - self.seen) < most

    def _ended(self, item: Item, shown: list[Shown]) -> Move | None:
        """Return a stop or a swap: strong pain, something that speaks against it now, or two red sessions of three.

        In a flare-up nothing is swapped; all is halved.
        """
        history, new = self.findings.history, unread(self.findings, shown)
        until = history.document.read_until
        late = [one for one in shown if until is None or one.entry.date >= until]
        if any(one.response is Response.STOP for one in late):
            return _ending(item, because(self.library, "progression/pain_stop"))
        against = [reason for kind, reason in self.verdicts[item.exercise].against if kind is not Exclusion.DISLIKED]
        if against:
            return _ending(item, *against)
        latest = shown[-history.whole_parameter("recent_sessions") :]
        reds = [one for one in latest if one.response is Response.RED]
        often = len(reds) >= history.whole_parameter("red_sessions") and reds[-1] in new
        stays = self.findings.new_flare or is_calming(self.library.exercises[item.exercise])
        return self._swapped(item) if often and not stays else None

    def _swapped(self, item: Item) -> Move | None:
        """Return a swap, or a stop when nothing does the same work; None when enough is new already."""
        reason = because(self.library, "progression/two_reds")
        exercise, share = self.library.exercises[item.exercise], self.findings.gap.share
        other = beside(self.findings, exercise, self.taken, lambda one: within(one, item.dose, share) is not None)
        dose = within(other, item.dose, share) if other else None
        if other is None or dose is None:
            return _ending(item, reason)
        return Move(item, Step.SWAP, other.id, dose, (reason,)) if self._may_learn(other) else None

    def _less(self, item: Item, shown: list[Shown]) -> Move | None:
        """Return a regression: after a flare-up or a gap for every exercise, after a red session for this one."""
        gap, half = self.findings.gap, self.findings.history.parameter("flare_percent") / 100
        if self.findings.new_flare:
            return self._down(item, half, because(self.library, "progression/flare_up"), levels=1)
        if gap.share < 1:
            reason = because(self.library, f"progression/{gap.rule}", days=gap.days)
            return self._down(item, gap.share, reason, levels=gap.levels)
        new = unread(self.findings, shown)
        if new and new[-1].response is Response.RED:
            return self._down(item, half, because(self.library, "progression/red"), levels=0)
        return None

    def _down(self, item: Item, share: float, reason: Reason, *, levels: int) -> Move:
        """Return an item with a share of its work, where `levels` asks for it one level down.

        An easier exercise takes its place when it is known from before, so that nothing has to be learned now, or when
        the dose is the least already.
        """
        exercise = self.library.exercises[item.exercise]
        other = easier(self.findings, exercise, self.taken, lambda one: within(one, item.dose, share) is not None)
        easy = within(other, item.dose, share) if other else None
        less = cut(item.dose, max(share, self._floor(exercise, item.dose)))
        down = levels and other is not None and other.id in self.seen
        if other is not None and easy is not None and (down or (less == item.dose and self._may_learn(other))):
            return Move(item, Step.REGRESS, other.id, easy, (reason,))
        if less != item.dose:
            return Move(item, Step.REGRESS, item.exercise, less, (reason,))
        return stay(item, because(self.library, "progression/least"))

    def _floor(self, exercise: Exercise, dose: Dose) -> float:
        """Return the share of a dose below which it is not cut: what a new start would give."""
        return min(1, start_share(self.findings) * start_dose(exercise, dose).volume / dose.volume)


def start_share(findings: Findings) -> float:
    """Return the share of the start doses with which a course begins again."""
    return findings.history.parameter("restart_percent") / 100


def begin_low(findings: Findings, item: Item, reason: Reason) -> Move:
    """Return an item with a share of its start dose, or with what it has when that is less."""
    exercise = findings.history.library.exercises[item.exercise]
    low = cut(start_dose(exercise, item.dose), start_share(findings))
    if low.volume >= item.dose.volume:
        return stay(item, reason)
    return Move(item, Step.REGRESS, item.exercise, low, (reason,))


def _ending(item: Item, *reasons: Reason) -> Move:
    return Move(item, Step.STOP, None, None, reasons)


def within(exercise: Exercise, before: Dose, share: float = 1) -> Dose | None:
    """Return the start dose of an exercise on the days of the dose before, with at most that share of its work.

    None when even the least of it is more.
    """
    dose, most = start_dose(exercise, before), before.volume * share
    less = dose if dose.volume <= most else cut(dose, most / dose.volume)
    return less if less.volume <= most else None
