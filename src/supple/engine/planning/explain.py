"""Why an exercise is in a program, or why it is not: a rule, a clash, or a better choice and what it would cost."""

from dataclasses import dataclass, replace
from datetime import date

from supple.engine.intake import Intake
from supple.engine.planning.assemble import assemble, choose_in_time
from supple.engine.planning.case import Case, Choice, choose, open_case
from supple.engine.planning.problem import UNBOUNDED, Growth, Limit, Need, Selection, SelectionProblem
from supple.engine.planning.problem_setting import in_sessions
from supple.engine.planning.selection import solve
from supple.engine.program import Program, items_of
from supple.engine.reasons import Reason, because
from supple.knowledge import Library, Role


@dataclass(frozen=True, slots=True)
class Explanation:
    """The verdict on one exercise.

    `verdict` is included, one of the kinds of exclusion, infeasible (`clashes` names the constraints), not_chosen
    (`replaces` and `cost_percent`, in per cent of the benefit), or no_program.
    """

    exercise: str
    name: str
    verdict: str
    reasons: tuple[Reason, ...]
    sessions: tuple[str, ...] = ()
    clashes: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    cost_percent: float | None = None


def explain(intake: Intake, library: Library, today: date, exercise: str) -> Explanation:
    """Return why an exercise is in the program of an intake, or why not; raise UnknownIdError for an unknown one."""
    library.exercise(exercise)
    case = open_case(intake, library, today)
    if case.no_program:
        return _plain(case, exercise, "no_program", case.assessment.reasons)
    choice = choose_in_time(case)
    return _explained(case, assemble(case, choice), exercise) or _forced(case, choice, exercise)


def explain_beside(case: Case, program: Program | None, exercise: str) -> Explanation:
    """Return why an exercise is in a program that is kept as it is, or why not; `case` keeps what the program holds."""
    if case.no_program or program is None:
        return _plain(case, exercise, "no_program", case.assessment.reasons)
    said = _explained(case, program, exercise)
    if said is not None:
        return said
    now = choose(replace(case, growth=Growth(most_new=0, most_added=0)))
    return _forced(case, replace(now, problem=replace(now.problem, growth=UNBOUNDED)), exercise)


def _plain(case: Case, exercise: str, verdict: str, reasons: tuple[Reason, ...]) -> Explanation:
    return Explanation(exercise, case.facts.library.exercises[exercise].name, verdict, reasons)


def _explained(case: Case, program: Program, exercise: str) -> Explanation | None:
    """Return why an exercise is in a program, or what keeps it out of any; None when only the choice does."""
    known, verdict, library = case.facts.library.exercises[exercise], case.verdicts[exercise], case.facts.library
    items = items_of(program)
    if exercise in items:
        places = tuple(s.template for s in program.sessions if any(i.exercise == exercise for i in s.items))
        return Explanation(exercise, known.name, "included", items[exercise].reasons, places)
    if not verdict.eligible:
        return _plain(case, exercise, verdict.kind, tuple(reason for _, reason in verdict.against))
    if known.role is Role.AEROBIC:
        return _plain(case, exercise, "not_chosen", (because(library, "planning/aerobic_elsewhere"),))
    if not in_sessions(known, case.gentle):
        rule = "taught_by_clinician" if known.taught_by_clinician else "habit"
        return _plain(case, exercise, "not_chosen", (because(library, f"planning/{rule}"),))
    return None


def _forced(case: Case, choice: Choice, exercise: str) -> Explanation:
    """Solve again with the exercise forced in: what it would replace, or what stands in its way."""
    problem = choice.problem
    if not any(candidate.id == exercise for candidate in problem.candidates):
        problem = case.problem(choice.reserve_s, everything=True)
    relaxed = choice.selection.relaxed
    problem = problem.without(need for need in relaxed if isinstance(need, Need))
    left_out = frozenset(limit for limit in relaxed if isinstance(limit, Limit))
    name = case.facts.library.exercises[exercise].name
    clashing = (because(case.facts.library, "planning/infeasible"),)
    if not any(candidate.id == exercise for candidate in problem.candidates):
        return Explanation(exercise, name, "infeasible", clashing, clashes=("pool_session",))
    forced = solve(problem, forced=exercise, left_out=left_out)
    if forced is None:
        return Explanation(exercise, name, "infeasible", clashing, clashes=clashes(problem, exercise))
    pairs = zip(choice.selection.chosen, forced.chosen, strict=True)
    lost = {name for before, after in pairs for name in before - after}
    cost = max(0.0, (choice.selection.value - forced.value) / max(1, choice.selection.value) * 100)
    reasons = (because(case.facts.library, "planning/not_chosen"),)
    return Explanation(exercise, name, "not_chosen", reasons, replaces=tuple(sorted(lost)), cost_percent=round(cost, 1))


def clashes(problem: SelectionProblem, exercise: str) -> tuple[str, ...]:
    """Return a smallest set of needs and limits that together keep the exercise out, by leaving out one at a time."""
    needs, left_out = problem.needs, frozenset[Limit]()
    clashing: list[str] = []
    for need in Need:
        if need in needs and _fits(problem, needs - {need}, left_out, exercise) is None:
            needs -= {need}
        elif need in needs:
            clashing.append(need)
    for limit in Limit:
        if _fits(problem, needs, left_out | {limit}, exercise) is None:
            left_out |= {limit}
        else:
            clashing.append(limit)
    return tuple(clashing)


def _fits(
    problem: SelectionProblem, needs: frozenset[Need], left_out: frozenset[Limit], exercise: str
) -> Selection | None:
    kept = problem.without(problem.needs - needs)
    return solve(kept, forced=exercise, left_out=left_out)
