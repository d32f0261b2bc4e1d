"""The answers in words, screen by screen, for the look through them."""

from dataclasses import dataclass

from supple.web.intake.screens.asking import ANSWERS, Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.catalogue import LOOK
from supple.web.intake.screens.fields import NOT_SAID
from supple.web.intake.screens.screen import Field, Screen
from supple.web.intake.screens.steps import applying

LABELS = {option.value: option.label for option in ANSWERS}


@dataclass(frozen=True, slots=True)
class Told:
    """One screen with its answers: (what was asked, what was said)."""

    screen: Screen
    lines: tuple[tuple[str, str], ...]


def told(case: Case) -> tuple[Told, ...]:
    """Return the answers in words; questions that all have a "no" stand on one line."""
    screens = (screen for screen in applying(case) if screen is not LOOK)
    return tuple(
        Told(screen, tuple(line for one in screen.fields(case) for line in _lines(one, screen, case)))
        for screen in screens
    )


def _lines(one: Field, screen: Screen, case: Case) -> tuple[tuple[str, str], ...]:
    if not isinstance(one, Asked):
        return ((one.label, one.words(case.answers.of(screen.slug).get(one.name))),)
    said = {name: case.answers.screening.get(name) for name in one.ids}
    lines = [
        (question.question or question.id, LABELS.get(str(said[question.id]), NOT_SAID))
        for question in one.questions
        if said[question.id] != "no"
    ]
    calm = sum(answer == "no" for answer in said.values())
    if calm:
        lines.append((one.label, "No to all questions" if calm == len(said) else f"No to the other {calm}"))
    return tuple(lines)
