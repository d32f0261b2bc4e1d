"""The planner against an independent brute force on tiny libraries: the same optimum, the same relaxation.

The oracle knows the problem's data and nothing of the solver: it tries every pair of subsets and applies the rules of
docs/decisions/0004 and 0005 as plain Python.
"""

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from supple.engine.planning.problem import (
    TEMPLATES,
    UNBOUNDED,
    Bonuses,
    Candidate,
    Growth,
    Limit,
    Need,
    SelectionProblem,
)
from supple.engine.planning.selection import LAST_RESORT, TIE, select

POSITIONS = ("supine", "standing", "quadruped")
PARTS = ("trunk", "hip")
ORDER = (Need.MOBILITY, Need.CORE_OR_STRENGTH, Need.MINUTES)


def tiny_problem(seed: int) -> SelectionProblem:
    dice = random.Random(seed)
    names = [f"e{number}" for number in range(dice.randint(2, 6))]
    candidates = tuple(candidate(dice, name, rank, names) for rank, name in enumerate(names))
    days = dice.choice([(1, 1), (2, 1), (3, 2), (4, 3)])
    least = dice.randint(0, 400)
    return SelectionProblem(
        candidates=candidates,
        days=days,
        adjacent=dice.choice([(), ((0, 1),), ((0, 0), (0, 1))]),
        least_seconds=least,
        most_seconds=least + dice.randint(20, 300),
        change_seconds=20,
        least_items=dice.randint(1, 3),
        most_items=dice.randint(2, 4),
        stretch_percent=30,
        directions=frozenset(dice.choice([[], ["flexion"], ["extension"]])),
        bonuses=Bonuses(
            position=dice.randint(0, 20),
            cares=(("calm", dice.randint(0, 90)), ("legs", 60)),
            variety_most=2,
            one_sided=dice.randint(0, 60),
            per_minute=3,
            repeat_percent=50,
        ),
        needs=frozenset(dice.choice([ORDER, ORDER, (Need.MOBILITY, Need.MINUTES)])),
        growth=growth(dice),
    )


def growth(dice: random.Random) -> Growth:
    if dice.random() < 0.4:
        return UNBOUNDED
    volume = dice.choice([None, dice.randint(20, 300)])
    return Growth(dice.choice([0, 1, 2]), volume, dice.choice([None, 0, 1]), dice.choice([None, None, 1]))


def candidate(dice: random.Random, name: str, rank: int, names: list[str]) -> Candidate:
    role = dice.choice(["mobility", "core", "strength", "stretch", "relief"])
    templates = dice.choice([TEMPLATES, TEMPLATES, ("A",), ("B",)])
    known = dice.random() < 0.6
    return Candidate(
        id=name,
        value=dice.randint(1, 120),
        seconds=dice.randint(30, 200),
        position=dice.choice(POSITIONS),
        body_part=dice.choice(PARTS),
        most_days=dice.choice([3, 5, 7]),
        rank=rank,
        mobility=role == "mobility",
        core=role == "core",
        strength=role == "strength",
        stretch=role == "stretch",
        cares=frozenset(care for care in ("calm", "legs") if dice.random() < 0.3),
        kinds=frozenset({role, dice.choice(["one_way", "other_way"])}),
        hard=dice.random() < 0.3,
        steady=dice.random() < 0.3,
        directions=frozenset({dice.choice(["neutral", "flexion", "extension"])}),
        easier=frozenset(dice.sample(names[:rank], 1)) if rank and dice.random() < 0.3 else frozenset(),
        templates=templates,
        known=known,
        stays=frozenset(dice.sample(templates, 1)) if known and dice.random() < 0.6 else frozenset(),
        day_volume=dice.randint(1, 60),
    )


def subsets(problem: SelectionProblem, template: str) -> list[tuple[Candidate, ...]]:
    standing = [c for c in problem.candidates if template in c.templates]
    return [chosen for size in range(len(standing) + 1) for chosen in combinations(standing, size)]


def spent(problem: SelectionProblem, chosen: tuple[Candidate, ...]) -> int:
    return sum(c.seconds for c in chosen) + problem.change_seconds * len({c.position for c in chosen})


def session_ok(problem: SelectionProblem, chosen: tuple[Candidate, ...], template: str, needs: frozenset[Need]) -> bool:
    names = {c.id for c in chosen}
    reachable = {d for c in problem.candidates if template in c.templates for d in c.directions}
    if len(chosen) > problem.most_items or spent(problem, chosen) > problem.most_seconds:
        return False
    if any(not any(d in c.directions for c in chosen) for d in problem.directions & reachable):
        return False
    if any(c.easier & names for c in chosen):
        return False
    if not chosen and any(template in c.templates for c in problem.candidates):
        return False
    if Need.MOBILITY in needs and not any(c.mobility for c in chosen):
        return False
    if Need.CORE_OR_STRENGTH in needs and not any(c.core or c.strength for c in chosen):
        return False
    if Need.MINUTES in needs:
        full = len(chosen) >= problem.most_items
        return len(chosen) >= problem.least_items and (full or spent(problem, chosen) >= problem.least_seconds)
    return True


def week_ok(
    problem: SelectionProblem, week: tuple[tuple[Candidate, ...], ...], needs: frozenset[Need], out: set[Limit]
) -> bool:
    both = [c for chosen in week for c in chosen]
    if Need.CORE_OR_STRENGTH in needs and not (any(c.core for c in both) and any(c.strength for c in both)):
        return False
    times = [(c, c.seconds * problem.days[s]) for s, chosen in enumerate(week) for c in chosen]
    stretching = sum(seconds for c, seconds in times if c.stretch)
    if Limit.STRETCHING not in out and stretching * 100 > problem.stretch_percent * sum(s for _, s in times):
        return False
    for c in problem.candidates:
        days = sum(problem.days[s] for s, chosen in enumerate(week) if c in chosen)
        if Limit.FREQUENCY not in out and days > c.most_days:
            return False
    for part in PARTS:
        hard = [any(c.hard and c.body_part == part for c in chosen) for chosen in week]
        if Limit.HARD_DAYS not in out and any(hard[one] and hard[other] for one, other in problem.adjacent):
            return False
    return True


def growth_ok(problem: SelectionProblem, week: tuple[tuple[Candidate, ...], ...]) -> bool:
    growth = problem.growth
    fresh = {c.id for chosen in week for c in chosen if not c.known}
    if growth.most_new is not None and len(fresh) > growth.most_new:
        return False
    added = {c.id for chosen in week for c in chosen if not c.stays}
    if growth.most_added is not None and len(added) > growth.most_added:
        return False
    work = sum(c.day_volume * problem.days[s] for s, chosen in enumerate(week) for c in chosen)
    if growth.most_volume is not None and work > growth.most_volume:
        return False
    dropped = sum(t in c.stays and c not in week[s] for s, t in enumerate(TEMPLATES) for c in problem.candidates)
    return growth.most_dropped is None or dropped <= growth.most_dropped


def worth(problem: SelectionProblem, week: tuple[tuple[Candidate, ...], ...]) -> int:
    bonuses, total = problem.bonuses, 0
    for session, chosen in enumerate(week):
        total -= bonuses.position * TIE * len({c.position for c in chosen})
        total += sum(points * TIE for care, points in bonuses.cares if any(care in c.cares for c in chosen))
        kinds = [kind for c in chosen for kind in c.kinds]
        beyond = sum(max(0, kinds.count(kind) - bonuses.variety_most) for kind in set(kinds))
        total -= bonuses.one_sided * TIE * beyond
        for c in chosen:
            points = c.value * 60 + bonuses.per_minute * c.seconds
            total += points * TIE // 60 + 2 * c.rank + session
    twice = [c for c in week[0] if c in week[1] and not c.steady]
    return total - sum(c.value * bonuses.repeat_percent * TIE // 100 for c in twice)


def best(problem: SelectionProblem, needs: frozenset[Need], out: set[Limit]) -> int | None:
    options = [[chosen for chosen in subsets(problem, t) if session_ok(problem, chosen, t, needs)] for t in TEMPLATES]
    weeks = ((a, b) for a in options[0] for b in options[1])

    def allowed(week: tuple[tuple[Candidate, ...], ...]) -> bool:
        return growth_ok(problem, week) and week_ok(problem, week, needs, out)

    return max((worth(problem, week) for week in weeks if allowed(week)), default=None)


def brute_force(problem: SelectionProblem) -> tuple[int, tuple[Need | Limit, ...]] | None:
    asked = [need for need in ORDER if need in problem.needs]
    for size in range(len(asked) + 1):
        for dropped in combinations(asked, size):
            value = best(problem, problem.needs - set(dropped), set())
            if value is not None:
                return value // TIE, dropped
    for count in range(1, len(LAST_RESORT) + 1):
        value = best(problem, frozenset(), set(LAST_RESORT[:count]))
        if value is not None:
            return value // TIE, (*asked, *LAST_RESORT[:count])
    return None


@given(st.integers(min_value=0, max_value=10**9))
def test_planner_matches_brute_force_on_tiny_libraries(seed: int) -> None:
    problem = tiny_problem(seed)
    wanted = brute_force(problem)
    found = select(problem)
    assert wanted == (None if found is None else (found.value, found.relaxed))
    assert found is None or found.proven
