"""One person's case, worked out once: facts, screening, verdicts and the choice of exercises."""

from dataclasses import dataclass, replace
from datetime import date

from supple.engine.facts import Facts
from supple.engine.intake import Intake
from supple.engine.planning.eligibility import Exclusion, Verdict, judge
from supple.engine.planning.letters import gentle_weeks
from supple.engine.planning.pose import pose
from supple.engine.planning.problem import Need, Selection, SelectionProblem
from supple.engine.planning.selection import select, solve
from supple.engine.screening import Assessment, screen
from supple.knowledge import Library, Phase

EMPTY = Selection((frozenset(), frozenset()), 0, tuple(Need), proven=True)


@dataclass(frozen=True, slots=True)
class Choice:
    """The problem that was solved, with how many seconds in reserve, what was chosen, and whether dislikes went."""

    problem: SelectionProblem
    selection: Selection
    reserve_s: int = 0
    dislikes_relaxed: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """What screening and eligibility found for one person on one day."""

    facts: Facts
    assessment: Assessment
    verdicts: dict[str, Verdict]
    familiar: frozenset[str]

    @property
    def no_program(self) -> bool:
        """Tell whether no program may be shown: emergency, urgent today, or below 18."""
        return self.assessment.no_program or self.assessment.level.forbids_exercise

    @property
    def gentle(self) -> bool:
        """Tell whether only the gentle program stands open, by level or by the weeks after a birth."""
        return self.assessment.gentle or gentle_weeks(self.facts)

    def problem(self, reserve_s: int = 0, *, everything: bool = False, pool: bool = True) -> SelectionProblem:
        """Return the integer problem of this case, with `reserve_s` seconds of each session held back."""
        posed = pose(self.facts, self.verdicts, self.familiar, gentle=self.gentle, everything=everything, pool=pool)
        return replace(posed, most_seconds=posed.most_seconds - reserve_s)


def open_case(intake: Intake, library: Library, today: date, program_week: int, familiar: frozenset[str]) -> Case:
    """Return the case of an intake on a day."""
    answered_on = min(intake.today or today, today)
    facts = Facts(intake, today, answered_on, library, program_week)
    assessment = screen(facts)
    facts = facts.of(phase_of(facts), assessment.level)
    return Case(facts, assessment, judge(facts, assessment), familiar)


def phase_of(facts: Facts) -> Phase:
    """Return the phase: over at no pain (kamper_2010), else acute, subacute or chronic by days."""
    complaint, number = facts.intake.complaint, facts.library.number
    if max(complaint.pain_nrs.average, facts.limb_nrs) <= number("planning/maintenance_nrs", facts.today):
        return Phase.MAINTENANCE
    if complaint.duration_days < number("planning/acute_days_below", facts.today):
        return Phase.ACUTE
    chronic = complaint.duration_days >= number("planning/chronic_days_from", facts.today)
    return Phase.CHRONIC if chronic else Phase.SUBACUTE


def choose(case: Case, reserve_s: int = 0) -> Choice:
    """Return the best choice: for the region (in the pool first, where that is wanted), else from all that is eligible,
    else with needs relaxed.

    When dislikes alone leave nothing at all, they are set aside and the program says so.
    """
    for pool in (True, False):
        near = case.problem(reserve_s, pool=pool)
        found = solve(near)
        if found is not None:
            return Choice(near, found, reserve_s)
    liked = replace(case, verdicts=_without_dislikes(case.verdicts))
    for eased in (case, liked):
        problem = eased.problem(reserve_s, everything=True, pool=False)
        selection = select(problem)
        if selection is not None:
            return Choice(problem, selection, reserve_s, dislikes_relaxed=eased is liked)
    return Choice(problem, EMPTY, reserve_s)


def _without_dislikes(verdicts: dict[str, Verdict]) -> dict[str, Verdict]:
    """Return the verdicts as they would be without any dislike."""
    return {
        name: replace(verdict, against=tuple(found for found in verdict.against if found[0] is not Exclusion.DISLIKED))
        for name, verdict in verdicts.items()
    }
