"""The screens about what the person does now, has, likes and wants."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from supple.knowledge import ALWAYS_THERE, AerobicKind, Category, Equipment, Library, Position, Tradition
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.fields import Many, Number, One, Plain, Text
from supple.web.intake.screens.reading import Option
from supple.web.intake.screens.screen import Depends, Screen

Word = TypeVar("Word", bound=str)
MINUTES = (8, 10, 12, 16, 20, 25, 30)
AEROBIC = {
    AerobicKind.WALKING: "Walking",
    AerobicKind.BIKE: "Cycling",
    AerobicKind.ELLIPTICAL: "Cross-trainer",
    AerobicKind.WATER: "Walking in water",
    AerobicKind.RUNNING: "Walking and jogging",
}
THINGS = {
    Equipment.CHAIR: "A firm chair",
    Equipment.BAND: "A long exercise band",
    Equipment.LOOP_BAND: "A short loop band",
    Equipment.BALL: "A large gym ball",
    Equipment.STEP: "A step or a stair",
    Equipment.WEIGHT: "Weights, or bags and bottles to fill",
    Equipment.BLOCK: "A yoga block",
    Equipment.FOAM_ROLLER: "A foam roller",
    Equipment.BENCH: "A gym bench",
    Equipment.BIKE: "A bike",
    Equipment.RECUMBENT_BIKE: "An exercise bike with a back rest",
    Equipment.ELLIPTICAL: "A cross-trainer",
    Equipment.TREADMILL: "A treadmill",
    Equipment.POLES: "Walking poles",
    Equipment.POOL: "A swimming pool",
    Equipment.FLOAT: "A float or a float belt",
    Equipment.PARTNER: "Someone who can help me",
}
POSITIONS = {
    Position.SUPINE: "Lying on my back",
    Position.PRONE: "Lying on my front",
    Position.SIDE_LYING: "Lying on my side",
    Position.QUADRUPED: "On hands and knees",
    Position.KNEELING: "Kneeling",
    Position.HALF_KNEELING: "Kneeling on one knee",
    Position.SITTING: "Sitting on a chair",
    Position.LONG_SITTING: "Sitting on the floor with long legs",
    Position.STANDING: "Standing",
    Position.WATER: "In water",
    Position.INVERTED: "Head lower than my hips",
}
LIKES: dict[str, str] = {
    Category.STRETCH: "Stretching",
    Category.STRENGTH: "Getting stronger",
    Category.BALANCE: "Balance",
    Category.BREATHING: "Breathing and relaxing",
    Category.YOGA: "Yoga",
    Category.TAICHI: "Tai chi",
    Tradition.PILATES: "Pilates",
    Category.AQUATIC: "Exercise in water",
}


def options(words: Mapping[Word, str]) -> tuple[Option, ...]:
    """Return options from words by value."""
    return tuple(Option(str(value), label) for value, label in words.items())


def _things() -> tuple[Option, ...]:
    """Return all that may be needed and is not always there; a thing without words of ours is named by its id."""
    others = [one for one in Equipment if one not in {*THINGS, *ALWAYS_THERE}]
    return (*options(THINGS), *(Option(one.value, one.value.replace("_", " ").capitalize()) for one in others))


def _rest_days(values: dict[str, object]) -> dict[str, str]:
    if values["exercise_days_per_week"] == 0 and values["exercise_minutes_per_day"]:
        return {"exercise_minutes_per_day": "You said that you exercise on no day. Please leave the minutes empty."}
    return {}


def _wanted(library: Library) -> tuple[Option, ...]:
    return tuple(Option(goal.id, goal.name) for _, goal in sorted(library.goals.items()))


def liking() -> Many:
    """Return the field of what a person likes."""
    return Many("likes", "What do you like?", options(LIKES), none="No wish")


def named_wishes(case: Case, offered: Iterable[str] = ()) -> tuple[Plain, ...]:
    """Return the fields of single exercises: those to leave out, of what is `offered` too, and those chosen.

    A field without anything to choose from is not there.
    """
    kept, library = case.answers.of("likes"), case.library
    out = _exercises(library, (*offered, *(kept.get("dislikes") or ())))
    chosen = _exercises(library, kept.get("chosen") or ())
    fields = (
        Many("dislikes", "Which exercises shall we leave out?", out, none="Leave nothing out"),
        Many("chosen", "Which of those you chose yourself do you still like?", chosen, none="None of these any more"),
    )
    return tuple(field for field in fields if field.options)


def _exercises(library: Library, names: Iterable[str]) -> tuple[Option, ...]:
    known = [library.exercises[name] for name in dict.fromkeys(names) if name in library.exercises]
    return tuple(Option(one.id, one.name) for one in known)


def _likes(case: Case) -> tuple[Plain, ...]:
    return (
        liking(),
        *named_wishes(case),
        Many("goals", "What do you want to do again, or with more ease?", _wanted(case.library)),
        Text("own_goals", "In your own words", "If you like. With commas between."),
    )


BODY = (
    Number("height_cm", "How tall are you?", 50, 260, "cm", whole=False),
    Number("weight_kg", "How much do you weigh?", 10, 500, "kg", whole=False),
)
ACTIVITY = Screen(
    "activity",
    "What you do now",
    "We start from what you do already, and add a little at a time. Height and weight help to choose between walking "
    "and strength. What you leave empty, we take as little.",
    (
        Number("walks_comfortably_min", "How long can you walk with ease?", 0, 1440, "minutes"),
        Number(
            "exercise_days_per_week",
            "On how many days a week do you exercise?",
            0,
            7,
            "days",
            help="Anything that makes you breathe faster counts, brisk walking too.",
        ),
        Number("exercise_minutes_per_day", "How long on such a day?", 0, 1440, "minutes"),
        Number("sitting_hours", "How long do you sit on most days?", 0, 24, "hours", whole=False),
        Text("usual", "Which exercise do you do as a habit?", "For instance running, cycling or a yoga class."),
        *BODY,
    ),
    lead="About is fine. You may leave out what you do not know.",
    check=_rest_days,
)
TIME = Screen(
    "time",
    "Your time",
    "A short program that you do is better than a long one that you do not.",
    (
        One(
            "minutes_per_session",
            "How many minutes a day?",
            tuple(Option(str(m), str(m)) for m in MINUTES),
            numbers=True,
            scale=True,
            usual="16",
        ),
        One(
            "days_per_week",
            "On how many days a week?",
            tuple(Option(str(d), str(d)) for d in range(2, 8)),
            numbers=True,
            scale=True,
            usual="5",
        ),
        One(
            "aerobic",
            "What would you like to do for your heart and your stamina?",
            options(AEROBIC),
            usual=AerobicKind.WALKING.value,
        ),
    ),
)
THINGS_AT_HAND = Screen(
    "things",
    "Things and positions",
    "Nothing is needed. What you have makes the program more varied, and what you cannot do stays out of it.",
    (
        Many(
            "equipment",
            "What do you have?",
            _things(),
            help="Floor, wall, bed, table, pillow and towel are always there.",
        ),
        Many(
            "positions_to_avoid",
            "Is there a position that you cannot take, or do not want to?",
            options(POSITIONS),
        ),
    ),
)
LIKED = Screen(
    "likes",
    "What you like and want",
    "Among exercises that do you the same good, we choose those you like, and those that lead to what you want to do.",
    (Depends(_likes),),
)
