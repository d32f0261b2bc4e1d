"""Taking back what a flare-up, a gap or a red session took: up to the start dose, without the week's wait.

A dose stands below its start only when it was cut back, so nothing else need be remembered.
"""

from dataclasses import replace

from supple.engine.program import items_of
from supple.engine.progression.findings import Findings
from supple.knowledge import Dose, Exercise


def start_dose(exercise: Exercise, dose: Dose) -> Dose:
    """Return the start dose of an exercise on the days of another dose."""
    assert exercise.dose is not None
    return replace(exercise.dose, per_week=dose.per_week)


def is_cut_back(exercise: Exercise, dose: Dose) -> bool:
    """Tell whether a dose holds less work than the start dose."""
    assert exercise.dose is not None
    return dose.volume * exercise.dose.per_week < exercise.dose.volume * dose.per_week


def on_the_way_back(findings: Findings) -> bool:
    """Tell whether any exercise of the program is still cut back."""
    items, library = items_of(findings.history.document.program), findings.history.library
    return any(is_cut_back(library.exercises[name], item.dose) for name, item in items.items())
