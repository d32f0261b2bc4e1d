"""Bare yes and no, which YAML 1.1 turns into truth, read as the words they are, and as truth where truth is asked."""

from collections.abc import Callable
from typing import Any


def answers_in_words(answers: Any) -> Any:
    """Return answers to questions with truth as the words yes and no; anything that is no keys and values as it is."""
    if not isinstance(answers, dict):
        return answers
    return {key: _word(value) for key, value in answers.items()}


def each(entries: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    """Return a list with `change` made to each of its keys and values; anything that is no list as it is."""
    if not isinstance(entries, list):
        return entries
    return [change(entry) if isinstance(entry, dict) else entry for entry in entries]


def with_truth(part: dict[str, Any], key: str) -> dict[str, Any]:
    """Return keys and values with the words yes and no at `key` as truth."""
    return {**part, key: part[key] == "yes"} if part.get(key) in ("yes", "no") else part


def clearance_in_truth(words: Any) -> Any:
    """Return clinicians' words with `advises_exercise` as truth."""
    return each(words, lambda word: with_truth(word, "advises_exercise"))


def changed(document: dict[str, Any], **changes: Callable[[Any], Any]) -> dict[str, Any]:
    """Return the document with a change made to what stands at each key that it has."""
    return {key: changes[key](value) if key in changes else value for key, value in document.items()}


def _word(value: Any) -> Any:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
