"""What a screen is: words, and parts that become fields for one person."""

from collections.abc import Callable
from dataclasses import dataclass

from supple.web.intake.screens.asking import Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.fields import Plain

Field = Plain | Asked


@dataclass(frozen=True, slots=True)
class Asks:
    """Groups of screening questions: of the emergency set, or the others."""

    groups: tuple[str, ...]
    emergency: bool = False

    def fields(self, case: Case) -> tuple[Field, ...]:
        """Return the groups in which this person is asked something, the questions in order of their ids."""
        made = []
        for group in self.groups:
            questions = [q for q in case.asked if q.group == group and (q.id in case.emergency) is self.emergency]
            if questions:
                made.append(Asked(group, tuple(sorted(questions, key=lambda question: question.id))))
        return tuple(made)


@dataclass(frozen=True, slots=True)
class Depends:
    """Fields that depend on what was answered before."""

    make: Callable[[Case], tuple[Plain, ...]]

    def fields(self, case: Case) -> tuple[Field, ...]:
        """Return the fields for this person; none before the first screen is answered."""
        return self.make(case) if case.begun else ()


Part = Plain | Asks | Depends
Check = Callable[[dict[str, object]], dict[str, str]]


def _agree(values: dict[str, object]) -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Screen:
    """One page: its heading, its lead, why we ask, its parts, and what must agree among its answers.

    `check` returns a sentence for each field that contradicts another. `emergency` screens come first and hold for a
    day only.
    """

    slug: str
    title: str
    why: str
    parts: tuple[Part, ...]
    lead: str = ""
    check: Check = _agree
    emergency: bool = False

    def fields(self, case: Case) -> tuple[Field, ...]:
        """Return the fields of this person; a screen without any does not apply."""
        made: list[Field] = []
        for part in self.parts:
            made += part.fields(case) if isinstance(part, Asks | Depends) else (part,)
        return tuple(made)
