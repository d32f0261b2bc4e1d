"""Answers to the questions before a program: a random but lawful post for any screen, and a whole walk through them."""

import random
from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from supple.knowledge import Library
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.asking import Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.catalogue import LOOK
from supple.web.intake.screens.fields import Day, Many, Number, One
from supple.web.intake.screens.saving import read, saved
from supple.web.intake.screens.screen import Field, Screen
from supple.web.intake.screens.steps import is_stopped, next_screen
from tests.cast import Member

Post = dict[str, list[str]]
ABOUT: Post = {"age": ["44"], "region": ["low_back"], "lasts": ["6"], "unit": ["weeks"]}
TRIES = 40


def random_post(screen: Screen, case: Case, dice: random.Random, *, flags: float = 0.05) -> Post:
    """Return a post that answers each field of a screen; `flags` is the share of yes and unsure among answers."""
    return {key: value for one in screen.fields(case) for key, value in _post(one, dice, flags).items()}


def _post(one: Field, dice: random.Random, flags: float) -> Post:
    if isinstance(one, Asked):
        if dice.random() < 0.3:
            return {one.none_key: ["yes"]}
        return {name: [dice.choice(["yes", "unsure"]) if dice.random() < flags else "no"] for name in one.ids}
    if isinstance(one, Many):
        some = dice.sample([option.value for option in one.options], dice.randint(0, min(3, len(one.options))))
        return {one.name: some} if some else {one.none_key: ["yes"]}
    if isinstance(one, One):
        return {one.name: [dice.choice(one.options).value]}
    if isinstance(one, Number):
        low, high = (18, 90) if one.name == "age" else (one.least, min(one.most, 40))
        if not one.required and dice.random() < 0.2:
            return {one.name: [""]}
        return {one.name: [str(dice.randint(min(low, high), max(low, high)) if one.least <= high else one.least)]}
    if isinstance(one, Day):
        return {one.name: [dice.choice(["", one.last.isoformat()])]}
    return {one.name: ["dancing, the garden"]}


def calm_post(screen: Screen, case: Case) -> Post:
    """Return the post of someone well: no to every question, nothing ticked, the first choice, numbers as usual."""
    if screen.slug == "about":
        return ABOUT
    made: Post = {}
    for one in screen.fields(case):
        if isinstance(one, Asked | Many):
            made[one.none_key] = ["yes"]
        elif isinstance(one, One):
            made[one.name] = [one.usual or one.options[0].value]
        else:
            made[one.name] = [""]
    return made


def walk(library: Library, today: date, seed: int, *, flags: float = 0.05) -> Iterator[Case]:
    """Yield the case after each screen of one random person, until the look through the answers or the stop."""
    dice, case = random.Random(seed), Case(Answers(), library, today)
    while not is_stopped(case) and (screen := next_screen(case)) is not LOOK:
        for _ in range(TRIES):
            found = read(screen, case, random_post(screen, case, dice, flags=flags))
            if not found.errors:
                break
        assert not found.errors, (seed, screen.slug, found.errors)
        case = Case(Answers.from_json(saved(screen, case, found).as_json()), library, today)
        yield case


def send(member: Member, screen: str, post: Post | None = None, **extra: list[str]) -> object:
    """Send a screen as a browser does; return the answer."""
    return member.client.post(reverse("intake_screen", args=[screen]), {**(post or {}), **extra})
