"""Whether an exercise may progress: two calm sessions at its dose, easy enough, in good form, at the right time."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from supple.engine.diary import Done, Entry
from supple.engine.program import Item
from supple.engine.progression.findings import Findings
from supple.engine.progression.regain import is_cut_back
from supple.engine.progression.response import Response
from supple.engine.reasons import Reason, because
from supple.knowledge import Dose, Phase, Role

BUILDING = frozenset({Role.CORE, Role.STRENGTH})


@dataclass(frozen=True, slots=True)
class Shown:
    """One showing of an exercise in a session, and how the body answered."""

    entry: Entry
    done: Done
    response: Response


def showings(findings: Findings, exercise: str, since: date) -> list[Shown]:
    """Return the showings of an exercise since a day, oldest first: the unread ones, and the latest in any case."""
    found: list[Shown] = []
    latest = findings.history.whole_parameter("recent_sessions")
    for entry, done in findings.history.backwards(exercise, since):
        if len(found) >= latest and not findings.history.is_unread(entry):
            break
        found.append(Shown(entry, done, findings.rule.of_exercise(entry, done)))
    return found[::-1]


def unread(findings: Findings, shown: list[Shown]) -> list[Shown]:
    """Return the showings that no program has taken into account yet."""
    return [one for one in shown if findings.history.is_unread(one.entry)]


def general_hold(findings: Findings) -> Reason | None:
    """Return why nothing may grow today, or None."""
    library = findings.history.library
    if findings.due:
        return because(library, "progression/screening_due")
    if findings.gentle:
        return because(library, "progression/gentle_waits")
    if findings.history.graduated:
        return because(library, "progression/maintenance")
    if findings.gap.rule and not findings.gap.answered:
        return because(library, f"progression/{findings.gap.rule}", days=findings.gap.days)
    return None


def hold(findings: Findings, item: Item, new: list[Shown]) -> Reason | None:
    """Return why this exercise may not progress today, or None."""
    library, history = findings.history.library, findings.history
    exercise = library.exercises[item.exercise]
    young = findings.facts.intake.complaint.duration_days < library.whole("planning/acute_first_days", history.today)
    if young and exercise.role in BUILDING:
        return because(library, "progression/two_weeks")
    if findings.facts.nrs >= history.parameter("strong_nrs"):
        lasts = findings.facts.phase is Phase.CHRONIC
        return _by_time(findings, item, new) if lasts else because(library, "progression/strong_pain")
    if is_cut_back(exercise, item.dose):
        return _by_calm_sessions(findings, item, new)
    return _by_response(findings, item, new)


def _by_time(findings: Findings, item: Item, new: list[Shown]) -> Reason | None:
    """With strong pain that has lasted, steps go by time, as no session can be calm (amendments, section 5)."""
    library, history = findings.history.library, findings.history
    worse = any(one.response >= Response.RED for one in new)
    calm = len(new) >= history.whole_parameter("steady_sessions") and not worse
    long = history.waited_days >= history.whole_parameter("steady_days")
    return _whole(findings, item, new) if calm and long else because(library, "progression/by_time")


def _by_calm_sessions(findings: Findings, item: Item, new: list[Shown]) -> Reason | None:
    """To take back what was done before needs calm and easy sessions, whatever they held, and the exercise itself done
    once, calm and whole.
    """
    history, needed = findings.history, findings.history.whole_parameter("green_sessions")
    sessions = [entry for entry in history.unread if entry.is_session][-needed:]
    found = [*(findings.rule.of_session(entry) for entry in sessions), *(one.response for one in new[-1:])]
    easy = all(e.effort_cr10 is not None and e.effort_cr10 <= history.parameter("effort_most") for e in sessions)
    if not new or len(sessions) < needed or not easy or max(found) is not Response.GREEN:
        return because(history.library, "progression/calm_again")
    return _whole(findings, item, new[-1:])


def _whole(findings: Findings, item: Item, shown: list[Shown]) -> Reason | None:
    """Return what is missing in the last showings, if anything is."""
    last = shown[-findings.history.whole_parameter("green_sessions") :]
    return next((reason for one in last if (reason := _not_at_dose(findings, item.dose, one))), None)


def _by_response(findings: Findings, item: Item, new: list[Shown]) -> Reason | None:
    library, needed = findings.history.library, findings.history.whole_parameter("green_sessions")
    last = new[-needed:]
    if len(last) < needed:
        return because(library, "progression/more_sessions")
    if any(one.response >= Response.RED for one in new[-findings.history.whole_parameter("recent_sessions") :]):
        return because(library, "progression/not_settled")
    if any(one.response is not Response.GREEN for one in last):
        return because(library, "progression/amber")
    return _whole(findings, item, last)


def _not_at_dose(findings: Findings, dose: Dose, shown: Shown) -> Reason | None:
    """Return what is missing in one showing: the whole dose, an easy effort, good form; unanswered is never good."""
    library, effort = findings.history.library, shown.entry.effort_cr10
    reached = _reached(dose, shown.done)
    if effort is None or shown.done.form_ok is None or reached is None:
        return because(library, "progression/unanswered")
    if not reached:
        return because(library, "progression/not_whole")
    if effort > findings.history.parameter("effort_most"):
        return because(library, "progression/effort")
    return None if shown.done.form_ok else because(library, "progression/form")


def _reached(dose: Dose, done: Done) -> bool | None:
    """Tell whether the whole dose was done, None when that was not written down; a timed one counts as done."""
    if dose.minutes is not None:
        return True
    pairs = [(done.sets, dose.sets), (done.repetitions, dose.repetitions or 1)]
    if dose.hold_s:
        pairs.append((done.hold_s, dose.hold_s))
    if any(given is None for given, _ in pairs):
        return None
    return all(given is not None and given >= wanted for given, wanted in pairs)


def level_is_held(findings: Findings, item: Item) -> bool:
    """Tell whether an exercise was done often and long enough at its difficulty to move up (brief 6.4)."""
    history = findings.history
    days = history.whole_parameter("level_days_slow" if findings.slow else "level_days")
    needed = history.whole_parameter("level_sessions")
    sessions = list(islice(history.backwards(item.exercise, item.level_since), needed))
    return (history.today - item.level_since).days >= days and len(sessions) >= needed
