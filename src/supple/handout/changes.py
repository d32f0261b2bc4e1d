"""What is other in one program than in the one before, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from supple.engine.program import Item, Program, items_of
from supple.handout.dose_words import dose_words
from supple.handout.words import AEROBIC
from supple.knowledge import Dose

MORE = "A little more"
LESS = "A little less for now"
NEW = "New for you"
GONE = "No longer in"
BACK = "Back again"
WEEK = "Your week"
ARROW = "→"


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one kind: its words, one line for each, and the reason where all of them share it."""

    words: str
    lines: list[str]
    reason: str = ""


def program_changes(before: Program | None, after: Program | None, known: frozenset[str]) -> list[Group]:
    """Return what came, went, grew and shrank from one program to the next; `known` were in the course before."""
    old, new = items_of(before), items_of(after)
    came = [item for name, item in new.items() if name not in old]
    both = [(old[name], item) for name, item in new.items() if name in old]
    groups = [
        Group(NEW, [_with_dose(item) for item in came if item.exercise not in known]),
        Group(BACK, [_with_dose(item) for item in came if item.exercise in known]),
        Group(GONE, [item.name for name, item in old.items() if name not in new]),
        Group(MORE, [_grown(was, now) for was, now in both if day_volume(now.dose) > day_volume(was.dose)]),
        Group(LESS, [_grown(was, now) for was, now in both if day_volume(now.dose) < day_volume(was.dose)]),
        Group(WEEK, [*week_words(before, after), *_aerobic(before, after)]),
    ]
    return [group for group in groups if group.lines]


def day_volume(dose: Dose) -> float:
    """Return the work of one day of a dose: other days of the week are told for the whole program."""
    return dose.volume / dose.per_week


def week_words(before: Program | None, after: Program | None) -> list[str]:
    """Return the session days where there are more or fewer of them."""
    if before is None or after is None:
        return []
    old, new = (sum(len(session.days) for session in program.sessions) for program in (before, after))
    return [] if old == new else [f"Sessions on {old} {ARROW} {new} days."]


def both_doses(old: Dose, new: Dose) -> str:
    """Return two doses, with the days a week where these alone differ."""
    if dose_words(old) != dose_words(new):
        return f"{dose_words(old)} {ARROW} {dose_words(new)}"
    days = f", {old.per_week} {ARROW} {new.per_week} days a week" if old.per_week != new.per_week else ""
    return dose_words(new) + days


def _with_dose(item: Item) -> str:
    return f"{item.name}: {dose_words(item.dose)}"


def _grown(was: Item, now: Item) -> str:
    return f"{now.name}: {dose_words(was.dose)} {ARROW} {dose_words(now.dose)}"


def _aerobic(before: Program | None, after: Program | None) -> Iterator[str]:
    """Yield the aerobic part where it is another kind, or other minutes."""
    if before is None or after is None:
        return
    old, new = before.aerobic, after.aerobic
    if old.kind != new.kind:
        yield f"{AEROBIC[old.kind].capitalize()} {ARROW} {AEROBIC[new.kind]}."
    elif old.plan and new.plan and old.plan[0] != new.plan[0]:
        amounts = (f"{plan.plan[0].bouts_per_day} × {plan.plan[0].minutes} minutes" for plan in (old, new))
        yield f"{AEROBIC[new.kind].capitalize()}: {f' {ARROW} '.join(amounts)} a day."
