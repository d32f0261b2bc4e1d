"""What is owed to every person through a whole course: over random diaries, replayed diaries and worsened ones."""

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from tests.conftest import TODAY, intake_of
from tests.invariants.course_checks import LIBRARY, Watched, check, check_exercises, total
from tests.random_diaries import EMPTY, GAPS, MOST, SCREENINGS, SESSIONS, Course, begin, lived

from supple.engine.diary import Diary
from supple.engine.planning import plan
from supple.engine.progression import review
from supple.engine.review import Step
from supple.knowledge import Level, Library

# --- whole courses ----------------------------------------------------------------------------------------------------

KINDS = (*SESSIONS, "walk")
ASKED = [question.id for question in LIBRARY.screening.values() if question.question]
MANY_SEEDS = st.integers(min_value=0, max_value=10**9)


class AnyCourse(RuleBasedStateMachine):
    """Days pass, anything is written down, reviews come at any time; every one of them keeps every promise."""

    @initialize(seed=MANY_SEEDS)
    def begin(self, seed: int) -> None:
        self.course = begin(LIBRARY, seed, Watched)

    @rule(kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=4), rest=st.integers(0, 3))
    def train(self, kinds: list[str], rest: int) -> None:
        for kind in kinds:
            self.course.train(kind)
            self.course.rest(rest)

    @rule(times=st.integers(2, 5), bad=st.sampled_from(("good", "good", *KINDS)))
    def live_a_week(self, times: int, bad: str) -> None:
        self.course.week(["good"] * (times - 1) + [bad])
        self.course.review()

    @rule(days=st.sampled_from(GAPS))
    def stay_away(self, days: int) -> None:
        self.course.rest(days)

    @rule(kind=st.sampled_from(SCREENINGS))
    def answer(self, kind: str) -> None:
        self.course.answer(kind)

    @rule(name=st.sampled_from(sorted(MOST)))
    def measure(self, name: str) -> None:
        self.course.measure(name, 6 if name == "confidence" else 0)

    @rule(kind=st.sampled_from(("all", "all", "one", "against")))
    def hear_a_clinician(self, kind: str) -> None:
        self.course.word(kind)

    @rule()
    def review(self) -> None:
        self.course.review()


TestAnyCourse = AnyCourse.TestCase
TestAnyCourse.settings = settings(stateful_step_count=25)


@given(MANY_SEEDS)
@settings(max_examples=max(10, settings().max_examples // 4))
def test_every_review_of_a_long_course_keeps_every_promise(seed: int) -> None:
    course, _ = lived(LIBRARY, seed, 14, Watched)
    assert course.reviews


def test_random_courses_come_by_every_step_and_every_state() -> None:
    reviews = [made for seed in range(12) for made in lived(LIBRARY, seed, 12)[0].reviews]
    assert {made.state for made in reviews} == {"on_track", "flare_up", "returning", "graduated", "stopped"}
    assert {decision.step for made in reviews for decision in made.decisions} == set(Step)
    assert {made.aerobic.step for made in reviews if made.aerobic} >= {Step.PROGRESS, Step.MAINTAIN, Step.REGRESS}


def test_a_pregnancy_that_moves_past_week_16_loses_what_does_not_suit_it(library: Library) -> None:
    for region in ("low_back", "mid_back", "neck"):
        activity = {"exercise_days_per_week": 5}
        raw: dict[str, Any] = {"person": {"age": 30, "pregnancy_weeks": 13}, "complaint": {"region": region}}
        intake = intake_of(library, **raw, activity=activity, screening=dict.fromkeys(ASKED, "no"))
        course = Course(library, random.Random(1), plan(intake, library, TODAY), usual=1)
        for _ in range(6):
            course.week(["good"] * 3)
            course.review()
            check_exercises(course.document, course.today)


@given(MANY_SEEDS)
@settings(max_examples=max(10, settings().max_examples // 4))
def test_replaying_a_diary_gives_the_same_reviews_and_later_entries_change_none_of_them(seed: int) -> None:
    course, days = lived(LIBRARY, seed, 6)
    document = begin(LIBRARY, seed).document
    for day, first in zip(days, course.reviews, strict=True):
        assert review(document, until(course.diary, day), LIBRARY, day) == first
        assert review(document, course.diary, LIBRARY, day) == first
        document = first.program or document
    assert document == course.document


def until(diary: Diary, day: date) -> Diary:
    return replace(
        diary,
        entries=tuple(entry for entry in diary.entries if entry.date <= day),
        screenings=tuple(record for record in diary.screenings if record.date <= day),
        measures=tuple(taken for taken in diary.measures if taken.date <= day),
        clearance=tuple(word for word in diary.clearance if word.date <= day),
    )


# --- strange diaries --------------------------------------------------------------------------------------------------

BY_TIME = {
    "pregnancy",
    "postpartum",
    "post_discectomy",
    "post_fusion",
    "hip_replacement",
    "vertebral_compression_fracture",
}


@given(MANY_SEEDS, st.integers(0, 120))
def test_an_empty_diary_changes_nothing(seed: int, days: int) -> None:
    document = begin(LIBRARY, seed).document
    ids = {known.id for known in document.intake.conditions}
    made = review(document, EMPTY, LIBRARY, TODAY + timedelta(days=days))
    if ids & BY_TIME or document.intake.person.pregnancy_weeks is not None:
        assert made.program is None or made.program is document or made.decisions
    elif document.program is None:
        assert made.program is None
    else:
        assert made.program is document
        assert {decision.step for decision in made.decisions} <= {Step.MAINTAIN}


@given(MANY_SEEDS)
def test_sessions_without_any_pain_note_never_make_anything_grow(seed: int) -> None:
    course = begin(LIBRARY, seed)
    assume(course.document.clearance.level is Level.PROCEED)
    for _ in range(3):
        for _ in range(4):
            course.rest(2)
            course.train("bare")
        course.answer("calm")
        before, made = course.document, course.review()
        assert Step.PROGRESS not in {decision.step for decision in made.decisions}
        assert made.aerobic is None or made.aerobic.step is not Step.PROGRESS
        assert total(course.document) <= total(before)


def test_ten_years_of_diary_are_reviewed_like_any_other(library: Library) -> None:
    course = begin(library, 3)
    for _ in range(10 * 52):
        course.week(["good"] * 4)
    made = review(course.document, course.diary, library, course.today)
    check(course.document, made, course.today, restarts=False)
    assert made.decisions


def test_a_program_emptied_by_pain_of_eight_fills_again_when_all_is_calm(library: Library) -> None:
    intake = intake_of(library, complaint={"region": "neck"})
    course = Course(library, random.Random(1), plan(intake, library, TODAY), usual=1)
    for _ in range(5):
        course.week(["eight"])
        course.review()
    for _ in range(10):
        course.week(["good"] * 3)
        course.review()
    assert course.items
