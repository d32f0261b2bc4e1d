"""Random people walk through the screens: what is handed over is lawful, and says no more than they did."""

from dataclasses import fields as parts
from datetime import date

import pytest
from tests.answering import walk
from tests.conftest import TODAY

from supple.documents.intake import parse_intake
from supple.engine.facts import Facts
from supple.engine.screening import due_questions, screen
from supple.knowledge import Answer, Library, When
from supple.web.intake.screens.answers import Answers
from supple.web.intake.screens.asking import Asked
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.catalogue import LOOK, MOST, SCREENS
from supple.web.intake.screens.conditions import grouped
from supple.web.intake.screens.saving import read, saved
from supple.web.intake.screens.steps import applying, is_stopped, next_screen

SEEDS = range(60)


def last(library: Library, seed: int, *, flags: float = 0.05) -> Case:
    *_, case = walk(library, TODAY, seed, flags=flags)
    return case


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_handed_over_reads_and_has_the_level_that_the_page_saw(library: Library, seed: int) -> None:
    case = last(library, seed, flags=0.01)
    if is_stopped(case):
        assert case.assessment.level.forbids_exercise
        return
    intake = parse_intake(case.document, f"seed {seed}", library, TODAY)
    found = screen(Facts(intake, TODAY, TODAY, library))
    assert (found.level, found.missing) == (case.assessment.level, ())
    assert not found.level.forbids_exercise


def test_most_calm_walks_reach_the_end(library: Library) -> None:
    ends = [is_stopped(last(library, seed, flags=0)) for seed in range(20)]
    assert not any(ends)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_is_recorded_as_no_and_what_was_not_answered_is_not_recorded(library: Library, seed: int) -> None:
    """Every answer of the document is the one that was given, and every due question is in it once all is done."""
    case = last(library, seed)
    given, document = case.answers.screening, case.document
    recorded = document.get("screening", {})
    assert {name: given[name] for name in recorded} == recorded
    if not is_stopped(case):
        due = {question.id for question in due_questions(case.facts)}
        assert due <= set(recorded)
        assert all(given[name] == "no" for name in set(given) - set(recorded))


@pytest.mark.parametrize("region", ["low_back", "mid_back", "neck"])
def test_each_none_of_these_answers_its_whole_group_with_no(library: Library, region: str) -> None:
    case = begun(library, region=region)
    for one in SCREENS:
        for field in one.fields(case):
            if isinstance(field, Asked):
                assert field.read({field.none_key: ["yes"]}, incomplete=False) == dict.fromkeys(field.ids, "no")


def begun(library: Library, *, region: str = "low_back", age: int = 30, days: int = 200) -> Case:
    about = {"age": age, "region": region, "lasts": days, "unit": "days"}
    return Case(Answers(said={"about": about}), library, TODAY)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_walk_has_more_than_22_screens(library: Library, seed: int) -> None:
    counts = [len(applying(case)) for case in walk(library, TODAY, seed, flags=0.2)]
    assert max(counts) <= MOST == 22


def test_the_fullest_set_of_answers_has_at_most_22_screens(library: Library) -> None:
    """Every condition ticked, every question of every region answered yes before the region was changed."""
    ticked = {group: list(names) for groups in _groups(library).values() for group, names in groups.items()}
    yes = {name: "yes" for name, question in library.screening.items() if question.question}
    for region in ("low_back", "mid_back", "neck"):
        for age in (18, 30, 55, 80):
            for days in (3, 40, 400):
                about = begun(library, region=region, age=age, days=days).answers.said
                said = {**about, "spine": ticked, "health": ticked}
                for screening in ({}, yes):
                    case = Case(Answers(said=said, screening=screening), library, TODAY)
                    assert len(applying(case)) <= MOST


def _groups(library: Library) -> dict[str, dict[str, tuple[str, ...]]]:
    return grouped(library)


def test_every_condition_can_be_ticked_once(library: Library) -> None:
    names = [name for groups in _groups(library).values() for group in groups.values() for name in group]
    assert sorted(names) == sorted(library.conditions)


def test_every_question_that_is_due_stands_on_exactly_one_screen(library: Library) -> None:
    for seed in range(40):
        for case in walk(library, TODAY, seed):
            shown = [n for s in applying(case) for f in s.fields(case) if isinstance(f, Asked) for n in f.ids]
            assert sorted(shown) == sorted(question.id for question in case.asked)


def test_emergency_questions_come_before_all_others(library: Library) -> None:
    for region in ("low_back", "mid_back", "neck"):
        case = begun(library, region=region)
        order = [n for s in applying(case) for f in s.fields(case) if isinstance(f, Asked) for n in f.ids]
        assert set(order[: len(case.emergency)]) == case.emergency


def test_screening_looks_at_no_strength_of_pain(library: Library) -> None:
    """The urgency is looked at before the pain is asked for, so no rule of screening may depend on it."""
    whens = [rule.when for question in library.screening.values() for rule in question.rules]
    whens += [
        w for q in library.screening.values() for w in (q.asked_when, q.applies_when, q.also_asked_when or When())
    ]
    named = {name for when in whens for name, _ in when.given}
    assert {part.name for part in parts(When)} >= named
    assert named.isdisjoint({"nrs_from", "limb_nrs_from", "limb_pain", "phases", "levels"})


def test_a_yes_stays_asked_when_its_region_is_no_longer_the_one(library: Library) -> None:
    """Chest pain does not go away by saying that the low back hurts."""
    neck = begun(library, region="mid_back").answers
    moved = begun(library, region="low_back").answers.said
    case = Case(Answers(said=moved, screening={"ch1": Answer.YES.value}, days=neck.days), library, TODAY)
    assert "ch1" in {question.id for question in case.asked}
    assert is_stopped(case)


def test_emergency_answers_are_asked_again_on_another_day(library: Library) -> None:
    calm = last(library, 3, flags=0)
    assert next_screen(calm) is LOOK
    later = Case(calm.answers, library, date(2026, 11, 22))
    assert next_screen(later).emergency


def test_questions_left_out_by_choice_are_not_recorded(library: Library) -> None:
    case = begun(library)
    safety = SCREENS[1]
    found = read(safety, case, {"ces1": ["no"]}, incomplete=True)
    after = Case(saved(safety, case, found), library, TODAY)
    assert after.document["screening"] == {"ces1": "no"}
    assert next_screen(after) is not safety
    assert after.assessment.level == "clinician_soon"
