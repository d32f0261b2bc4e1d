"""One person with a year of diary: how long a review takes in the situations of a course, and when exercises are
chosen anew.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from tests.random_intakes import TODAY

from bench.report import progress, report
from supple.documents.intake import parse_intake
from supple.engine.diary import Diary, Done, Entry, Measure, PainNotes, ScreeningRecord
from supple.engine.outcomes import what_helps
from supple.engine.planning import plan
from supple.engine.planning.week import DAYS
from supple.engine.program import ProgramDocument, Session
from supple.engine.progression import review
from supple.knowledge import Answer, Library
from supple.knowledge.loading import load_library

YEAR = 364
RUNS = 200
MEDIAN_MS = 2


def main() -> None:
    library = load_library()
    first = plan(parse_intake(_document(library), "bench", library, TODAY), library, TODAY)
    today = TODAY + timedelta(days=YEAR)
    diary = _diary(first, library)
    situations = {
        "doses_grow": (_made(first, today, 10), diary),
        "too_soon": (_made(first, today, 4), diary),
        "amber": (_made(first, today, 10), _late(diary, pain=PainNotes(3, 4, 4))),
        "red": (_made(first, today, 10), _late(diary, 1, pain=PainNotes(3, 6, 4))),
        "unanswered": (_made(first, today, 10), _late(diary, effort_cr10=None)),
        "questions_due": (_made(first, today, 10), replace(diary, screenings=diary.screenings[:-2])),
    }
    times: dict[str, list[float]] = {}
    for name, (program, written) in situations.items():
        times[name] = _times(partial(review, program, written, library, today))
        progress(f"{name}: {statistics.median(times[name]):.2f} ms")
    median = statistics.median(time_ms for each in times.values() for time_ms in each)
    chosen_anew = _times(partial(review, _with_room(_made(first, today, 10)), diary, library, today), runs=10)
    year_read = _times(partial(what_helps, diary, library, today), runs=10)
    report(
        "review",
        round(median, 2),
        "ms",
        f"median <= {MEDIAN_MS} ms with a year of diary, nothing re-selected",
        median <= MEDIAN_MS,
        **{f"{name}_ms": round(statistics.median(each), 2) for name, each in times.items()},
        entries=len(diary.entries),
        re_selected_ms=round(statistics.median(chosen_anew), 1),
        what_helps_ms=round(statistics.median(year_read), 1),
        runs=RUNS,
    )


def _made(first: ProgramDocument, today: date, days_ago: int) -> ProgramDocument:
    """Return the program as one of a course, made and read until so many days ago."""
    made_on = today - timedelta(days=days_ago)
    return replace(first, follows=first.id, created_on=made_on, read_until=made_on)


def _late(diary: Diary, last: int = 3, **changes: object) -> Diary:
    """Return the diary with its last few entries changed."""
    changed = (replace(entry, **changes) for entry in diary.entries[-last:])
    return replace(diary, entries=(*diary.entries[:-last], *changed))


def _with_room(program: ProgramDocument) -> ProgramDocument:
    """Return the program with two exercises fewer in each session, so that the choice is looked at again."""
    assert program.program is not None
    short = tuple(replace(one, minutes=one.minutes / 2, items=one.items[:4]) for one in program.program.sessions)
    return replace(program, program=replace(program.program, sessions=short))


def _times(call: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Return the milliseconds of each of so many calls."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return times


def _document(library: Library) -> dict[str, object]:
    return {
        "schema": "supple/intake/1",
        "today": TODAY.isoformat(),
        "person": {"age": 44},
        "complaint": {"region": "low_back", "duration_days": 200, "pain_nrs": {"average": 4}},
        "screening": {question.id: "no" for question in library.screening.values() if question.question},
    }


def _diary(program: ProgramDocument, library: Library) -> Diary:
    days = [TODAY + timedelta(days=number) for number in range(1, YEAR + 1)]
    sessions = program.program.sessions if program.program else ()
    emergency = {q.id: Answer.NO for q in library.screening.values() if "low_back" in q.emergency_set}
    return Diary(
        "supple/diary/1",
        tuple(_entry(day, s) for day in days for s in sessions if DAYS[day.weekday()] in s.days),
        tuple(ScreeningRecord(day, emergency) for day in days[::7]),
        tuple(Measure(day, name, 4) for day in days[::14] for name in ("nrs", "activity", "confidence")),
    )


def _entry(day: date, session: Session) -> Entry:
    done = tuple(
        Done(item.exercise, item.dose.sets, item.dose.repetitions, item.dose.hold_s, form_ok=True)
        for item in session.items
    )
    return Entry(day, None, session.template, PainNotes(3, 4, 3), 4, done, None, (), 20)


if __name__ == "__main__":
    main()
