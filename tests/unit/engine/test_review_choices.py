"""When a review looks at the choice of exercises again."""

from tests.random_diaries import begin

from supple.knowledge import Category, Library

PATIENT: dict[str, object] = {
    "person": {"age": 40},
    "complaint": {
        "region": "low_back",
        "duration_days": 100,
        "pain_nrs": {"average": 4},
        "limb_pain": "none",
        "limb_nrs": 0,
        "eased_by": [],
        "worsened_by": [],
        "directional_test": {},
    },
    "conditions": [],
    "activity": {"exercise_days_per_week": 1, "walks_comfortably_min": 10},
    "preferences": {
        "minutes_per_session": 30,
        "days_per_week": 5,
        "equipment": ["chair"],
        "likes": [],
        "dislikes": [str(category) for category in Category if category not in ("core", "mobility")],
        "positions_to_avoid": ["supine", "quadruped", "prone"],
        "aerobic": "walking",
    },
}


def test_when_no_exercise_can_be_added_the_doses_grow_instead(library: Library) -> None:
    course = begin(library, 7, **PATIENT)
    for _ in range(2):
        course.week(["good"] * 5)
        course.review()
    course.week(["good"] * 5)
    before = course.document
    made = course.review()
    assert made.program is not None
    assert made.program.seen == before.seen
    assert "progress" in {decision.step for decision in made.decisions}
