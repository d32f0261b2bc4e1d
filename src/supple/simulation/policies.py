"""Two simple policies to compare with: a leaflet that never changes, and a tenth more every week."""

from typing import Protocol

from supple.engine.program import ProgramDocument
from supple.knowledge import Dose, Library, Region
from supple.simulation.body import Body
from supple.simulation.day import DayDone
from supple.simulation.watch import Watch
from supple.simulation.workload import Prescription, Walk, grown, prescription_of, work_of

WEEKLY_GROWTH = 1.1
LEAFLET = {
    Region.LOW_BACK: (
        "cat_camel",
        "single_knee_to_chest",
        "knee_rolls",
        "prone_press_up",
        "bridge",
        "bird_dog",
        "partial_crunch",
        "supine_hamstring_stretch",
    ),
    Region.MID_BACK: (
        "cat_camel",
        "seated_thoracic_rotation",
        "thread_the_needle",
        "thoracic_extension_over_chair",
        "band_row",
        "prone_chest_lift",
        "wall_angel",
    ),
    Region.NECK: (
        "neck_rotation",
        "neck_side_bend",
        "half_head_rolls",
        "chin_tuck_sitting",
        "upper_trapezius_stretch",
        "neck_isometrics",
        "shoulder_blade_squeeze",
    ),
}
COUNTED = Dose(sets=2, repetitions=10, rest_s=30)
STRETCHED = Dose(sets=3, repetitions=1, hold_s=20)
LEAFLET_WALK = Walk(20, 5)
TRAINING_DAYS = (0, 1, 2, 4, 5)


class Policy(Protocol):
    """What a person is told to do, day by day."""

    prescription: Prescription | None

    def morning(self, day: int, body: Body) -> None:
        """Decide what is to be done from this morning on."""

    def evening(self, day: int, body: Body, done: DayDone) -> None:
        """Hear what was done."""


class Leaflet:
    """The same common exercises at a standard dose for everyone of a region, for ever; nothing is asked again."""

    def __init__(self, region: Region, library: Library, watch: Watch) -> None:
        self.prescription: Prescription | None = leaflet_of(region, library)
        self._watch = watch

    def morning(self, day: int, body: Body) -> None:
        """Change nothing."""
        if day % 7 == 0:
            self._watch.program(day, self.prescription)

    def evening(self, day: int, body: Body, done: DayDone) -> None:
        """Hear nothing."""


class Linear:
    """The first program, a tenth more every week whatever the pain; nothing is asked again."""

    def __init__(self, first: ProgramDocument, library: Library, watch: Watch) -> None:
        self._first = prescription_of(first, library)
        self._library, self._watch = library, watch
        self.prescription = self._first

    def morning(self, day: int, body: Body) -> None:
        """Add a tenth at the start of each week."""
        if day % 7 == 0 and self._first is not None:
            self.prescription = grown(self._first, WEEKLY_GROWTH ** (day // 7), self._library)
            self._watch.program(day, self.prescription)

    def evening(self, day: int, body: Body, done: DayDone) -> None:
        """Hear nothing."""


def leaflet_of(region: Region, library: Library) -> Prescription:
    """Return what the leaflet of a region prescribes: 2 × 10, stretches 3 × 20 s, five days a week, and walks."""
    works = []
    for name in LEAFLET[region]:
        exercise = library.exercises[name]
        assert exercise.dose is not None
        usual = STRETCHED if exercise.dose.repetitions == 1 else COUNTED
        dose = Dose(usual.sets, usual.repetitions, usual.hold_s or exercise.dose.hold_s, 30, exercise.dose.sides)
        works.append(work_of(exercise, dose))
    items = tuple(tuple(works) if day in TRAINING_DAYS else () for day in range(7))
    templates = tuple("A" if day in TRAINING_DAYS else None for day in range(7))
    return Prescription(items, templates, LEAFLET_WALK)
