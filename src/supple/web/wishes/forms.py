"""The form of all wishes: the fields of the questions, on one page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from supple.web.intake.forms import Filled
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.fields import Many
from supple.web.intake.screens.reading import TICKED, Posted
from supple.web.intake.screens.screen import Screen
from supple.web.intake.screens.showing import Shown, shown
from supple.web.intake.screens.wishes import LIKED, THINGS_AT_HAND, TIME, liking, named_wishes

SLUG = "wishes"
OF_TIME = ("minutes_per_session", "days_per_week", "aerobic")
OF_THINGS = ("equipment", "positions_to_avoid")
OF_LIKES = ("likes", "dislikes", "chosen")
PLACES = {TIME.slug: OF_TIME, THINGS_AT_HAND.slug: OF_THINGS, LIKED.slug: OF_LIKES}


def wishes_screen(case: Case, offered: Iterable[str]) -> Screen:
    """Return all wishes as one page; `offered` are exercises that may be left out."""
    likes = (*named_wishes(case, offered), liking())
    return Screen(SLUG, "My wishes", "", (*TIME.parts, *THINGS_AT_HAND.parts, *likes))


def with_wishes(answers: Answers, values: Mapping[str, Any], day: str) -> Answers:
    """Return the answers with wishes, each in the screen of the questions where it belongs."""
    for slug, names in PLACES.items():
        answers = answers.with_plain(slug, {name: values[name] for name in names if name in values}, day)
    return answers


def kindly(screen: Screen, case: Case, posted: Posted) -> Posted:
    """Return what was sent with "none of these" as it is meant: not where something is ticked, else always.

    The page comes with it ticked, so whoever ticks one more thing means that thing.
    """
    meant = dict(posted)
    for one in screen.fields(case):
        if isinstance(one, Many):
            meant.pop(one.none_key, None)
            meant |= {} if posted.get(one.name) else {one.none_key: [TICKED]}
    return meant


@dataclass(frozen=True, slots=True)
class Part:
    """One field of the page, and in words what is set: a long list is folded away under these."""

    shown: Shown
    now: str

    @property
    def is_long(self) -> bool:
        """Tell whether a field is a list to tick."""
        return isinstance(self.shown.field, Many)


class WishesForm(Filled):
    """All wishes of one person."""

    __slots__ = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the fields with what is set in each."""
        return tuple(Part(one, _set_in(one)) for one in self.fields)

    @property
    def fields(self) -> tuple[Shown, ...]:
        """Return the fields to draw, filled with what was just sent, else with what is kept."""
        answers = self.case.answers
        values = {name: answers.of(slug).get(name) for slug, names in PLACES.items() for name in names}
        given = {name: [] if value is None else value for name, value in values.items() if _is_set(name, value)}
        kept = Case(answers.with_plain(SLUG, given, ""), self.case.library, self.case.today)
        return shown(self.screen, kept, self.posted, self.said)


def _set_in(one: Shown) -> str:
    """Return what is ticked in a field, in words."""
    ticked = [option.label for option in one.options if option.checked]
    return "; ".join(ticked) or (one.none.label if one.none else "")


def _is_set(name: str, value: object) -> bool:
    """Tell whether a wish is set; no answer to a list is none of it, for somebody who has a program."""
    return value is not None or name not in OF_TIME
