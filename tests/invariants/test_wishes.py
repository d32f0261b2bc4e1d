"""What is owed to every person who changes wishes or swaps an exercise in a running course."""

import json
import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invariants.course_checks import LIBRARY, check_doses, check_exercises, items, minutes, total
from tests.random_diaries import Course, lived
from tests.random_intakes import random_document

from supple.documents import document_json
from supple.documents.intake import parse_intake
from supple.documents.program import parse_program
from supple.engine.intake import Preferences
from supple.engine.planning.document import identified
from supple.engine.program import ProgramDocument
from supple.engine.progression import Followed, NoSwapError, change_wishes, equals, review, swap
from supple.knowledge import Level

SEEDS = st.integers(min_value=0, max_value=10**6)
FEW = settings(max_examples=max(12, settings().max_examples // 3))


def course_of(seed: int) -> Course:
    """Return a random course after some weeks, a day after its last note."""
    course, _ = lived(LIBRARY, seed, seed % 5 + 1)
    course.rest(1)
    return course


def some_wishes(seed: int, course: Course) -> Preferences:
    """Return random wishes; now and then they name an exercise of the program."""
    dice = random.Random(seed)
    wishes = parse_intake(random_document(LIBRARY, dice), "wishes", LIBRARY, course.today).preferences
    names = [item.exercise for item in course.items]
    return replace(wishes, dislikes=(*wishes.dislikes, *dice.sample(names, min(1, len(names)))))


def only(wishes: Preferences, seed: int, before: Preferences) -> Preferences:
    """Return the wishes before with just one of the others."""
    names = ("days_per_week", "minutes_per_session", "equipment", "dislikes", "positions_to_avoid", "aerobic")
    name = names[seed % len(names)]
    return replace(before, **{name: getattr(wishes, name)})


def check_followed(before: ProgramDocument, found: Followed, wishes: Preferences, course: Course) -> None:
    """Assert all that a change of wishes owes."""
    after = found.program
    if found.review.program is None or found.review.program.program is None:
        assert after == found.review.program, "what the diary forbids, no wish brings back"
        return
    assert after is not None
    assert after.program is not None
    if after == before:
        return
    assert after == identified(replace(after, id="")), "the id is not the one of its content"
    assert (after.follows, after.started_on, after.created_on) == (before.id, before.started_on, course.today)
    assert after.read_until == found.review.program.read_until
    assert set(before.seen) | set(items(after)) <= set(after.seen)
    assert after.intake == replace(before.intake, preferences=wishes)
    assert parse_program(json.loads(document_json(after)), "program", LIBRARY) == after
    check_exercises(after, course.today)
    check_doses(after)
    for name in items(after):
        exercise = LIBRARY.exercises[name]
        assert not {name, exercise.category, exercise.tradition} & set(wishes.dislikes), name
    assert found.reasons
    assert all(reason.references for reason in found.reasons)
    assert {reason.rule for reason in found.reasons} <= {piece.id for piece in after.program.advice}
    check_growth(before, found)


def check_growth(before: ProgramDocument, found: Followed) -> None:
    """Assert that nothing grows faster than in a review: against the program before, or after today's review."""
    after, base = found.program, found.review.program
    assert after is not None
    assert base is not None
    assert after.program is not None
    assert base.program is not None
    if base.id != before.id:
        assert total(after) <= total(base) + 1e-9 or not items(base)
    elif items(before):
        assert total(after) <= total(before) * 1.1 + 1e-9
    fresh = set(items(after)) - set(before.seen)
    assert len(fresh) <= max(2, len(set(items(base)) - set(before.seen))) or not items(base)
    now, was = minutes(after.program.aerobic), minutes(base.program.aerobic)
    assert now <= max(was, 5)
    for name, item in items(after).items():
        if name in items(base):
            assert replace(item.dose, per_week=1) == replace(items(base)[name].dose, per_week=1), name


@given(SEEDS, SEEDS)
@FEW
def test_other_wishes_keep_every_promise_of_the_course(seed: int, other: int) -> None:
    course = course_of(seed)
    before = course.document
    every = some_wishes(other, course)
    for wishes in (every, only(every, other, before.intake.preferences)):
        found = change_wishes(before, course.diary, wishes, LIBRARY, course.today)
        assert change_wishes(before, course.diary, wishes, LIBRARY, course.today) == found
        check_followed(before, found, wishes, course)


@given(SEEDS)
@FEW
def test_the_same_wishes_give_the_very_same_program(seed: int) -> None:
    course = course_of(seed)
    same = course.document.intake.preferences
    again = replace(same, likes=same.likes[::-1], dislikes=(*same.dislikes, *same.dislikes))
    found = change_wishes(course.document, course.diary, again, LIBRARY, course.today)
    reviewed = review(course.document, course.diary, LIBRARY, course.today).program
    stopped = reviewed is None or reviewed.program is None
    assert found.program == (reviewed if stopped else course.document)


@given(SEEDS, SEEDS)
@FEW
def test_a_program_of_other_wishes_can_be_reviewed_and_changed_again(seed: int, other: int) -> None:
    course = course_of(seed)
    wishes = some_wishes(other, course)
    made = change_wishes(course.document, course.diary, wishes, LIBRARY, course.today).program
    if made is None or made.program is None:
        return
    course.document = made
    for _ in range(2):
        if course.items:
            course.week(["good"] * 2)
        course.review()
    again = replace(wishes, days_per_week=7, minutes_per_session=8)
    found = change_wishes(course.document, course.diary, again, LIBRARY, course.today)
    check_followed(course.document, found, again, course)


@given(SEEDS)
@FEW
def test_every_swap_that_is_offered_can_be_made_and_taken_back(seed: int) -> None:
    course = course_of(seed)
    before = course.document
    for item in course.items[:4]:
        offer = equals(before, course.diary, item.exercise, LIBRARY, course.today)
        assert bool(offer.equals) is (offer.none is None)
        for one in offer.equals[:2]:
            old, new = LIBRARY.exercises[item.exercise], LIBRARY.exercises[one.exercise]
            assert (new.role, one.reasons != ()) == (old.role, True)
            assert new.difficulty <= old.difficulty
            assert new.load <= old.load
            check_swap(before, course, item.exercise, one.exercise)


def check_swap(before: ProgramDocument, course: Course, old: str, new: str) -> None:
    try:
        found = swap(before, course.diary, old, new, LIBRARY, course.today)
    except NoSwapError:
        reviewed = review(before, course.diary, LIBRARY, course.today).program
        assert reviewed != before, "what is offered without a review of the day can be had"
        return
    after = found.program
    assert after is not None
    if after.program is None:
        return
    check_followed(before, found, after.intake.preferences, course)
    base = found.review.program
    assert set(items(after)) == set(items(base)) - {old} | {new}
    assert items(after)[new].dose.volume <= items(base)[old].dose.volume
    back = swap(after, course.diary, new, old, LIBRARY, course.today).program
    assert back is not None
    assert old in items(back)
    assert new not in items(back)


def test_random_courses_offer_swaps_and_lead_to_stops() -> None:
    courses = [course_of(seed) for seed in range(12)]
    offered = [equals(c.document, c.diary, i.exercise, LIBRARY, c.today) for c in courses for i in c.items]
    assert any(offer.equals for offer in offered)
    assert any(offer.none for offer in offered)
    assert {c.document.clearance.level for c in courses} > {Level.PROCEED}
