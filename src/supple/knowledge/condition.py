"""What is known of one condition: its letters, caps, directions, words and sources."""

from dataclasses import dataclass

from supple.knowledge.vocabulary import BodyPart, Certainty, Direction, Letter, Region


@dataclass(frozen=True, slots=True)
class LetterCode:
    """A letter code that a condition switches on, and for how long.

    `from_week` and `until_week` count weeks of pregnancy or weeks since the event. After `until_week` the code ends
    by itself, or (`release: needed`) only with a clinician's recorded word; with `release: enough` that word alone ends
    it too.
    """

    code: str
    from_week: int | None = None
    until_week: int | None = None
    release: str | None = None
    release_by: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cap:
    """The most load (class 0-3) and difficulty (1-5) while its bounds hold.

    `weeks_*` count from `since` (unknown: week 0), `program_weeks_below` from the first program, `limb_nrs_from` is the
    pain in the limb. `gentle` allows only the gentle categories. `spares` names exercises that it lets through.
    """

    load: int
    difficulty: int
    references: tuple[str, ...]
    certainty: Certainty
    weeks_from: int | None = None
    weeks_below: int | None = None
    program_weeks_below: int | None = None
    limb_nrs_from: float | None = None
    states: tuple[str, ...] = ()
    gentle: bool = False
    spares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClearanceNeed:
    """When this condition needs a clinician's word before its own program.

    Always, or until so many weeks after `since`, or only in the named states when a state was given. Before
    `surgeon_until_week` only a surgeon's word counts.
    """

    text: str
    until_week: int | None = None
    states: tuple[str, ...] = ()
    surgeon_until_week: int | None = None


@dataclass(frozen=True, slots=True)
class PartLetter:
    """A letter for all exercises of a part of the body in the named states."""

    part: BodyPart
    letter: Letter
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition; `states` are listed worst first, and the worst is taken when none was given.

    `first` names the exercises of published programs for it, one of which each session should hold.
    """

    id: str
    name: str
    plain: str
    letters: tuple[LetterCode, ...]
    says: dict[Letter, str]
    caps: tuple[Cap, ...]
    timeline: str
    references: tuple[str, ...]
    certainty: Certainty
    regions: tuple[Region, ...] = ()
    states: tuple[str, ...] = ()
    prefers: tuple[Direction, ...] = ()
    first: tuple[str, ...] = ()
    avoids: tuple[Direction, ...] = ()
    clearance: ClearanceNeed | None = None
    part_letters: tuple[PartLetter, ...] = ()
