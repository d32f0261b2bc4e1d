"""200 seeded random intakes over the whole library, one thread: how long planning takes, and whether it is proven."""

import statistics
import time

from tests.random_intakes import TODAY, random_intake

from bench.report import progress, report
from supple.engine.planning import plan
from supple.engine.planning.assemble import choose_in_time
from supple.engine.planning.case import open_case
from supple.knowledge.loading import load_library

PEOPLE = 200
SEED = 1
MEDIAN_MS = 60
P95_MS = 300


def main() -> None:
    library = load_library()
    intakes = [random_intake(library, SEED + number) for number in range(PEOPLE)]
    plan(intakes[0], library, TODAY)
    times, full_times, planned, proven = [], [], 0, 0
    for number, intake in enumerate(intakes):
        start = time.perf_counter()
        made = plan(intake, library, TODAY)
        times.append((time.perf_counter() - start) * 1000)
        if made.program is not None:
            planned += 1
            case = open_case(intake, library, TODAY)
            proven += choose_in_time(case).selection.proven
            full_times += [] if case.gentle else [times[-1]]
        if number % 50 == 49:
            progress(f"{number + 1} of {PEOPLE}")
    median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    share = proven / planned
    report(
        "planning",
        round(median, 1),
        "ms",
        f"median <= {MEDIAN_MS} ms, p95 <= {P95_MS} ms, all proven optimal",
        median <= MEDIAN_MS and p95 <= P95_MS and share == 1,
        p95_ms=round(p95, 1),
        slowest_ms=round(max(times), 1),
        proven_optimal=share,
        intakes=PEOPLE,
        with_program=planned,
        full_programs=len(full_times),
        full_median_ms=round(statistics.median(full_times), 1),
    )


if __name__ == "__main__":
    main()
