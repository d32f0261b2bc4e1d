"""What a program may hold for each kind of simulated person, written down a second time, apart from the engine.

The numbers are those of the clinical brief (sections 4, 6.3 and 6.4), typed in again on purpose: a fault in the
engine's content or code would otherwise hide itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from supple.knowledge import Dose, Exercise, Letter, Role
from supple.simulation.people import VirtualPerson
from supple.simulation.profiles import Profile

ACUTE_UNTIL_DAYS = 14
LATE_PREGNANCY_WEEK = 16
FALLS_AGE = 75
AFTER_DISCECTOMY_WEEKS = 12
HEAVY_FROM_WEEK = 6
STARTING_WEEKS = 2
STRONG_NRS, LIMB_NRS = 6, 3
CHRONIC_DAYS = 84
MOST_SETS, MOST_REPETITIONS, MOST_HOLD_S, MOST_STATIC_HOLD_S, MOST_OLDER_STRETCH_S = 3, 15, 10, 30, 60
OLDER = 65
CODES = {
    "disc_herniation": "DISC",
    "lumbar_disc_herniation_with_radicular_pain": "DISC_RAD",
    "lumbar_spinal_stenosis": "LSS",
    "osteoporosis": "OSTEO",
    "facet_related_pain": "FACET",
    "sacroiliac_joint_pain": "SIJ",
    "degenerative_spondylolisthesis": "SPLD",
    "isthmic_spondylolisthesis": "SPLI",
    "hypermobility": "HYPER",
    "mid_back_postural_pain": "THOR",
    "neck_pain": "NECK",
    "cervical_radiculopathy": "CRAD",
}
RADICULAR = ("lumbar_disc_herniation_with_radicular_pain", "cervical_radiculopathy")
CAPS = {
    "disc_herniation": (2, 4),
    "lumbar_disc_herniation_with_radicular_pain": (2, 4),
    "lumbar_spinal_stenosis": (2, 4),
    "osteoporosis": (2, 4),
    "facet_related_pain": (2, 4),
    "degenerative_spondylolisthesis": (2, 4),
    "isthmic_spondylolisthesis": (2, 4),
    "cervical_radiculopathy": (2, 4),
    "hypermobility": (2, 3),
}
EARLY_CAPS = {"sacroiliac_joint_pain": (2, 3), "mid_back_postural_pain": (2, 3), "neck_pain": (2, 3)}
SPARED_WITH_LEG_PAIN = "prone_press_up"
"""Codes and the highest (load, difficulty) by condition; `EARLY_CAPS` hold before six weeks of the course."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a person on a day of the course: the least pain and limb pain answered in the last 14 days."""

    day: int
    least_nrs: float
    least_limb_nrs: float


def forbidden(person: VirtualPerson, day: int, exercise: Exercise) -> bool:
    """Tell whether a letter forbids an exercise on a day: X, or C without a clinician's word."""
    codes = _codes(person.start.profile, day)
    letters = {code: exercise.letters[code] for code in codes if code in exercise.letters}
    cleared = "PO_DISC"
    return exercise.role is Role.NEVER or any(
        letter is Letter.X or (letter is Letter.C and code != cleared) for code, letter in letters.items()
    )


def _codes(profile: Profile, day: int) -> Iterator[str]:
    yield "ALL"
    yield from (CODES[name] for name in profile.conditions if name in CODES)
    if profile.duration_days + day <= ACUTE_UNTIL_DAYS:
        yield "ACUTE"
    if profile.pregnancy_weeks is not None:
        yield "PREG"
        if profile.pregnancy_weeks + day // 7 >= LATE_PREGNANCY_WEEK:
            yield "PREG_LATE"
    if profile.operated_days_ago is not None and profile.operated_days_ago + day < AFTER_DISCECTOMY_WEEKS * 7:
        yield "PO_DISC"
    if profile.age >= FALLS_AGE:
        yield "BALANCE"


def most(person: VirtualPerson, standing: Standing, exercise: Exercise) -> tuple[int, int]:
    """Return the highest load and difficulty of an exercise for a person on a day; the strictest cap wins."""
    caps = [(3, 5), *_caps(person, standing, exercise)]
    return min(load for load, _ in caps), min(difficulty for _, difficulty in caps)


def _caps(person: VirtualPerson, standing: Standing, exercise: Exercise) -> Iterator[tuple[int, int]]:
    profile, day = person.start.profile, standing.day
    yield from (CAPS[name] for name in profile.conditions if name in CAPS)
    if day < HEAVY_FROM_WEEK * 7:
        yield 2, 5
        yield from (EARLY_CAPS[name] for name in profile.conditions if name in EARLY_CAPS)
    if day < STARTING_WEEKS * 7:
        yield (1, 2) if person.start.exercise_days < 2 else (2, 3)
    yield from _caps_of_time(profile, day)
    yield from _caps_of_pain(profile, standing, exercise)


def _caps_of_time(profile: Profile, day: int) -> Iterator[tuple[int, int]]:
    if profile.duration_days + day <= ACUTE_UNTIL_DAYS:
        yield 1, 2
    if profile.pregnancy_weeks is not None:
        yield (2, 3) if profile.pregnancy_weeks + day // 7 >= LATE_PREGNANCY_WEEK else (2, 4)
    if profile.operated_days_ago is not None:
        weeks = (profile.operated_days_ago + day) // 7
        yield (1, 1) if weeks < 4 else (2, 3) if weeks < AFTER_DISCECTOMY_WEEKS else (2, 4)
    if profile.age >= FALLS_AGE:
        yield 2, 3


def _caps_of_pain(profile: Profile, standing: Standing, exercise: Exercise) -> Iterator[tuple[int, int]]:
    """Yield the caps of pain that all answers of the last 14 days call for."""
    if standing.least_nrs >= STRONG_NRS:
        yield (1, 1) if profile.duration_days + standing.day < CHRONIC_DAYS else (1, 2)
    radicular = any(name in RADICULAR for name in profile.conditions)
    if radicular and standing.least_limb_nrs >= LIMB_NRS and exercise.id != SPARED_WITH_LEG_PAIN:
        yield 1, 2


def beyond_dose(person: VirtualPerson, exercise: Exercise, dose: Dose) -> bool:
    """Tell whether a dose has more sets, repetitions or seconds of hold than allowed, or than its start dose."""
    start = exercise.dose
    assert start is not None
    static = start.repetitions == 1 or exercise.role is Role.STRETCH
    hold = MOST_STATIC_HOLD_S if static else MOST_HOLD_S
    if exercise.role is Role.STRETCH and person.start.profile.age >= OLDER:
        hold = MOST_OLDER_STRETCH_S
    return (
        dose.sets > max(MOST_SETS, start.sets)
        or (dose.repetitions or 0) > max(MOST_REPETITIONS, start.repetitions or 0)
        or dose.hold_s > max(hold, start.hold_s)
    )
