"""The screens about the person and the pain."""

from supple.knowledge import Easing, LimbPain, Region
from supple.web.intake.screens.case import Case
from supple.web.intake.screens.fields import Many, Number, One, Plain
from supple.web.intake.screens.reading import Option
from supple.web.intake.screens.screen import Depends, Screen

YEARS_IN = {"days": 1 / 365.25, "weeks": 7 / 365.25, "months": 1 / 12, "years": 1.0}
REGIONS = (
    Option(Region.LOW_BACK.value, "Low back", "Below the ribs, down to the bottom"),
    Option(Region.MID_BACK.value, "Middle of the back", "Between the shoulder blades and the lowest ribs"),
    Option(Region.NECK.value, "Neck", "From the head to the top of the shoulders"),
)
SCALE = tuple(Option(str(number), str(number)) for number in range(11))
ENDS = "0 is no pain, 10 is the worst pain you can think of."
MOVES = (
    Option(Easing.FLEXION.value, "Bending forward"),
    Option(Easing.EXTENSION.value, "Bending back"),
    Option(Easing.REST.value, "Resting"),
    Option(Easing.WALKING.value, "Walking"),
    Option(Easing.SITTING.value, "Sitting"),
    Option(Easing.STANDING.value, "Standing"),
    Option(Easing.LYING.value, "Lying down"),
)


def _possible(values: dict[str, object]) -> dict[str, str]:
    """Say when the pain has lasted longer than the person has lived."""
    lasts, unit, age = values["lasts"], values["unit"], values["age"]
    assert isinstance(lasts, int | float)
    assert isinstance(age, int | float)
    if lasts * YEARS_IN[str(unit)] > age + 1:
        return {"lasts": "The pain cannot have lasted longer than you have lived. Please look at the number again."}
    return {}


def _in_order(values: dict[str, object]) -> dict[str, str]:
    """Say when the pain on average, or now, is more than at its worst."""
    worst = values["worst"]
    assert isinstance(worst, int)
    return {
        name: f"{words} cannot be more than your pain at its worst. Please look at both numbers again."
        for name, words in (("average", "Your pain on most days"), ("now", "Your pain now"))
        if isinstance(found := values[name], int) and found > worst
    }


def _pain(case: Case) -> tuple[Plain, ...]:
    limb, joint = ("arm", "elbow") if case.region is Region.NECK else ("leg", "knee")
    return (
        One("average", "How strong is your pain on most days of the last week?", SCALE, ENDS, numbers=True, scale=True),
        One("now", "How strong is it now?", SCALE, numbers=True, scale=True),
        One("worst", "How strong was it at its worst in the last week?", SCALE, numbers=True, scale=True),
        One(
            "limb_pain",
            f"Does the pain go into an {limb}?" if limb == "arm" else f"Does the pain go into a {limb}?",
            (
                Option(LimbPain.NONE.value, "No"),
                Option(LimbPain.PROXIMAL.value, f"Yes, but not below the {joint}"),
                Option(LimbPain.DISTAL.value, f"Yes, below the {joint}"),
            ),
            "Left or right or both: tell us how far it goes.",
            picture=f"intake/pictures/{limb}s.html",
        ),
        One(
            "limb_nrs",
            f"How strong is the pain in the {limb} on most days?",
            SCALE,
            f"Only if it goes into the {limb}.",
            required=False,
            numbers=True,
            scale=True,
        ),
    )


ABOUT = Screen(
    "about",
    "You and your pain",
    "Some questions are for some ages only, some for the neck only, some for pain that has lasted long. "
    "With these answers you are asked less.",
    (
        Number("age", "How old are you?", 0, 120, "years", required=True),
        One("region", "Where does it hurt most?", REGIONS, picture="intake/pictures/back.html"),
        Number("lasts", "How long has this spell of pain lasted?", 0, 9999, required=True),
        One(
            "unit",
            "Days, weeks, months or years?",
            tuple(Option(unit, unit.capitalize()) for unit in YEARS_IN),
            "About is fine. If it comes and goes, think of this time only.",
            scale=True,
        ),
    ),
    check=_possible,
)
PAIN = Screen(
    "pain",
    "How strong is your pain?",
    "We start lower when the pain is strong, and later we can see whether it gets better.",
    (Depends(_pain),),
    check=_in_order,
)
MOVING = Screen(
    "moves",
    "What changes your pain?",
    "A movement that eases your pain is a good one to begin with. One that makes it worse can wait.",
    (
        Many("eased_by", "What makes it better?", MOVES, none="Nothing does"),
        Many("worsened_by", "What makes it worse?", MOVES, none="Nothing does"),
    ),
)
