"""The diary up to a day, seen from one program of the course."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from supple.engine.diary import Diary, Done, Entry
from supple.engine.program import ProgramDocument
from supple.knowledge import Library

GRADUATED = "progression/graduated"

_day = attrgetter("date")


@dataclass(frozen=True)
class History:
    """What is known on `today`: entries in order of their days, none of a later day, and the program they lead from."""

    document: ProgramDocument
    diary: Diary
    library: Library
    today: date
    _numbers: dict[str, float] = field(default_factory=dict)

    def parameter(self, name: str) -> float:
        """Return a parameter of progression in force today."""
        if name not in self._numbers:
            self._numbers[name] = self.library.number(f"progression/{name}", self.today)
        return self._numbers[name]

    def whole_parameter(self, name: str) -> int:
        """Return a whole-numbered parameter of progression in force today."""
        return int(self.parameter(name))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Return the entries up to today, in order of their days."""
        ordered = sorted(self.diary.entries, key=_day)
        return tuple(ordered[: bisect_right(ordered, self.today, key=_day)])

    @cached_property
    def sessions(self) -> tuple[Entry, ...]:
        """Return the entries in which exercises were done or a session was begun."""
        return tuple(entry for entry in self.entries if entry.is_session)

    @cached_property
    def unread(self) -> tuple[Entry, ...]:
        """Return the entries that no program of the course has taken into account yet."""
        until = self.document.read_until
        return self.entries if until is None else self.entries[bisect_right(self.entries, until, key=_day) :]

    def is_unread(self, entry: Entry) -> bool:
        """Tell whether no program of the course has taken an entry into account yet."""
        return self.document.read_until is None or entry.date > self.document.read_until

    @property
    def last_session(self) -> date | None:
        """Return the day of the latest session, or None before the first one."""
        return self.sessions[-1].date if self.sessions else None

    def since(self, days: int) -> tuple[Entry, ...]:
        """Return the entries of the last so many days, today included."""
        first = self.today - timedelta(days=days)
        return self.entries[bisect_right(self.entries, first, key=_day) :]

    def backwards(self, exercise: str, since: date) -> Iterator[tuple[Entry, Done]]:
        """Yield each showing of an exercise back to a day, the latest first, with its session."""
        for entry in reversed(self.sessions):
            if entry.date < since:
                return
            yield from ((entry, done) for done in entry.done if done.exercise == exercise)

    @cached_property
    def next_before(self) -> dict[int, tuple[float | None, float | None]]:
        """Return, by the identity of each session, pain and limb pain before the session that follows it."""
        pairs = pairwise(self.sessions)
        return {id(entry): (after.pain.before, after.pain.limb_before) for entry, after in pairs}

    @property
    def graduated(self) -> bool:
        """Tell whether the program is a maintenance program, given after a graduation."""
        program = self.document.program
        return program is not None and any(piece.id == GRADUATED for piece in program.advice)

    @property
    def planned_days(self) -> int:
        """Return on how many days a week the program has a session."""
        program = self.document.program
        return len({day for session in program.sessions for day in session.days}) if program else 0

    @property
    def waited_days(self) -> int:
        """Return the days since the program was made; growth of any kind waits for some of them."""
        return (self.today - self.document.created_on).days
