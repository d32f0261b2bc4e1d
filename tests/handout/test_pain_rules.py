"""The traffic light says what the review does, in the numbers of the parameters."""

from dataclasses import replace
from datetime import date
from itertools import product

from tests.handout.conftest import Example

from supple.engine.progression.response import Marks, Pain, Response, respond
from supple.handout.pain import Light, pain_rules
from supple.knowledge import Library


def lights_of(example: Example, library: Library, name: str) -> dict[str, Light]:
    return {light.colour: light for light in pain_rules(example(name), library).lights}


def with_number(library: Library, parameter: str, number: float) -> Library:
    """Return the library with another number in one parameter of progression."""
    name = f"progression/{parameter}"
    known = library.parameters[name]
    values: dict[date, object] = {day: replace(dated, value=number) for day, dated in known.values.items()}
    return replace(library, parameters={**library.parameters, name: replace(known, values=values)})


def test_green_amber_and_red_say_the_pain_rule(example: Example, library: Library) -> None:
    lights = lights_of(example, library, "sciatica")
    assert list(lights) == ["green", "amber", "red"]
    assert lights["green"].signs == (
        "While you exercise, pain stays at 2 or below. Or it rises by 1 at most and stays at 5 or below.",
        "And the next morning it is no more than before you began.",
    )
    assert lights["red"].signs == (
        "Pain rises by more than 2. Or it rises by 2 and ends above 5.",
        "Or the next morning it is more than 1 point above where you began.",
        "Or pain moves further down a leg or an arm and stays there.",
    )
    assert "more than green allows" in lights["amber"].signs[0]


def test_each_light_has_a_word_of_its_own_beside_its_colour(example: Example, library: Library) -> None:
    assert [light.word for light in lights_of(example, library, "sciatica").values()] == [
        "Go on",
        "Stay here",
        "Do less",
    ]


def test_the_numbers_are_those_of_the_parameters(example: Example, library: Library) -> None:
    changed = library
    for name, number in {"safe_nrs": 1, "accepted_nrs": 4, "green_rise": 3, "red_rise": 6, "morning_rise": 7}.items():
        changed = with_number(changed, name, number)
    rules = pain_rules(example("desk_worker"), with_number(changed, "stop_nrs", 9))
    green, _, red = rules.lights
    assert "at 1 or below. Or it rises by 3 at most and stays at 4 or below" in green.signs[0]
    assert red.signs[0] == "Pain rises by more than 6. Or it rises by 6 and ends above 4."
    assert "more than 7 points above" in red.signs[1]
    assert rules.strong.startswith("At 9 or more")


def as_printed(before: int, worst: int, after: int) -> Response:
    """Return the light that a reader finds for whole numbers with the words of the test above."""
    rise, later = worst - before, after - before
    if worst >= 8:
        return Response.STOP
    if rise > 2 or (rise == 2 and worst > 5) or later > 1:
        return Response.RED
    calm = worst <= 2 or (rise <= 1 and worst <= 5)
    return Response.GREEN if calm and later <= 0 else Response.AMBER


def test_the_words_and_the_review_agree_on_every_number() -> None:
    marks = Marks(safe=2, accepted=5, stop=8, green_rise=1, red_rise=2, morning_rise=1)
    for before, worst, after in product(range(11), repeat=3):
        assert as_printed(before, worst, after) is respond(Pain(before, worst, after), marks), (before, worst, after)


def test_in_the_first_weeks_pain_that_rises_is_not_green(example: Example, library: Library) -> None:
    assert "Or it does not rise and stays at 5 or below" in lights_of(example, library, "pregnancy")["green"].signs[0]


def test_pain_that_a_nerve_sends_into_a_leg_counts_one_point_stricter(example: Example, library: Library) -> None:
    limbs = [pain_rules(example(name), library).limb for name in ("sciatica", "stenosis", "pregnancy")]
    said = "For pain that goes into a leg, take 1 off each number here (never below 0)."
    assert limbs == [said, said, ""]
