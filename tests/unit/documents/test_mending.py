"""Looking past the faults of form: the other faults are named in the same answer, each at its own key."""

import copy
from typing import Any

import pytest
from tests.conftest import TODAY, document

from supple.documents import InputError
from supple.documents.intake import INTAKE, parse_intake
from supple.documents.mending import Path, mended
from supple.engine.intake import Intake
from supple.knowledge import Library

WORD = {"date": "2026-11-10", "by": "doctor", "advises_exercise": True, "covers": ["pregnancy"]}


def intake_without(given: dict[str, Any], paths: list[Path]) -> Intake | None:
    """Return an intake without what stands at the paths."""
    return mended(INTAKE.adapter(), INTAKE.stand_ins, given, paths)


def keys(library: Library, **changes: Any) -> list[str]:
    """Return the keys that an intake with these changes is refused at."""
    with pytest.raises(InputError) as refused:
        parse_intake(document(**changes), "intake.yaml", library, TODAY)
    return [problem.key for problem in refused.value.problems]


def test_a_sound_document_is_the_intake_it_says(library: Library) -> None:
    assert intake_without(document(), []) == parse_intake(document(), "f", library, TODAY)


def test_the_document_that_is_looked_at_is_not_changed() -> None:
    given = document(person={"age": 130}, conditions=[{"id": "pregnancy", "sinc": 1}, 5])
    before, stand_in = copy.deepcopy(given), copy.deepcopy(INTAKE.stand_ins)
    assert intake_without(given, [("person", "age"), ("conditions", 0, "sinc"), ("conditions", 1)]) is not None
    assert (given, INTAKE.stand_ins) == (before, stand_in)


def test_what_is_needed_and_missing_has_a_stand_in() -> None:
    made = intake_without({}, [("schema",), ("person",), ("complaint",)])
    assert made is not None
    assert (made.schema, made.person.age, made.complaint.pain_nrs.average) == ("supple/intake/1", 120, 0)


def test_the_stand_in_replaces_only_what_was_taken_away() -> None:
    made = intake_without(document(person={"age": 30, "height_cm": "tall"}), [("person", "height_cm")])
    assert made is not None
    assert (made.person.age, made.person.height_cm, made.complaint.duration_days) == (30, None, 60)


def test_what_is_still_no_intake_without_its_faults_is_none() -> None:
    assert intake_without(document(person={"age": 130}), []) is None


@pytest.mark.parametrize("path", [("nothing",), ("person", "nothing", "below"), ("conditions", 7), ("goals", 0, "a")])
def test_a_path_that_leads_nowhere_takes_nothing_away(path: tuple[str | int, ...]) -> None:
    given = document(conditions=[{"id": "pregnancy"}], goals=["walk"])
    assert intake_without(given, [path]) == intake_without(given, [])


def test_a_path_that_leads_to_the_whole_document_is_no_crash() -> None:
    assert intake_without(document(person={"age": 130}), [()]) is None


def test_of_a_list_exactly_the_faulty_items_are_left_out() -> None:
    goals = [5 if number in (1, 9, 10) else f"goal {number}" for number in range(13)]
    made = intake_without(document(goals=goals), [("goals", 1), ("goals", 9), ("goals", 10)])
    assert made is not None
    kept = [goal for goal in made.goals if goal.startswith("goal ")]
    assert kept == [goal for goal in goals if goal != 5]


@pytest.mark.parametrize(
    "fault",
    [
        {"person": {"age": 130}},
        {"person": 5},
        {"person": {"agee": 4}},
        {"schema": "supple/intake/2"},
        {"complaint": {"region": "leg"}},
        {"complaint": {"pain_nrs": {}}},
        {"complaint": {"eased_by": ["flexion", "flexon"]}},
        {"preferences": {"equipment": ["bnad", "chair", "bal"]}},
        {"preferences": {"days_per_week": 9}},
        {"clearance": [5]},
        {"clearance": [{**WORD, "by": "doctr"}]},
        {"clearance": [{**WORD, "date": "2026-02-30"}]},
        {"today": "2026-02-30"},
        {"goals": [1, 2]},
        {"goal": []},
    ],
    ids=str,
)
def test_unknown_ids_are_named_beside_any_fault_of_form(library: Library, fault: dict[str, Any]) -> None:
    alone = keys(library, **fault)
    both = keys(library, **fault, conditions=[{"id": "pregnanc"}], screening={"ces11": "no"})
    assert both == sorted([*alone, "conditions.0.id", "screening.ces11"])


@pytest.mark.parametrize(
    "first",
    [5, None, [], {"id": 5}, {}, {"id": "pregnancy", "sinc": 1}, {"id": "pregnancy", "since": "2026-02-30"}],
    ids=str,
)
def test_items_behind_a_faulty_item_keep_their_number(library: Library, first: Any) -> None:
    (fault,) = keys(library, conditions=[first])
    assert keys(library, conditions=[first, {"id": "pregnancy"}, {"id": "pregnanc"}]) == [fault, "conditions.2.id"]


def test_days_behind_a_faulty_item_keep_their_number(library: Library) -> None:
    conditions = [4, 5, {"id": "post_fusion", "since": "2027-01-01"}]
    assert keys(library, conditions=conditions) == ["conditions.0", "conditions.1", "conditions.2.since"]


def test_two_faulty_items_beyond_the_ninth_hide_nothing(library: Library) -> None:
    equipment = [*["chair"] * 9, "x1", "x2", "chair"]
    assert keys(library, preferences={"equipment": equipment, "likes": ["yga"]}) == [
        *("preferences.equipment.9", "preferences.equipment.10", "preferences.likes"),
    ]


def test_a_faulty_item_of_what_a_word_covers_leaves_the_others(library: Library) -> None:
    with pytest.raises(InputError) as refused:
        parse_intake(document(clearance=[{**WORD, "covers": [5, "ces11"]}]), "f", library, TODAY)
    assert [str(problem).split(": ", 1)[1] for problem in refused.value.problems] == [
        "clearance.0.covers: expected a known condition or question, found ces11; did you mean ces1?",
        "clearance.0.covers.0: expected words, found 5",
    ]


def test_a_section_with_a_fault_of_form_is_not_blamed_for_contradictions(library: Library) -> None:
    """A stand-in or a value left out could contradict what was truly said."""
    complaint = {"region": "leg", "limb_nrs": 7, "pain_nrs": {"average": 8, "worst": 2}}
    assert keys(library, complaint=complaint) == ["complaint.region"]
    risk = {"start_back_total": 1, "start_back_psychosocial": 3}
    assert keys(library, complaint=complaint, risk=risk) == ["complaint.region", "risk.start_back_psychosocial"]


def test_a_stand_in_age_accuses_nobody_of_days_before_birth(library: Library) -> None:
    conditions = [{"id": "post_fusion", "since": "1930-01-01"}]
    assert keys(library, person={"age": 130}, conditions=conditions) == ["person.age"]
