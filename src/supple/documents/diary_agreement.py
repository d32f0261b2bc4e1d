"""What must agree within a diary and with its course: days, their order, exercises, questions, scores."""

from collections.abc import Iterator
from datetime import date

from supple.documents.agreement import LAST_DAY, in_future, unknown, unknown_covered
from supple.documents.faults import Faults, Finding
from supple.engine.diary import Diary, Entry, Measure, PainNotes
from supple.engine.outcomes import ScoreError, check_total, score
from supple.engine.program import ProgramDocument
from supple.knowledge import Library


def disagreements(
    diary: Diary, library: Library, program: ProgramDocument, today: date, faults: Faults
) -> list[Finding]:
    """Return (key, `expected …, found …`) for each day, id and score that cannot be, and each entry out of place.

    Nothing more is said of keys that have faults of their own, nor of what would have to be whole to be judged.
    """
    found = [
        *_today(program.started_on, today),
        *_order(diary, program.started_on, today, faults),
        *_twice(diary, faults),
        *_days(diary, program.started_on, today),
        *_exercises(diary, library, program),
        *_questions(diary, library),
        *_contradictions(diary, faults),
        *_scores(diary, library, faults),
    ]
    return faults.beside(found)


def _today(started_on: date, today: date) -> Iterator[Finding]:
    if not started_on <= today <= LAST_DAY:
        yield "today", f"expected a day from {started_on} (when the course began) to {LAST_DAY}, found {today}"


def _in_course(key: str, day: date, started_on: date, today: date) -> Iterator[Finding]:
    if day < started_on:
        yield key, f"expected a day from {started_on} on (when the course began), found {day}"
    yield from in_future(key, day, today)


def _order(diary: Diary, started_on: date, today: date, faults: Faults) -> Iterator[Finding]:
    """Yield entries outside the course and entries before the one above them; a day at fault is no measure of order."""
    above = started_on
    for number, entry in enumerate(diary.entries):
        key = f"entries.{number}.date"
        outside = list(_in_course(key, entry.date, started_on, today))
        yield from outside
        if outside or faults.cover(key):
            continue
        if entry.date < above:
            yield key, f"expected a day from {above} on (as the entry above), found {entry.date}"
        above = entry.date


def _days(diary: Diary, started_on: date, today: date) -> Iterator[Finding]:
    for section in ("screenings", "measures"):
        for number, noted in enumerate(getattr(diary, section)):
            yield from _in_course(f"{section}.{number}.date", noted.date, started_on, today)
    for number, word in enumerate(diary.clearance):
        yield from in_future(f"clearance.{number}.date", word.date, today)


def _twice(diary: Diary, faults: Faults) -> Iterator[Finding]:
    """Yield entries with the id of an earlier one, and entries without an id that are equal to an earlier one."""
    ids: dict[str, int] = {}
    entries: dict[Entry, int] = {}
    for number, entry in enumerate(diary.entries):
        key = f"entries.{number}"
        if entry.id is not None:
            first = ids.setdefault(entry.id, number)
            if first != number:
                yield f"{key}.id", f"expected each id once, found {entry.id[:60]} again (as in entries.{first})"
        elif not faults.touch(key):
            first = entries.setdefault(entry, number)
            if first != number:
                yield key, f"expected each entry once (or an id for each), found entries.{first} again"


def _exercises(diary: Diary, library: Library, program: ProgramDocument) -> Iterator[Finding]:
    seen = frozenset(program.seen)
    for number, entry in enumerate(diary.entries):
        if entry.template is not None and not seen:
            mend = f"expected no template, since no program of this course had a session, found {entry.template}"
            yield f"entries.{number}.template", mend
        for place, done in enumerate(entry.done):
            key = f"entries.{number}.done.{place}.exercise"
            if done.exercise in library.exercises and done.exercise not in seen:
                yield key, f"expected an exercise that a program of this course had, found {done.exercise}"
            yield from unknown(key, "exercise", done.exercise, library.exercises)


def _questions(diary: Diary, library: Library) -> Iterator[Finding]:
    for number, entry in enumerate(diary.entries):
        for place, question in enumerate(entry.symptoms):
            yield from unknown(f"entries.{number}.symptoms.{place}", "question", question, library.screening)
    for number, record in enumerate(diary.screenings):
        for question in record.answers:
            yield from unknown(f"screenings.{number}.answers.{question}", "question", question, library.screening)
    yield from unknown_covered(diary.clearance, library)


def _contradictions(diary: Diary, faults: Faults) -> Iterator[Finding]:
    for number, entry in enumerate(diary.entries):
        key = f"entries.{number}.pain"
        if not faults.touch(key):
            yield from _pain(key, entry.pain)


def _pain(key: str, pain: PainNotes) -> Iterator[Finding]:
    for limb, before, worst in (("", pain.before, pain.worst), ("limb_", pain.limb_before, pain.limb_worst)):
        if before is not None and worst is not None and worst < before:
            yield f"{key}.{limb}worst", f"expected at least the pain before ({before:g}), found {worst:g}"


def _scores(diary: Diary, library: Library, faults: Faults) -> Iterator[Finding]:
    for number, measure in enumerate(diary.measures):
        key = f"measures.{number}"
        if not faults.touch(key):
            yield from _score(key, measure, library)


def _score(key: str, measure: Measure, library: Library) -> Iterator[Finding]:
    if (measure.value is None) != bool(measure.items):
        found = "neither" if measure.value is None else "both"
        yield key, f"expected either a value or items, found {found}"
        return
    instrument = library.instruments[measure.id]
    try:
        if measure.value is None:
            score(instrument, measure.items)
        else:
            check_total(instrument, measure.value)
    except ScoreError as error:
        part = "items" if measure.value is None else "value"
        yield f"{key}.{part}", str(error).removeprefix(f"{instrument.id}: ")
