"""What the relief pages say; all of it stands in the library."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from supple.handout.doses import dose_lines
from supple.knowledge import Advice, Level, Question, Region, Role
from supple.web.knowledge import library
from supple.web.library.care import excluded_by_none
from supple.web.library.pictures import held
from supple.web.library.selectors import Card

FLARE_ROUTINE = "flare_up_days"
FIRST_WALK = 0


@dataclass(frozen=True, slots=True)
class Signs:
    """Questions of the emergency set, by what a yes means."""

    emergency: list[Question]
    today: list[Question]

    @property
    def all(self) -> list[Question]:
        """Return all of them, the emergencies first."""
        return [*self.emergency, *self.today]


def signs_for_all() -> Signs:
    """Return the emergency questions that every region asks."""
    return _signs(q for q in library().screening.values() if set(Region) <= set(q.emergency_set))


def signs_beyond(*, region: Region) -> Signs:
    """Return the emergency questions that a region asks beyond those of every region."""
    asked = (q for q in library().screening.values() if region in q.emergency_set)
    return _signs(q for q in asked if not set(Region) <= set(q.emergency_set))


def _signs(questions: Iterable[Question]) -> Signs:
    found = sorted(questions, key=lambda question: (question.topic != "cauda_equina", question.id))
    emergency = [question for question in found if _level(question) is Level.EMERGENCY]
    return Signs(emergency, [question for question in found if question not in emergency])


def _level(question: Question) -> Level:
    """Return the worst level that a yes can mean."""
    levels = [rule.level for rule in question.rules if "yes" in rule.answers and rule.level is not None]
    return max(levels, key=lambda level: level.urgency)


def positions_of_ease(*, region: Region) -> list[Card]:
    """Return what eases, as far as no condition speaks against it, since nobody has been asked for any here.

    These are the exercises of the flare-up routine for the region first, then all whose role is relief.
    """
    routine = library().routines[FLARE_ROUTINE]
    notes = {item.exercise: item.note for item in routine.items} if region in routine.regions else {}
    relief = [known.id for known in library().exercises.values() if known.role is Role.RELIEF]
    names = [name for name in dict.fromkeys((*notes, *relief)) if _eases(name, region)]
    return [_card(name, notes.get(name)) for name in names]


def _eases(name: str, region: Region) -> bool:
    known = library().exercise(name)
    outside = known.habit or known.role is Role.AEROBIC
    return region in known.serves and not outside and excluded_by_none(known)


def first_walk() -> Card:
    """Return the walking that begins everything."""
    stage = library().ramps["walking"].stages[FIRST_WALK]
    return replace(_card(stage.exercise, stage.text), dose=())


def getting_up() -> Card:
    """Return the way of getting out of bed."""
    return replace(_card("log_roll", None), dose=())


def _card(name: str, note: str | None) -> Card:
    known = library().exercise(name)
    return Card(known, held(known), dose=dose_lines(known.dose) if known.dose else (), note=note)


def advice(name: str) -> Advice:
    """Return a piece of advice."""
    return library().advice[name]


def stop_signs(*, region: Region) -> list[Advice]:
    """Return the signs to stop for, the most urgent first; those of another region are left out."""
    signs = (sign for sign in library().stop_signs.values() if not sign.when.regions or region in sign.when.regions)
    return sorted(signs, key=lambda sign: sign.order)
