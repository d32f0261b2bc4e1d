"""The diary that grows day by day: entries are only ever added, in order of their days."""

from dataclasses import replace

from supple.engine.diary import Diary, Entry, Measure, MeasureId, ScreeningRecord
from supple.engine.intake import ClinicianWord
from supple.knowledge import Answer
from supple.simulation.calendar import day_of
from supple.simulation.day import DayDone
from supple.simulation.telling import Teller


class DiaryKeeper:
    """Keeps one person's diary; the note of a day waits for the next morning's answer, or is closed at once."""

    def __init__(self, teller: Teller) -> None:
        self._teller = teller
        self.entries: list[Entry] = []
        self.screenings: list[ScreeningRecord] = []
        self.words: list[ClinicianWord] = []
        self._measures: list[Measure] = []
        self._waiting: tuple[int, Entry] | None = None

    def note(self, day: int, done: DayDone) -> Entry | None:
        """Write down a day; its entry joins the diary with the next morning's answer."""
        entry = self._teller.entry(day, done)
        self._waiting = None if entry is None else (day, entry)
        return entry

    def wake(self, pain: float) -> None:
        """Answer how the morning after is, and close yesterday's note."""
        if self._waiting is None:
            return
        day, entry = self._waiting
        morning, limb = self._teller.morning(day, pain)
        self.entries.append(replace(entry, pain=replace(entry.pain, next_morning=morning, limb_next_morning=limb)))
        self._waiting = None

    def close(self) -> None:
        """Add today's note as it stands, when a review cannot wait for the morning."""
        if self._waiting is not None:
            self.entries.append(self._waiting[1])
            self._waiting = None

    def tell(self, day: int, signs: tuple[str, ...]) -> None:
        """Write down new symptoms (screening ids) on a day."""
        self.entries.append(Entry(day_of(day), symptoms=signs))

    def answer(self, day: int, answers: dict[str, Answer]) -> None:
        """Write down a round of safety questions."""
        self.screenings.append(ScreeningRecord(day_of(day), answers))

    def measure(self, day: int, name: MeasureId, value: float) -> None:
        """Write down one outcome measure."""
        self._measures.append(Measure(day_of(day), name, value))

    def hear(self, word: ClinicianWord) -> None:
        """Write down a clinician's word."""
        self.words.append(word)

    def diary(self) -> Diary:
        """Return the diary as it stands."""
        return Diary(
            "supple/diary/1",
            tuple(self.entries),
            tuple(self.screenings),
            tuple(self._measures),
            tuple(self.words),
        )
