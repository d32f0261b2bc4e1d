"""Rare serious disease: which warning signs come up, on which day, and when the person tells of them."""

import random
from dataclasses import dataclass

from supple.simulation.assumptions import assumed
from supple.simulation.profiles import Profile

WITHIN_DAYS = 84
SIGNS = {
    "cauda_equina": ("ces1", "ces2"),
    "cancer": ("ca2",),
    "infection": ("in1",),
    "fracture": ("fx5",),
}
"""Warning signs of each disease by screening id, all of which call for help today or now (finucane_2020)."""


@dataclass(frozen=True, slots=True)
class Illness:
    """One disease, the day of the course on which its signs come up, and the signs (screening ids)."""

    name: str
    from_day: int
    signs: tuple[str, ...]


def draw_illness(dice: random.Random, profile: Profile) -> Illness | None:
    """Return the serious disease of a person, or None; bones break more easily in osteoporosis."""
    falls_ill = dice.random() < assumed("serious_share")
    from_day = 1 + int(dice.random() * WITHIN_DAYS)
    name = sorted(SIGNS)[int(dice.random() * len(SIGNS))]
    if "osteoporosis" in profile.conditions:
        name = "fracture"
    return Illness(name, from_day, SIGNS[name]) if falls_ill else None
