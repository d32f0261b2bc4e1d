"""The words of the report, and how its numbers are written."""

from collections.abc import Callable

from supple.simulation.course import SUPPLE
from supple.simulation.figures import PolicyFigures

NOT_EVIDENCE = (
    "These are simulated people. The figures show whether the rules of Supple are kept, not whether Supple helps: "
    "they are no evidence of benefit or safety for anyone."
)
SAFETY_WORDS = (
    ("contraindicated_items", "Contraindicated exercises issued"),
    ("doses_beyond_caps", "Exercises or doses beyond their caps"),
    ("weeks_grown_too_fast", "Programs grown by more than a tenth in a week"),
    ("progress_on_a_worse_answer", "Steps up on a worse answer"),
    ("programs_after_a_stop", "Programs shown after a warning sign without a clinician's word"),
    ("signs_told", "Warning signs told (false alarms included)"),
    ("stopped_at_the_first_review", "… program withdrawn at the first review after it"),
    ("most_days_told_to_review", "… most days from the answer to that review"),
    ("fell_ill", "People with a serious disease"),
    ("signs_never_told", "… whose signs were never asked for or told"),
    ("days_with_a_program_while_ill", "… days with a program after the signs came up"),
)
ONLY_REVIEWED = frozenset(
    {
        "progress_on_a_worse_answer",
        "programs_after_a_stop",
        "signs_told",
        "stopped_at_the_first_review",
        "most_days_told_to_review",
    }
)
"""Counts that mean something only where somebody is asked and answered."""
OutcomeRow = tuple[str, Callable[[PolicyFigures], str]]


def shown(number: float | None) -> str:
    """Return a number with two decimals, or a dash when there is none.

    >>> shown(1.0), shown(None)
    ('1.00', '–')
    """
    return "–" if number is None else f"{number:.2f}"


def share(number: float | None) -> str:
    """Return a share in per cent, or a dash when there is none.

    >>> share(0.5)
    '50.0 %'
    """
    return "–" if number is None else f"{100 * number:.1f} %"


def safety_rows(figures: dict[str, PolicyFigures]) -> list[tuple[str, list[str]]]:
    """Return what was counted, in words, with a number for each policy or a dash where nobody asks."""
    return [(words, [_counted(name, found, key) for name, found in figures.items()]) for key, words in SAFETY_WORDS]


def outcome_rows(figures: dict[str, PolicyFigures]) -> list[tuple[str, list[str]]]:
    """Return the outcomes, in words, for each policy."""
    return [(words, [show(found) for found in figures.values()]) for words, show in OUTCOME_ROWS]


def _counted(policy: str, found: PolicyFigures, key: str) -> str:
    return "–" if key in ONLY_REVIEWED and policy != SUPPLE else str(found.safety[key])


OUTCOME_ROWS: tuple[OutcomeRow, ...] = (
    ("Mean pain in the first week (NRS)", lambda found: shown(found.nrs[0])),
    ("Mean pain in the last week (NRS)", lambda found: shown(found.nrs[-1])),
    ("Improved (2 points or 30 %)", lambda found: share(found.improved)),
    ("Flare-ups per 100 weeks", lambda found: shown(found.flare_ups_per_100_weeks)),
    ("Training in the last week against the first", lambda found: shown(found.dose[-1])),
    ("Aerobic minutes a week, in the last week", lambda found: f"{found.aerobic_minutes[-1]:.0f}"),
    ("Planned sessions done", lambda found: share(found.adherence)),
    ("Graduated by the end", lambda found: share(found.graduated[-1])),
    ("Median weeks to graduation", lambda found: str(found.median_weeks_to_graduation or "–")),
    ("With a program at the end", lambda found: share(found.with_a_program_at_the_end)),
)
