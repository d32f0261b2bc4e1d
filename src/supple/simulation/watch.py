"""Looks over the shoulder of every policy and counts what should never happen, without asking the engine."""

from collections.abc import Sequence
from datetime import date

from supple.engine.diary import Entry
from supple.engine.review import Review, Step
from supple.knowledge import Library
from supple.simulation.colours import is_green, latest_session
from supple.simulation.diary_keeping import DiaryKeeper
from supple.simulation.people import VirtualPerson
from supple.simulation.profiles import START
from supple.simulation.safety_rules import CHRONIC_DAYS, RADICULAR, Standing, beyond_dose, forbidden, most
from supple.simulation.tally import Example, Tally
from supple.simulation.workload import Prescription, one_small_step

CONTRAINDICATED = "contraindicated_items"
BEYOND_CAPS = "doses_beyond_caps"
GROWTH = "weeks_grown_too_fast"
WORSE_ANSWER = "progress_on_a_worse_answer"
AFTER_STOP = "programs_after_a_stop"
LOOK_BACK_DAYS = 14
LIMB_CONDITIONS = (*RADICULAR, "lumbar_spinal_stenosis")
ROUNDING = 0.5


class Watch:
    """Counts one person's unsafe programs under one policy."""

    def __init__(self, person: VirtualPerson, library: Library, tally: Tally) -> None:
        self._person, self._library, self._tally = person, library, tally
        self._before: list[tuple[int, Prescription]] = []
        profile = person.start.profile
        self._limb = any(name in LIMB_CONDITIONS for name in profile.conditions)

    def program(self, day: int, given: Prescription | None, entries: Sequence[Entry] = ()) -> None:
        """Look at the program in force on a day: forbidden exercises, caps, and growth since a week ago."""
        if given is None:
            return
        standing = self._standing(day, entries)
        works = {work.exercise: work for today in given.items for work in today}
        for name, work in works.items():
            exercise = self._library.exercises[name]
            if forbidden(self._person, day, exercise):
                self._fault(CONTRAINDICATED, day, name)
            load, difficulty = most(self._person, standing, exercise)
            if exercise.load > load or exercise.difficulty > difficulty:
                self._fault(BEYOND_CAPS, day, f"{name}: load {exercise.load}, difficulty {exercise.difficulty}")
            if beyond_dose(self._person, exercise, work.dose):
                self._fault(BEYOND_CAPS, day, f"{name}: {work.dose}")
        self._growth(day, given)

    def review(self, day: int, found: Review, keeper: DiaryKeeper, since: date) -> None:
        """Look at a review: no step up on a worse answer. `since` is the day the program under review was made.

        The latest session with the exercise must be green, or, when it was not done under this program (it may be
        regained after a flare-up, whose answers have been heard), the latest session of all.
        """
        lasting = self._person.start.profile.duration_days + day >= CHRONIC_DAYS
        for decision in found.decisions:
            if decision.step is not Step.PROGRESS:
                continue
            place = latest_session(keeper.entries, since, decision.exercise)
            if place is None or not is_green(
                keeper.entries, place, decision.exercise, limb=self._limb, lasting=lasting
            ):
                self._fault(WORSE_ANSWER, day, f"{decision.exercise}: {decision.from_} to {decision.to}")

    def after_stop(self, day: int, *, stopped: bool, shown: bool) -> None:
        """Look whether exercises are shown although an emergency sign was told and nobody has looked at it."""
        if stopped and shown:
            self._fault(AFTER_STOP, day, "a program is shown after a warning sign, without a clinician's word")

    def _growth(self, day: int, given: Prescription) -> None:
        """More than a tenth above both the last program and that of a week ago is too fast, but for one small step."""
        before = [known for on, known in self._before if on <= day - 7][-1:] + [known for _, known in self._before[-1:]]
        volume, reference = given.week_volume, max((known.week_volume for known in before), default=given.week_volume)
        small = any(one_small_step(known, given) for known in before)
        if volume > 1.1 * reference + ROUNDING and not small:
            self._fault(GROWTH, day, f"from {reference:.0f} to {volume:.0f} a week")
        if not self._before or self._before[-1][1] != given:
            self._before.append((day, given))

    def _standing(self, day: int, entries: Sequence[Entry]) -> Standing:
        """Return the least pain answered within 14 days, the intake's included while it is that recent."""
        start = self._person.start
        pains = [float(start.nrs)] if day <= LOOK_BACK_DAYS else []
        limbs = [float(start.profile.limb_nrs)] if day <= LOOK_BACK_DAYS else []
        for entry in reversed(entries):
            if (entry.date - START).days < day - LOOK_BACK_DAYS:
                break
            notes = entry.pain
            pains += [nrs for nrs in (notes.before, notes.next_morning) if nrs is not None]
            limbs += [nrs for nrs in (notes.limb_before, notes.limb_next_morning) if nrs is not None]
        return Standing(day, min(pains, default=0.0), min(limbs, default=0.0))

    def _fault(self, count: str, day: int, says: str) -> None:
        person = self._person
        words = f"{person.start.profile.name}: {says}"
        self._tally.fault(Example(count, person.seed, person.number, day, words))
