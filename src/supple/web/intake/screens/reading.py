"""What a browser sends: words under names. Reading them as answers, with plain words where they cannot be one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Posted = Mapping[str, Sequence[str]]
NUMBER = re.compile(r"[0-9]{1,5}(?:[.,][0-9])?")
TICKED = "yes"


class AnswerError(ValueError):
    """Words that are no answer to a question; the text is for the person."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several answers to choose from."""

    value: str
    label: str
    help: str = ""


def single(posted: Posted, name: str) -> str:
    """Return what was sent under a name, without white space around it; raise AnswerError for more than one thing."""
    sent = [text.strip() for text in posted.get(name, ())]
    if len(sent) > 1:
        raise AnswerError("Two answers came for one question. Please choose one.")
    return sent[0] if sent else ""


def chosen(posted: Posted, name: str, options: Sequence[Option]) -> list[str]:
    """Return the options sent under a name, in the order they are offered; raise AnswerError for any other word."""
    sent, known = set(posted.get(name, ())), [option.value for option in options]
    if not sent <= set(known):
        raise AnswerError("An answer came that is not on the list. Please choose from the list.")
    return [value for value in known if value in sent]


def number(text: str, *, whole: bool) -> float | None:
    """Return a number written in digits; None for anything else.

    >>> number("70,5", whole=False), number("7.5", whole=True)
    (70.5, None)
    """
    if not NUMBER.fullmatch(text):
        return None
    value = float(text.replace(",", "."))
    if value.is_integer():
        return int(value)
    return None if whole else value


def day(text: str) -> date | None:
    """Return a day written as year, month and day; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def printable(text: str, most: int) -> str:
    """Return words on one line, without signs that cannot be seen, cut at `most` letters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:most]
