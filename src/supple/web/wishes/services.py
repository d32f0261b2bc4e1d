"""What changes wishes: the answers of a person, and with them the program that follows."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from supple.web.accounts.models import Person
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.document import preferences_of
from supple.web.intake.screens.reading import Posted
from supple.web.intake.screens.saving import Reading, read
from supple.web.intake.screens.wishes import LIKED
from supple.web.intake.selectors import same_wishes
from supple.web.intake.services import follow_wishes
from supple.web.knowledge import library
from supple.web.wishes.forms import kindly, wishes_screen, with_wishes

Change = Callable[[Answers], Answers]


def save_wishes(*, person: Person, today: date, posted: Posted, offered: Iterable[str]) -> Reading:
    """Read all wishes and keep them with the answers when they have no error; then ask for what follows."""
    found = Reading()

    def change(answers: Answers) -> Answers:
        nonlocal found
        case = Case(answers, library(), today)
        screen = wishes_screen(case, offered)
        found = read(screen, case, kindly(screen, case, posted))
        return answers if found.errors else with_wishes(answers, found.values, today.isoformat())

    _change(person=person, today=today, change=change)
    return found


def swap_exercise(*, person: Person, today: date, old: str, new: str) -> None:
    """Keep with the answers that one exercise is wanted in place of another, and ask for the program that follows."""

    def change(answers: Answers) -> Answers:
        return answers.with_plain(LIKED.slug, _swapped(answers.of(LIKED.slug), old, new), today.isoformat())

    _change(person=person, today=today, change=change, swapped={"old": old, "new": new})


def _change(*, person: Person, today: date, change: Change, swapped: dict[str, str] | None = None) -> None:
    """Change the answers of a person, and ask for the program that follows where the wishes are other than before."""
    with transaction.atomic():
        draft, _ = Draft.objects.select_for_update().get_or_create(person=person)
        before = Answers.from_json(draft.answers)
        after = change(before)
        draft.answers = after.as_json()
        draft.save()
        wishes = preferences_of(after)
        if not same_wishes(wishes, preferences_of(before)):
            follow_wishes(person=person, preferences=wishes, today=today, swapped=swapped)


def _swapped(likes: Mapping[str, Any], old: str, new: str) -> dict[str, list[str]]:
    """Return what is chosen and left out by name after a swap."""
    chosen, out = ([n for n in likes.get(name) or () if n not in (old, new)] for name in ("chosen", "dislikes"))
    return {"chosen": [*chosen, new], "dislikes": [*out, old]}
