"""The real thing: the real planner's first program, and the real review of a diary."""

from collections.abc import Callable
from datetime import date

from supple.engine.diary import Diary, MeasureId
from supple.engine.program import ProgramDocument
from supple.engine.review import Review
from supple.knowledge import Library
from supple.simulation.body import Body
from supple.simulation.calendar import day_of
from supple.simulation.day import DayDone
from supple.simulation.diary_keeping import DiaryKeeper
from supple.simulation.draws import DayDraws
from supple.simulation.people import VirtualPerson
from supple.simulation.tally import Tally
from supple.simulation.telling import Teller
from supple.simulation.warning_signs import WarningSigns, asked_of
from supple.simulation.watch import Watch
from supple.simulation.workload import prescription_of

MEASURED_ON = (0, 14, 28, 42, 84)
STOPS_NRS, RISES_NRS = 8, 2
EARLIEST_REVIEW = 4
Reviewer = Callable[[ProgramDocument, Diary, Library, date], Review]


class Supple:
    """Plan, diary, review: weekly, on the day the program names, and at once after pain of 8, a sign or a flare-up."""

    def __init__(
        self,
        person: VirtualPerson,
        draws: DayDraws,
        first: ProgramDocument,
        library: Library,
        watch: Watch,
        tally: Tally,
        reviewer: Reviewer,
    ) -> None:
        self._person, self._library, self._watch, self._tally = person, library, watch, tally
        self._document, self._review = first, reviewer
        self.prescription = prescription_of(first, library)
        self.keeper = DiaryKeeper(Teller(person, draws))
        self.signs = WarningSigns(person, draws, asked_of(person.start.profile.region, library))
        self._usual = float(person.start.nrs)
        self.graduated = False
        self._ask_again = False
        self._stops: dict[int, int] = {}

    def morning(self, day: int, body: Body) -> None:
        """Close yesterday's note, ask what is due, and review when there is a reason to."""
        self.keeper.wake(body.pain)
        self._measure(day, body)
        seen = self.signs.clinic(day, self.keeper)
        flared = body.pain >= self._usual + RISES_NRS and body.flared_up
        self._usual += (body.pain - self._usual) / 7
        weekly = day >= EARLIEST_REVIEW and day % 7 == self._person.review_weekday
        if weekly or flared or self._ask_again or seen:
            self._ask_again = not self.signs.ask(day, self.keeper)
        program = self._document.program
        named = program is not None and program.review_on == day_of(day)
        if weekly or flared or seen or (named and day > 0) or self._just_told(day):
            self._decide(day)
        elif day == 0:
            self._watch.program(day, self.prescription)

    def evening(self, day: int, body: Body, done: DayDone) -> None:
        """Write the day down; pain of 8 or more is looked at the same evening."""
        entry = self.keeper.note(day, done)
        if entry is not None and (entry.pain.worst or 0) >= STOPS_NRS:
            self.keeper.close()
            self._ask_again = not self.signs.ask(day, self.keeper)
            self._decide(day)

    def _just_told(self, day: int) -> bool:
        return self.signs.told_on == day

    def _decide(self, day: int) -> None:
        found = self._review(self._document, self.keeper.diary(), self._library, day_of(day))
        self._watch.review(day, found, self.keeper, self._document.created_on)
        if found.program is not None:
            self._document = found.program
        shown = found.program is not None and found.program.program is not None
        self.prescription = prescription_of(self._document, self._library) if shown else None
        self._after_signs(day, shown=shown)
        self._watch.program(day, self.prescription, self.keeper.entries)
        self._tally.add("reviews")
        for decision in found.decisions:
            self._tally.add(f"step_{decision.step}")
        if found.state == "graduated" and not self.graduated:
            self.graduated = True
            self._tally.add_week("graduated", day // 7, 1)
        self._tally.add(f"state_{found.state}")

    def _after_signs(self, day: int, *, shown: bool) -> None:
        """Count how soon after a sign was told the program was withdrawn, and whether it stayed so."""
        told_on = self.signs.told_on
        self._watch.after_stop(day, stopped=told_on is not None, shown=shown)
        if told_on is None or told_on in self._stops:
            return
        self._stops.setdefault(told_on, day)
        self._tally.add("signs_told")
        self._tally.add("stopped_at_the_first_review", int(not shown))
        self._tally.add("most_days_told_to_review", day - told_on)

    def _measure(self, day: int, body: Body) -> None:
        if day not in MEASURED_ON:
            return
        confidence = round(max(0.0, min(10.0, 8.5 - 0.5 * body.pain)))
        activity = round(max(0.0, min(10.0, 9.0 - 0.8 * body.pain)))
        told: tuple[tuple[MeasureId, float], ...] = (
            ("nrs", round(body.pain)),
            ("confidence", confidence),
            ("activity", activity),
        )
        for name, value in told:
            self.keeper.measure(day, name, value)
