"""A screen as a form: what is drawn, and what was wrong with what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from supple.web.intake.screens.asking import Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.reading import Posted
from supple.web.intake.screens.screen import Screen
from supple.web.intake.screens.showing import Shown, shown
from supple.web.intake.screens.steps import applying, before


@dataclass(frozen=True, slots=True)
class Filled:
    """A page of fields for one person; `posted` and `said` are what was sent and what is wrong with it."""

    screen: Screen
    case: Case
    posted: Posted | None = None
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> dict[str, list[str]]:
        """Return the errors by field, as the list at the top of a page wants them."""
        return {name: [text] for name, text in self.said.items()}


class ScreenForm(Filled):
    """One screen of the questions."""

    __slots__ = ()

    @property
    def fields(self) -> tuple[Shown, ...]:
        """Return the fields to draw."""
        return shown(self.screen, self.case, self.posted, self.said)

    @property
    def back(self) -> Screen | None:
        """Return the screen before."""
        return before(self.case, self.screen)

    @property
    def place(self) -> int:
        """Return which screen of all this is, from 1."""
        return applying(self.case).index(self.screen) + 1

    @property
    def total(self) -> int:
        """Return how many screens there are; 0 while that is not known."""
        return len(applying(self.case)) if self.case.begun else 0

    @property
    def may_leave_out(self) -> bool:
        """Tell whether to offer going on without an answer: once a question was left open."""
        groups = {one.name for one in self.screen.fields(self.case) if isinstance(one, Asked)}
        return not groups.isdisjoint(self.said)
