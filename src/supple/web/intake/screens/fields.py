"""The kinds of things a screen asks for. Each reads its answer, tells it in words, and gives it back as it was sent."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from supple.web.intake.screens import reading
from supple.web.intake.screens.reading import TICKED, AnswerError, Option, Posted

NOT_SAID = "Not said"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits, with its bounds and its unit."""

    kind: ClassVar[str] = "number"
    name: str
    label: str
    least: int
    most: int
    unit: str = ""
    help: str = ""
    required: bool = False
    whole: bool = True

    @property
    def keys(self) -> frozenset[str]:
        """Return the names under which a browser sends it."""
        return frozenset({self.name})

    def read(self, posted: Posted) -> float | None:
        """Return the number, None when it was left empty; raise AnswerError otherwise."""
        text = reading.single(posted, self.name)
        if not text:
            if self.required:
                raise AnswerError(f"{self.label} Please fill in a number.")
            return None
        value = reading.number(text, whole=self.whole)
        if value is None or not self.least <= value <= self.most:
            raise AnswerError(f"{self.label} Please give a number from {self.least} to {self.most}.")
        return value

    def sent(self, value: Any) -> Posted:
        """Return a kept answer as a browser sends it."""
        return {} if value is None else {self.name: [f"{value:g}"]}

    def words(self, value: Any) -> str:
        """Return a kept answer in words."""
        return NOT_SAID if value is None else f"{value:g} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class One:
    """One of several answers; with `numbers`, each is a whole number. `scale` draws them side by side.

    `picture` is the template of a picture to point at, whose parts are labels of the answers.
    """

    kind: ClassVar[str] = "one"
    name: str
    label: str
    options: tuple[Option, ...]
    help: str = ""
    required: bool = True
    numbers: bool = False
    scale: bool = False
    usual: str = ""
    picture: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Return the names under which a browser sends it."""
        return frozenset({self.name})

    def read(self, posted: Posted) -> str | int | None:
        """Return the chosen answer, None when there is none; raise AnswerError otherwise."""
        picked = reading.chosen(posted, self.name, self.options)
        if len(picked) > 1:
            raise AnswerError(f"{self.label} Please choose one answer.")
        if not picked:
            if self.required:
                raise AnswerError(f"{self.label} Please choose an answer.")
            return None
        return int(picked[0]) if self.numbers else picked[0]

    def sent(self, value: Any) -> Posted:
        """Return a kept answer as a browser sends it."""
        return {} if value is None else {self.name: [str(value)]}

    def words(self, value: Any) -> str:
        """Return a kept answer in words."""
        return next((option.label for option in self.options if option.value == str(value)), NOT_SAID)


@dataclass(frozen=True, slots=True)
class Many:
    """Any of several answers, or explicitly none of them."""

    kind: ClassVar[str] = "many"
    name: str
    label: str
    options: tuple[Option, ...]
    none: str = "None of these"
    help: str = ""

    @property
    def none_key(self) -> str:
        """Return the name of "none of these"."""
        return f"{self.name}.none"

    @property
    def keys(self) -> frozenset[str]:
        """Return the names under which a browser sends it."""
        return frozenset({self.name, self.none_key})

    def read(self, posted: Posted) -> list[str]:
        """Return the chosen answers; raise AnswerError when there is neither an answer nor a clear "none"."""
        picked = reading.chosen(posted, self.name, self.options)
        none = bool(reading.chosen(posted, self.none_key, (Option(TICKED, self.none),)))
        if none and picked:
            raise AnswerError(f"{self.label}: you ticked “{self.none}” and something else too. Please keep one.")
        if not none and not picked:
            raise AnswerError(f"{self.label}: please tick what fits, or “{self.none}”.")
        return picked

    def sent(self, value: Any) -> Posted:
        """Return a kept answer as a browser sends it."""
        if value is None:
            return {}
        return {self.name: list(value)} if value else {self.none_key: [TICKED]}

    def words(self, value: Any) -> str:
        """Return a kept answer in words."""
        if value is None:
            return NOT_SAID
        return "; ".join(option.label for option in self.options if option.value in value) or self.none


@dataclass(frozen=True, slots=True)
class Text:
    """Free words on one line; with `parts`, separated by commas."""

    kind: ClassVar[str] = "text"
    name: str
    label: str
    help: str = ""
    most: int = 200

    @property
    def keys(self) -> frozenset[str]:
        """Return the names under which a browser sends it."""
        return frozenset({self.name})

    def read(self, posted: Posted) -> list[str] | None:
        """Return the words between commas, None when it was left empty; raise AnswerError when they are too long."""
        text = reading.single(posted, self.name)
        if len(text) > self.most:
            raise AnswerError(f"{self.label} Please use at most {self.most} letters.")
        return [part for part in (reading.printable(part, self.most) for part in text.split(",")) if part] or None

    def sent(self, value: Any) -> Posted:
        """Return a kept answer as a browser sends it."""
        return {self.name: [", ".join(value)]} if value else {}

    def words(self, value: Any) -> str:
        """Return a kept answer in words."""
        return ", ".join(value) if value else NOT_SAID


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the past, from `first` to `last`."""

    kind: ClassVar[str] = "day"
    name: str
    label: str
    first: date
    last: date
    help: str = ""

    @property
    def keys(self) -> frozenset[str]:
        """Return the names under which a browser sends it."""
        return frozenset({self.name})

    def read(self, posted: Posted) -> str | None:
        """Return the day, None when it was left empty; raise AnswerError otherwise."""
        text = reading.single(posted, self.name)
        if not text:
            return None
        value = reading.day(text)
        if value is None:
            raise AnswerError(f"{self.label} Please give a day, such as {self.last.isoformat()}.")
        if not self.first <= value <= self.last:
            raise AnswerError(f"{self.label} Please give a day between your birth and today.")
        return value.isoformat()

    def sent(self, value: Any) -> Posted:
        """Return a kept answer as a browser sends it."""
        return {self.name: [value]} if value else {}

    def words(self, value: Any) -> str:
        """Return a kept answer in words."""
        return value or NOT_SAID


Plain = Number | One | Many | Text | Day
