"""Whom to call, by country."""

from dataclasses import dataclass
from datetime import date

from supple.knowledge.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number in digits, as people write it, and what to know of it; `name` is whose it is."""

    number: str
    name: str = ""
    note: str = ""

    @property
    def digits(self) -> str:
        """Return the number as a telephone dials it.

        >>> PhoneNumber("116 117").digits
        '116117'
        """
        return self.number.replace(" ", "")


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """The numbers of one country, the best for an illness first; `id` is its code of two letters (ISO 3166).

    `health_line` gives advice where it is no emergency; it is null where we know of none.
    """

    id: str
    name: str
    emergency: tuple[PhoneNumber, ...]
    references: tuple[str, ...]
    certainty: Certainty
    reviewed_on: date
    health_line: PhoneNumber | None = None
