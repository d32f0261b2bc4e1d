"""A handout of six pages and more, in a process that has made one before: each time another program or another day."""

import re
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.report import progress, report
from supple.documents import read_intake
from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.handout.look import Look, Paper
from supple.handout.pdf import handout_pdf
from supple.knowledge import Library
from supple.knowledge.loading import load_library

EXAMPLES = ("sciatica", "stenosis", "pregnancy", "desk_worker")
LOOKS = (Look(), Look(Paper.LETTER), Look(link="https://clinic.example/p/7f3a"), Look(large=True))
FIRST_DAY = date(2026, 11, 21)
PAGE = re.compile(rb"/Type\s*/Page\b")
ROUNDS = 8
TARGET_S = 0.3
LEAST_PAGES = 6


def main() -> None:
    library = load_library()
    times, pages, sizes = [], [], []
    for number, (document, look) in enumerate(_handouts(library)):
        start = time.perf_counter()
        made = handout_pdf(document, library, look)
        times.append(time.perf_counter() - start)
        pages.append(len(PAGE.findall(made)))
        sizes.append(len(made))
        if number % 8 == 0:
            progress(f"{number}: {times[-1]:.3f} s, {pages[-1]} pages")
    warm = times[1:]
    median, fewest = statistics.median(warm), min(pages)
    report(
        "handout",
        round(median, 3),
        "s",
        f"<= {TARGET_S} s, {LEAST_PAGES} pages or more",
        median <= TARGET_S and fewest >= LEAST_PAGES,
        worst=round(max(warm), 3),
        first=round(times[0], 3),
        fewest_pages=fewest,
        most_pages=max(pages),
        largest_kb=round(max(sizes) / 1000),
        handouts=len(warm),
    )


def _handouts(library: Library) -> Iterator[tuple[ProgramDocument, Look]]:
    """Yield programs in turn, each on a day of its own, so that no page was ever set before."""
    for number in range(ROUNDS):
        day = FIRST_DAY + timedelta(days=number)
        for name, look in zip(EXAMPLES, LOOKS[number % 4 :] + LOOKS[: number % 4], strict=True):
            yield plan(read_intake(Path("examples") / f"{name}.yaml", library, day), library, day), look


if __name__ == "__main__":
    main()
