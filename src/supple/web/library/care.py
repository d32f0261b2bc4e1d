"""What conditions say of an exercise, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from supple.knowledge import Condition, Exercise, Letter, LetterCode
from supple.web.knowledge import library
from supple.web.library.words import LETTERS


@dataclass(frozen=True, slots=True)
class Entry:
    """What one condition says: its name, when it says so, why, and what to change."""

    name: str
    when: str
    why: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Says:
    """The conditions that say the same of an exercise."""

    words: str
    entries: tuple[Entry, ...]


def conditions_say(exercise: Exercise) -> list[Says]:
    """Return what conditions say of an exercise, the strictest first; nothing where none says anything."""
    found: dict[Letter, list[Entry]] = {letter: [] for letter in Letter}
    for letter, entry in (*_by_code(exercise), *_by_part(exercise), *_by_pattern(exercise)):
        found[letter].append(entry)
    return [Says(LETTERS[letter], tuple(entries)) for letter, entries in found.items() if entries]


def _by_code(exercise: Exercise) -> Iterator[tuple[Letter, Entry]]:
    for condition in _conditions():
        for code in condition.letters:
            letter = exercise.letters.get(code.code)
            if letter is not None:
                changes = _changes(exercise, code.code)
                yield letter, Entry(condition.name, _when(code), condition.says[letter], changes)


def _by_part(exercise: Exercise) -> Iterator[tuple[Letter, Entry]]:
    for condition in _conditions():
        for one in condition.part_letters:
            if one.part is exercise.region:
                yield one.letter, Entry(condition.name, _states(one.states), condition.says[one.letter], ())


def _by_pattern(exercise: Exercise) -> Iterator[tuple[Letter, Entry]]:
    """Yield what facts without a diagnosis say, where no condition has said it."""
    known = {code.code for condition in _conditions() for code in condition.letters}
    for pattern in library().patterns.values():
        for code in exercise.letters.keys() & set(pattern.codes) - known:
            name = pattern.id.replace("_", " ").capitalize()
            yield exercise.letters[code], Entry(name, "", pattern.text, _changes(exercise, code))


def _changes(exercise: Exercise, code: str) -> tuple[str, ...]:
    """Return what to change for one letter code."""
    cautions = (piece.text for piece in exercise.precautions if code in piece.only)
    return (*cautions, *(variant.text for variant in exercise.variants if code in variant.only))


def _when(code: LetterCode) -> str:
    if code.from_week is not None:
        return f"from week {code.from_week} on"
    if code.until_week is not None:
        least = "at least " if code.release == "needed" else ""
        return f"for {least}the first {code.until_week} weeks"
    return _states(code.states)


def _states(states: tuple[str, ...]) -> str:
    return f"when it is: {' or '.join(states)}".replace("_", " ") if states else ""


def excluded_by_none(exercise: Exercise) -> bool:
    """Tell whether no condition leaves an exercise out or wants a clinician's word for it."""
    strict = {Letter.X, Letter.C}
    by_part = {one.letter for known in _conditions() for one in known.part_letters if one.part is exercise.region}
    return strict.isdisjoint(exercise.letters.values()) and strict.isdisjoint(by_part)


def _conditions() -> list[Condition]:
    return list(library().conditions.values())
