"""What the text of one flag of `supple log` says, as a diary writes it."""

import math
import re
from typing import Any

Note = dict[str, Any]
AMOUNT = re.compile(r"(-?\d+)(?:x(-?\d+))?(?:x(-?\d+))?")
ITEM = re.compile(r"[1-9][0-9]?")
WORD = re.compile(r"([^:]+):([^:,]+(?:,[^:,]+)*)(?::(yes|no))?")


def given(**values: Any) -> Note:
    """Return the values that say something."""
    return {key: value for key, value in values.items() if value is not None and value not in ([], {})}


def whole(value: float | None) -> float | None:
    """Return a number as people write it: 3, not 3.0."""
    return int(value) if value is not None and value == int(value) else value


def amount(text: str) -> Note | None:
    """Return SETSxREPSxHOLD as a diary says it, the repetitions and the hold optional; None when it is none.

    >>> amount("2x5x6")
    {'sets': 2, 'repetitions': 5, 'hold_s': 6}
    """
    found = AMOUNT.fullmatch(text)
    if found is None:
        return None
    numbers = (None if part is None else int(part) for part in found.groups())
    return given(**dict(zip(("sets", "repetitions", "hold_s"), numbers, strict=True)))


def part_of_done(text: str) -> Note | None:
    """Return what one part of `--done` after the exercise says; None when it says nothing that is known."""
    key, equals, value = text.partition("=")
    if not equals:
        return amount(text)
    if key == "form" and value in ("yes", "no"):
        return {"form_ok": value == "yes"}
    if key == "pain" and (number := _number(value)) is not None:
        return {"pain": number}
    return None


def measure(text: str) -> Note | None:
    """Return a measure without its day, ID=VALUE or ID:ITEM=SCORE,ITEM=SCORE; None when it is neither.

    >>> measure("activity:1=6,2=4")
    {'id': 'activity', 'items': {'1': 6, '2': 4}}
    """
    name, _, value = text.partition("=")
    if ":" in name:
        return _items(text)
    number = _number(value)
    return None if number is None else {"id": name, "value": number}


def clinicians_word(text: str) -> Note | None:
    """Return a clinician's word without its day, WHO:ID[,ID][:no]; None when it is none.

    >>> clinicians_word("doctor:ces1,ces2:no")
    {'by': 'doctor', 'advises_exercise': False, 'covers': ['ces1', 'ces2']}
    """
    found = WORD.fullmatch(text)
    if found is None:
        return None
    return {"by": found[1], "advises_exercise": found[3] != "no", "covers": found[2].split(",")}


def _items(text: str) -> Note | None:
    name, _, listed = text.partition(":")
    pairs = [pair.partition("=") for pair in listed.split(",")]
    items = {item: _number(value) for item, _, value in pairs if ITEM.fullmatch(item)}
    return {"id": name, "items": items} if len(items) == len(pairs) and None not in items.values() else None


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return whole(number) if math.isfinite(number) else None
