"""What is known of one exercise."""

from dataclasses import dataclass

from supple.knowledge.dose import Dose
from supple.knowledge.movement import Movement
from supple.knowledge.vocabulary import (
    BodyPart,
    CareFor,
    Category,
    Certainty,
    Direction,
    Equipment,
    Letter,
    Position,
    Region,
    Role,
    Tradition,
)


@dataclass(frozen=True, slots=True)
class SpineMovement:
    """The direction of an exercise, and all directions that it takes the spine into."""

    direction: Direction
    components: tuple[Direction, ...]

    def goes_into(self, direction: Direction) -> bool:
        """Tell whether the exercise takes the spine into `direction`."""
        return direction is self.direction or direction in self.components


@dataclass(frozen=True, slots=True)
class DaysPerWeek:
    """On how many days a week an exercise is done at the start."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Precaution:
    """What to mind; for everyone, or only for people with one of the letter codes."""

    text: str
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """Another position for people with one of the letter codes."""

    only: tuple[str, ...]
    position: Position
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A common mistake and how to mend it."""

    fault: str
    mend: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise of the library; `id` equals the name of its file.

    `load` is the axial load class 0-3, `difficulty` 1-5, `tempo_s` the seconds of one repetition without its hold.
    A `habit` belongs into the day, not into a session; one `taught_by_clinician` is never given automatically.
    `equipment` lists alternatives, any one of which serves. `letters` maps a condition's letter code to its letter.
    """

    id: str
    name: str
    code: str
    synonyms: tuple[str, ...]
    category: Category
    role: Role
    region: BodyPart
    serves: tuple[Region, ...]
    positions: tuple[Position, ...]
    equipment: tuple[Equipment, ...]
    spine: SpineMovement
    load: int
    difficulty: int
    muscles: tuple[str, ...]
    progressions: tuple[str, ...]
    regressions: tuple[str, ...]
    letters: dict[str, Letter]
    precautions: tuple[Precaution, ...]
    steps: tuple[str, ...]
    faults: tuple[Fault, ...]
    breathing: str
    good_for: str
    references: tuple[str, ...]
    certainty: Certainty
    tradition: Tradition | None = None
    dose: Dose | None = None
    tempo_s: int = 0
    per_week: DaysPerWeek | None = None
    variants: tuple[Variant, ...] = ()
    cares_for: tuple[CareFor, ...] = ()
    habit: bool = False
    taught_by_clinician: bool = False
    movement: Movement | None = None

    @property
    def set_s(self) -> int:
        """Return the seconds that one set of the start dose takes (0 for an exercise without a dose)."""
        return self.dose.set_s(self.tempo_s) if self.dose else 0

    def words(self) -> str:
        """Return all words that a search looks through, in lower case."""
        return " ".join((self.id, self.code, self.name, *self.synonyms, *self.muscles, self.good_for)).lower()
