"""Who shows an exercise: always the same person, and all of them in turn."""

from supple.figures.people import PEOPLE, darker, person_for
from supple.knowledge import Library


def test_an_exercise_is_always_shown_by_the_same_person(library: Library) -> None:
    for name in library.exercises:
        assert person_for(name) is person_for(name)


def test_everybody_shows_a_fair_share_of_the_library(library: Library) -> None:
    shown = [person_for(name).name for name in library.exercises]
    for person in PEOPLE:
        assert shown.count(person.name) >= len(shown) / len(PEOPLE) / 2


def test_people_differ_in_skin_hair_and_build() -> None:
    assert len({person.skin.light for person in PEOPLE}) >= 4
    assert len({person.hair for person in PEOPLE}) >= 4
    assert len({(person.girth, person.belly, person.chest) for person in PEOPLE}) >= 4


def test_a_heavier_person_has_more_flesh_and_the_same_bones(library: Library) -> None:
    adult = library.skeletons["adult"]
    slim, heavy = min(PEOPLE, key=lambda p: p.girth), max(PEOPLE, key=lambda p: p.girth)
    assert slim.measured(adult).flesh["thigh"][0].radius < heavy.measured(adult).flesh["thigh"][0].radius
    assert slim.measured(adult).segments == heavy.measured(adult).segments


def test_a_shade_is_darker_in_every_channel() -> None:
    assert darker("#ff8040", 0.5) == "#7f4020"
