"""Simulated people through the real engine on one core: patient-weeks a second, and memory for N and 2N people."""

import json
import resource
import subprocess
import sys
import time

from bench.report import progress, report
from supple.simulation import POLICIES, Cohort, InProcess, simulate
from supple.simulation.cohort import CHUNK

PATIENTS, WEEKS, SEED = 200, 12, 1
TARGET = 100
FLAT_MB = 20


def main() -> None:
    small, large = (_measured(patients) for patients in (PATIENTS, 2 * PATIENTS))
    speed = large["patient_weeks_per_s"]
    flat = large["peak_mb"] - small["peak_mb"] <= FLAT_MB
    report(
        "simulate",
        round(speed, 1),
        "patient-weeks/s/core",
        f">= {TARGET}",
        speed >= TARGET and flat,
        patients=2 * PATIENTS,
        weeks=WEEKS,
        policies=len(POLICIES),
        seconds=round(large["seconds"], 1),
        half_as_many_per_s=round(small["patient_weeks_per_s"], 1),
        peak_mb=round(small["peak_mb"], 1),
        peak_mb_twice_as_many=round(large["peak_mb"], 1),
        memory_flat=flat,
        chunk=CHUNK,
    )


def _measured(patients: int) -> dict[str, float]:
    """Return what one run in a process of its own says, so that its memory is its own."""
    progress(f"{patients} people, {WEEKS} weeks")
    command = [sys.executable, "-m", "bench.simulate", str(patients)]
    made: dict[str, float] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
    return made


def run(patients: int) -> None:
    """Simulate so many people, first plans included, and print time and peak memory."""
    start = time.perf_counter()
    simulate(Cohort(patients, WEEKS, SEED), InProcess())
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "patient_weeks_per_s": patients * WEEKS / seconds, "peak_mb": peak}))


if __name__ == "__main__":
    main() if len(sys.argv) == 1 else run(int(sys.argv[1]))
