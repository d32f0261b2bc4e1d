"""What must agree within an intake: known ids, days that can be, answers that do not contradict each other."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from supple.documents.faults import Faults, Finding
from supple.engine.intake import ClinicianWord, Intake
from supple.knowledge import Category, Library, LimbPain, Tradition, did_you_mean

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)


def disagreements(intake: Intake, library: Library, today: date, faults: Faults) -> list[Finding]:
    """Return (key, `expected …, found …`) for each unknown id, impossible day and contradiction.

    Nothing more is said of keys that have faults of their own, nor of contradictions in their sections.
    """
    contradictions = [found for found in contradicting(intake) if not faults.touch(found[0].split(".")[0])]
    return faults.beside([*unknown_ids(intake, library), *_days(intake, today), *contradictions])


def unknown(key: str, kind: str, name: str, known: Collection[str]) -> Iterator[Finding]:
    """Yield the fault of a name that is not among the known ones, with the nearest of them."""
    if name not in known:
        yield key, f"expected a known {kind}, found {name[:60]}{did_you_mean(name, sorted(known))}"


def unknown_covered(clearance: Iterable[ClinicianWord], library: Library) -> Iterator[Finding]:
    """Yield each id in clinicians' words that is no condition and no question."""
    ids = {*library.conditions, *library.screening}
    for number, word in enumerate(clearance):
        for covered in word.covers:
            yield from unknown(f"clearance.{number}.covers", "condition or question", covered, ids)


def in_future(key: str, day: date, today: date) -> Iterator[Finding]:
    """Yield the fault of a day after today."""
    if day > today:
        yield key, f"expected a day up to {today}, found {day} (in the future)"


def unknown_ids(intake: Intake, library: Library) -> Iterator[Finding]:
    """Yield each id in an intake that the library does not hold."""
    for number, known in enumerate(intake.conditions):
        yield from unknown(f"conditions.{number}.id", "condition", known.id, library.conditions)
        if known.state is not None and known.id in library.conditions:
            yield from _state(number, known.id, known.state, library)
    yield from unknown_covered(intake.clearance, library)
    for question in intake.screening:
        yield from unknown(f"screening.{question}", "question", question, library.screening)
    names = {*library.exercises, *Category, *Tradition}
    for key, wishes in (("likes", intake.preferences.likes), ("dislikes", intake.preferences.dislikes)):
        for wish in wishes:
            yield from unknown(f"preferences.{key}", "exercise, category or tradition", wish, names)


def _state(number: int, condition: str, state: str, library: Library) -> Iterator[Finding]:
    states = library.conditions[condition].states
    key = f"conditions.{number}.state"
    if not states:
        yield key, f"expected no state for {condition}, found {state[:60]}"
    elif state not in states:
        yield key, f"expected one of {', '.join(states)}, found {state[:60]}"


def _days(intake: Intake, today: date) -> Iterator[Finding]:
    born_after = date(max(1, today.year - intake.person.age - 1), 1, 1)
    given: list[tuple[str, date | None]]
    given = [(f"conditions.{number}.since", known.since) for number, known in enumerate(intake.conditions)]
    given += [(f"clearance.{number}.date", word.date) for number, word in enumerate(intake.clearance)]
    for key, day in given:
        if day is not None and day < born_after:
            yield key, f"expected a day after birth, found {day}"
        elif day is not None:
            yield from in_future(key, day, today)
    if not FIRST_DAY <= today <= LAST_DAY:
        yield "today", f"expected a day from {FIRST_DAY} to {LAST_DAY}, found {today}"
    days, age = intake.complaint.duration_days, intake.person.age
    if days > (age + 1) * 366:
        yield "complaint.duration_days", f"expected no more days than the person has lived, found {days}"


def contradicting(intake: Intake) -> Iterator[Finding]:
    """Yield the answers of an intake that cannot both be true."""
    complaint, pain = intake.complaint, intake.complaint.pain_nrs
    if complaint.limb_pain is LimbPain.NONE and complaint.limb_nrs:
        yield "complaint.limb_nrs", f"expected 0 where limb_pain is none, found {complaint.limb_nrs:g}"
    for name in ("now", "average"):
        value = getattr(pain, name)
        if pain.worst is not None and value is not None and value > pain.worst:
            yield (
                f"complaint.pain_nrs.{name}",
                f"expected at most the worst pain ({pain.worst:g}), found {value:g}",
            )
    total, part = intake.risk.start_back_total, intake.risk.start_back_psychosocial
    if total is not None and part is not None and part > total:
        yield "risk.start_back_psychosocial", f"expected at most the total ({total}), found {part}"
    activity = intake.activity
    if activity.exercise_days_per_week == 0 and activity.exercise_minutes_per_day:
        minutes = activity.exercise_minutes_per_day
        yield "activity.exercise_minutes_per_day", f"expected 0 where no day has exercise, found {minutes}"
