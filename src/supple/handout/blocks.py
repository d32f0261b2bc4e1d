"""One block for each exercise: pictures, dose, steps, what to mind, faults, breathing, and why it was chosen."""

from dataclasses import dataclass

from supple.engine.program import Item, Program, items_of
from supple.handout.doses import dose_lines
from supple.handout.pictures import Picture, pictures
from supple.knowledge import Exercise, Library

PARTS = {"warm_up": "warm-up", "main": "main part", "cool_down": "cool-down"}
MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class DoseOf:
    """A dose in lines; `sessions` names those it is for, where they differ."""

    sessions: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A common fault and what mends it."""

    fault: str
    mend: str


@dataclass(frozen=True, slots=True)
class Block:
    """One exercise as it is printed; `number` is its number in the whole handout."""

    number: int
    name: str
    part: str
    templates: tuple[str, ...]
    pictures: tuple[Picture, ...]
    doses: tuple[DoseOf, ...]
    steps: tuple[str, ...]
    breathing: str
    precautions: tuple[str, ...]
    faults: tuple[Mistake, ...]
    why: tuple[str, ...]


def numbers(program: Program) -> dict[str, int]:
    """Return the number of each exercise: those of session A in order, then those that B adds."""
    return {name: number for number, name in enumerate(items_of(program), 1)}


def blocks(program: Program, library: Library) -> tuple[Block, ...]:
    """Return a block for each exercise of a program, in order of their numbers."""
    return tuple(
        _block(number, _uses(program, name), library.exercise(name), library)
        for name, number in numbers(program).items()
    )


def _uses(program: Program, name: str) -> dict[str, Item]:
    """Return an exercise as it stands in each session that has it."""
    return {session.template: item for session in program.sessions for item in session.items if item.exercise == name}


def _block(number: int, uses: dict[str, Item], exercise: Exercise, library: Library) -> Block:
    first = next(iter(uses.values()))
    return Block(
        number=number,
        name=first.name,
        part=" and ".join(dict.fromkeys(PARTS[item.part] for item in uses.values())).capitalize(),
        templates=tuple(uses),
        pictures=pictures(exercise, library),
        doses=_doses(uses),
        steps=exercise.steps,
        breathing=exercise.breathing,
        precautions=tuple(dict.fromkeys(words for item in uses.values() for words in item.precautions)),
        faults=tuple(Mistake(fault.fault, fault.mend) for fault in exercise.faults),
        why=tuple(dict.fromkeys(reason.text for reason in first.reasons))[:MOST_REASONS],
    )


def _doses(uses: dict[str, Item]) -> tuple[DoseOf, ...]:
    """Return each dose once, with its sessions where they differ."""
    told: dict[tuple[str, ...], list[str]] = {}
    for template, item in uses.items():
        told.setdefault(dose_lines(item.dose), []).append(template)
    alone = len(told) == 1
    return tuple(DoseOf("" if alone else " and ".join(names), lines) for lines, names in told.items())
