"""Virtual people through the real engine: what the rules do to thousands, and whether they are ever broken.

Simulated people are no evidence of benefit; they are a test of the rules.
"""

from supple.simulation.cohort import Cohort, Outcome, simulate
from supple.simulation.course import POLICIES
from supple.simulation.executors import Dask, Executor, ExecutorError, InProcess, Processes
from supple.simulation.figures import FAULTS, PolicyFigures, examples_of, figures_of
from supple.simulation.plots import STYLE, PlotsError, plots_are_there
from supple.simulation.report import write_report
from supple.simulation.words import NOT_EVIDENCE, outcome_rows, safety_rows

__all__ = [
    "FAULTS",
    "NOT_EVIDENCE",
    "POLICIES",
    "STYLE",
    "Cohort",
    "Dask",
    "Executor",
    "ExecutorError",
    "InProcess",
    "Outcome",
    "PlotsError",
    "PolicyFigures",
    "Processes",
    "examples_of",
    "figures_of",
    "outcome_rows",
    "plots_are_there",
    "safety_rows",
    "simulate",
    "write_report",
]
