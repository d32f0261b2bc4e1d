"""What is kept of a cohort: whole numbers only, so that memory stays flat and any order of adding gives the same."""

from dataclasses import dataclass, field

MOST_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One thing that should not have happened, so that it can be looked at again: what, to whom, on which day."""

    count: str
    seed: int
    number: int
    day: int
    says: str


@dataclass(slots=True)
class Tally:
    """Counts by name, sums by name and week, and the first few examples of what went wrong.

    Names that begin with `most_` keep the largest number, all others add up.
    """

    counts: dict[str, int] = field(default_factory=dict)
    weeks: dict[str, list[int]] = field(default_factory=dict)
    examples: list[Example] = field(default_factory=list)

    def add(self, name: str, by: int = 1) -> None:
        """Add to a count."""
        now = self.counts.get(name, 0)
        self.counts[name] = max(now, by) if name.startswith("most_") else now + by

    def add_week(self, name: str, week: int, by: int) -> None:
        """Add to a week's sum (weeks count from 0)."""
        sums = self.weeks.setdefault(name, [])
        sums.extend([0] * (week + 1 - len(sums)))
        sums[week] += by

    def fault(self, example: Example, by: int = 1) -> None:
        """Count something that should not have happened, and keep the first few people as examples."""
        self.add(example.count, by)
        self._keep(example)

    def merge(self, other: "Tally") -> None:
        """Take in another tally."""
        for name, by in other.counts.items():
            self.add(name, by)
        for name, sums in other.weeks.items():
            for week, by in enumerate(sums):
                self.add_week(name, week, by)
        for example in other.examples:
            self._keep(example)

    def _keep(self, example: Example) -> None:
        """Keep the first examples of each kind, one for each person."""
        alike = [known for known in self.examples if known.count == example.count]
        if len(alike) < MOST_EXAMPLES and all(known.number != example.number for known in alike):
            self.examples.append(example)
