"""Choose the two sessions with CP-SAT: one worker, a fixed seed, a deterministic limit (docs/decisions/0004).

OR-Tools is imported here, inside the planning job only, since the import alone costs a third of a second.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from supple.engine.planning.problem import Candidate, Limit, Need, Selection, SelectionProblem

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

DETERMINISTIC_LIMIT = 20.0
# One point, in the units of the solver; ties among a whole choice stay below it (16 items, ranks below 300).
TIE = 10_000
LAST_RESORT = (Limit.STRETCHING, Limit.FREQUENCY, Limit.HARD_DAYS)


def relaxations(needs: frozenset[Need]) -> Iterable[tuple[Need, ...]]:
    """Yield the sets of needs to drop: the smallest first, and among equals in the stated order.

    >>> [" and ".join(needs) for needs in relaxations(frozenset({Need.MOBILITY, Need.MINUTES}))]
    ['', 'mobility', 'minutes', 'mobility and minutes']
    """
    ordered = [need for need in Need if need in needs]
    for size in range(len(ordered) + 1):
        yield from combinations(ordered, size)


def select(problem: SelectionProblem) -> Selection | None:
    """Return the best choice with the smallest relaxation that makes one possible, or None when nothing fits.

    When even all needs together do not suffice, the limits of the last resort go, one after the other.
    """
    if not problem.candidates:
        return None
    for dropped in relaxations(problem.needs):
        found = solve(problem.without(dropped))
        if found is not None:
            return replace(found, relaxed=dropped)
    bare = problem.without(problem.needs)
    for count in range(1, len(LAST_RESORT) + 1):
        found = solve(bare, left_out=frozenset(LAST_RESORT[:count]))
        if found is not None:
            return replace(found, relaxed=(*sorted(problem.needs, key=list(Need).index), *LAST_RESORT[:count]))
    return None


def solve(
    problem: SelectionProblem, forced: str | None = None, left_out: frozenset[Limit] = frozenset()
) -> Selection | None:
    """Return the best choice that meets every need, or None; `left_out` limits do not count.

    `forced` must be chosen for at least one session.
    """
    from ortools.sat.python import cp_model  # noqa: PLC0415 - a heavy import, for the planning job only

    model = _Model(cp_model.CpModel(), problem, left_out)
    if forced is not None:
        model.force(forced)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = DETERMINISTIC_LIMIT
    status = solver.solve(model.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    chosen = model.chosen(solver)
    return Selection(chosen, int(solver.objective_value) // TIE, (), status == cp_model.OPTIMAL)


class _Model:
    """The variables and constraints of one problem."""

    def __init__(self, model: "cp_model.CpModel", problem: SelectionProblem, left_out: frozenset[Limit]) -> None:
        self.model = model
        self.problem = problem
        self.x = {
            (candidate.id, session): model.new_bool_var(f"{candidate.id}_{template}")
            for candidate in problem.candidates
            for session, template in enumerate("AB")
            if template in candidate.templates
        }
        self.standing = [
            [(c, self.x[c.id, session]) for c in problem.candidates if (c.id, session) in self.x] for session in (0, 1)
        ]
        self.objective: list[cp_model.LinearExprT] = []
        for session in (0, 1):
            self._count_and_time(session, left_out)
            self._needs(session)
            if Limit.DIRECTION not in left_out:
                self._directions(session)
            if Limit.CHAIN not in left_out:
                self._chains(session)
            self._bonuses(session)
        self._week(left_out)
        self._growth()
        self._values()
        model.maximize(sum(self.objective))

    def force(self, name: str) -> None:
        """Ask for one candidate in at least one session."""
        self.model.add_bool_or([self.x[key] for key in self.x if key[0] == name])

    def chosen(self, solver: "cp_model.CpSolver") -> tuple[frozenset[str], frozenset[str]]:
        """Return the ids chosen for A and for B."""
        a, b = (frozenset(n for (n, s), v in self.x.items() if s == session and solver.value(v)) for session in (0, 1))
        return a, b

    def _positions(self, session: int) -> list["cp_model.IntVar"]:
        by_position: dict[str, list[cp_model.IntVar]] = {}
        for candidate, variable in self.standing[session]:
            by_position.setdefault(candidate.position, []).append(variable)
        taken = []
        for position, variables in by_position.items():
            used = self.model.new_bool_var(f"{position}_{session}")
            self.model.add_max_equality(used, variables)
            taken.append(used)
        return taken

    def _count_and_time(self, session: int, left_out: frozenset[Limit]) -> None:
        """Keep to the most items and the most time; fill the time unless the items have run out."""
        problem, model = self.problem, self.model
        chosen = [variable for _, variable in self.standing[session]]
        taken = self._positions(session)
        spent = sum(c.seconds * v for c, v in self.standing[session]) + problem.change_seconds * sum(taken)
        if Limit.MOST_ITEMS not in left_out:
            model.add(sum(chosen) <= problem.most_items)
        if Limit.TIME_LIMIT not in left_out:
            model.add(spent <= problem.most_seconds)
        if Need.MINUTES in problem.needs:
            full = model.new_bool_var(f"full_{session}")
            model.add(sum(chosen) >= problem.least_items)
            model.add(sum(chosen) >= problem.most_items).only_enforce_if(full)
            model.add(spent >= problem.least_seconds).only_enforce_if(full.negated())
        else:
            model.add(sum(chosen) >= min(1, len(chosen)))
        self.objective.append(-problem.bonuses.position * TIE * sum(taken))

    def _needs(self, session: int) -> None:
        candidates = self.standing[session]
        if Need.MOBILITY in self.problem.needs:
            self._at_least_one([v for c, v in candidates if c.mobility])
        if Need.CORE_OR_STRENGTH in self.problem.needs:
            self._at_least_one([v for c, v in candidates if c.core or c.strength])

    def _at_least_one(self, variables: list["cp_model.IntVar"]) -> None:
        self.model.add_bool_or(variables)

    def _directions(self, session: int) -> None:
        """Put one exercise of each direction that centralises into the session, where one is eligible."""
        for direction in sorted(self.problem.directions):
            fitting = [v for c, v in self.standing[session] if direction in c.directions]
            if fitting:
                self._at_least_one(fitting)

    def _chains(self, session: int) -> None:
        for candidate, variable in self.standing[session]:
            for easier in sorted(candidate.easier):
                if (easier, session) in self.x:
                    self.model.add_at_most_one([variable, self.x[easier, session]])

    def _bonuses(self, session: int) -> None:
        """Reward what a session cares for, and take off what makes it one-sided."""
        bonuses = self.problem.bonuses
        for care, points in bonuses.cares:
            fitting = [v for c, v in self.standing[session] if care in c.cares]
            if fitting:
                there = self.model.new_bool_var(care)
                self.model.add(there <= sum(fitting))
                self.objective.append(points * TIE * there)
        for kind in sorted({kind for c, _ in self.standing[session] for kind in c.kinds}):
            same = [v for c, v in self.standing[session] if kind in c.kinds]
            if len(same) > bonuses.variety_most:
                beyond = self.model.new_int_var(0, len(same), kind)
                self.model.add(beyond >= sum(same) - bonuses.variety_most)
                self.objective.append(-bonuses.one_sided * TIE * beyond)

    def _week(self, left_out: frozenset[Limit]) -> None:
        if Need.CORE_OR_STRENGTH in self.problem.needs:
            self._at_least_one([self.x[k] for c in self.problem.candidates if c.core for k in self._keys(c)])
            self._at_least_one([self.x[k] for c in self.problem.candidates if c.strength for k in self._keys(c)])
        if Limit.STRETCHING not in left_out:
            self._stretching()
        if Limit.FREQUENCY not in left_out:
            self._frequency()
        if Limit.HARD_DAYS not in left_out:
            self._hard_days()

    def _keys(self, candidate: Candidate) -> list[tuple[str, int]]:
        return [(candidate.id, session) for session in (0, 1) if (candidate.id, session) in self.x]

    def _growth(self) -> None:
        """Let only so much be new, added or dropped: exercises, and work in the week."""
        growth, candidates = self.problem.growth, self.problem.candidates
        self._at_most(growth.most_new, [c for c in candidates if not c.known])
        self._at_most(growth.most_added, [c for c in candidates if not c.stays])
        if growth.most_volume is not None:
            work = [c.day_volume * self.problem.days[s] * v for s in (0, 1) for c, v in self.standing[s]]
            self.model.add(sum(work) <= growth.most_volume)
        if growth.most_dropped is not None:
            stay = [v for s, name in enumerate("AB") for c, v in self.standing[s] if name in c.stays]
            self.model.add(sum(stay) >= len(stay) - growth.most_dropped)

    def _at_most(self, most: int | None, candidates: list[Candidate]) -> None:
        """Let at most so many of these candidates into the program."""
        if most is None:
            return
        chosen = []
        for candidate in candidates:
            there = self.model.new_bool_var(f"{candidate.id}_there")
            for key in self._keys(candidate):
                self.model.add_implication(self.x[key], there)
            chosen.append(there)
        self.model.add(sum(chosen) <= most)

    def _stretching(self) -> None:
        """Keep stretching to its share of the week's exercise time."""
        share = self.problem.stretch_percent
        terms = [
            candidate.seconds * self.problem.days[session] * ((100 if candidate.stretch else 0) - share) * variable
            for session in (0, 1)
            for candidate, variable in self.standing[session]
        ]
        self.model.add(sum(terms) <= 0)

    def _frequency(self) -> None:
        for candidate in self.problem.candidates:
            keys = self._keys(candidate)
            days = sum(self.problem.days[session] * self.x[name, session] for name, session in keys)
            self.model.add(days <= candidate.most_days)

    def _hard_days(self) -> None:
        """Give each body part a day of rest after a hard exercise."""
        parts = sorted({c.body_part for c in self.problem.candidates if c.hard})
        for part in parts:
            hard = [[v for c, v in self.standing[session] if c.hard and c.body_part == part] for session in (0, 1)]
            for one, other in self.problem.adjacent:
                if one == other:
                    self.model.add(sum(hard[one]) == 0)
                elif hard[one] and hard[other]:
                    first = self.model.new_bool_var(f"hard_{part}")
                    for variable in hard[one]:
                        self.model.add_implication(variable, first)
                    for variable in hard[other]:
                        self.model.add_implication(variable, first.negated())

    def _values(self) -> None:
        """Sum the values, less what a second showing loses; ranks only break ties."""
        bonuses = self.problem.bonuses
        for candidate in self.problem.candidates:
            keys = self._keys(candidate)
            points = candidate.value * 60 + bonuses.per_minute * candidate.seconds
            for name, session in keys:
                tie = 2 * candidate.rank + session
                self.objective.append((points * TIE // 60 + tie) * self.x[name, session])
            if len(keys) > 1 and not candidate.steady:
                twice = self.model.new_bool_var(f"{candidate.id}_twice")
                self.model.add(twice >= sum(self.x[key] for key in keys) - 1)
                self.objective.append(-(candidate.value * bonuses.repeat_percent * TIE // 100) * twice)
