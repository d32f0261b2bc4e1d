"""The exercises someone looks for, and those of a routine."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from supple.handout.doses import dose_lines
from supple.knowledge import ALWAYS_THERE, Exercise, Role, Routine
from supple.web.knowledge import library
from supple.web.library.forms import NOTHING
from supple.web.library.pictures import Picture, held
from supple.web.library.words import DIFFICULTIES, POSITIONS


@dataclass(frozen=True, slots=True)
class Card:
    """An exercise in a list."""

    exercise: Exercise
    picture: Picture
    tags: tuple[str, ...] = ()
    dose: tuple[str, ...] = ()
    note: str | None = None

    @property
    def never(self) -> bool:
        """Tell whether nobody should do it."""
        return self.exercise.role is Role.NEVER


def card(exercise: Exercise) -> Card:
    """Return an exercise as a card with its position and how hard it is."""
    tags = (POSITIONS[exercise.positions[0]], DIFFICULTIES[exercise.difficulty])
    return Card(exercise, held(exercise), () if exercise.role is Role.NEVER else tags)


def looked_for(*, asked: Mapping[str, str]) -> tuple[list[Exercise], list[Exercise]]:
    """Return the exercises that fit words and filters, easiest first, and apart from them what nobody should do."""
    found = [each for each in library().search(asked.get("search", "")) if _fits(each, asked)]
    never = [each for each in found if each.role is Role.NEVER]
    others = [each for each in found if each.role is not Role.NEVER]
    return sorted(others, key=lambda each: (each.difficulty, each.name)), never


def _fits(exercise: Exercise, asked: Mapping[str, str]) -> bool:
    has = {
        "region": exercise.serves,
        "category": (exercise.category,),
        "position": exercise.positions,
        "equipment": _needs(exercise),
        "difficulty": (str(exercise.difficulty),),
    }
    return all(not asked.get(name) or asked[name] in values for name, values in has.items())


def _needs(exercise: Exercise) -> tuple[str, ...]:
    """Return what serves; an exercise for which things of any home serve needs nothing to buy."""
    at_home = not exercise.equipment or any(thing in ALWAYS_THERE for thing in exercise.equipment)
    return (*exercise.equipment, NOTHING) if at_home else exercise.equipment


def routine_cards(routine: Routine) -> list[Card]:
    """Return the exercises of a routine in their order, each with its dose and its note."""
    found = []
    for item in routine.items:
        exercise = library().exercise(item.exercise)
        dose = dose_lines(replace(exercise.dose, sets=item.sets)) if exercise.dose else ()
        found.append(Card(exercise, held(exercise), dose=dose, note=item.note))
    return found
