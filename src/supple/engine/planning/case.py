"""One person's case, worked out once: facts, screening, verdicts and the choice of exercises."""

from dataclasses import dataclass, field, replace
from datetime import date

from supple.engine.facts import Facts
from supple.engine.intake import Intake
from supple.engine.planning.dosing import Doses, Kept
from supple.engine.planning.eligibility import Exclusion, Verdict, judge
from supple.engine.planning.letters import gentle_weeks
from supple.engine.planning.problem import UNBOUNDED, Growth, Need, Selection, SelectionProblem
from supple.engine.planning.problem_setting import problem_of
from supple.engine.planning.selection import select, solve
from supple.engine.screening import Assessment, screen
from supple.knowledge import Library, Phase

# How many showings a new choice may drop, tried in turn.
DROPPED = (0, 2, None)
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
    """What screening and eligibility found for one person on one day, what is kept, and how much may be new.

    `seen` are the exercises of earlier programs, `share` the part of a start dose with which new ones begin,
    `reach` the highest difficulty of a new one.
    """

    facts: Facts
    assessment: Assessment
    verdicts: dict[str, Verdict]
    kept: dict[str, Kept] = field(default_factory=dict)
    growth: Growth = UNBOUNDED
    seen: frozenset[str] = frozenset()
    share: float = 1
    reach: int | None = None

    @property
    def no_program(self) -> bool:
        """Tell whether no program may be shown: emergency, urgent today, or below 18."""
        return self.assessment.no_program or self.assessment.level.forbids_exercise

    @property
    def gentle(self) -> bool:
        """Tell whether only the gentle program stands open, by level or by the weeks after a birth."""
        return self.assessment.gentle or gentle_weeks(self.facts)

    @property
    def doses(self) -> Doses:
        """Return the doses of this person."""
        return Doses(self.kept, self.seen, self.share, self.reach)

    def problem(self, reserve_s: int = 0, *, everything: bool = False, pool: bool = True) -> SelectionProblem:
        """Return the integer problem of this case, with `reserve_s` seconds of each session held back."""
        found = problem_of(self.facts, self.verdicts, self.doses, gentle=self.gentle, everything=everything, pool=pool)
        return replace(found, most_seconds=found.most_seconds - reserve_s, growth=self.growth)


def open_case(intake: Intake, library: Library, today: date) -> Case:
    """Return the case of an intake on the day of a first program."""
    return case_of(Facts(intake, today, min(intake.today or today, today), library))


def case_of(facts: Facts, kept: dict[str, Kept] | None = None, growth: Growth = UNBOUNDED) -> Case:
    """Return the case of these facts; `kept` are the exercises that the person does already."""
    assessment = screen(facts)
    facts = facts.of(facts.phase or phase_of(facts), assessment.level)
    return Case(facts, assessment, judge(facts, assessment), kept or {}, growth)


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
    """Return the best choice; when a program is followed up, one that keeps what the person does."""
    return _choose_on(case, reserve_s) if case.growth.most_new is not None else _choose_first(case, reserve_s)


def _choose_on(case: Case, reserve_s: int) -> Choice:
    """Keep all that still fits and add little: first without dropping anything, then with more freedom.

    The minutes need not be full at once: the next weeks fill them.
    """
    choices = []
    for dropped in DROPPED:
        for pool in (True, False):
            problem = case.problem(reserve_s, pool=pool).without({Need.MINUTES})
            problem = replace(problem, growth=replace(problem.growth, most_dropped=dropped))
            selection = select(problem)
            if selection is None:
                continue
            choices.append(Choice(problem, selection, reserve_s))
            if not selection.relaxed:
                return choices[-1]
    return min(choices, key=lambda choice: len(choice.selection.relaxed), default=Choice(problem, EMPTY, reserve_s))


def _choose_first(case: Case, reserve_s: int) -> Choice:
    """Choose for the region (in the pool first, where that is wanted), else from all that is eligible, else with needs
    relaxed.

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
