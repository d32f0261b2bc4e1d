"""The order of a session: warm-up, main part by place with the fewest changes of position, cool-down."""

from collections.abc import Callable
from functools import cache

from supple.engine.facts import Facts
from supple.engine.planning.cares import is_cool_down, is_warm_up
from supple.engine.program import Part
from supple.knowledge import Category, Direction, Exercise, Role

PLACES = (
    Role.RELIEF,
    Role.MOBILITY,
    Role.CORE,
    Role.STRENGTH,
    Role.BALANCE,
    Role.STRETCH,
    Role.DAILY,
    Role.AEROBIC,
)
DIRECTIONAL_PLACE = 2


def place_of(exercise: Exercise) -> int:
    """Return the place of an exercise in the main part: ease, mobility, direction, core, strength, balance, stretch."""
    if exercise.category is Category.DIRECTIONAL:
        return DIRECTIONAL_PLACE
    place = PLACES.index(exercise.role)
    return place if place < DIRECTIONAL_PLACE else place + 1


def arrange(facts: Facts, chosen: list[Exercise]) -> list[tuple[Part, Exercise]]:
    """Return (part, exercise) in order; the same set always gives the same order."""
    rest = sorted(chosen, key=lambda exercise: exercise.id)
    warm_up = _pick([e for e in rest if is_warm_up(facts, e)], _warmth)
    rest = [exercise for exercise in rest if exercise not in warm_up]
    cool_down = _pick([e for e in rest if is_cool_down(e)], lambda e: (e.role is Role.STRETCH, e.load, e.difficulty))
    rest = [exercise for exercise in rest if exercise not in cool_down]
    start = warm_up[0].positions[0] if warm_up else None
    end = cool_down[0].positions[0] if cool_down else None
    main = _fewest_changes(rest, start, end)
    parts: tuple[tuple[Part, list[Exercise]], ...] = (("warm_up", warm_up), ("main", main), ("cool_down", cool_down))
    return [(part, exercise) for part, exercises in parts for exercise in exercises]


def changes(order: list[Exercise]) -> int:
    """Return how often the position changes, getting into the first one included."""
    positions = [exercise.positions[0] for exercise in order]
    return sum(1 for before, after in zip([None, *positions], positions, strict=False) if before != after)


def _warmth(exercise: Exercise) -> tuple[int, ...]:
    """Order warm-ups: movement of the whole or in the middle range before bending one way, easy before hard."""
    one_way = exercise.spine.direction in (Direction.FLEXION, Direction.EXTENSION)
    return (one_way, exercise.category is not Category.MOBILITY, exercise.difficulty, exercise.load)


def _pick(fitting: list[Exercise], key: Callable[[Exercise], tuple[int, ...]]) -> list[Exercise]:
    return sorted(fitting, key=lambda exercise: (key(exercise), exercise.id))[:1]


def _fewest_changes(exercises: list[Exercise], start: str | None, end: str | None) -> list[Exercise]:
    """Order by place, and within it by an exact dynamic program over subsets (at most 8 exercises)."""
    count = len(exercises)
    places = [place_of(exercise) for exercise in exercises]
    positions = [str(exercise.positions[0]) for exercise in exercises]
    whole = (1 << count) - 1

    @cache
    def best(done: int, position: str | None) -> tuple[int, tuple[int, ...]]:
        if done == whole:
            return int(end is not None and position != end), ()
        left = [number for number in range(count) if not done >> number & 1]
        first = min(places[number] for number in left)
        options = []
        for number in (number for number in left if places[number] == first):
            cost, tail = best(done | 1 << number, positions[number])
            options.append((cost + (positions[number] != position), (number, *tail)))
        return min(options)

    return [exercises[number] for number in best(0, start)[1]]
