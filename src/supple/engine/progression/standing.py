"""The facts of a person today: the intake as it would be answered now, from the course's intake and its diary."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from supple.engine.diary import Entry
from supple.engine.facts import Facts
from supple.engine.intake import Activity, Complaint, Intake, PainScores, Person, Preferences
from supple.engine.planning.problem import TEMPLATES
from supple.engine.progression.answers import Answers, answered_on, answers_of, withdrawn_on
from supple.engine.progression.gaps import Gap, gap_of, last_start
from supple.engine.progression.history import History
from supple.knowledge import AerobicKind, LimbPain

LONGEST_DAYS = 45000
LAST_PREGNANCY_WEEK = 45
DAYS_PER_YEAR = 365


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts of today, the answers behind them, and whether the course starts low again after a long time away."""

    facts: Facts
    answers: Answers
    gap: Gap
    restart: bool


def standing_of(history: History) -> Standing:
    """Return how a person stands today."""
    answers = answers_of(history)
    facts = Facts(
        _intake_today(history, answers),
        history.today,
        answered_on(history),
        history.library,
        answer_days=answers.days,
    )
    withdrawn = withdrawn_on(facts, answers)
    gap = gap_of(history)
    restart = gap.restart or _was_withdrawn(history, withdrawn)
    start = history.today if restart else max(last_start(history), _resumed(history, answers, withdrawn))
    again = restart or start > history.document.started_on
    facts = replace(facts, program_week=(history.today - start).days // 7, restarted=again)
    return Standing(facts, answers, gap, restart)


def _was_withdrawn(history: History, day: date | None) -> bool:
    """Tell whether an answer took this very program away; what follows it starts anew."""
    document = history.document
    if day is None:
        return False
    return day > document.created_on or (day == document.created_on and document.program is None)


def _resumed(history: History, answers: Answers, withdrawn: date | None) -> date:
    """Return the day on which exercise began again after the latest withdrawal of the course, else its first day."""
    if withdrawn is None:
        return history.document.started_on
    said = max((word.date for word in answers.words if word.date >= withdrawn), default=history.today)
    return next((entry.date for entry in history.sessions if entry.date >= said), history.today)


def _intake_today(history: History, answers: Answers) -> Intake:
    intake = history.document.intake
    elapsed = (history.today - answered_on(history)).days
    return replace(
        intake,
        today=history.today,
        person=_person(intake.person, elapsed),
        complaint=_complaint(history, intake.complaint, elapsed),
        clearance=answers.words,
        screening=answers.standing,
        activity=_activity(history, intake.activity),
        preferences=_preferences(history, intake.preferences),
    )


def _person(person: Person, elapsed: int) -> Person:
    weeks = person.pregnancy_weeks
    if weeks is not None:
        weeks = min(LAST_PREGNANCY_WEEK, weeks + elapsed // 7)
    return replace(person, age=min(120, person.age + elapsed // DAYS_PER_YEAR), pregnancy_weeks=weeks)


def _complaint(history: History, complaint: Complaint, elapsed: int) -> Complaint:
    limb_nrs, limb_pain = _limb(history, complaint)
    return replace(
        complaint,
        duration_days=min(LONGEST_DAYS, complaint.duration_days + elapsed),
        pain_nrs=_pain(history, complaint.pain_nrs),
        limb_nrs=limb_nrs,
        limb_pain=limb_pain,
    )


def _pain(history: History, given: PainScores) -> PainScores:
    """Return the mean pain before sessions and in the mornings of the last week, else the last known."""
    recent = _mean(_pains(history.since(history.whole_parameter("pain_days"))))
    if recent is not None:
        return PainScores(recent)
    last = next((_mean(_pains([entry])) for entry in reversed(history.entries) if list(_pains([entry]))), None)
    return given if last is None else PainScores(last)


def _pains(entries: Iterable[Entry]) -> Iterator[float]:
    for entry in entries:
        yield from (pain for pain in (entry.pain.before, entry.pain.next_morning) if pain is not None)


def _limb_pains(entries: Iterable[Entry]) -> Iterator[float]:
    for entry in entries:
        yield from (pain for pain in (entry.pain.limb_before, entry.pain.limb_next_morning) if pain is not None)


def _mean(values: Iterable[float]) -> float | None:
    given = list(values)
    return round(sum(given) / len(given), 1) if given else None


def _limb(history: History, complaint: Complaint) -> tuple[float | None, LimbPain]:
    """Return pain in the limb today and how far it goes: new pain counts as far until more is known, two calm weeks of
    notes as gone.
    """
    recent = _mean(_limb_pains(history.since(history.whole_parameter("pain_days"))))
    if recent is None:
        return complaint.limb_nrs, complaint.limb_pain
    notes = list(_limb_pains(history.since(history.whole_parameter("limb_gone_days"))))
    if not any(notes) and len(notes) >= history.whole_parameter("limb_gone_notes"):
        return 0, LimbPain.NONE
    if recent > 0 and complaint.limb_pain is LimbPain.NONE:
        return recent, LimbPain.DISTAL
    return recent, complaint.limb_pain


def _activity(history: History, activity: Activity) -> Activity:
    """Return what the person does now: the walk that was managed several times in the last two weeks counts as easy."""
    walks = sorted(
        (entry.walk_minutes or 0 for entry in history.since(history.whole_parameter("walk_days"))), reverse=True
    )
    times = history.whole_parameter("walk_times")
    easy = walks[times - 1] if len(walks) >= times else 0
    if history.document.program is not None and history.document.program.aerobic.kind == AerobicKind.RUNNING:
        easy = max(easy, history.library.whole("planning/running_walk_min", history.today))
    return replace(activity, walks_comfortably_min=max(easy, activity.walks_comfortably_min or 0)) if easy else activity


def _preferences(history: History, given: Preferences) -> Preferences:
    """Return the person's wishes; a program on fewer days, such as a maintenance program, stays on them."""
    program = history.document.program
    if program is None or len(program.sessions) < len(TEMPLATES):
        return given
    return replace(given, days_per_week=max(2, min(given.days_per_week, history.planned_days)))
