"""What may be done beside the session as written: an easier exercise, a short session, a routine, or nothing at all."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.conftest import TODAY, intake_of

from supple.engine.diary import Diary, Done, Entry, PainNotes, ScreeningRecord
from supple.engine.planning import judge, plan
from supple.engine.planning.document import identified
from supple.engine.program import ProgramDocument, Session, items_of
from supple.engine.progression import easier_items, review, routine_today, shortened, withdrawn_program
from supple.engine.progression.findings import find
from supple.engine.progression.history import History
from supple.knowledge import Answer, Dose, Library, Role, Routine

NOTHING = Diary("supple/diary/1")


@pytest.fixture(scope="module")
def made(library: Library) -> ProgramDocument:
    intake = intake_of(library, preferences={"equipment": ["chair", "band", "ball"], "minutes_per_session": 30})
    return plan(intake, library, TODAY)


def sessions(made: ProgramDocument) -> tuple[Session, ...]:
    assert made.program is not None
    return made.program.sessions


def with_item(made: ProgramDocument, exercise: str, library: Library) -> ProgramDocument:
    """Return a program whose first item is another exercise."""
    assert made.program is not None
    dose = library.exercise(exercise).dose
    assert dose is not None
    first, *others = sessions(made)
    item = replace(first.items[0], exercise=exercise, name=exercise, dose=replace(dose, sets=1))
    changed = replace(first, items=(item, *first.items[1:]))
    return identified(replace(made, program=replace(made.program, sessions=(changed, *others))))


def test_the_easier_one_is_eligible_less_difficult_and_has_no_more_sets(
    made: ProgramDocument, library: Library
) -> None:
    known = ("side_plank_from_knees", "dead_bug", "front_plank")
    hard = next(name for name in known if _has_easier(made, name, library))
    course = with_item(made, hard, library)
    found = easier_items(course, NOTHING, library, TODAY)
    verdicts = find(History(course, NOTHING, library, TODAY)).verdicts({item.exercise for item in found.values()})
    planned = items_of(course.program)
    assert hard in found
    for name, item in found.items():
        assert verdicts[item.exercise].eligible
        if item.exercise == name:
            continue
        assert item.exercise not in planned
        assert library.exercise(item.exercise).difficulty < library.exercise(name).difficulty
        assert item.dose.sets <= planned[name].dose.sets
        assert item.reasons


def _has_easier(made: ProgramDocument, name: str, library: Library) -> bool:
    """Tell whether the chain of an exercise leads down to one that is eligible and not in the program."""
    below = (library.exercise(other) for other in library.exercise(name).regressions)
    free = judge_all(made, library) - set(items_of(made.program))
    return any(one.id in free and one.difficulty < library.exercise(name).difficulty for one in below)


def test_what_has_no_easier_one_is_offered_with_half_its_dose(made: ProgramDocument, library: Library) -> None:
    found = easier_items(made, NOTHING, library, TODAY)
    planned = items_of(made.program)
    same = [name for name, item in found.items() if item.exercise == name]
    assert same
    for name in same:
        assert found[name].dose.volume <= planned[name].dose.volume / 2 or planned[name].dose.sets == 1
        assert found[name].dose.volume < planned[name].dose.volume


def test_what_is_at_its_least_has_nothing_easier(made: ProgramDocument, library: Library) -> None:
    assert made.program is not None
    first, *others = sessions(made)
    least = [replace(i, dose=Dose(sets=1, repetitions=1, per_week=i.dose.per_week)) for i in first.items]
    kept = replace(made.program, sessions=(replace(first, items=tuple(least)), *(replace(o, items=()) for o in others)))
    course = identified(replace(made, program=kept))
    found = easier_items(course, NOTHING, library, TODAY)
    assert all(item.exercise != name for name, item in found.items())
    assert len(found) < len(least)


@pytest.mark.parametrize("minutes", [1, 5, 10, 60])
def test_a_short_session_keeps_the_time_and_adds_nothing(made: ProgramDocument, library: Library, minutes: int) -> None:
    for session in sessions(made):
        short = shortened(session, library, TODAY, minutes)
        planned = {item.exercise: item for item in session.items}
        assert short.items
        assert short.minutes <= minutes or len(short.items) == 1
        assert all(item.dose.sets == 1 <= planned[item.exercise].dose.sets for item in short.items)
        order = [item.exercise for item in session.items]
        assert [item.exercise for item in short.items] == [e for e in order if e in {i.exercise for i in short.items}]


def test_a_short_session_holds_the_main_part_first(made: ProgramDocument, library: Library) -> None:
    session = sessions(made)[0]
    assert session.items[0].part == "warm_up"
    assert {item.part for item in shortened(session, library, TODAY, 1).items} == {"main"}


def test_with_time_enough_a_short_session_has_every_exercise(made: ProgramDocument, library: Library) -> None:
    session = sessions(made)[0]
    assert len(shortened(session, library, TODAY, 120).items) == len(session.items)


def test_a_routine_is_screened_like_everything_else(library: Library) -> None:
    conditions = [{"id": "wrist_problem"}, {"id": "knee_problem"}, {"id": "pregnancy"}]
    intake = intake_of(library, conditions=conditions, person={"pregnancy_weeks": 20})
    course = plan(intake, library, TODAY)
    eligible = judge_all(course, library)
    for routine in library.routines.values():
        found = routine_today(routine, course, NOTHING, library, TODAY)
        assert {item.exercise for item in found.items} <= eligible
        assert all(one.reasons for one in found.left_out)
        named = {item.exercise for item in routine.items}
        assert {item.exercise for item in found.items} | {one.exercise for one in found.left_out} == named


def judge_all(course: ProgramDocument, library: Library) -> set[str]:
    findings = find(History(course, NOTHING, library, TODAY))
    verdicts = judge(findings.facts, findings.assessment, set(library.exercises), findings.grounds)
    return {name for name, verdict in verdicts.items() if verdict.eligible}


def routine_of(library: Library, *names: str) -> Routine:
    """Return a routine of three sets each."""
    like = library.routines["desk_day"]
    return replace(like, items=tuple(replace(like.items[0], exercise=name, sets=3) for name in names))


def test_a_routine_never_has_more_sets_than_the_program_or_the_start_dose(
    made: ProgramDocument, library: Library
) -> None:
    planned = next(iter(items_of(made.program)))
    other = next(
        name
        for name in sorted(judge_all(made, library))
        if _simple(library, name) and name not in items_of(made.program)
    )
    found = routine_today(routine_of(library, planned, other), made, NOTHING, library, TODAY)
    doses = {item.exercise: item.dose for item in found.items}
    start = library.exercise(other).dose
    assert start is not None
    assert doses[planned].sets <= items_of(made.program)[planned].dose.sets
    assert doses[other].sets <= start.sets


def _simple(library: Library, name: str) -> bool:
    known = library.exercise(name)
    return known.dose is not None and not known.habit and not known.taught_by_clinician and known.role is Role.CORE


def test_a_routine_leaves_out_habits_walks_and_what_a_clinician_teaches(
    made: ProgramDocument, library: Library
) -> None:
    eligible = judge_all(made, library)
    taught = next(name for name in sorted(eligible) if library.exercise(name).taught_by_clinician)
    names = ("sitting_micro_break", "walking_starter_bouts", taught)
    found = routine_today(routine_of(library, *names), made, NOTHING, library, TODAY)
    assert {one.exercise: one.reasons[0].rule for one in found.left_out} == {
        "sitting_micro_break": "planning/habit",
        "walking_starter_bouts": "planning/habit",
        taught: "planning/taught_by_clinician",
    }


def flared(made: ProgramDocument) -> tuple[Diary, date]:
    """Return a diary with a flare-up that began on the third day, and the day after that."""
    first = sessions(made)[0].items[0].exercise
    calm = PainNotes(before=2, worst=2, next_morning=2)
    bad = PainNotes(before=4, worst=7, next_morning=7)
    days = [(TODAY, calm), (TODAY + timedelta(days=1), calm), (TODAY + timedelta(days=2), bad)]
    entries = tuple(Entry(day, template="A", pain=pain, done=(Done(first),)) for day, pain in days)
    return replace(NOTHING, entries=entries), TODAY + timedelta(days=3)


def test_in_a_flare_up_a_routine_holds_easy_exercises_only(made: ProgramDocument, library: Library) -> None:
    diary, today = flared(made)
    assert find(History(made, diary, library, today)).flare is not None
    most = library.whole("progression/flare_difficulty", today)
    harder = [name for name in sorted(judge_all(made, library)) if _simple(library, name)]
    harder = [name for name in harder if library.exercise(name).difficulty > most]
    routine = routine_of(library, *harder)
    assert routine_today(routine, made, NOTHING, library, TODAY).items
    assert not routine_today(routine, made, diary, library, today).items


def test_a_withdrawn_program_has_no_exercise_and_comes_back_only_with_a_word(
    made: ProgramDocument, library: Library
) -> None:
    said = ScreeningRecord(TODAY, {"ces1": Answer.YES})
    diary = replace(NOTHING, screenings=(said,))
    found = review(made, diary, library, TODAY)
    gone = withdrawn_program(made, found.clearance, TODAY)
    assert (gone.program, gone.follows, gone.clearance) == (None, made.id, found.clearance)
    later = TODAY + timedelta(days=2)
    assert review(gone, diary, library, later).program is None
