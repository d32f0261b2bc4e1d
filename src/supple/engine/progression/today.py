"""What a person may do today beside the session as written: an easier exercise, a shorter session, a routine."""

from dataclasses import dataclass, replace
from datetime import date

from supple.engine.diary import Diary
from supple.engine.planning import Verdict
from supple.engine.planning.assemble import item_of
from supple.engine.planning.dosing import cut
from supple.engine.program import Item, ProgramDocument, Session, items_of
from supple.engine.progression.chain import easier
from supple.engine.progression.findings import Findings, find
from supple.engine.progression.history import History
from supple.engine.reasons import Reason, because
from supple.knowledge import Dose, Library, Role, Routine, RoutineItem


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise of a routine that is not for this person today, and every reason."""

    exercise: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RoutineToday:
    """A routine as one person may do it: what is in it, and what was left out of it."""

    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]


def easier_items(document: ProgramDocument, diary: Diary, library: Library, today: date) -> dict[str, Item]:
    """Return, by exercise of the program, what this person may do in its place at once when it is too hard.

    That is the nearest easier one of its chain, from its start dose with no more sets than planned. Where there is
    none, it is the same exercise with a share of its dose; what is at its least has nothing easier. Engineering: the
    brief names the chains, and no dose.
    """
    findings = find(History(document, diary, library, today))
    planned = items_of(document.program)
    share = library.number("player/easier_percent", today) / 100
    found = {name: _easier(findings, item, set(planned), share) for name, item in planned.items()}
    return {name: other for name, other in found.items() if _is_easier(other, planned[name])}


def _is_easier(other: Item, planned: Item) -> bool:
    return other.exercise != planned.exercise or other.dose.volume < planned.dose.volume


def _easier(findings: Findings, item: Item, planned: set[str], share: float) -> Item:
    library = findings.history.library
    other = easier(findings, library.exercise(item.exercise), planned, lambda _: True)
    if other is None:
        return replace(item, dose=cut(item.dose, share))
    assert other.dose is not None
    dose = replace(other.dose, sets=min(other.dose.sets, item.dose.sets), per_week=item.dose.per_week)
    return _item(findings, findings.verdicts({other.id})[other.id], dose, item)


def _item(findings: Findings, verdict: Verdict, dose: Dose, planned: Item | None) -> Item:
    part, since = (planned.part, planned.level_since) if planned else ("main", findings.history.today)
    return item_of(findings.facts, verdict, part, dose, since, familiar=False)


def shortened(session: Session, library: Library, today: date, minutes: float) -> Session:
    """Return a session that takes at most so many minutes: one set of each, the main part first, in its order.

    One exercise stays in any case. No exercise gets more than it had. Engineering.
    """
    single = [replace(item, dose=replace(item.dose, sets=1)) for item in session.items]
    taken: list[Item] = []
    for item in sorted(single, key=lambda item: item.part != "main"):
        if not taken or _seconds([*taken, item], library, today) <= minutes * 60:
            taken.append(item)
    items = tuple(item for item in single if item in taken)
    return replace(session, items=items, minutes=round(_seconds(list(items), library, today) / 60, 1))


def _seconds(items: list[Item], library: Library, today: date) -> float:
    """Return the seconds of some items with their set-up; each may want a change of position."""
    each = library.number("planning/set_up_s", today) + library.number("planning/position_change_s", today)
    return sum(item.dose.work_s(library.exercise(item.exercise).tempo_s) + each for item in items)


def routine_today(
    routine: Routine, document: ProgramDocument, diary: Diary, library: Library, today: date
) -> RoutineToday:
    """Return a routine as this person may do it today; what anything speaks against is left out, with every reason.

    Sets are at most those of the program, or of the start dose. In a flare-up only easy exercises stay.
    """
    findings = find(History(document, diary, library, today))
    verdicts = findings.verdicts({item.exercise for item in routine.items})
    planned = items_of(document.program)
    found = [(item, _against(findings, verdicts[item.exercise])) for item in routine.items]
    return RoutineToday(
        items=tuple(
            _item(findings, verdicts[item.exercise], _dose(item, planned.get(item.exercise), library), None)
            for item, against in found
            if not against
        ),
        left_out=tuple(LeftOut(item.exercise, against) for item, against in found if against),
    )


def _against(findings: Findings, verdict: Verdict) -> tuple[Reason, ...]:
    library, exercise = findings.history.library, verdict.exercise
    reasons = tuple(reason for _, reason in verdict.against)
    if reasons:
        return reasons
    if exercise.dose is None or exercise.role is Role.AEROBIC or exercise.habit:
        return (because(library, "planning/habit"),)
    if exercise.taught_by_clinician:
        return (because(library, "planning/taught_by_clinician"),)
    if findings.flare is not None and exercise.difficulty > findings.history.whole_parameter("flare_difficulty"):
        return (because(library, "progression/flare_on"),)
    return ()


def _dose(item: RoutineItem, planned: Item | None, library: Library) -> Dose:
    """Return the dose of a routine's item: the program's, or the start dose, with no more sets than it has."""
    start = library.exercise(item.exercise).dose
    assert start is not None
    dose = planned.dose if planned else start
    return replace(dose, sets=min(item.sets, dose.sets))
