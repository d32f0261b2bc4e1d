"""Corners of planning that no vignette reaches."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.facts import Facts
from supple.engine.planning import Course, Exclusion, plan
from supple.engine.planning.aerobic import plan_aerobic
from supple.engine.planning.case import choose, open_case
from supple.engine.planning.dosing import Kept
from supple.engine.planning.problem import Need
from supple.engine.planning.selection import select
from supple.knowledge import Category, Library, Position, When

NOT_STRETCH = [category for category in Category if category not in ("stretch",)]


def names(made) -> set[str]:
    return {item.exercise for session in made.program.sessions for item in session.items}


def test_familiar_exercises_are_kept_when_planning_again(library: Library) -> None:
    first = plan(intake_of(library), library, TODAY)
    other = intake_of(library, complaint={"worsened_by": ["flexion"]}, person={"age": 70}, goals=["garden", "lift"])
    items = [item for session in first.program.sessions for item in session.items]
    known = {item.exercise: Kept(item.dose, TODAY) for item in items}
    course = Course(TODAY, first.id, kept=known, seen=first.seen)
    fresh, kept = plan(other, library, TODAY), plan(other, library, TODAY, course)
    assert len(names(kept) - names(first)) < len(names(fresh) - names(first))
    assert kept.follows == first.id
    assert set(first.seen) <= set(kept.seen)
    reasons = {reason.rule for session in kept.program.sessions for item in session.items for reason in item.reasons}
    assert "planning/familiar" in reasons


def test_after_the_first_weeks_sessions_may_hold_more_and_harder_exercises(library: Library) -> None:
    intake = intake_of(library, preferences={"minutes_per_session": 30})
    early = plan(intake, library, TODAY)
    late = plan(intake, library, TODAY, Course(TODAY - timedelta(weeks=7)))
    assert max(len(session.items) for session in early.program.sessions) == 6
    assert max(len(session.items) for session in late.program.sessions) > 6
    above = {entry.exercise for entry in early.program.excluded if entry.kind == "above_level"}
    assert "front_plank" in above - {entry.exercise for entry in late.program.excluded}


def test_with_only_stretches_to_choose_from_the_last_resort_says_so(library: Library) -> None:
    intake = intake_of(library, preferences={"dislikes": [str(name) for name in NOT_STRETCH]})
    made = plan(intake, library, TODAY)
    assert {"relaxed_mobility", "relaxed_core_or_strength", "relaxed_stretching"} <= {
        piece.id for piece in made.program.advice
    }
    assert all(library.exercises[name].category == "stretch" for name in names(made))


def test_everything_disliked_brings_some_of_it_back_and_says_so(library: Library) -> None:
    intake = intake_of(library, preferences={"dislikes": list(Category)})
    made = plan(intake, library, TODAY)
    assert "relaxed_dislikes" in {piece.id for piece in made.program.advice}
    assert names(made)


def test_every_position_avoided_leaves_walking_and_says_so(library: Library) -> None:
    intake = intake_of(library, preferences={"positions_to_avoid": list(Position)})
    made = plan(intake, library, TODAY)
    assert made.program.sessions == ()
    assert "nothing_fits" in {piece.id for piece in made.program.advice}
    assert made.program.aerobic.stage == "W1"


def test_nothing_is_selected_when_nothing_stands_or_nothing_is_short_enough(library: Library) -> None:
    nobody = intake_of(library, preferences={"positions_to_avoid": list(Position)})
    assert select(open_case(nobody, library, TODAY).problem(everything=True)) is None
    hurried = open_case(intake_of(library), library, TODAY)
    assert select(hurried.problem(10_000)) is None
    assert choose(hurried, 10_000).selection.chosen == (frozenset(), frozenset())


def test_a_tight_wish_relaxes_the_minutes_last(library: Library) -> None:
    case = open_case(intake_of(library), library, TODAY)
    assert choose(case).selection.relaxed == ()
    short = choose(case, 950)
    assert Need.MINUTES in short.selection.relaxed


@pytest.mark.parametrize(
    ("said", "found"), [("lift", "lift"), ("I want to garden", "garden"), ("sit_longer", "sit_longer")]
)
def test_goals_are_found_in_the_persons_own_words(library: Library, said: str, found: str) -> None:
    facts = Facts(intake_of(library, goals=[said]), TODAY, TODAY, library)
    assert found in facts.goals


def test_a_word_before_the_answer_does_not_clear_it_and_one_of_the_day_does(library: Library) -> None:
    answers = {q.id: "no" for q in library.screening.values() if q.question} | {"ca1": "yes"}

    def level(day: date) -> str:
        word = {"date": day.isoformat(), "by": "doctor", "advises_exercise": True, "covers": ["ca1"]}
        return plan(intake_of(library, screening=answers, clearance=[word]), library, TODAY).clearance.level

    assert [level(TODAY - timedelta(days=1)), level(TODAY)] == ["clinician_soon", "proceed"]


def test_nothing_aerobic_is_offered_when_even_short_walks_are_out(library: Library) -> None:
    case = open_case(intake_of(library), library, TODAY)
    walk = case.verdicts["walking_starter_bouts"]
    reason = case.verdicts["full_sit_up"].against[0][1]
    blocked = {**case.verdicts, walk.exercise.id: replace(walk, against=((Exclusion.CONTRAINDICATED, reason),))}
    made = plan_aerobic(case.facts, blocked, gentle=False)
    assert (made.stage, made.plan, made.reasons[-1].rule) == ("", (), "aerobic/none_allowed")


@pytest.mark.parametrize(("state", "holds"), [("fused", True), ("not_fused", False), (None, True)])
def test_a_state_holds_when_given_or_when_it_is_the_worst_and_none_was_given(
    library: Library, state: str | None, holds: bool
) -> None:
    known = {"id": "axial_spondyloarthritis"} | ({"state": state} if state else {})
    facts = Facts(intake_of(library, conditions=[known]), TODAY, TODAY, library)
    assert facts.holds(When(states_any=("axial_spondyloarthritis:fused",))) is holds
