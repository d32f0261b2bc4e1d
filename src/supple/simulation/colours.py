"""The pain rule written down a second time, apart from the engine: was an answer green? (brief 6.3, amendments 5)."""

from collections.abc import Sequence
from datetime import date

from supple.engine.diary import Done, Entry

SAFE_NRS, ACCEPTED_NRS, RISE_NRS = 2, 5, 1
STRONG_NRS, RED_RISE_NRS, RED_MORNING_NRS = 6, 2, 1


def latest_session(entries: Sequence[Entry], since: date, exercise: str) -> int | None:
    """Return the place of the latest session from a day on with an exercise, else of the latest with any, or None."""
    places = [place for place, entry in enumerate(entries) if entry.date >= since and entry.done]
    with_it = [place for place in places if _named(entries[place], exercise)]
    return max(with_it or places, default=None)


def _named(entry: Entry, exercise: str) -> Done | None:
    return next((done for done in entry.done if done.exercise == exercise), None)


def is_green(entries: Sequence[Entry], place: int, exercise: str, *, limb: bool, lasting: bool) -> bool:
    """Tell whether the answers after one session were green for an exercise, or for the session when it was not done.

    What was not answered is never green.

    `limb` asks the limb's pain too, one point stricter. `lasting` is for pain of more than 12 weeks: where it is
    strong, steps go by time, and any answer that is not red will do (amendments, section 5).
    """
    entry = entries[place]
    done = _named(entry, exercise)
    after = _after(entries, place)
    back = _green(entry.pain.before, _worst(entry, done), after, 0, lasting=lasting)
    if not limb or entry.pain.limb_before is None:
        return back
    limb_after = entry.pain.limb_next_morning
    if limb_after is None:
        limb_after = next((entry.pain.limb_before for entry in entries[place + 1 :] if entry.done), None)
    return back and _green(entry.pain.limb_before, entry.pain.limb_worst, limb_after, 1, lasting=lasting)


def _worst(entry: Entry, done: Done | None) -> float | None:
    return entry.pain.worst if done is None or done.pain is None else done.pain


def _after(entries: Sequence[Entry], place: int) -> float | None:
    """Return the next morning's pain, else that before the next session."""
    if entries[place].pain.next_morning is not None:
        return entries[place].pain.next_morning
    return next((entry.pain.before for entry in entries[place + 1 :] if entry.done), None)


def _green(before: float | None, worst: float | None, after: float | None, lower: int, *, lasting: bool) -> bool:
    if before is None or worst is None or after is None:
        return False
    if lasting and before >= STRONG_NRS:
        return worst <= before + RED_RISE_NRS and after <= before + RED_MORNING_NRS
    near = worst <= before + RISE_NRS - lower and worst <= ACCEPTED_NRS - lower
    return (worst <= SAFE_NRS - lower or near) and after <= before
