"""The sessions of a program on its page: each exercise with its picture, dose, reasons and how it is done."""

from dataclasses import dataclass

from supple.engine.program import Item, Program, Session
from supple.figures import strip_words
from supple.handout.blocks import PARTS, Mistake
from supple.handout.doses import dose_lines
from supple.handout.sources import Source
from supple.handout.week import whole_minutes
from supple.handout.words import counted
from supple.knowledge import Exercise, Library
from supple.web.program.why import Why, sources_named, whys


@dataclass(frozen=True, slots=True)
class How:
    """How an exercise is done."""

    steps: tuple[str, ...]
    breathing: str
    faults: tuple[Mistake, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise of a session; `picture` is what its picture says, nothing where there is none."""

    id: str
    name: str
    part: str
    picture: str
    dose: tuple[str, ...]
    precautions: tuple[str, ...]
    because: tuple[Why, ...]
    how: How


@dataclass(frozen=True, slots=True)
class SessionPart:
    """A session: its letter, its days, how long it takes, and its exercises in order."""

    template: str
    days: str
    minutes: str
    entries: tuple[Entry, ...]


def session_parts(program: Program, library: Library) -> tuple[SessionPart, ...]:
    """Return the sessions of a program."""
    return tuple(_part(session, library) for session in program.sessions)


def _part(session: Session, library: Library) -> SessionPart:
    return SessionPart(
        template=session.template,
        days=", ".join(day.capitalize() for day in session.days),
        minutes=f"about {counted(whole_minutes(session), 'minute')}",
        entries=tuple(_entry(item, library.exercise(item.exercise), library) for item in session.items),
    )


def _entry(item: Item, exercise: Exercise, library: Library) -> Entry:
    faults = tuple(Mistake(fault.fault, fault.mend) for fault in exercise.faults)
    return Entry(
        id=item.exercise,
        name=item.name,
        part=PARTS[item.part],
        picture=strip_words(exercise) if exercise.movement else "",
        dose=dose_lines(item.dose),
        precautions=item.precautions,
        because=whys(item.reasons, library),
        how=How(exercise.steps, exercise.breathing, faults, sources_named(exercise.references, library)),
    )
