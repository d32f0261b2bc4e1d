"""Chance, drawn beforehand from (seed, number) alone, so that every policy meets the same days."""

import random
from enum import IntEnum


class Draw(IntEnum):
    """What each of a day's numbers decides."""

    SWING = 0
    FLARE = 1
    FLARE_SIZE = 2
    OVERLOAD = 3
    COMES = 4
    WALKS = 5
    UNDERSTATES = 6
    UNDERSTATES_BY = 7
    SAYS_MORNING = 8
    SAYS_EFFORT = 9
    SAYS_FORM = 10
    PROVOKES = 11
    FORM = 12
    SCREENS = 13
    ALARM = 14
    TELLS = 15


PER_DAY = len(Draw)


class DayDraws:
    """Sixteen numbers from 0 to 1 for each day of one person."""

    def __init__(self, seed: int, number: int, days: int) -> None:
        dice = random.Random(f"{seed}/{number}/days")
        self._numbers = [dice.random() for _ in range(PER_DAY * days)]

    def of(self, day: int, draw: Draw) -> float:
        """Return one number, 0 up to but not with 1."""
        return self._numbers[day * PER_DAY + draw]


def spread(dice: random.Random) -> float:
    """Return a number around 0 with a spread of 1, between -3 and 3 (the sum of uniform numbers)."""
    return 2 * (dice.random() + dice.random() + dice.random() - 1.5)


def share_near(dice: random.Random, mean: float) -> float:
    """Return a share from 0 to 1 around a mean: most people near it, some far from it."""
    return min(1.0, max(0.0, mean * (0.2 + 0.8 * (dice.random() + dice.random()))))
