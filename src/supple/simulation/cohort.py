"""A cohort: people by number, in chunks of a fixed size, added up in the order of the chunks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from supple.engine.progression import review
from supple.simulation.course import POLICIES, live
from supple.simulation.draws import DayDraws
from supple.simulation.executors import Executor
from supple.simulation.knowledge_room import library
from supple.simulation.people import draw_person
from supple.simulation.tally import Tally

CHUNK = 20


@dataclass(frozen=True, slots=True)
class Cohort:
    """What to simulate: people 1 to `patients`, each for `weeks` weeks, drawn from `seed`."""

    patients: int
    weeks: int
    seed: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some people of a cohort, by their numbers from `first` up to and with `last`."""

    cohort: Cohort
    first: int
    last: int


@dataclass(slots=True)
class Outcome:
    """What became of a cohort, by policy."""

    cohort: Cohort
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in POLICIES})

    def merge(self, other: dict[str, Tally]) -> None:
        """Take in the tallies of one chunk."""
        for name, tally in other.items():
            self.tallies[name].merge(tally)


def chunks(cohort: Cohort) -> Iterator[Chunk]:
    """Yield the chunks of a cohort in order; their size never depends on who runs them."""
    for first in range(1, cohort.patients + 1, CHUNK):
        yield Chunk(cohort, first, min(first + CHUNK - 1, cohort.patients))


def run_chunk(chunk: Chunk) -> dict[str, Tally]:
    """Return what became of the people of one chunk, by policy."""
    tallies = {name: Tally() for name in POLICIES}
    cohort = chunk.cohort
    for number in range(chunk.first, chunk.last + 1):
        person = draw_person(cohort.seed, number)
        draws = DayDraws(cohort.seed, number, cohort.weeks * 7)
        for name, tally in tallies.items():
            tally.merge(live(person, draws, name, cohort.weeks, library(), review))
    return tallies


def simulate(cohort: Cohort, executor: Executor, progress: Callable[[int], None] = lambda people: None) -> Outcome:
    """Return what became of a cohort; the same on any executor. `progress` hears how many more people are done."""
    outcome = Outcome(cohort)
    for chunk, tallies in executor.run(run_chunk, chunks(cohort)):
        outcome.merge(tallies)
        progress(chunk.last - chunk.first + 1)
    return outcome
