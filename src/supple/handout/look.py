"""How a handout is to look: its paper, the size of its letters, a link to print as a QR code, whose numbers to call."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The sheets of paper that a handout fits."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Look:
    """A paper, large print or not, and the web address behind the QR code; without a link there is none.

    `country` is the code of the country whose numbers the what-to-do page names; without one it names no number.
    """

    paper: Paper = Paper.A4
    large: bool = False
    link: str | None = None
    country: str | None = None
