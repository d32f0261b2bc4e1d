"""Which exercises progress, and by how much: one variable each, one of a region, within the week's bounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from supple.engine.planning.dosing import item_seconds
from supple.engine.planning.order import changes
from supple.engine.program import Item, items_of
from supple.engine.progression.chain import harder
from supple.engine.progression.findings import Findings
from supple.engine.progression.gate import level_is_held
from supple.engine.progression.ladder import is_calming, next_doses
from supple.engine.progression.moves import Move, stay
from supple.engine.progression.regain import is_cut_back, start_dose
from supple.engine.reasons import Reason, because
from supple.engine.review import Step
from supple.knowledge import BodyPart, Dose, Exercise, Role

FIRST = (Role.CORE, Role.STRENGTH, Role.BALANCE, Role.MOBILITY, Role.STRETCH, Role.DAILY, Role.RELIEF, Role.AEROBIC)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a week's work may be: of all exercises together, and of each role (units of `Dose.volume`)."""

    total: float
    roles: dict[Role, float]


class Progress:
    """Progress for the exercises that may have it, as the program stands after all other moves."""

    def __init__(self, findings: Findings, settled: list[Move]) -> None:
        self.findings = findings
        self.doses = {move.item.exercise: (move.exercise, move.dose) for move in settled}
        self.parts: set[BodyPart] = set()
        self.roles: set[Role] = set()
        self.by_role: dict[Role, float] = {}
        self.total = 0.0
        self.one_step = False
        self.bounds = _bounds(findings)

    def decide(self, items: list[Item]) -> list[Move]:
        """Return a progress or a maintain for each item; those that build strength are asked first."""
        for item in items:
            self.doses[item.exercise] = (item.exercise, item.dose)
        for name, dose in self.doses.values():
            self._count(name, dose)
        order = sorted(items, key=lambda item: (FIRST.index(self._role(item.exercise)), _grown(self.findings, item)))
        moves = [self._decide(item) for item in order]
        if self.roles:
            return moves
        self.one_step = True
        return [self._decide(item) for item in order]

    def _role(self, exercise: str) -> Role:
        return self.findings.history.library.exercises[exercise].role

    def _decide(self, item: Item) -> Move:
        library = self.findings.history.library
        exercise, why = library.exercises[item.exercise], self._why_none(item)
        if exercise.region in self.parts and not is_calming(exercise):
            return stay(item, because(library, "progression/one_region"))
        for name, dose, reason in chain(self._steps(item), self._next_exercise(item)):
            if not self._fits_week(item, name, dose):
                why = "volume"
            elif not self._fits_time(item, name, dose):
                why = "time_full"
            else:
                return self._accept(item, name, dose, reason)
        return stay(item, because(library, f"progression/{why}"))

    def _why_none(self, item: Item) -> str:
        """Return why there is no step at all."""
        if is_calming(self.findings.history.library.exercises[item.exercise]):
            return "relief_stays"
        if not self.findings.may_grow_now:
            return "wait"
        return "at_goal" if level_is_held(self.findings, item) else "level_sessions"

    def _steps(self, item: Item) -> Iterator[tuple[str, Dose, Reason]]:
        """Yield the steps in their order: back to the start dose where it was cut back, else those of the dose."""
        findings = self.findings
        library, exercise = findings.history.library, findings.history.library.exercises[item.exercise]
        steps = next_doses(findings.facts, exercise, item.dose)
        if is_cut_back(exercise, item.dose):
            start = start_dose(exercise, item.dose)
            for dose in (start, *(dose for dose in steps if dose.volume <= start.volume)):
                yield item.exercise, dose, because(library, "progression/regained")
        elif findings.may_grow_now:
            for dose in steps:
                yield item.exercise, dose, because(library, f"progression/{_changed(item.dose, dose)}")

    def _next_exercise(self, item: Item) -> Iterator[tuple[str, Dose, Reason]]:
        """Yield the harder exercise, which comes after all steps of the dose, or when they do not fit."""
        library, findings = self.findings.history.library, self.findings
        exercise = library.exercises[item.exercise]
        ready = findings.may_grow_now and level_is_held(findings, item)
        ready = ready and not is_calming(exercise) and not is_cut_back(exercise, item.dose)
        other = harder(findings, exercise, {name for name, _ in self.doses.values() if name}) if ready else None
        if other is not None and self._may_learn(other):
            yield other.id, start_dose(other, item.dose), because(library, "progression/harder", name=other.name)

    def _may_learn(self, other: Exercise) -> bool:
        """Tell whether an exercise is known, or few enough are new this time."""
        history = self.findings.history
        seen = set(history.document.seen)
        fresh = {name for name, _ in self.doses.values() if name} - seen
        return other.id in seen or len(fresh) < history.whole_parameter("new_exercises_most")

    def _fits_week(self, item: Item, name: str, dose: Dose) -> bool:
        """Tell whether the week's work stays within its bounds.

        One smallest step of a role is always allowed; one of all together only when nothing else fits.
        """
        old, new = self._role(item.exercise), self._role(name)
        total = self.total - item.dose.volume + dose.volume
        small_s = self.findings.history.parameter("small_hold_s")
        first = self.one_step and not self.roles and name == item.exercise and _is_smallest(item.dose, dose, small_s)
        if total > self.bounds.total and not first:
            return False
        role = self.by_role.get(new, 0) + dose.volume - (item.dose.volume if old is new else 0)
        return role <= self.bounds.roles.get(new, 0) or new not in self.roles

    def _count(self, name: str | None, dose: Dose | None, times: int = 1) -> None:
        """Add the work of an exercise to the week's, or take it off."""
        if name is not None and dose is not None:
            role = self._role(name)
            self.by_role[role] = self.by_role.get(role, 0) + times * dose.volume
            self.total += times * dose.volume

    def _fits_time(self, item: Item, name: str, dose: Dose) -> bool:
        """Tell whether every session that holds the exercise still keeps to the minutes asked for."""
        program, findings = self.findings.history.document.program, self.findings
        assert program is not None
        doses = {**self.doses, item.exercise: (name, dose)}
        held = [s.items for s in program.sessions if any(i.exercise == item.exercise for i in s.items)]
        return all(seconds(findings, items, doses) <= most_seconds(findings) for items in held)

    def _accept(self, item: Item, name: str, dose: Dose, reason: Reason) -> Move:
        self.doses[item.exercise] = (name, dose)
        self._count(item.exercise, item.dose, -1)
        self._count(name, dose)
        self.parts.add(self.findings.history.library.exercises[item.exercise].region)
        self.roles.add(self._role(name))
        return Move(item, Step.PROGRESS, name, dose, (reason,))


def seconds(findings: Findings, items: tuple[Item, ...], doses: dict[str, tuple[str | None, Dose | None]]) -> int:
    """Return the seconds of one session with other exercises or doses in their places; a stopped one takes none."""
    library = findings.history.library
    pairs = [doses[item.exercise] for item in items]
    kept = [(library.exercises[name], dose) for name, dose in pairs if name and dose]
    work = sum(item_seconds(findings.facts, exercise, dose) for exercise, dose in kept)
    change_s = int(findings.facts.number("planning/position_change_s"))
    return work + change_s * changes([exercise for exercise, _ in kept])


def most_seconds(findings: Findings) -> float:
    """Return the seconds that a session of this person may take."""
    slack = findings.facts.number("planning/minutes_slack_percent")
    return findings.history.document.intake.preferences.minutes_per_session * 60 * (1 + slack / 100)


def least_seconds(findings: Findings) -> float:
    """Return the seconds below which a session of this person falls short of what was asked for."""
    slack = findings.facts.number("planning/minutes_slack_percent")
    return findings.history.document.intake.preferences.minutes_per_session * 60 * (1 - slack / 100)


def _bounds(findings: Findings) -> Bounds:
    """Return the work of the program in force, with what a week may add."""
    items, library = items_of(findings.history.document.program), findings.history.library
    grow = 1 + findings.history.parameter("growth_percent") / 100
    roles: dict[Role, float] = {}
    for name, item in items.items():
        role = library.exercises[name].role
        roles[role] = roles.get(role, 0) + item.dose.volume * grow
    return Bounds(sum(item.dose.volume for item in items.values()) * grow, roles)


def _grown(findings: Findings, item: Item) -> tuple[float, str]:
    """Return how far a dose has come from its start, so that those left behind come first."""
    start = start_dose(findings.history.library.exercises[item.exercise], item.dose)
    return item.dose.volume / start.volume, item.exercise


def _changed(before: Dose, after: Dose) -> str:
    """Return the name of what grows: sets before repetitions, as more sets share the repetitions out anew."""
    names = ("sets", "repetitions", "hold_s", "minutes", "load_kg")
    return next(name for name in names if getattr(before, name) != getattr(after, name))


def _is_smallest(before: Dose, after: Dose, small_hold_s: float) -> bool:
    """Tell whether a step is one of the smallest: a repetition, some seconds, a minute, or sets that share anew."""
    if after.sets > before.sets and (before.repetitions or 1) == 1:
        return False
    together = (after.repetitions or 0) * after.sets - (before.repetitions or 0) * before.sets
    longer, more = after.hold_s - before.hold_s, (after.minutes or 0) - (before.minutes or 0)
    return together <= after.sets and longer <= small_hold_s and more <= 1
