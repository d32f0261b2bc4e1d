"""Rounds of safety questions: what is asked, what a person says, and what a clinician says after an alarm."""

from dataclasses import dataclass, field

from supple.engine.intake import ClinicianWord
from supple.knowledge import Answer, Library, Region
from supple.simulation.assumptions import assumed
from supple.simulation.calendar import day_of
from supple.simulation.diary_keeping import DiaryKeeper
from supple.simulation.draws import DayDraws, Draw
from supple.simulation.people import VirtualPerson

FALSE_ALARM_SIGN = "ces5"
SEEN_WITHIN_DAYS = 10


def asked_of(region: Region, library: Library) -> tuple[str, ...]:
    """Return the emergency questions of a region, in order of their ids."""
    return tuple(sorted(q.id for q in library.screening.values() if region in q.emergency_set))


@dataclass(slots=True)
class WarningSigns:
    """One person's warning signs: what has come up, what has been told, and when a clinician has seen it."""

    person: VirtualPerson
    draws: DayDraws
    asked: tuple[str, ...]
    told_on: int | None = None
    told: tuple[str, ...] = ()
    _chances: int = 0
    _seen_on: int | None = field(default=None)

    def ask(self, day: int, keeper: DiaryKeeper) -> bool:
        """Ask the safety questions; tell whether the person answered them."""
        if self.draws.of(day, Draw.SCREENS) < self.person.leaves_out / 2:
            return False
        signs, answer = self._signs(day)
        answers = dict.fromkeys(self.asked, Answer.NO)
        answers.update((sign, answer) for sign in signs if sign in answers)
        if signs and self.told_on is None:
            self._tell(day, signs)
        others = tuple(sign for sign in signs if sign not in answers)
        if others:
            keeper.tell(day, others)
        keeper.answer(day, answers)
        return True

    def clinic(self, day: int, keeper: DiaryKeeper) -> bool:
        """Let a clinician look at a false alarm and write a word; who is truly ill is treated elsewhere."""
        if self._seen_on is None or day < self._seen_on:
            return False
        keeper.hear(ClinicianWord(day_of(day), "doctor", advises_exercise=True, covers=self.told))
        self.told_on, self.told, self._seen_on = None, (), None
        return True

    def is_ill(self, day: int) -> bool:
        """Tell whether a serious disease shows itself on a day."""
        return self.person.illness is not None and day >= self.person.illness.from_day

    def _tell(self, day: int, signs: tuple[str, ...]) -> None:
        self.told_on, self.told = day, signs
        if not self.is_ill(day):
            self._seen_on = day + 1 + int(self.draws.of(day, Draw.TELLS) * SEEN_WITHIN_DAYS)

    def _signs(self, day: int) -> tuple[tuple[str, ...], Answer]:
        """Return the signs that are told: true ones at the first or the second chance, rarely a false alarm."""
        illness = self.person.illness
        if illness is not None and self.is_ill(day):
            self._chances += 1
            return (illness.signs if self.person.tells_at_once or self._chances > 1 else ()), Answer.YES
        if self.told:
            return self.told, Answer.UNSURE
        if self.draws.of(day, Draw.ALARM) < assumed("false_alarm"):
            return (FALSE_ALARM_SIGN,), Answer.UNSURE
        return (), Answer.NO
