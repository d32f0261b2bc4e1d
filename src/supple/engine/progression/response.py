"""How the body answered a session: green, amber, red or stop (brief 6.3; thomee_1997, silbernagel_2007, smith_2019)."""

from dataclasses import dataclass, field, replace
from enum import IntEnum

from supple.engine.diary import Done, Entry
from supple.engine.progression.history import History


class Response(IntEnum):
    """The answer of the body to a session or an exercise, best first."""

    GREEN = 0
    AMBER = 1
    RED = 2
    STOP = 3


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of the pain rule, NRS points: fixed ones, and allowed rises above the pain before the session."""

    safe: float
    accepted: float
    stop: float
    green_rise: float
    red_rise: float
    morning_rise: float

    def lowered(self, by: float) -> "Marks":
        """Return the marks for pain in a limb, each lower by so many points, rises not below 0."""
        return Marks(
            self.safe - by,
            self.accepted - by,
            self.stop - by,
            max(0, self.green_rise - by),
            max(0, self.red_rise - by),
            max(0, self.morning_rise - by),
        )


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain before, at its worst and the next morning; None where it was not written down."""

    before: float | None
    worst: float | None
    after: float | None


def respond(pain: Pain, marks: Marks) -> Response:
    """Return the response to one session; what was not written down never makes it green.

    >>> marks = Marks(safe=2, accepted=5, stop=8, green_rise=1, red_rise=2, morning_rise=1)
    >>> [respond(Pain(3, worst, 3), marks).name for worst in (4, 5, 6, 8)]
    ['GREEN', 'AMBER', 'RED', 'STOP']
    """
    before, worst, after = pain.before, pain.worst, pain.after
    if worst is not None and worst >= marks.stop:
        return Response.STOP
    if before is None or worst is None:
        return _part_known(pain, marks)
    if worst > before + marks.red_rise or (worst > marks.accepted and worst >= before + marks.red_rise):
        return Response.RED
    if after is not None and after > before + marks.morning_rise:
        return Response.RED
    calm = worst <= marks.safe or (worst <= before + marks.green_rise and worst <= marks.accepted)
    return Response.GREEN if calm and after is not None and after <= before else Response.AMBER


def _part_known(pain: Pain, marks: Marks) -> Response:
    """Return red where half a note is enough to see it, else amber."""
    if pain.worst is not None and pain.worst > marks.accepted:
        return Response.RED
    risen = pain.before is not None and pain.after is not None and pain.after > pain.before + marks.morning_rise
    return Response.RED if risen else Response.AMBER


@dataclass(frozen=True, slots=True)
class PainRule:
    """The pain rule for one person today.

    `limb_marks` are lower for people whose limb carries the signs (radicular pain, stenosis).
    """

    history: History
    marks: Marks
    limb_marks: Marks
    _known: dict[tuple[int, float | None], Response] = field(default_factory=dict, repr=False, compare=False)
    _looked: dict[int, bool] = field(default_factory=dict, repr=False, compare=False)

    def of_session(self, entry: Entry) -> Response:
        """Return the response to a whole session: its worst pain, that of its exercises included."""
        given = [pain for pain in (entry.pain.worst, *(done.pain for done in entry.done)) if pain is not None]
        return self._respond(entry, max(given, default=None))

    def of_exercise(self, entry: Entry, done: Done) -> Response:
        """Return the response to one exercise: its own pain where given, else the session's."""
        return self._respond(entry, entry.pain.worst if done.pain is None else done.pain)

    def may_stop(self, entry: Entry) -> bool:
        """Tell whether any pain of an entry reaches a stop mark: a quick look before the full one, taken once."""
        if id(entry) not in self._looked:
            self._looked[id(entry)] = self._look(entry)
        return self._looked[id(entry)]

    def _look(self, entry: Entry) -> bool:
        notes = entry.pain
        back, limb = (notes.before, notes.worst, notes.next_morning), (notes.limb_before, notes.limb_worst)
        given = (*back, *limb, notes.limb_next_morning, *[done.pain for done in entry.done])
        least = min(self.marks.stop, self.limb_marks.stop)
        return max((pain for pain in given if pain is not None), default=-1) >= least

    def is_strong(self, entry: Entry) -> bool:
        """Tell whether an entry holds pain at a stop mark: in a session, before it, or the next morning."""
        if not self.may_stop(entry):
            return False
        notes = entry.pain
        back, limb = (notes.before, notes.next_morning), (notes.limb_before, notes.limb_next_morning)
        strong = any(pain is not None and pain >= self.marks.stop for pain in back)
        strong = strong or any(pain is not None and pain >= self.limb_marks.stop for pain in limb)
        return strong or self.of_session(entry) is Response.STOP

    def _respond(self, entry: Entry, worst: float | None) -> Response:
        """Return the response to a worst pain in a session; each of its exercises asks for it, and it is found once."""
        key = (id(entry), worst)
        if key not in self._known:
            self._known[key] = self._find(entry, worst)
        return self._known[key]

    def _find(self, entry: Entry, worst: float | None) -> Response:
        notes, following = entry.pain, self.history.next_before.get(id(entry), (None, None))
        after = following[0] if notes.next_morning is None else notes.next_morning
        back = Pain(notes.before, worst, after)
        found = [respond(back, self.marks)]
        limb = (notes.limb_before, notes.limb_worst, notes.limb_next_morning)
        if self.limb_marks != self.marks or any(value is not None for value in limb):
            limb_after = following[1] if notes.limb_next_morning is None else notes.limb_next_morning
            found.append(respond(_limb(back, notes.limb_before, notes.limb_worst, limb_after), self.limb_marks))
        if entry.stopped_because == "pain":
            found.append(Response.RED)
        elif entry.stopped_because is not None or entry.symptoms:
            found.append(Response.AMBER)
        return max(found)


def _limb(back: Pain, before: float | None, worst: float | None, after: float | None) -> Pain:
    """Return pain in the limb, filled from the back's where it was not written down."""
    own = Pain(before, worst, after)
    if own.before is None:
        own = replace(own, before=back.before)
    if own.worst is None:
        own = replace(own, worst=back.worst)
    return own if own.after is not None else replace(own, after=back.after)


def pain_rule(history: History, *, strict: bool, limb: bool) -> PainRule:
    """Return the pain rule; `strict` for acute and post-operative people ("pain free"), `limb` for limb signs."""
    marks = Marks(
        history.parameter("safe_nrs"),
        history.parameter("accepted_nrs"),
        history.parameter("stop_nrs"),
        0 if strict else history.parameter("green_rise"),
        history.parameter("red_rise"),
        history.parameter("morning_rise"),
    )
    return PainRule(history, marks, marks.lowered(history.parameter("limb_lower")) if limb else marks)
