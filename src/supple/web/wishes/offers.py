"""The exercises that may take the place of another one, as they stand on the page."""

from dataclasses import dataclass

from supple.engine.progression import Offer
from supple.handout.doses import dose_lines
from supple.knowledge import Library
from supple.web.library.pictures import Picture, held
from supple.web.program.why import Why, whys


@dataclass(frozen=True, slots=True)
class Offered:
    """One exercise to choose: its picture, what it is good for, how much to begin with, and why it is as good."""

    id: str
    name: str
    picture: Picture
    good_for: str
    dose: tuple[str, ...]
    because: tuple[Why, ...]


def offered(offer: Offer, library: Library) -> tuple[Offered, ...]:
    """Return the offers in their order."""
    known = ((one, library.exercise(one.exercise)) for one in offer.equals)
    return tuple(
        Offered(one.exercise, one.name, held(each), each.good_for, dose_lines(one.dose), whys(one.reasons, library))
        for one, each in known
    )


def rules_of(offer: Offer, library: Library) -> tuple[Why, ...]:
    """Return the rules behind all offers, each once."""
    return whys((reason for one in offer.equals for reason in one.reasons), library)
