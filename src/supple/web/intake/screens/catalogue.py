"""All screens, in the order in which they are asked."""

from supple.web.intake.screens.about import ABOUT, MOVING, PAIN
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.conditions import DETAILS, HEALTH, SPINE, condition_fields, detail_fields
from supple.web.intake.screens.fields import Plain
from supple.web.intake.screens.safety import FIRST, FOLLOW_UP, GENERAL, PATTERN
from supple.web.intake.screens.screen import Depends, Screen
from supple.web.intake.screens.wishes import ACTIVITY, LIKED, THINGS_AT_HAND, TIME

MOST = 22
WHY_CONDITIONS = (
    "With some conditions an exercise is wrong, or should be changed; with others it is just right. "
    "Tick only what a clinician has told you. Most people do not have a name for their pain, and do not need one."
)


def _spine(case: Case) -> tuple[Plain, ...]:
    return condition_fields(SPINE, case.library, case.region)


def _health(case: Case) -> tuple[Plain, ...]:
    return condition_fields(HEALTH, case.library, case.region)


def _details(case: Case) -> tuple[Plain, ...]:
    return detail_fields(case.answers, case.library, case.today)


CONDITIONS = (
    Screen(SPINE, "What you were told about your spine", WHY_CONDITIONS, (Depends(_spine),)),
    Screen(HEALTH, "Your health", WHY_CONDITIONS, (Depends(_health),)),
    Screen(
        DETAILS,
        "A little more about that",
        "What is right changes with the weeks. What we do not know, we take in the more careful way.",
        (Depends(_details),),
    ),
)
LOOK = Screen("look", "Look through your answers", "", ())
SCREENS = (
    ABOUT,
    *FIRST,
    *GENERAL,
    *PATTERN,
    PAIN,
    MOVING,
    *CONDITIONS,
    FOLLOW_UP,
    ACTIVITY,
    TIME,
    THINGS_AT_HAND,
    LIKED,
)
BY_SLUG = {screen.slug: screen for screen in (*SCREENS, LOOK)}
