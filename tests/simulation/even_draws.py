"""Days without chance."""

from supple.simulation.draws import DayDraws, Draw


class EvenDraws(DayDraws):
    """Days on which nothing happens by chance: every number is the middle, or what a test says."""

    def __init__(self, **numbers: float) -> None:
        self._given = {Draw[name.upper()]: number for name, number in numbers.items()}

    def of(self, day: int, draw: Draw) -> float:
        return self._given.get(draw, 0.5)
