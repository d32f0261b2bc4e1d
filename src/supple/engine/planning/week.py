"""The days of the week on which sessions A and B fall."""

from dataclasses import dataclass

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SPREAD = {
    2: (0, 3),
    3: (0, 2, 4),
    4: (0, 1, 3, 4),
    5: (0, 1, 2, 4, 5),
    6: (0, 1, 2, 3, 4, 5),
    7: (0, 1, 2, 3, 4, 5, 6),
}


@dataclass(frozen=True, slots=True)
class Week:
    """The training days, A and B in turn.

    >>> Week(3).of("A"), Week(3).of("B")
    (('mon', 'fri'), ('wed',))
    """

    days_per_week: int

    def of(self, template: str) -> tuple[str, ...]:
        """Return the days of one template."""
        return tuple(DAYS[day] for day in self._numbers(template))

    def _numbers(self, template: str) -> tuple[int, ...]:
        return SPREAD[self.days_per_week]["AB".index(template) :: 2]

    @property
    def longest_rest(self) -> int:
        """Return the most days from one training day to the next.

        >>> Week(3).longest_rest
        3
        """
        days = SPREAD[self.days_per_week]
        return max((after - day) % 7 or 7 for day, after in zip(days, (*days[1:], days[0]), strict=True))

    def next_to(self, one: str, other: str) -> bool:
        """Tell whether a day of one template comes right after a day of the other (Monday follows Sunday)."""
        others = self._numbers(other)
        return any((day + 1) % 7 in others or (day - 1) % 7 in others for day in self._numbers(one))
