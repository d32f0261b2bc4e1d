"""The whole process `supple plan examples/sciatica.yaml`, from start to end."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.report import progress, report

ROUNDS = 9
TARGET_S = 1.5
COMMAND = [str(Path(sys.executable).with_name("supple")), "plan", "examples/sciatica.yaml"]


def main() -> None:
    times = []
    for number in range(ROUNDS + 1):
        start = time.perf_counter()
        subprocess.run(COMMAND, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
        progress(f"round {number}: {times[-1]:.3f} s")
    warm = times[1:]
    worst, median = max(warm), statistics.median(warm)
    report(
        "cold",
        round(median, 3),
        "s",
        f"<= {TARGET_S} s",
        median <= TARGET_S,
        worst=round(worst, 3),
        first=round(times[0], 3),
    )


if __name__ == "__main__":
    main()
