"""The whole library drawn: key poses side by side and moving, with the sizes of what came out."""

import gzip
import statistics
import time

from bench.report import progress, report
from supple.figures import draw_animated, draw_strip, scene_for
from supple.knowledge.loading import load_library

MOST_S = 60
MEDIAN_KB = 15
KB = 1024


def main() -> None:
    library = load_library()
    exercises = [exercise for _, exercise in sorted(library.exercises.items()) if exercise.movement]
    sizes, strips = {}, {}
    began = time.perf_counter()
    for number, exercise in enumerate(exercises, 1):
        scene = scene_for(exercise, library)
        strips[exercise.id] = len(gzip.compress(draw_strip(exercise, scene).svg.encode(), 9, mtime=0)) / KB
        sizes[exercise.id] = len(gzip.compress(draw_animated(exercise, scene).svg.encode(), 9, mtime=0)) / KB
        if number % 50 == 0:
            progress(f"{number} of {len(exercises)} drawn")
    took_s = time.perf_counter() - began
    median_kb = statistics.median(sizes.values())
    largest = max(sizes, key=lambda name: sizes[name])
    report(
        "figures",
        round(took_s, 1),
        "s",
        f"<= {MOST_S} s for the whole library, animated median <= {MEDIAN_KB} KB compressed",
        took_s <= MOST_S and median_kb <= MEDIAN_KB,
        exercises=len(exercises),
        without_movement=len(library.exercises) - len(exercises),
        animated_median_kb=round(median_kb, 1),
        animated_largest_kb=round(sizes[largest], 1),
        largest=largest,
        still_median_kb=round(statistics.median(strips.values()), 1),
    )


if __name__ == "__main__":
    main()
