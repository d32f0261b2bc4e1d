"""What the tests of the simulation share: people, and days that are the same for all."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.simulation.even_draws import EvenDraws

from supple.simulation.body import Body
from supple.simulation.people import VirtualPerson, draw_person

SEED = 7


@pytest.fixture
def someone() -> Callable[..., VirtualPerson]:
    """Give the first person of a profile, changed as a test says."""

    def find(profile: str, **changes: Any) -> VirtualPerson:
        people = (draw_person(SEED, number) for number in range(1, 2000))
        return replace(next(person for person in people if person.start.profile.name == profile), **changes)

    return find


@pytest.fixture
def body_of() -> Callable[..., Body]:
    def make(person: VirtualPerson, **numbers: float) -> Body:
        return Body(person, EvenDraws(**numbers))

    return make
