"""What must agree within an intake: days, answers, states, and every fault said at once."""

from datetime import date
from typing import Any

import pytest
from tests.conftest import TODAY, document

from supple.documents import InputError
from supple.documents.intake import parse_intake
from supple.knowledge import Library


def faults(library: Library, **changes: Any) -> list[str]:
    """Return what an intake with these changes is refused with, without the file's name."""
    with pytest.raises(InputError) as refused:
        parse_intake(document(**changes), "intake.yaml", library, TODAY)
    return [str(problem).removeprefix("intake.yaml: ") for problem in refused.value.problems]


def since(day: Any) -> dict[str, Any]:
    """Return the change that dates a fusion."""
    return {"conditions": [{"id": "post_fusion", "since": day}]}


def word(**changes: Any) -> dict[str, Any]:
    """Return the change that records a clinician's word."""
    plain = {"date": "2026-11-10", "by": "doctor", "advises_exercise": True, "covers": ["pregnancy"]}
    return {"clearance": [{**plain, **changes}]}


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "2026-13-01", "2026-02-03T10:00:00", "1700000000", 5, True])
@pytest.mark.parametrize("key", ["today", "conditions.0.since", "clearance.0.date"])
def test_what_is_not_a_date_is_refused(library: Library, key: str, day: Any) -> None:
    changes = {"today": {"today": day}, "conditions.0.since": since(day), "clearance.0.date": word(date=day)}[key]
    (line,) = faults(library, **changes)
    assert line.startswith(f"{key}: expected a date such as 2026-11-21, found ")


@pytest.mark.parametrize("key", ["conditions.0.since", "clearance.0.date"])
def test_a_day_after_today_is_in_the_future(library: Library, key: str) -> None:
    tomorrow = "2026-11-22"
    changes = {"conditions.0.since": since(tomorrow), "clearance.0.date": word(date=tomorrow)}
    assert faults(library, **changes[key]) == [
        f"{key}: expected a day up to 2026-11-21, found 2026-11-22 (in the future)"
    ]


def test_an_intake_answered_after_the_day_it_is_read_for_is_accepted(library: Library) -> None:
    """The day given to the command overrides the intake's own, whichever comes first."""
    intake = parse_intake(document(today="2026-12-24"), "intake.yaml", library, TODAY)
    assert intake.today == date(2026, 12, 24)


@pytest.mark.parametrize("day", [date(1800, 1, 1), date(1899, 12, 31), date(2200, 1, 1), date(9999, 12, 31)])
def test_a_day_outside_three_centuries_is_refused(library: Library, day: date) -> None:
    with pytest.raises(InputError) as refused:
        parse_intake(document(person={"age": 120}), "intake.yaml", library, day)
    assert [str(problem) for problem in refused.value.problems] == [
        f"intake.yaml: today: expected a day from 1900-01-01 to 2199-12-31, found {day}"
    ]


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_the_first_and_the_last_day_are_accepted(library: Library, day: date) -> None:
    assert parse_intake(document(), "intake.yaml", library, day).person.age == 44


def test_today_itself_is_not_in_the_future(library: Library) -> None:
    assert parse_intake(document(**since("2026-11-21")), "intake.yaml", library, TODAY).conditions[0].since == TODAY


@pytest.mark.parametrize("key", ["conditions.0.since", "clearance.0.date"])
def test_a_day_before_birth_is_refused(library: Library, key: str) -> None:
    changes = {"conditions.0.since": since("1950-01-01"), "clearance.0.date": word(date="1950-01-01")}[key]
    assert faults(library, **changes) == [f"{key}: expected a day after birth, found 1950-01-01"]


def test_pain_cannot_have_lasted_longer_than_the_person(library: Library) -> None:
    assert faults(library, person={"age": 20}, complaint={"duration_days": 8000}) == [
        "complaint.duration_days: expected no more days than the person has lived, found 8000"
    ]


@pytest.mark.parametrize("limb_pain", [{}, {"limb_pain": "none"}])
def test_limb_pain_none_contradicts_a_limb_score(library: Library, limb_pain: dict[str, str]) -> None:
    assert faults(library, complaint={**limb_pain, "limb_nrs": 7}) == [
        "complaint.limb_nrs: expected 0 where limb_pain is none, found 7"
    ]


@pytest.mark.parametrize("score", ["now", "average"])
def test_pain_above_the_worst_pain_is_a_contradiction(library: Library, score: str) -> None:
    scores = {"average": 5, "worst": 6, score: 8}
    assert faults(library, complaint={"pain_nrs": scores}) == [
        f"complaint.pain_nrs.{score}: expected at most the worst pain (6), found 8"
    ]


def test_a_psychosocial_score_above_the_total_is_a_contradiction(library: Library) -> None:
    assert faults(library, risk={"start_back_total": 3, "start_back_psychosocial": 4}) == [
        "risk.start_back_psychosocial: expected at most the total (3), found 4"
    ]


def test_minutes_of_exercise_on_no_day_are_a_contradiction(library: Library) -> None:
    assert faults(library, activity={"exercise_days_per_week": 0, "exercise_minutes_per_day": 10}) == [
        "activity.exercise_minutes_per_day: expected 0 where no day has exercise, found 10"
    ]


def test_a_state_of_a_condition_without_states_is_refused(library: Library) -> None:
    assert faults(library, conditions=[{"id": "pregnancy", "state": "late"}]) == [
        "conditions.0.state: expected no state for pregnancy, found late"
    ]


def test_an_unknown_state_is_refused_with_the_known_ones(library: Library) -> None:
    name, states = next((c.id, c.states) for c in library.conditions.values() if c.states)
    (line,) = faults(library, conditions=[{"id": name, "state": "no_such_state"}])
    assert line.startswith(f"conditions.0.state: expected one of {', '.join(states)}, found no_such_state")


def test_a_misspelt_state_gets_no_hint_since_a_near_word_may_be_a_milder_state(library: Library) -> None:
    (line,) = faults(library, conditions=[{"id": "isthmic_spondylolisthesis", "state": "grade_2"}])
    assert line == "conditions.0.state: expected one of grade_2_or_more, grade_1, found grade_2"


def test_a_state_of_an_unknown_condition_is_not_a_second_fault(library: Library) -> None:
    (line,) = faults(library, conditions=[{"id": "pregnanc", "state": "late"}])
    assert line.startswith("conditions.0.id: ")


def test_a_clinicians_word_on_something_unknown_is_refused_with_the_nearest(library: Library) -> None:
    assert faults(library, **word(covers=["post_fusin", "ces11"])) == [
        "clearance.0.covers: expected a known condition or question, found ces11; did you mean ces1?",
        "clearance.0.covers: expected a known condition or question, found post_fusin; did you mean post_fusion?",
    ]


def test_all_faults_of_form_are_said_at_once(library: Library) -> None:
    lines = faults(
        library,
        person={"age": 130, "agee": 1},
        complaint={"region": "leg", "pain_nrs": {}},
        preferences={"days_per_week": 9, "equipment": ["chair", "bnad"]},
        screening={"ces1": "maybe"},
        goal=["walk"],
    )
    keys = [line.split(": ")[0] for line in lines]
    assert keys == sorted(keys)
    assert keys == [
        *("complaint.pain_nrs.average", "complaint.region", "goal", "person.age", "person.agee"),
        *("preferences.days_per_week", "preferences.equipment.1", "screening.ces1"),
    ]


def test_all_disagreements_are_said_at_once(library: Library) -> None:
    lines = faults(
        library,
        conditions=[{"id": "disc_herniaton"}, {"id": "post_fusion", "since": "2027-01-01"}],
        complaint={"limb_nrs": 3, "pain_nrs": {"average": 9, "worst": 2}},
        screening={"ces11": "no", "zzz9": "no"},
        preferences={"likes": ["yga"], "dislikes": ["crunchs"]},
    )
    assert {line.split(": ")[0] for line in lines} == {
        *("conditions.0.id", "conditions.1.since", "complaint.limb_nrs", "complaint.pain_nrs.average"),
        *("screening.ces11", "screening.zzz9", "preferences.likes", "preferences.dislikes"),
    }


def test_each_line_stays_short_however_long_the_value_is(library: Library) -> None:
    (line,) = faults(library, conditions=[{"id": "x" * 100_000}])
    assert len(line) < 150
    (line,) = faults(library, person={"sex": "y" * 100_000})
    assert len(line) < 200
