"""The counts of safety can find what they look for: every fault is planted once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.simulation.even_draws import EvenDraws

from supple.engine.diary import Done, Entry, PainNotes
from supple.engine.program import ProgramDocument
from supple.engine.review import Decision, Review, Step
from supple.knowledge import Library
from supple.simulation.colours import is_green, latest_session
from supple.simulation.diary_keeping import DiaryKeeper
from supple.simulation.knowledge_room import first_program
from supple.simulation.people import VirtualPerson
from supple.simulation.profiles import PROFILES, START
from supple.simulation.safety_rules import CAPS, CODES, EARLY_CAPS, Standing, beyond_dose, forbidden, most
from supple.simulation.tally import Tally
from supple.simulation.telling import Teller
from supple.simulation.watch import AFTER_STOP, BEYOND_CAPS, CONTRAINDICATED, GROWTH, WORSE_ANSWER, Watch
from supple.simulation.workload import Prescription, Walk, grown, prescription_of, work_of

Someone = Callable[..., VirtualPerson]


def only(library: Library, exercise: str, **changes: Any) -> Prescription:
    """Return a prescription of one exercise on Mondays, its start dose changed as told."""
    known = library.exercises[exercise]
    assert known.dose is not None
    day = (work_of(known, replace(known.dose, **changes)),)
    return Prescription((day, *[()] * 6), ("A", *[None] * 6), Walk(0, 0))


def faults(person: VirtualPerson, library: Library, day: int, *given: Prescription) -> dict[str, int]:
    tally = Tally()
    watch = Watch(person, library, tally)
    for prescription in given:
        watch.program(day, prescription)
    return tally.counts


@pytest.mark.parametrize(
    ("profile", "day", "exercise"),
    [
        ("stenosis", 30, "prone_press_up"),
        ("osteoporosis", 30, "partial_crunch"),
        ("disc_herniation", 30, "double_knee_to_chest"),
        ("chronic_low_back", 30, "full_sit_up"),
        ("chronic_low_back_old", 30, "single_leg_romanian_deadlift"),
        ("late_pregnancy", 30, "prone_press_up"),
        ("sciatica", 30, "double_knee_to_chest"),
    ],
)
def test_a_contraindicated_exercise_is_found(
    someone: Someone, library: Library, profile: str, day: int, exercise: str
) -> None:
    assert forbidden(someone(profile), day, library.exercises[exercise])
    assert not forbidden(someone(profile), day, library.exercises["diaphragmatic_breathing"])


def test_late_pregnancy_counts_from_the_week_in_which_it_begins(someone: Someone, library: Library) -> None:
    person = someone("pregnancy")
    late = next(e for e in library.exercises.values() if e.letters.get("PREG_LATE") == "X" and "PREG" not in e.letters)
    assert not forbidden(person, 20, late)
    assert forbidden(person, 21, late)


def test_the_first_twelve_weeks_after_an_operation_end_by_date(someone: Someone, library: Library) -> None:
    person = someone("after_discectomy")
    waits = next(e for e in library.exercises.values() if e.letters.get("PO_DISC") == "X" and "ALL" not in e.letters)
    assert forbidden(person, 27, waits)
    assert not forbidden(person, 28, waits)


def test_every_condition_of_a_profile_has_a_code_or_a_rule_of_its_own() -> None:
    own = {"post_discectomy"}
    names = {name for profile in PROFILES for name in profile.conditions}
    assert names == set(CODES) | own
    assert set(CAPS) | set(EARLY_CAPS) == set(CODES)


def test_the_caps_of_condition_time_habit_and_pain_are_all_looked_at(someone: Someone, library: Library) -> None:
    squat = library.exercises["goblet_squat"]
    idle = someone("chronic_low_back", start=replace(someone("chronic_low_back").start, exercise_days=0))
    assert most(idle, Standing(3, 4, 0), squat) == (1, 2)
    assert most(idle, Standing(30, 4, 0), squat) == (2, 5)
    assert most(idle, Standing(50, 4, 0), squat) == (3, 5)
    assert most(idle, Standing(50, 6, 0), squat) == (1, 2)
    assert most(someone("acute_low_back"), Standing(30, 6, 0), squat) == (1, 1)
    assert most(someone("sciatica"), Standing(50, 4, 3), squat) == (1, 2)
    assert most(someone("sciatica"), Standing(50, 4, 2), squat) == (2, 4)
    assert most(someone("hypermobility"), Standing(50, 4, 0), squat) == (2, 3)


@pytest.mark.parametrize(
    ("exercise", "dose", "too_much"),
    [
        ("bird_dog", {"sets": 3, "repetitions": 12, "hold_s": 8}, False),
        ("bird_dog", {"sets": 4}, True),
        ("bird_dog", {"repetitions": 16}, True),
        ("bird_dog", {"hold_s": 11}, True),
        ("front_plank", {"hold_s": 30}, False),
        ("front_plank", {"hold_s": 31}, True),
        ("front_plank", {"sets": 5}, False),
        ("neck_isometrics", {"repetitions": 20}, False),
    ],
)
def test_a_dose_beyond_its_caps_is_found(
    someone: Someone, library: Library, exercise: str, dose: dict[str, int], too_much: bool
) -> None:
    known = library.exercises[exercise]
    assert known.dose is not None
    person = someone("chronic_low_back")
    assert beyond_dose(person, known, replace(known.dose, **dose)) is too_much
    assert bool(faults(person, library, 60, only(library, exercise, **dose)).get(BEYOND_CAPS)) is too_much


def test_a_week_that_grows_by_more_than_a_tenth_is_found(someone: Someone, library: Library) -> None:
    person = someone("chronic_low_back")
    base = prescription_of(first_program(person.start), library)
    assert base is not None
    assert GROWTH not in faults(person, library, 60, base, base)
    assert faults(person, library, 60, base, grown(base, 1.5, library))[GROWTH] == 1


@pytest.mark.parametrize(
    ("changes", "too_fast"),
    [
        ({"repetitions": 6}, False),
        ({"repetitions": 7}, True),
        ({"hold_s": 10}, False),
        ({"hold_s": 11}, True),
        ({"repetitions": 6, "sets": 2}, True),
    ],
)
def test_one_small_step_is_never_too_fast(
    someone: Someone, library: Library, changes: dict[str, int], too_fast: bool
) -> None:
    before, after = only(library, "bird_dog"), only(library, "bird_dog", **changes)
    assert (GROWTH in faults(someone("chronic_low_back"), library, 60, before, after)) is too_fast


def test_a_small_step_of_two_exercises_is_one_too_many(someone: Someone, library: Library) -> None:
    first, second = only(library, "bird_dog"), only(library, "bridge")
    more = only(library, "bird_dog", repetitions=6), only(library, "bridge", repetitions=6)
    before, after = (
        Prescription((one.items[0], other.items[0], *[()] * 5), ("A", "B", *[None] * 5), Walk(0, 0))
        for one, other in ((first, second), more)
    )
    assert faults(someone("chronic_low_back"), library, 60, before, after)[GROWTH] == 1


@pytest.mark.parametrize(("repetitions", "too_fast"), [(1, False), (9, True)])
def test_an_exercise_that_takes_anothers_place_may_not_be_more_work(
    someone: Someone, library: Library, repetitions: int, too_fast: bool
) -> None:
    small, step = only(library, "bird_dog").items[0], only(library, "bird_dog", repetitions=6).items[0]
    place, taken = (
        only(library, "bridge", repetitions=2),
        only(library, "clamshell", repetitions=repetitions, sets=1, sides=1),
    )
    before, after = (
        Prescription((one, other, *[()] * 5), ("A", "B", *[None] * 5), Walk(0, 0))
        for one, other in ((small, place.items[0]), (step, taken.items[0]))
    )
    assert (GROWTH in faults(someone("chronic_low_back"), library, 60, before, after)) is too_fast


def test_an_exercise_that_is_new_is_no_small_step(someone: Someone, library: Library) -> None:
    before, after = only(library, "diaphragmatic_breathing", repetitions=1), only(library, "bird_dog")
    assert faults(someone("chronic_low_back"), library, 60, before, after)[GROWTH] == 1


def test_going_back_to_the_dose_of_a_week_ago_is_no_growth(someone: Someone, library: Library) -> None:
    tally = Tally()
    watch = Watch(someone("chronic_low_back"), library, tally)
    full, half = only(library, "bird_dog", repetitions=10), only(library, "bird_dog", repetitions=5)
    for day, given in ((50, full), (58, half), (60, full)):
        watch.program(day, given)
    assert GROWTH not in tally.counts
    watch.program(75, half)
    watch.program(90, full)
    assert tally.counts[GROWTH] == 1


def session(day: int, *, before: float | None = 3, worst: float | None = 3, after: float | None = 3) -> Entry:
    notes = PainNotes(before=before, worst=worst, next_morning=after)
    return Entry(START + timedelta(days=day), template="A", pain=notes, done=(Done("bird_dog", pain=worst),))


@pytest.mark.parametrize(
    ("before", "worst", "after", "green"),
    [
        (3, 4, 3, True),
        (3, 5, 3, False),
        (3, 4, 4, False),
        (0, 2, 0, True),
        (5, 6, 5, False),
        (3, None, 3, False),
        (None, 2, 3, False),
        (3, 4, None, False),
    ],
)
def test_an_answer_is_green_only_when_all_of_it_is(
    before: float | None, worst: float | None, after: float | None, green: bool
) -> None:
    entries = [session(1, before=before, worst=worst, after=after)]
    assert is_green(entries, 0, "bird_dog", limb=False, lasting=False) is green


def test_the_pain_before_the_next_session_stands_in_for_the_morning_after() -> None:
    walk = Entry(START + timedelta(days=2), pain=PainNotes(before=5), walk_minutes=10)
    entries = [session(1, after=None), walk, session(2, before=3)]
    assert is_green(entries, 0, "bird_dog", limb=False, lasting=False)
    assert not is_green([session(1, after=None), session(2, before=4)], 0, "bird_dog", limb=False, lasting=False)


def test_pain_in_the_limb_is_measured_one_point_stricter() -> None:
    entry = session(1)
    told = replace(entry.pain, limb_before=3, limb_worst=4, limb_next_morning=3)
    entries = [replace(entry, pain=told)]
    assert is_green(entries, 0, "bird_dog", limb=False, lasting=False)
    assert not is_green(entries, 0, "bird_dog", limb=True, lasting=False)


def test_with_strong_lasting_pain_any_answer_that_is_not_red_will_do() -> None:
    entries = [session(1, before=6, worst=8, after=7)]
    assert is_green(entries, 0, "bird_dog", limb=False, lasting=True)
    assert not is_green(entries, 0, "bird_dog", limb=False, lasting=False)
    for worse in (session(1, before=6, worst=9, after=6), session(1, before=6, worst=6, after=8)):
        assert not is_green([worse], 0, "bird_dog", limb=False, lasting=True)


def test_the_latest_session_with_the_exercise_is_the_one_that_counts() -> None:
    entries = [session(1), session(3), Entry(START + timedelta(days=4), walk_minutes=10)]
    assert latest_session(entries, START, "bird_dog") == 1
    assert latest_session(entries, START + timedelta(days=2), "bridge") == 1
    assert latest_session(entries, START + timedelta(days=4), "bird_dog") is None


def reviewed(document: ProgramDocument, *decisions: Decision) -> Review:
    return Review("supple/review/1", START, document.clearance, "on_track", decisions, None, (), None, document)


@pytest.mark.parametrize(("worst", "found"), [(5, 1), (3, 0), (None, 1)])
def test_a_step_up_on_a_worse_answer_is_found(
    someone: Someone, library: Library, worst: int | None, found: int
) -> None:
    person, tally = someone("chronic_low_back"), Tally()
    keeper = DiaryKeeper(Teller(person, EvenDraws()))
    keeper.entries.append(session(1, worst=worst))
    step = Decision("bird_dog", Step.PROGRESS, {"repetitions": 5}, {"repetitions": 6}, ())
    Watch(person, library, tally).review(8, reviewed(first_program(person.start), step), keeper, START)
    assert tally.counts.get(WORSE_ANSWER, 0) == found


def test_a_program_after_a_stop_is_found_with_an_example_to_look_at(someone: Someone, library: Library) -> None:
    person, tally = someone("chronic_low_back"), Tally()
    watch = Watch(person, library, tally)
    watch.after_stop(20, stopped=True, shown=False)
    watch.after_stop(27, stopped=False, shown=True)
    assert AFTER_STOP not in tally.counts
    watch.after_stop(34, stopped=True, shown=True)
    assert tally.counts[AFTER_STOP] == 1
    (example,) = tally.examples
    assert (example.seed, example.number, example.day) == (person.seed, person.number, 34)


def test_contraindicated_items_are_counted_on_every_look(someone: Someone, library: Library) -> None:
    bad = only(library, "prone_press_up")
    assert faults(someone("stenosis"), library, 30, bad, bad)[CONTRAINDICATED] == 2
