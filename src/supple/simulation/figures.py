"""From whole numbers to the figures that people read: shares, means and weeks, for each policy."""

from dataclasses import dataclass

from supple.engine.review import Step
from supple.simulation.cohort import Outcome
from supple.simulation.course import POLICIES
from supple.simulation.tally import Example, Tally
from supple.simulation.watch import AFTER_STOP, BEYOND_CAPS, CONTRAINDICATED, GROWTH, WORSE_ANSWER

FAULTS = (CONTRAINDICATED, BEYOND_CAPS, GROWTH, WORSE_ANSWER, AFTER_STOP)
SAFETY = (
    *FAULTS,
    "signs_told",
    "stopped_at_the_first_review",
    "most_days_told_to_review",
    "fell_ill",
    "signs_never_told",
    "days_with_a_program_while_ill",
)


@dataclass(frozen=True, slots=True)
class PolicyFigures:
    """What became of a cohort under one policy; lists are by week, shares from 0 to 1, pain is NRS 0-10.

    `dose` is a week's training as prescribed, in strain points, against that of the first program, and
    `aerobic_minutes` the minutes a week; both among those who have a program and have not graduated to maintenance.
    `graduated` is the share that has graduated by the end of each week.
    """

    safety: dict[str, int]
    dose: list[float]
    aerobic_minutes: list[float]
    nrs: list[float]
    flare_ups: list[float]
    graduated: list[float]
    flare_ups_per_100_weeks: float
    adherence: float | None
    improved: float
    median_weeks_to_graduation: int | None
    with_a_program_at_the_end: float
    steps: dict[str, int]


def figures_of(outcome: Outcome) -> dict[str, PolicyFigures]:
    """Return the figures of each policy."""
    return {name: _policy(outcome.tallies[name], outcome.cohort.weeks) for name in POLICIES}


def examples_of(outcome: Outcome) -> tuple[Example, ...]:
    """Return the first few things that went wrong under Supple, each to be looked at again by seed, number and day."""
    return tuple(outcome.tallies[POLICIES[0]].examples)


def _policy(tally: Tally, weeks: int) -> PolicyFigures:
    people, days = tally.counts["people"], _weekly(tally, "days", weeks)
    flare_ups, planned = _weekly(tally, "flare_ups", weeks), sum(_weekly(tally, "sessions_planned", weeks))
    dosed, graduated = _weekly(tally, "dosed_people", weeks), _summed(_weekly(tally, "graduated", weeks))
    return PolicyFigures(
        safety={name: tally.counts.get(name, 0) for name in SAFETY},
        dose=_ratios(_weekly(tally, "dose_thousandths", weeks), dosed, 1000),
        aerobic_minutes=_ratios(_weekly(tally, "aerobic_minutes", weeks), dosed, 1),
        nrs=_ratios(_weekly(tally, "nrs_hundredths", weeks), days, 100),
        flare_ups=[round(700 * count / of, 2) for count, of in zip(flare_ups, days, strict=True)],
        graduated=[round(count / people, 4) for count in graduated],
        flare_ups_per_100_weeks=round(700 * sum(flare_ups) / sum(days), 2),
        adherence=round(sum(_weekly(tally, "sessions_done", weeks)) / planned, 4) if planned else None,
        improved=round(tally.counts["improved"] / people, 4),
        median_weeks_to_graduation=_median_week(graduated),
        with_a_program_at_the_end=round(_weekly(tally, "with_a_program", weeks)[-1] / people, 4),
        steps={step.value: tally.counts.get(f"step_{step}", 0) for step in Step},
    )


def _weekly(tally: Tally, name: str, weeks: int) -> list[int]:
    sums = tally.weeks.get(name, [])
    return sums + [0] * (weeks - len(sums))


def _ratios(sums: list[int], counts: list[int], scale: int) -> list[float]:
    return [round(total / count / scale, 4) if count else 0.0 for total, count in zip(sums, counts, strict=True)]


def _summed(counts: list[int]) -> list[int]:
    return [sum(counts[: week + 1]) for week in range(len(counts))]


def _median_week(graduated: list[int]) -> int | None:
    """Return the week by whose end half of those who graduate have done so (weeks count from 1)."""
    half = graduated[-1] / 2
    return next((week + 1 for week, count in enumerate(graduated) if count >= half), None) if graduated[-1] else None
