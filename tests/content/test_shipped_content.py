"""What is promised of the shipped content."""

import re
from typing import get_args

import pytest

from supple.engine.intake import BY
from supple.knowledge import ALWAYS_THERE, Equipment, Letter, Library, Position, Region, Role

CONDITIONS = {  # with the letter codes that each switches on
    "disc_herniation": {"DISC"},
    "lumbar_disc_herniation_with_radicular_pain": {"DISC_RAD"},
    "lumbar_spinal_stenosis": {"LSS"},
    "isthmic_spondylolisthesis": {"SPLI"},
    "degenerative_spondylolisthesis": {"SPLD"},
    "facet_related_pain": {"FACET"},
    "sacroiliac_joint_pain": {"SIJ"},
    "osteoporosis": {"OSTEO"},
    "vertebral_compression_fracture": {"VCF"},
    "scoliosis": {"SCOL"},
    "axial_spondyloarthritis": {"AXSPA"},
    "pregnancy": {"PREG", "PREG_LATE"},
    "pelvic_girdle_pain": {"PREG_PGP"},
    "post_discectomy": {"PO_DISC"},
    "post_fusion": {"PO_FUS"},
    "mid_back_postural_pain": {"THOR"},
    "neck_pain": {"NECK"},
    "cervical_radiculopathy": {"CRAD"},
    "myelopathy": {"MYELO"},
    "hypermobility": {"HYPER"},
    "deep_gluteal_pain": {"DGS"},
    "uncontrolled_hypertension": {"HTN"},
    "heart_disease": {"CARD"},
    "knee_problem": {"KNEE"},
    "hip_replacement": {"THA"},
    "shoulder_problem": {"SHOULDER"},
    "wrist_problem": {"WRIST"},
    "falls_risk": {"BALANCE"},
    "glaucoma": {"GLAUCOMA"},
    "diastasis_recti": {"DIASTASIS"},
    "neck_vessel_problem": {"VASC"},
    "cervical_stenosis": {"LSS_C"},
    "postpartum": set(),
}
FOR_ALL = {"ces1", "ces2", "ces3", "ces4", "ces5", "ces6", "aa1", "aa2", "ca2"}
EMERGENCY_SETS = {
    Region.LOW_BACK: FOR_ALL,
    Region.NECK: FOR_ALL | {"my3", "cv1", "cv2", "fx6"},
    Region.MID_BACK: FOR_ALL | {"ch1", "ch2", "ch3", "my3"},
}
ROUTINES = {
    "fifteen_minutes_a_day",
    "five_without_equipment",
    "five_combinations",
    "eight_for_the_mid_back",
    "eight_yoga_poses",
    "tai_chi_start",
    "five_minute_day",
    "strength_and_walking",
}


def test_every_condition_of_the_contract_is_there_and_no_other(library: Library) -> None:
    assert sorted(library.conditions) == sorted(CONDITIONS)


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_switches_on_its_letters(library: Library, name: str) -> None:
    assert {letters.code for letters in library.condition(name).letters} >= CONDITIONS[name]


def test_late_pregnancy_begins_in_week_16(library: Library) -> None:
    weeks = {letters.code: letters.from_week for letters in library.condition("pregnancy").letters}
    assert weeks == {"PREG": None, "PREG_LATE": 16}


@pytest.mark.parametrize("region", Region)
def test_the_emergency_set_of_a_region_is_the_promised_one(library: Library, region: Region) -> None:
    asked = {question.id for question in library.screening.values() if region in question.emergency_set}
    assert asked == EMERGENCY_SETS[region]


def test_an_emergency_question_has_words_and_is_never_held_back_in_its_region(library: Library) -> None:
    for question in library.screening.values():
        if question.emergency_set:
            assert question.question, question.id
            assert question.rules, question.id
            regions = question.asked_when.regions
            assert regions is None or set(question.emergency_set) <= set(regions), question.id


def test_the_named_routines_are_there(library: Library) -> None:
    assert set(library.routines) >= ROUTINES
    assert all(routine.items and 1 <= routine.minutes <= 60 for routine in library.routines.values())
    assert len(library.routines["five_without_equipment"].items) == 5
    assert len(library.routines["eight_for_the_mid_back"].items) == 8
    assert len(library.routines["eight_yoga_poses"].items) == 8


def test_five_without_equipment_needs_only_what_is_always_there(library: Library) -> None:
    for item in library.routines["five_without_equipment"].items:
        needed = set(library.exercise(item.exercise).equipment)
        assert not needed or needed & ALWAYS_THERE, item.exercise


def test_no_instrument_ships_its_wording(library: Library) -> None:
    for instrument in library.instruments.values():
        assert instrument.wording == "never_shipped", instrument.id
        for item in instrument.items:
            assert 1 <= len(item.topic.split()) <= 5, f"{instrument.id} {item.number}"
            assert not re.search(r"[?!.]|\b(I|my|me|you|your)\b", item.topic), f"{instrument.id} {item.number}"


def test_a_question_of_ours_stands_only_where_the_wording_may_be_shipped(library: Library) -> None:
    for instrument in library.instruments.values():
        if instrument.question:
            assert instrument.licence.may_ship_wording, instrument.id


def test_an_instrument_scores_only_its_own_items(library: Library) -> None:
    for instrument in library.instruments.values():
        numbers = {item.number for item in instrument.items}
        assert len(numbers) == len(instrument.items), instrument.id
        assert set(instrument.scoring.items) <= numbers, instrument.id
        assert instrument.scoring.method in {"single", "sum", "mean", "percent"}, instrument.id
        assert instrument.higher_is in {"better", "worse"}, instrument.id
        parts = {"total", *(part.id for part in instrument.subscales)}
        assert {cut_off.of for cut_off in instrument.cut_offs} <= parts, instrument.id
        assert all(set(part.items) <= numbers for part in instrument.subscales), instrument.id


def test_no_position_for_late_pregnancy_is_on_the_back(library: Library) -> None:
    for exercise in library.exercises.values():
        for variant in exercise.variants:
            if "PREG_LATE" in variant.only:
                assert variant.position is not Position.SUPINE, exercise.id


def test_a_chain_never_leads_to_an_exercise_that_is_never_prescribed(library: Library) -> None:
    for exercise in library.exercises.values():
        for name in (*exercise.progressions, *exercise.regressions):
            assert library.exercise(name).role is not Role.NEVER, exercise.id


def test_the_never_prescribe_list_is_the_eight_of_the_catalogue(library: Library) -> None:
    never = {exercise.id for exercise in library.exercises.values() if exercise.role is Role.NEVER}
    assert never == {name for name, exercise in library.exercises.items() if exercise.code.startswith("AV-")}
    assert len(never) == 8
    assert {name for name, exercise in library.exercises.items() if exercise.letters.get("ALL") is Letter.X} == never


def test_words_that_no_type_guards_are_known_ones(library: Library) -> None:
    for ramp in library.ramps.values():
        assert set(ramp.equipment) <= set(Equipment), ramp.id
    for condition in library.conditions.values():
        for letters in condition.letters:
            assert set(letters.release_by) <= set(get_args(BY)), condition.id


def test_caps_stay_within_the_classes_of_load_and_difficulty(library: Library) -> None:
    for holder in (*library.conditions.values(), *library.patterns.values()):
        for cap in holder.caps:
            assert 0 <= cap.load <= 3, holder.id
            assert 1 <= cap.difficulty <= 5, holder.id


def test_referrals_and_counts_of_screening_are_known(library: Library) -> None:
    for question in library.screening.values():
        for rule in question.rules:
            assert rule.count in {None, "axial_spondyloarthritis"}, question.id
            if rule.advice:
                assert rule.advice.see in {"family_doctor", "physiotherapist", "rheumatologist"}, question.id
                assert 1 <= rule.advice.within_days <= 90, question.id
