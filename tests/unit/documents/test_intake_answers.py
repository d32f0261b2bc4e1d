"""Answers in an intake: bare or quoted yes and no, unsure, and nothing else; what is absent has its default."""

import json
from datetime import date
from typing import Any

import pytest
from tests.conftest import TODAY, document
from tests.running import PLAIN

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.engine.intake import Intake
from supple.knowledge import AerobicKind, Answer, Equipment, Library, LimbPain
from supple.knowledge.loading import parse_json, parse_yaml


def read(library: Library, more: str) -> Intake:
    """Return the plain intake with more lines of YAML below it."""
    return parse_intake(parse_yaml(PLAIN + more), "intake.yaml", library, TODAY)


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        *(("yes", Answer.YES), ('"yes"', Answer.YES), ("'yes'", Answer.YES)),
        *(("no", Answer.NO), ('"no"', Answer.NO), ("'no'", Answer.NO)),
        *(("unsure", Answer.UNSURE), ('"unsure"', Answer.UNSURE)),
    ],
)
def test_bare_and_quoted_words_mean_the_same(library: Library, written: str, answer: Answer) -> None:
    assert read(library, f"screening: {{ces1: {written}}}").screening == {"ces1": answer}


@pytest.mark.parametrize(
    "written", ["maybe", "1", "0", "null", "''", "[yes]", "{a: no}", '"YES"', '"No"', "'true'", "y"]
)
def test_any_other_answer_is_refused(library: Library, written: str) -> None:
    with pytest.raises(InputError, match=r"^intake\.yaml: screening\.ces1: expected one of yes, no, unsure, found "):
        read(library, f"screening: {{ces1: {written}}}")


def test_json_answers_are_words(library: Library) -> None:
    given = parse_json(json.dumps(document(screening={"ces1": "no", "ces2": "unsure"})))
    intake = parse_intake(given, "intake.json", library, TODAY)
    assert intake.screening == {"ces1": Answer.NO, "ces2": Answer.UNSURE}


def test_an_absent_answer_is_not_a_no(library: Library) -> None:
    assert read(library, "screening: {ces1: no}").screening.get("ces2") is None


def test_answers_to_known_questions_that_do_not_apply_are_accepted(library: Library) -> None:
    answers = dict.fromkeys(library.screening, "no")
    intake = parse_intake(document(person={"age": 30, "sex": "male"}, screening=answers), "f", library, TODAY)
    assert set(intake.screening) == set(library.screening)


@pytest.mark.parametrize(
    ("written", "truth"), [("yes", True), ('"yes"', True), ("true", True), ("no", False), ('"no"', False)]
)
def test_a_clinician_advises_exercise_or_does_not(library: Library, written: str, truth: bool) -> None:
    word = f"clearance: [{{date: 2026-11-10, by: doctor, advises_exercise: {written}, covers: [ces1]}}]"
    assert read(library, word).clearance[0].advises_exercise is truth


@pytest.mark.parametrize("written", ["unsure", "1", "maybe", "null"])
def test_a_clinicians_word_is_yes_or_no_and_nothing_else(library: Library, written: str) -> None:
    word = f"clearance: [{{date: 2026-11-10, by: doctor, advises_exercise: {written}, covers: [ces1]}}]"
    with pytest.raises(InputError, match=r"clearance\.0\.advises_exercise: expected yes or no"):
        read(library, word)


def test_what_is_absent_has_the_defaults_of_the_contract(library: Library) -> None:
    intake = read(library, "")
    wishes = intake.preferences
    assert (wishes.minutes_per_session, wishes.days_per_week) == (16, 5)
    assert wishes.equipment == (Equipment.CHAIR,)
    assert wishes.aerobic is AerobicKind.WALKING
    assert intake.complaint.limb_pain is LimbPain.NONE
    assert intake.screening == {}


@pytest.mark.parametrize("written", ["2026-10-20", '"2026-10-20"'])
def test_a_bare_and_a_quoted_date_are_the_same(library: Library, written: str) -> None:
    intake = read(library, f"conditions: [{{id: post_fusion, since: {written}}}]")
    assert intake.conditions[0].since == date(2026, 10, 20)


@pytest.mark.parametrize("age", [0, 17, 18, 120])
def test_every_age_from_0_to_120_can_be_read(library: Library, age: int) -> None:
    given: dict[str, Any] = document(person={"age": age})
    assert parse_intake(given, "f", library, TODAY).person.age == age


def test_goals_are_free_words(library: Library) -> None:
    assert read(library, "goals: [dance at my daughter's wedding]").goals == ("dance at my daughter's wedding",)


def test_what_is_always_there_may_be_named(library: Library) -> None:
    wishes = "preferences: {equipment: [floor, wall, door, bed, table, pillow, towel, stick, shoes]}"
    assert len(read(library, wishes).preferences.equipment) == 9
