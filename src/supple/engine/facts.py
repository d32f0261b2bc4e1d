"""The facts of one person on one day, and whether a rule's `When` holds for them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from supple.engine.intake import DirectionalTest, Intake, KnownCondition
from supple.engine.reasons import Reason
from supple.knowledge import ALWAYS_THERE, Answer, Equipment, Goal, Level, Library, LimbPain, Phase, When

PREGNANCY = "pregnancy"
UNKNOWN_WEEK = 99
DAYS_PER_YEAR = 365.25


@dataclass(frozen=True)
class Facts:
    """One intake on one day. `program_week` counts full weeks since the course began.

    `answer_days` holds the day of each screening answer given after the intake's, `resting` why an exercise rests now;
    one who `restarted` after a long time away begins low again.
    """

    intake: Intake
    today: date
    answered_on: date
    library: Library
    program_week: int = 0
    phase: Phase | None = None
    level: Level | None = None
    answer_days: dict[str, date] = field(default_factory=dict)
    resting: dict[str, Reason] = field(default_factory=dict)
    restarted: bool = False
    _numbers: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def conditions(self) -> tuple[KnownCondition, ...]:
        """Return the conditions given, with the pregnancy that weeks of pregnancy imply."""
        given = self.intake.conditions
        if self.intake.person.pregnancy_weeks is None or any(known.id == PREGNANCY for known in given):
            return given
        return (*given, KnownCondition(PREGNANCY))

    @cached_property
    def equipment(self) -> frozenset[Equipment]:
        """Return all that is at hand, with what is always there."""
        return ALWAYS_THERE | frozenset(self.intake.preferences.equipment)

    @cached_property
    def onset_age(self) -> int:
        """Return the age in whole years at which this pain began."""
        return self.intake.person.age - int(self.intake.complaint.duration_days / DAYS_PER_YEAR)

    @cached_property
    def nrs(self) -> float:
        """Return the pain to start from, NRS 0-10: the average, or the pain now when that is more."""
        pain = self.intake.complaint.pain_nrs
        return max(pain.average, pain.now or 0)

    @cached_property
    def limb_nrs(self) -> float:
        """Return pain in the limb, NRS 0-10; 10 when there is limb pain of unknown strength (cautious reading)."""
        given = self.intake.complaint.limb_nrs
        if given is not None:
            return given
        return 0 if self.intake.complaint.limb_pain is LimbPain.NONE else 10

    @cached_property
    def bmi(self) -> float:
        """Return the body mass index in kg/m², 0 when height or weight is not known."""
        person = self.intake.person
        if person.height_cm is None or person.weight_kg is None:
            return 0
        return person.weight_kg / (person.height_cm / 100) ** 2

    @cached_property
    def pregnancy_week(self) -> int:
        """Return the week of pregnancy; 99 (late) when pregnant in an unknown week, -1 when not pregnant."""
        if not any(known.id == PREGNANCY for known in self.conditions):
            return -1
        weeks = self.intake.person.pregnancy_weeks
        return UNKNOWN_WEEK if weeks is None else weeks

    @cached_property
    def goals(self) -> frozenset[str]:
        """Return the ids of the known goals that the person's own words name."""
        said = [words.lower().replace("_", " ") for words in self.intake.goals]
        return frozenset(goal.id for goal in self.library.goals.values() if _is_named(goal, said))

    def week_of(self, known: KnownCondition) -> int:
        """Return the full weeks since a condition began (unknown: 0); for pregnancy, its week."""
        if known.id == PREGNANCY:
            return self.pregnancy_week
        return 0 if known.since is None else (self.today - known.since).days // 7

    def states_of(self, known: KnownCondition) -> tuple[str, ...]:
        """Return the state given, or the worst one; all below it in the list stay out."""
        states = self.library.condition(known.id).states
        return (known.state,) if known.state else states[:1]

    def answer(self, question: str) -> Answer | None:
        """Return the answer to a question; None when it was not answered or does not apply to this person."""
        given = self.intake.screening.get(question)
        if given is None or not self.holds(self.library.screening[question].applies_when):
            return None
        return given

    def number(self, parameter: str) -> float:
        """Return a parameter's number in force today; what is asked for often is looked up once."""
        if parameter not in self._numbers:
            self._numbers[parameter] = self.library.number(parameter, self.today)
        return self._numbers[parameter]

    def day_of_answer(self, question: str) -> date:
        """Return the day on which a question was answered: after the intake, or with it."""
        return self.answer_days.get(question, self.answered_on)

    def of(self, phase: Phase, level: Level) -> "Facts":
        """Return these facts with what the screening and the plan have found."""
        return replace(self, phase=phase, level=level)

    def holds(self, when: When) -> bool:
        """Tell whether all facts that `when` names hold."""
        return all(_TESTS[name](self, wanted) for name, wanted in when.given)


def _is_named(goal: Goal, said: list[str]) -> bool:
    """Tell whether one of the person's phrases is the goal's id or one of its words, or holds one as a whole word."""
    names = {goal.id.replace("_", " "), *goal.words}
    return any(words in names or not names.isdisjoint(words.split()) for words in said)


def _answers(facts: Facts, questions: tuple[str, ...]) -> set[Answer | None]:
    return {facts.answer(question) for question in questions}


def _ids(facts: Facts) -> set[str]:
    return {known.id for known in facts.conditions}


def _states(facts: Facts) -> set[str]:
    return {f"{known.id}:{state}" for known in facts.conditions for state in facts.states_of(known)}


def _exercise_days(facts: Facts) -> int:
    return facts.intake.activity.exercise_days_per_week or 0


_TESTS: dict[str, Callable[[Facts, Any], bool]] = {
    "regions": lambda facts, wanted: facts.intake.complaint.region in wanted,
    "age_from": lambda facts, years: facts.intake.person.age >= years,
    "age_below": lambda facts, years: facts.intake.person.age < years,
    "onset_age_from": lambda facts, years: facts.onset_age >= years,
    "onset_age_below": lambda facts, years: facts.onset_age < years,
    "duration_days_from": lambda facts, days: facts.intake.complaint.duration_days >= days,
    "duration_days_below": lambda facts, days: facts.intake.complaint.duration_days < days,
    "nrs_from": lambda facts, nrs: facts.nrs >= nrs,
    "limb_pain": lambda facts, wanted: facts.intake.complaint.limb_pain in wanted,
    "limb_nrs_from": lambda facts, nrs: facts.limb_nrs >= nrs,
    "conditions_any": lambda facts, ids: not _ids(facts).isdisjoint(ids),
    "conditions_none": lambda facts, ids: _ids(facts).isdisjoint(ids),
    "states_any": lambda facts, states: not _states(facts).isdisjoint(states),
    "yes_any": lambda facts, questions: Answer.YES in _answers(facts, questions),
    "flagged_any": lambda facts, questions: not _answers(facts, questions).isdisjoint({Answer.YES, Answer.UNSURE}),
    "open_any": lambda facts, questions: _answers(facts, questions) != {Answer.NO},
    "pregnant": lambda facts, wanted: (facts.pregnancy_week >= 0) is wanted,
    "pregnancy_week_from": lambda facts, week: facts.pregnancy_week >= week,
    "bmi_from": lambda facts, bmi: facts.bmi >= bmi,
    "sitting_hours_from": lambda facts, hours: (facts.intake.activity.sitting_hours or 0) >= hours,
    "exercise_days_from": lambda facts, days: _exercise_days(facts) >= days,
    "exercise_days_below": lambda facts, days: _exercise_days(facts) < days,
    "equipment_any": lambda facts, wanted: not facts.equipment.isdisjoint(wanted),
    "eased_by_any": lambda facts, wanted: not set(facts.intake.complaint.eased_by).isdisjoint(wanted),
    "worsened_by_any": lambda facts, wanted: not set(facts.intake.complaint.worsened_by).isdisjoint(wanted),
    "goals_any": lambda facts, wanted: not facts.goals.isdisjoint(wanted),
    "usual_given": lambda facts, wanted: bool(facts.intake.activity.usual) is wanted,
    "self_test_done": lambda facts, wanted: (facts.intake.complaint.directional_test != DirectionalTest()) is wanted,
    "phases": lambda facts, wanted: facts.phase in wanted,
    "levels": lambda facts, wanted: facts.level in wanted,
}
