"""The facts that must hold before a rule or a piece of advice applies."""

from dataclasses import dataclass, field, fields
from typing import Any

from supple.knowledge.vocabulary import Easing, Equipment, Level, LimbPain, Phase, Region


@dataclass(frozen=True, slots=True)
class When:
    """Facts about a person; all that are given must hold (an empty `When` always holds).

    `*_from` is inclusive, `*_below` exclusive. `yes_any` asks for a yes to one of the
    questions, `flagged_any` for a yes or an unsure, `open_any` for anything but a "no" (so an unanswered question is
    never taken for a "no"). `onset_age` is the age at which this pain began. `given` lists the facts that are not None.
    """

    regions: tuple[Region, ...] | None = None
    age_from: int | None = None
    age_below: int | None = None
    onset_age_from: int | None = None
    onset_age_below: int | None = None
    duration_days_from: int | None = None
    duration_days_below: int | None = None
    nrs_from: float | None = None
    limb_pain: tuple[LimbPain, ...] | None = None
    limb_nrs_from: float | None = None
    conditions_any: tuple[str, ...] | None = None
    conditions_none: tuple[str, ...] | None = None
    states_any: tuple[str, ...] | None = None
    yes_any: tuple[str, ...] | None = None
    flagged_any: tuple[str, ...] | None = None
    open_any: tuple[str, ...] | None = None
    pregnant: bool | None = None
    pregnancy_week_from: int | None = None
    bmi_from: float | None = None
    sitting_hours_from: float | None = None
    exercise_days_from: int | None = None
    exercise_days_below: int | None = None
    equipment_any: tuple[Equipment, ...] | None = None
    eased_by_any: tuple[Easing, ...] | None = None
    worsened_by_any: tuple[Easing, ...] | None = None
    goals_any: tuple[str, ...] | None = None
    usual_given: bool | None = None
    self_test_done: bool | None = None
    phases: tuple[Phase, ...] | None = None
    levels: tuple[Level, ...] | None = None
    given: tuple[tuple[str, Any], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the facts that are given, since they are asked for often."""
        asked = ((one.name, getattr(self, one.name)) for one in fields(self) if one.init)
        object.__setattr__(self, "given", tuple(pair for pair in asked if pair[1] is not None))
