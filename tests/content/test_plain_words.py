"""What a person reads: short sentences, and no words that frighten in any text."""

import re
from collections.abc import Iterator

import pytest

from supple.knowledge import Library
from supple.knowledge.loading.checks.words import FRIGHTENING

MOST_WORDS = 25
NAMES_OF_DISEASES = {"name degenerative_spondylolisthesis"}  # the name that a clinician gave


def longest_sentence(text: str) -> int:
    sentences = re.split(r"(?<=[.!?])[\"')\]]*\s+", text)
    return max(len(sentence.split()) for sentence in sentences)


def read_by_people(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of steps, questions and advice."""
    for exercise in library.exercises.values():
        for step in exercise.steps:
            yield f"step {exercise.id}", step
    for question in library.screening.values():
        for text in filter(None, (question.question, question.help)):
            yield f"question {question.id}", text
    for piece in library.advice.values():
        yield f"advice {piece.id}", piece.text


def all_texts(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of everything that is shown, also of what the checks on loading leave out."""
    yield from read_by_people(library)
    for exercise in library.exercises.values():
        yield f"name {exercise.id}", exercise.name
        for piece in (*exercise.precautions, *exercise.variants):
            yield f"exercise {exercise.id}", piece.text
        for fault in exercise.faults:
            yield f"exercise {exercise.id}", f"{fault.fault} {fault.mend}"
        yield f"exercise {exercise.id}", f"{exercise.breathing} {exercise.good_for}"
    for condition in library.conditions.values():
        yield f"name {condition.id}", condition.name
        yield f"condition {condition.id}", " ".join((condition.plain, condition.timeline, *condition.says.values()))
        if condition.clearance:
            yield f"condition {condition.id}", condition.clearance.text
    for question in library.screening.values():
        for rule in question.rules:
            yield f"rule {question.id}", rule.text
        yield f"clarify {question.id}", question.clarify or ""
    for routine in library.routines.values():
        notes = [item.note or "" for item in routine.items]
        yield (
            f"routine {routine.id}",
            " ".join((routine.name, routine.purpose, routine.how_often, routine.stop_if, *notes)),
        )
    for ramp in library.ramps.values():
        for stage in ramp.stages:
            yield f"ramp {ramp.id}", f"{stage.text} {stage.interval_text} {stage.move_up_when}"
    for instrument in library.instruments.values():
        texts = [cut_off.text for cut_off in instrument.cut_offs]
        yield f"instrument {instrument.id}", " ".join((instrument.name, instrument.question or "", *texts))
    for goal in library.goals.values():
        yield f"goal {goal.id}", goal.name
    for kind in ("stop_signs", "rules", "patterns"):
        for name, piece in getattr(library, kind).items():
            yield f"{kind} {name}", piece.text


def test_no_sentence_of_steps_questions_and_advice_is_over_25_words(library: Library) -> None:
    long = {place for place, text in read_by_people(library) if longest_sentence(text) > MOST_WORDS}
    assert sorted(long) == []


def test_no_text_is_blank(library: Library) -> None:
    assert [place for place, text in all_texts(library) if not text.strip() and not place.startswith("clarify")] == []


def test_no_text_frightens(library: Library) -> None:
    found = {place for place, text in all_texts(library) if FRIGHTENING.search(text)}
    assert sorted(found) == sorted(NAMES_OF_DISEASES)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One two. Three four five!", 3),
        ('He says "stop." Then go on.', 3),
        ("Is it so? No.", 3),
        ("about 1.5 times", 3),
    ],
)
def test_sentences_are_told_apart(text: str, words: int) -> None:
    assert longest_sentence(text) == words
