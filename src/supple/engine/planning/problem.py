"""The choice of exercises as a small integer problem, apart from any solver.

Two session templates, A and B. Each candidate may be chosen for either. All numbers are whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from supple.engine.program import Template

TEMPLATES: tuple[Template, Template] = ("A", "B")


class Need(StrEnum):
    """What may be relaxed when nothing satisfies all constraints, in this order (docs/decisions/0005)."""

    MOBILITY = "mobility"
    CORE_OR_STRENGTH = "core_or_strength"
    MINUTES = "minutes"


class Limit(StrEnum):
    """The other constraints, named to say what clashes; a few of them go as a last resort."""

    MOST_ITEMS = "most_items"
    TIME_LIMIT = "time_limit"
    DIRECTION = "direction"
    CHAIN = "chain"
    HARD_DAYS = "hard_days"
    STRETCHING = "stretching"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One eligible exercise as the problem sees it; `seconds` with set-up, `rank` only breaks ties.

    A `steady` one loses nothing by being in both sessions; `easier` are the candidates below it in its chain; `cares`
    are the wishes of a session that it fulfils; of one of its `kinds` a session should not hold too many. A `known` one
    was done before and `stays` where it stands now; `day_volume` is the work of one day.
    """

    id: str
    value: int
    seconds: int
    position: str
    body_part: str
    most_days: int
    rank: int
    mobility: bool = False
    core: bool = False
    strength: bool = False
    stretch: bool = False
    hard: bool = False
    steady: bool = False
    directions: frozenset[str] = frozenset()
    cares: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    easier: frozenset[str] = frozenset()
    templates: tuple[str, ...] = TEMPLATES
    known: bool = False
    stays: frozenset[str] = frozenset()
    day_volume: int = 0


@dataclass(frozen=True, slots=True)
class Bonuses:
    """What is worth how much beside the exercises' own values.

    `cares` gives points once to a session that fulfils them; `one_sided` is lost for each exercise of a kind beyond
    `variety_most`; `repeat_percent` of its value is lost on a second showing.
    """

    position: int
    cares: tuple[tuple[str, int], ...]
    variety_most: int
    one_sided: int
    per_minute: int
    repeat_percent: int


@dataclass(frozen=True, slots=True)
class Growth:
    """How much of a program may change: exercises never done before, added or dropped, and the work of a week.

    `most_volume` is in the unit of `Dose.volume`.
    """

    most_new: int | None = None
    most_volume: int | None = None
    most_dropped: int | None = None
    most_added: int | None = None


UNBOUNDED = Growth()


@dataclass(frozen=True, slots=True)
class SelectionProblem:
    """The candidates, the limits and the bonuses. Seconds are per session, `days` per template."""

    candidates: tuple[Candidate, ...]
    days: tuple[int, int]
    adjacent: tuple[tuple[int, int], ...]
    least_seconds: int
    most_seconds: int
    change_seconds: int
    least_items: int
    most_items: int
    stretch_percent: int
    directions: frozenset[str]
    bonuses: Bonuses
    needs: frozenset[Need]
    growth: Growth = UNBOUNDED

    def without(self, needs: Iterable[Need]) -> "SelectionProblem":
        """Return the problem with some needs dropped."""
        return replace(self, needs=self.needs - frozenset(needs))


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids chosen for A and for B, what was relaxed, and whether the optimum is proven."""

    chosen: tuple[frozenset[str], frozenset[str]]
    value: int
    relaxed: tuple[Need | Limit, ...]
    proven: bool
