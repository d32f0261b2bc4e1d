"""All that a person has answered so far, as it is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

SELF_TEST = "self_test"
LISTS = ("left_out", "clarified", "clearance")
MAPS = ("said", "screening", "days", "given_on")


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers by screen and field, screening answers by question, and the day each screen was last saved.

    `left_out` are questions that the person chose not to answer; `clarified` those asked once more in other words.
    `given_on` is the day of each screening answer, `clearance` what clinicians have said since, as an intake holds it.
    """

    said: dict[str, dict[str, Any]] = field(default_factory=dict)
    screening: dict[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    clarified: tuple[str, ...] = ()
    days: dict[str, str] = field(default_factory=dict)
    given_on: dict[str, str] = field(default_factory=dict)
    clearance: tuple[dict[str, Any], ...] = ()

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Answers":
        """Return answers from what `as_json` gave; nothing kept is no answers."""
        lists = {name: tuple(kept.get(name, ())) for name in LISTS}
        return cls(**{**{name: kept.get(name, {}) for name in MAPS}, **lists})

    def as_json(self) -> dict[str, Any]:
        """Return the answers in JSON types."""
        return {name: list(part) if isinstance(part, tuple) else part for name, part in asdict(self).items()}

    def of(self, screen: str) -> dict[str, Any]:
        """Return the answers of one screen by field."""
        return self.said.get(screen, {})

    def with_plain(self, screen: str, values: Mapping[str, Any], day: str) -> "Answers":
        """Return the answers with one screen's fields and its day; fields that the screen no longer has are kept."""
        said = {**self.said, screen: {**self.of(screen), **values}} if values else self.said
        return replace(self, said=said, days={**self.days, screen: day})

    def with_screening(self, asked: Iterable[str], given: Mapping[str, str], day: str) -> "Answers":
        """Return the answers with those of a day to the questions `asked`; what is not given stays open, by choice."""
        ids = tuple(asked)
        others = {name: answer for name, answer in self.screening.items() if name not in ids}
        left = [name for name in self.left_out if name not in ids] + [name for name in ids if name not in given]
        given_on = {**self.given_on, **dict.fromkeys(given, day)}
        return replace(self, screening={**others, **given}, left_out=tuple(left), given_on=given_on)

    def with_clarified(self, names: Iterable[str]) -> "Answers":
        """Return the answers with questions noted as asked once more."""
        return replace(self, clarified=tuple(dict.fromkeys((*self.clarified, *names))))

    def with_word(self, word: Mapping[str, Any]) -> "Answers":
        """Return the answers with a clinician's word; the very same word counts once."""
        others = tuple(one for one in self.clearance if one != word)
        return replace(self, clearance=(*others, dict(word)))

    def without_word(self, word: Mapping[str, Any]) -> "Answers":
        """Return the answers without a clinician's word."""
        return replace(self, clearance=tuple(one for one in self.clearance if one != word))

    def with_self_test(self, found: Mapping[str, Any]) -> "Answers":
        """Return the answers with what the directional self-test found; nothing found takes it back."""
        others = {screen: values for screen, values in self.said.items() if screen != SELF_TEST}
        return replace(self, said={**others, SELF_TEST: dict(found)} if found else others)
