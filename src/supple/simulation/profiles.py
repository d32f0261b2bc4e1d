"""Who comes: a modest number of kinds of people, so that equal planning inputs are common."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from supple.engine.intake import (
    Activity,
    ClinicianWord,
    Complaint,
    Intake,
    KnownCondition,
    PainScores,
    Person,
    Preferences,
)
from supple.knowledge import Answer, Easing, Library, LimbPain, Region

START = date(2026, 1, 5)
EXTENSION, FLEXION = (Easing.EXTENSION,), (Easing.FLEXION, Easing.SITTING)


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of person; `pains` are the NRS values that people of this kind start with, `share` how common it is."""

    name: str
    share: int
    region: Region
    age: int
    duration_days: int
    pains: tuple[int, ...]
    conditions: tuple[str, ...] = ()
    limb: LimbPain = LimbPain.NONE
    limb_nrs: int = 0
    eased_by: tuple[Easing, ...] = ()
    worsened_by: tuple[Easing, ...] = ()
    pregnancy_weeks: int | None = None
    operated_days_ago: int | None = None


LOW, MID, NECK = Region.LOW_BACK, Region.MID_BACK, Region.NECK
PROFILES = (
    Profile("acute_low_back", 14, LOW, 32, 5, (4, 5, 7)),
    Profile("acute_low_back_older", 6, LOW, 58, 10, (4, 5, 6)),
    Profile("subacute_low_back", 10, LOW, 41, 45, (3, 4, 5)),
    Profile("chronic_low_back", 14, LOW, 47, 400, (3, 5, 6)),
    Profile("chronic_low_back_old", 4, LOW, 76, 900, (4, 5)),
    Profile("disc_herniation", 5, LOW, 38, 60, (3, 5), ("disc_herniation",), eased_by=EXTENSION, worsened_by=FLEXION),
    Profile(
        "sciatica",
        8,
        LOW,
        42,
        30,
        (4, 5),
        ("lumbar_disc_herniation_with_radicular_pain",),
        LimbPain.DISTAL,
        5,
        eased_by=EXTENSION,
    ),
    Profile(
        "stenosis",
        5,
        LOW,
        68,
        700,
        (4, 5),
        ("lumbar_spinal_stenosis",),
        eased_by=FLEXION,
        worsened_by=(Easing.WALKING,),
    ),
    Profile("osteoporosis", 4, LOW, 66, 200, (3, 5), ("osteoporosis",)),
    Profile("facet_pain", 3, LOW, 52, 120, (3, 5), ("facet_related_pain",), eased_by=(Easing.FLEXION,)),
    Profile("sacroiliac_pain", 3, LOW, 35, 60, (3, 5), ("sacroiliac_joint_pain",)),
    Profile("degenerative_slip", 2, LOW, 61, 500, (4,), ("degenerative_spondylolisthesis",)),
    Profile("isthmic_slip", 2, LOW, 29, 300, (4,), ("isthmic_spondylolisthesis",)),
    Profile("hypermobility", 3, LOW, 26, 300, (4, 5), ("hypermobility",)),
    Profile("pregnancy", 3, LOW, 30, 20, (3, 4), pregnancy_weeks=13),
    Profile("late_pregnancy", 2, LOW, 33, 40, (4,), pregnancy_weeks=24),
    Profile("after_discectomy", 2, LOW, 44, 90, (3,), ("post_discectomy",), operated_days_ago=56),
    Profile("mid_back_posture", 4, MID, 34, 40, (3, 4), ("mid_back_postural_pain",)),
    Profile("acute_neck", 4, NECK, 36, 7, (4, 6)),
    Profile("chronic_neck", 5, NECK, 50, 300, (3, 5), ("neck_pain",)),
    Profile("arm_pain", 3, NECK, 51, 40, (4,), ("cervical_radiculopathy",), LimbPain.DISTAL, 4),
)


@dataclass(frozen=True, slots=True)
class Start:
    """What a plan depends on: the kind of person, the pain (NRS), and the days of exercise a week so far."""

    profile: Profile
    nrs: int
    exercise_days: int = field(default=0)


@lru_cache(maxsize=512)
def _conditions(profile: Profile) -> tuple[KnownCondition, ...]:
    since = None if profile.operated_days_ago is None else START - timedelta(days=profile.operated_days_ago)
    return tuple(KnownCondition(name, since) for name in profile.conditions)


def intake_of(start: Start, library: Library) -> Intake:
    """Return the intake of a start: every safety question that can be asked answered with no."""
    profile = start.profile
    word = ClinicianWord(START - timedelta(days=3), "surgeon", advises_exercise=True, covers=profile.conditions)
    return Intake(
        schema="supple/intake/1",
        person=Person(profile.age, pregnancy_weeks=profile.pregnancy_weeks),
        complaint=Complaint(
            profile.region,
            profile.duration_days,
            PainScores(start.nrs, worst=min(10, start.nrs + 2)),
            profile.limb,
            profile.limb_nrs,
            profile.eased_by,
            profile.worsened_by,
        ),
        today=START,
        conditions=_conditions(profile),
        clearance=() if profile.operated_days_ago is None else (word,),
        screening={q.id: Answer.NO for q in library.screening.values() if q.question and not q.volunteered},
        activity=Activity(walks_comfortably_min=10, exercise_days_per_week=start.exercise_days),
        preferences=Preferences(),
    )
