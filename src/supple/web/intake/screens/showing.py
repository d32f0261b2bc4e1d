"""A screen as a page draws it: each field with what was kept or just sent, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass

from supple.knowledge import Answer
from supple.web.intake.screens.asking import ANSWERS, NONE, Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.fields import Many, One
from supple.web.intake.screens.reading import TICKED, Option, Posted
from supple.web.intake.screens.screen import Field, Screen


@dataclass(frozen=True, slots=True)
class ShownOption:
    """One answer to choose, and whether it is chosen."""

    value: str
    label: str
    help: str
    checked: bool


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """One screening question with its answers; `clarify` is shown once the person was not sure."""

    id: str
    text: str
    help: str
    clarify: str
    options: tuple[ShownOption, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One field of a page; `template` names what draws it."""

    field: Field
    template: str
    error: str = ""
    text: str = ""
    options: tuple[ShownOption, ...] = ()
    none: ShownOption | None = None
    questions: tuple[ShownQuestion, ...] = ()


def shown(screen: Screen, case: Case, posted: Posted | None, errors: Mapping[str, str]) -> tuple[Shown, ...]:
    """Return the fields of a screen, filled with what was just sent, else with what is kept."""
    return tuple(_shown(one, screen, case, posted, errors.get(one.name, "")) for one in screen.fields(case))


def _shown(one: Field, screen: Screen, case: Case, posted: Posted | None, error: str) -> Shown:
    template = f"intake/fields/{one.kind}.html"
    given = posted if posted is not None else _kept(one, screen, case)
    if isinstance(one, Asked):
        questions = tuple(_question(one, name, case, given) for name in one.ids)
        return Shown(one, template, error, none=_none(one.none_key, NONE.label, given), questions=questions)
    if isinstance(one, Many):
        none = _none(one.none_key, one.none, given)
        return Shown(one, template, error, options=_options(one.name, one.options, given), none=none)
    if isinstance(one, One):
        return Shown(one, template, error, options=_options(one.name, one.options, given))
    return Shown(one, template, error, text=next(iter(given.get(one.name, ())), ""))


def _kept(one: Field, screen: Screen, case: Case) -> Posted:
    if isinstance(one, Asked):
        return one.sent(case.answers.screening)
    values = case.answers.of(screen.slug)
    if one.name not in values and isinstance(one, One) and one.usual:
        return one.sent(one.usual)
    return one.sent(values.get(one.name))


def _options(name: str, options: tuple[Option, ...], given: Posted) -> tuple[ShownOption, ...]:
    chosen = set(given.get(name, ()))
    return tuple(ShownOption(one.value, one.label, one.help, one.value in chosen) for one in options)


def _none(key: str, label: str, given: Posted) -> ShownOption:
    return ShownOption(TICKED, label, "", TICKED in given.get(key, ()))


def _question(group: Asked, name: str, case: Case, given: Posted) -> ShownQuestion:
    question = next(one for one in group.questions if one.id == name)
    options = _options(name, ANSWERS, given)
    unsure = any(option.checked and option.value == Answer.UNSURE for option in options)
    again = unsure and name in case.answers.clarified
    clarify = question.clarify if again else None
    return ShownQuestion(name, question.question or name, question.help or "", clarify or "", options)
