"""Why an exercise is in, or why not, and what it would cost."""

from dataclasses import replace

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.planning import explain, plan
from supple.engine.planning.explain import clashes
from supple.engine.planning.problem import Bonuses, Candidate, Need, SelectionProblem
from supple.knowledge import Category, Library, UnknownIdError


def test_an_exercise_in_the_program_is_explained_with_its_session(library: Library) -> None:
    intake = intake_of(library)
    made = plan(intake, library, TODAY)
    assert made.program is not None
    item = made.program.sessions[0].items[1]
    answer = explain(intake, library, TODAY, item.exercise)
    assert answer.verdict == "included"
    assert "A" in answer.sessions
    assert answer.reasons == item.reasons


def test_every_rule_against_an_exercise_is_named_not_the_first_only(library: Library) -> None:
    intake = intake_of(
        library,
        complaint={"directional_test": {"flexion": "peripheralises", "extension": "centralises"}},
        conditions=[{"id": "disc_herniation"}, {"id": "osteoporosis"}],
    )
    answer = explain(intake, library, TODAY, "repeated_flexion_in_lying")
    assert answer.verdict == "contraindicated"
    rules = {reason.rule for reason in answer.reasons}
    assert rules >= {
        "condition/disc_herniation/X",
        "condition/osteoporosis/X",
        "planning/peripheralises",
        "planning/opposite_direction",
    }


def test_an_exercise_that_would_replace_others_says_which_and_what_it_costs(library: Library) -> None:
    intake = intake_of(library, activity={"exercise_days_per_week": 5})
    answer = explain(intake, library, TODAY, "wall_calf_stretch")
    assert answer.verdict == "not_chosen"
    assert answer.replaces
    assert answer.cost_percent is not None
    assert answer.cost_percent >= 0


def test_an_exercise_for_another_region_is_weighed_too(library: Library) -> None:
    answer = explain(intake_of(library), library, TODAY, "neck_rotation")
    assert answer.verdict == "not_chosen"
    assert answer.cost_percent


def test_an_exercise_that_is_too_long_for_the_session_names_the_clash(library: Library) -> None:
    intake = intake_of(library, preferences={"minutes_per_session": 8})
    answer = explain(intake, library, TODAY, "progressive_muscle_relaxation")
    assert answer.verdict == "infeasible"
    assert "time_limit" in answer.clashes


def test_the_clash_leaves_out_constraints_that_do_not_matter(library: Library) -> None:
    intake = intake_of(library, preferences={"minutes_per_session": 8})
    answer = explain(intake, library, TODAY, "progressive_muscle_relaxation")
    assert "stretching" not in answer.clashes


def test_a_pool_exercise_has_no_place_in_sessions_on_land(library: Library) -> None:
    intake = intake_of(library, preferences={"equipment": ["pool", "chair"]})
    answer = explain(intake, library, TODAY, "pool_squat")
    assert (answer.verdict, answer.clashes) == ("infeasible", ("pool_session",))


def test_walking_and_habits_of_the_day_have_their_own_place(library: Library) -> None:
    intake = intake_of(library)
    walk = explain(intake, library, TODAY, "walking_starter_bouts")
    habit = explain(intake, library, TODAY, "log_roll")
    assert [walk.reasons[0].rule, habit.reasons[0].rule] == ["planning/aerobic_elsewhere", "planning/habit"]


def test_no_program_is_explained_by_the_level(library: Library) -> None:
    intake = intake_of(library, screening={"ces1": "yes"})
    answer = explain(intake, library, TODAY, "bird_dog")
    assert answer.verdict == "no_program"
    assert answer.reasons[0].rule == "screening/ces1"


def test_an_unknown_exercise_is_named_with_the_nearest_one(library: Library) -> None:
    with pytest.raises(UnknownIdError, match="did you mean bird_dog"):
        explain(intake_of(library), library, TODAY, "bird_dgo")


def test_the_smallest_clash_holds_needs_and_limits(library: Library) -> None:
    easy = Candidate("easy", 10, 200, "supine", "trunk", 7, 0, mobility=True, core=True, strength=True)
    long = Candidate("long", 90, 200, "supine", "trunk", 7, 1)
    problem = SelectionProblem(
        candidates=(easy, long),
        days=(1, 1),
        adjacent=(),
        least_seconds=0,
        most_seconds=300,
        change_seconds=20,
        least_items=1,
        most_items=6,
        stretch_percent=30,
        directions=frozenset(),
        bonuses=Bonuses(0, (), 2, 0, 0, 0),
        needs=frozenset(Need),
    )
    assert clashes(problem, "long") == ("core_or_strength", "time_limit")
    without_core = replace(problem, needs=frozenset({Need.MOBILITY, Need.MINUTES}))
    assert clashes(without_core, "long") == ("mobility", "time_limit")


def test_what_an_exercise_would_replace_stands_in_the_program(library: Library) -> None:
    for minutes in (8, 10, 12):
        intake = intake_of(library, preferences={"minutes_per_session": minutes})
        made = plan(intake, library, TODAY)
        assert made.program is not None
        shown = {item.exercise for session in made.program.sessions for item in session.items}
        for name in ("wall_plank", "tandem_stance", "doorway_pectoral_stretch", "heel_raise"):
            assert set(explain(intake, library, TODAY, name).replaces) <= shown


def test_what_is_in_through_dislikes_set_aside_is_explained_as_in(library: Library) -> None:
    intake = intake_of(library, preferences={"dislikes": list(Category)})
    made = plan(intake, library, TODAY)
    assert made.program is not None
    assert explain(intake, library, TODAY, made.program.sessions[0].items[0].exercise).verdict == "included"


def test_a_last_resort_program_is_still_explained(library: Library) -> None:
    others = [str(category) for category in Category if category != "stretch"]
    intake = intake_of(library, preferences={"dislikes": others})
    made = plan(intake, library, TODAY)
    assert made.program is not None
    shown = {item.exercise for session in made.program.sessions for item in session.items}
    left = sorted(e.id for e in library.exercises.values() if e.category == "stretch" and e.id not in shown)
    verdicts = {explain(intake, library, TODAY, name).verdict for name in left}
    assert "not_chosen" in verdicts
