"""One person with a year of diary: how long a review takes when nothing is re-selected, and when something is."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tests.random_intakes import TODAY

from bench.report import progress, report
from supple.documents.intake import parse_intake
from supple.engine.diary import Diary, Done, Entry, Measure, PainNotes, ScreeningRecord
from supple.engine.planning import plan
from supple.engine.planning.week import DAYS
from supple.engine.program import ProgramDocument, Session
from supple.engine.progression import review
from supple.knowledge import Answer, Library
from supple.knowledge.loading import load_library

YEAR = 364
RUNS = 200
MEDIAN_MS = 2
SINCE_LAST_REVIEW = 10


def main() -> None:
    library = load_library()
    first = plan(parse_intake(_document(library), "bench", library, TODAY), library, TODAY)
    today = TODAY + timedelta(days=YEAR)
    diary = _diary(first, library)
    made_on = today - timedelta(days=SINCE_LAST_REVIEW)
    program = replace(first, follows=first.id, created_on=made_on, read_until=made_on)
    found = review(program, diary, library, today)
    progress(f"{len(diary.entries)} entries; {sum(d.step != 'maintain' for d in found.decisions)} exercises change")
    median = _median(lambda: review(program, diary, library, today))
    sessions = program.program.sessions if program.program else ()
    short = tuple(replace(one, minutes=one.minutes / 2, items=one.items[:4]) for one in sessions)
    roomy = replace(program, program=replace(program.program, sessions=short)) if program.program else program
    chosen_anew = _median(lambda: review(roomy, diary, library, today), runs=10)
    report(
        "review",
        round(median, 2),
        "ms",
        f"median <= {MEDIAN_MS} ms with a year of diary, nothing re-selected",
        median <= MEDIAN_MS,
        entries=len(diary.entries),
        re_selected_ms=round(chosen_anew, 1),
        runs=RUNS,
    )


def _median(call: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


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
