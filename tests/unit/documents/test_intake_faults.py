"""Every fault of an intake is one sentence at its own key: what was expected, what was found."""

import copy
from typing import Any

import pytest
from tests.conftest import TODAY, document

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.knowledge import Library

GONE = object()
WHOLE = "expected a whole number, found "
DAY = "expected a date such as 2026-11-21, found "
MISSING = "expected a value, found none (this key is needed)"


def with_value(path: str, value: Any) -> dict[str, Any]:
    """Return the plain intake document with one value set, or taken away."""
    whole = copy.deepcopy(document())
    node = whole
    *way, last = path.split(".")
    for step in way:
        node = node.setdefault(step, {})
    if value is GONE:
        del node[last]
    else:
        node[last] = value
    return whole


def faults(library: Library, given: dict[str, Any]) -> list[str]:
    """Return the lines that an intake is refused with."""
    with pytest.raises(InputError) as refused:
        parse_intake(given, "intake.yaml", library, TODAY)
    return [str(problem) for problem in refused.value.problems]


WRONG_TYPES = [
    ("person.age", True, WHOLE + "yes"),
    ("person.age", "44", WHOLE + '"44"'),
    ("person.age", 44.5, WHOLE + "44.5"),
    ("person.age", 44.0, WHOLE + "44.0"),
    ("person.age", None, WHOLE + "nothing"),
    ("person.height_cm", "170", 'expected a number, found "170"'),
    ("person.pregnancy_weeks", 22.5, WHOLE + "22.5"),
    ("person", [], "expected keys and values, found a list of 0"),
    ("complaint.pain_nrs", 5, "expected keys and values, found 5"),
    ("complaint.pain_nrs.average", True, "expected a number, found yes"),
    ("complaint.pain_nrs.average", "much", 'expected a number, found "much"'),
    ("complaint.duration_days", 1.5, WHOLE + "1.5"),
    ("preferences.minutes_per_session", True, WHOLE + "yes"),
    ("preferences.likes", "yoga", 'expected a list, found "yoga"'),
    ("preferences.aerobic", None, "expected one of walking, bike, elliptical, water, running, found nothing"),
    ("screening", ["ces1"], "expected keys and values, found a list of 1"),
    ("conditions", {"id": "pregnancy"}, "expected a list, found 1 keys"),
    ("goals", "walk", 'expected a list, found "walk"'),
]


@pytest.mark.parametrize(("path", "value", "sentence"), WRONG_TYPES)
def test_a_value_of_the_wrong_type_is_refused(library: Library, path: str, value: Any, sentence: str) -> None:
    assert faults(library, with_value(path, value)) == [f"intake.yaml: {path}: {sentence}"]


OUT_OF_BOUNDS = [
    ("person.age", -1, "from 0, found -1"),
    ("person.age", 130, "up to 120, found 130"),
    ("person.age", 10**30, f"up to 120, found {10**30}"),
    ("person.pregnancy_weeks", 60, "up to 45, found 60"),
    ("complaint.duration_days", -1, "from 0, found -1"),
    ("preferences.minutes_per_session", 7, "from 8, found 7"),
    ("preferences.minutes_per_session", 31, "up to 30, found 31"),
    ("preferences.days_per_week", 1, "from 2, found 1"),
    ("preferences.days_per_week", 8, "up to 7, found 8"),
    ("risk.start_back_total", 10, "up to 9, found 10"),
    ("activity.exercise_days_per_week", 8, "up to 7, found 8"),
]


@pytest.mark.parametrize(("path", "value", "rest"), OUT_OF_BOUNDS)
def test_a_number_out_of_bounds_is_refused_with_the_bound(library: Library, path: str, value: Any, rest: str) -> None:
    assert faults(library, with_value(path, value)) == [f"intake.yaml: {path}: expected a number {rest}"]


@pytest.mark.parametrize("value", [11, -0.5, float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("score", ["now", "average", "worst"])
def test_a_pain_score_outside_0_to_10_or_not_a_number_is_refused(library: Library, score: str, value: float) -> None:
    (line,) = faults(library, with_value(f"complaint.pain_nrs.{score}", value))
    assert line.startswith(f"intake.yaml: complaint.pain_nrs.{score}: expected a number ")


NEAREST = [
    ("persn", {}, "persn", "key", "person"),
    ("person.agee", 4, "person.agee", "key", "age"),
    ("complaint.pain_nrs.averge", 4, "complaint.pain_nrs.averge", "key", "average"),
    ("conditions", [{"id": "pregnancy", "sinc": "2026-10-01"}], "conditions.0.sinc", "key", "since"),
    ("preferences.minutes_per_sesion", 16, "preferences.minutes_per_sesion", "key", "minutes_per_session"),
    ("conditions", [{"id": "disc_herniaton"}], "conditions.0.id", "condition", "disc_herniation"),
    ("screening", {"ces11": "no"}, "screening.ces11", "question", "ces1"),
    ("preferences.likes", ["bird_dgo"], "preferences.likes", "exercise, category or tradition", "bird_dog"),
    ("preferences.likes", ["mckenzi"], "preferences.likes", "exercise, category or tradition", "mckenzie"),
    ("preferences.dislikes", ["yga"], "preferences.dislikes", "exercise, category or tradition", "yoga"),
]


@pytest.mark.parametrize(("path", "value", "key", "kind", "near"), NEAREST)
def test_an_unknown_name_is_refused_with_the_nearest_known_one(
    library: Library, path: str, value: Any, key: str, kind: str, near: str
) -> None:
    (line,) = faults(library, with_value(path, value))
    assert line.startswith(f"intake.yaml: {key}: expected a known {kind}, found ")
    assert line.endswith(f"; did you mean {near}?")


WORDS = [
    ("schema", "supple/intake/2", "schema", "supple/intake/1"),
    ("person.sex", "femal", "person.sex", "female"),
    ("complaint.directional_test.flexion", "no_chang", "complaint.directional_test.flexion", "no_change"),
    ("complaint.region", "low_bck", "complaint.region", "low_back"),
    ("complaint.limb_pain", "distl", "complaint.limb_pain", "distal"),
    ("complaint.eased_by", ["flexon"], "complaint.eased_by.0", "flexion"),
    ("complaint.worsened_by", ["siting"], "complaint.worsened_by.0", "sitting"),
    ("preferences.positions_to_avoid", ["supine", "pron"], "preferences.positions_to_avoid.1", "prone"),
    ("preferences.equipment", ["bnad"], "preferences.equipment.0", "band"),
    ("preferences.aerobic", "runing", "preferences.aerobic", "running"),
]


@pytest.mark.parametrize(("path", "value", "key", "near"), WORDS)
def test_a_word_outside_a_closed_set_is_refused_with_the_set_and_the_nearest(
    library: Library, path: str, value: Any, key: str, near: str
) -> None:
    (line,) = faults(library, with_value(path, value))
    assert line.startswith(f"intake.yaml: {key}: expected one of ")
    assert f"{near}" in line.split(", found ")[0]
    assert line.endswith(f"; did you mean {near}?")


def test_who_gave_a_word_is_one_of_a_closed_set(library: Library) -> None:
    word = {"date": "2026-11-10", "by": "surgen", "advises_exercise": True, "covers": ["pregnancy"]}
    known = "physiotherapist, doctor, surgeon, midwife, nurse, other_clinician"
    assert faults(library, with_value("clearance", [word])) == [
        f'intake.yaml: clearance.0.by: expected one of {known}, found "surgen"; did you mean surgeon?'
    ]


@pytest.mark.parametrize("value", [5, True, ["female"], {}, "", "far from all of them"])
@pytest.mark.parametrize("path", ["schema", "person.sex", "complaint.directional_test.extension"])
def test_a_literal_that_is_near_to_none_is_refused_without_a_hint(library: Library, path: str, value: Any) -> None:
    (line,) = faults(library, with_value(path, value))
    assert line.startswith(f"intake.yaml: {path}: expected one of ")
    assert ", found " in line
    assert "did you mean" not in line


@pytest.mark.parametrize(
    "path",
    [
        *("schema", "person", "person.age", "complaint", "complaint.region", "complaint.duration_days"),
        *("complaint.pain_nrs", "complaint.pain_nrs.average"),
    ],
)
def test_a_missing_required_key_is_named(library: Library, path: str) -> None:
    assert faults(library, with_value(path, GONE)) == [f"intake.yaml: {path}: {MISSING}"]


def test_a_clearance_without_its_keys_names_all_four(library: Library) -> None:
    expected = [f"intake.yaml: clearance.0.{key}: {MISSING}" for key in ("advises_exercise", "by", "covers", "date")]
    assert faults(library, with_value("clearance", [{}])) == expected


def test_a_document_of_another_schema_is_refused(library: Library) -> None:
    (line,) = faults(library, with_value("schema", "supple/program/1"))
    found = 'found "supple/program/1"; did you mean supple/intake/1?'
    assert line == f"intake.yaml: schema: expected one of supple/intake/1, {found}"
