"""The screens of the safety questions; which of them are due is the engine's to say."""

from supple.web.intake.screens.screen import Asks, Screen

WHY_FIRST = (
    "Very rarely, back or neck pain is a sign of something that needs help at once. Most people answer “no” to all "
    "of these. We ask everybody, and we ask again on another day."
)
WHY = "Your answers decide whether exercise is right for you now, or whether someone should have a look first."

FIRST = (
    Screen(
        "safety",
        "First, is it safe?",
        WHY_FIRST,
        (Asks(("bladder_bowel",), emergency=True),),
        lead="Think of what is new since this pain began. If you are not sure, say so.",
        emergency=True,
    ),
    Screen(
        "nerves",
        "Strength and feeling",
        WHY_FIRST,
        (Asks(("legs", "arms_and_walking", "cancer_and_weight"), emergency=True),),
        emergency=True,
    ),
    Screen(
        "organs",
        "Heart, lungs and belly",
        "Pain in the back can come from a large vessel, the heart or the lungs. " + WHY_FIRST,
        (Asks(("belly", "chest", "infection", "bones", "pain_pattern"), emergency=True),),
        emergency=True,
    ),
    Screen(
        "neck",
        "Your head and neck",
        WHY_FIRST,
        (Asks(("head_and_neck", "injury"), emergency=True),),
        emergency=True,
    ),
)
GENERAL = (
    Screen("falls", "Falls and bones", WHY, (Asks(("injury", "bones")),)),
    Screen("illness", "Illness", WHY, (Asks(("cancer_and_weight", "infection")),)),
    Screen("body_signs", "Belly, chest and legs", WHY, (Asks(("belly", "chest", "legs", "bladder_bowel")),)),
    Screen("hands", "Arms, walking and head", WHY, (Asks(("arms_and_walking", "head_and_neck")),)),
)
PATTERN = (
    Screen("pattern", "How your pain behaves", WHY, (Asks(("pain_pattern",)),)),
    Screen(
        "stiffness",
        "Stiff or inflamed?",
        "Some long-lasting back pain comes from an inflamed spine. It can be treated well, once it is known.",
        (Asks(("morning_and_movement", "joints_and_family")),),
    ),
)
FOLLOW_UP = Screen(
    "follow_up",
    "A little more about your health",
    "For what you told us, some signs mean that a clinician should agree first.",
    (Asks(("pregnancy_now", "pregnancy_checks", "your_condition", "your_health")),),
)
