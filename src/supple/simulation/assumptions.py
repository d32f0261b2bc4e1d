"""What the simulation assumes about people: every figure with its source, and how well it stands."""

from dataclasses import dataclass

from supple.knowledge import Certainty

SEEN, FROM_MEMORY, ENGINEERING = Certainty.SEEN, Certainty.FROM_MEMORY, Certainty.ENGINEERING


@dataclass(frozen=True, slots=True)
class Assumption:
    """One figure: its value, its unit, what it says, the reference it comes from and its certainty."""

    value: float
    unit: str
    says: str
    reference: str
    certainty: Certainty


ASSUMPTIONS = {
    "serious_share": Assumption(
        0.01, "share", "People in whom a serious disease shows itself during a course.", "henschke_2009", FROM_MEMORY
    ),
    "acute_half_life_days": Assumption(
        12, "days", "Time in which a recent episode halves, so that most is gone by week 6.", "qaseem_2017", FROM_MEMORY
    ),
    "subacute_half_life_days": Assumption(
        30, "days", "Time in which an episode of 6 to 12 weeks halves.", "supple_2026", ENGINEERING
    ),
    "chronic_half_life_days": Assumption(
        180, "days", "Time in which lasting pain loses half of the little it will lose.", "supple_2026", ENGINEERING
    ),
    "lingering_share": Assumption(
        0.25, "share", "Recent episodes that settle only slowly.", "supple_2026", ENGINEERING
    ),
    "recurrence_year": Assumption(
        0.70, "share", "People whose settled pain comes back within a year.", "pocovi_2024", SEEN
    ),
    "walking_hazard_ratio": Assumption(
        0.72,
        "ratio",
        "Chance of a new episode in people who keep up walking, against no training.",
        "pocovi_2024",
        SEEN,
    ),
    "exercise_benefit_nrs": Assumption(
        1.5, "NRS points", "Mean fall of pain by 12 weeks of training (15 of 100).", "hayden_2021_cochrane", SEEN
    ),
    "flare_ups_per_week": Assumption(
        0.06,
        "per week",
        "Passing rises of pain that come by themselves; median of all people.",
        "supple_2026",
        ENGINEERING,
    ),
    "flare_half_life_days": Assumption(3.0, "days", "Time in which a flare-up halves.", "supple_2026", ENGINEERING),
    "tolerance_points": Assumption(
        4200, "strain points a week", "Work after which pain does not yet rise; median.", "supple_2026", ENGINEERING
    ),
    "tolerance_spread": Assumption(
        0.40, "log points", "How far people's tolerance lies apart.", "supple_2026", ENGINEERING
    ),
    "tolerance_growth": Assumption(
        0.04, "share a week", "Growth of tolerance in a week of fitting training; median.", "supple_2026", ENGINEERING
    ),
    "flare_tolerance": Assumption(
        0.70, "ratio", "What is left of the tolerance while pain has flared up.", "supple_2026", ENGINEERING
    ),
    "overload_rise_nrs": Assumption(
        2.0,
        "NRS points",
        "Rise of pain the next day when a week holds twice the tolerated work.",
        "supple_2026",
        ENGINEERING,
    ),
    "adherence": Assumption(
        0.75, "share", "Planned sessions that are done; mean of all people.", "supple_2026", ENGINEERING
    ),
    "holiday_share": Assumption(
        0.30, "share", "People with one or two weeks away within 12 weeks.", "supple_2026", ENGINEERING
    ),
    "understates": Assumption(
        0.10, "share", "Days on which someone writes pain 1 or 2 points too low; mean.", "supple_2026", ENGINEERING
    ),
    "leaves_out": Assumption(
        0.10,
        "share",
        "Answers (next morning, effort, form, safety questions) left out; mean.",
        "supple_2026",
        ENGINEERING,
    ),
    "told_at_once": Assumption(
        0.70,
        "share",
        "New warning signs told truly at the first chance; at the second, always.",
        "supple_2026",
        ENGINEERING,
    ),
    "false_alarm": Assumption(
        0.002, "share", "Rounds of safety questions answered unsure without any disease.", "supple_2026", ENGINEERING
    ),
}


def assumed(name: str) -> float:
    """Return the value of one assumption; raise KeyError when there is none of that name."""
    return ASSUMPTIONS[name].value
