"""Safety answers over a course: the worst one stands until a clinician's word covers it (brief 1.9)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from supple.engine.facts import Facts
from supple.engine.intake import ClinicianWord
from supple.engine.progression.history import History
from supple.engine.screening import due_questions, emergency_set
from supple.knowledge import Answer, Question, ScreeningRule

CALM = {Answer.NO}
SEVERITY = (Answer.NO, Answer.UNSURE, Answer.YES)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answer that stands for each question and its day, the day each was last asked, and every clinician's word.

    `grave` lists the answers that may take a program away, with their days.
    """

    standing: dict[str, Answer]
    days: dict[str, date]
    asked: dict[str, date]
    words: tuple[ClinicianWord, ...]
    grave: tuple[tuple[date, Question, Answer], ...] = ()


def answers_of(history: History) -> Answers:
    """Return the safety answers as they stand today."""
    given = sorted(_given(history), key=lambda one: one[0])
    calm = next(
        (place for place, (_, answers) in enumerate(given) if not CALM.issuperset(answers.values())), len(given)
    )
    asked: dict[str, date] = {}
    for day, answers in given[:calm]:
        asked.update(dict.fromkeys(answers, day))
    found = Answers(dict.fromkeys(asked, Answer.NO), dict(asked), asked, _words(history))
    for day, answers in given[calm:]:
        found.asked.update(dict.fromkeys(answers, day))
        found = _weighed(history, found, day, answers)
    return found


def _weighed(history: History, found: Answers, day: date, answers: dict[str, Answer]) -> Answers:
    """Return the answers with those of one day, each weighed against the one that stands."""
    grave = []
    for name, answer in answers.items():
        question = history.library.screening[name]
        grave += [(day, question, answer)] if _may_forbid(question, answer) else []
        standing = found.standing.get(name, answer)
        if not _stays(question, standing, answer) or _covered(question, found.days[name], found.words):
            found.standing[name], found.days[name] = answer, day
    return replace(found, grave=(*found.grave, *grave))


def withdrawn_on(facts: Facts, answers: Answers) -> date | None:
    """Return the latest day on which an answer took the program away: a rule that forbids exercise and holds."""
    days = [
        day
        for day, question, answer in answers.grave
        if facts.holds(question.applies_when)
        and any(_forbids(rule, answer) and facts.holds(rule.when) for rule in question.rules)
    ]
    return max(days, default=None)


def answered_on(history: History) -> date:
    """Return the day on which the intake was answered."""
    started = history.document.started_on
    return min(history.document.intake.today or started, started)


def _given(history: History) -> Iterator[tuple[date, dict[str, Answer]]]:
    """Yield the answers of the intake, of each screening since, and the symptoms that entries tell."""
    yield answered_on(history), history.document.intake.screening
    yield from ((record.date, record.answers) for record in history.diary.screenings if record.date <= history.today)
    yield from ((entry.date, dict.fromkeys(entry.symptoms, Answer.YES)) for entry in history.entries if entry.symptoms)


def _words(history: History) -> tuple[ClinicianWord, ...]:
    added = (word for word in history.diary.clearance if word.date <= history.today)
    return (*history.document.intake.clearance, *added)


def _stays(question: Question, standing: Answer, newer: Answer) -> bool:
    """Tell whether a milder answer of the person alone cannot take back one that sets a level."""
    milder = SEVERITY.index(newer) < SEVERITY.index(standing)
    return milder and any(rule.level is not None and standing in rule.answers for rule in question.rules)


def _may_forbid(question: Question, answer: Answer) -> bool:
    return any(_forbids(rule, answer) for rule in question.rules)


def _forbids(rule: ScreeningRule, answer: Answer) -> bool:
    return answer in rule.answers and rule.level is not None and rule.level.forbids_exercise


def _covered(question: Question, since: date, words: tuple[ClinicianWord, ...]) -> bool:
    names = {question.id, question.cleared_with}
    return any(word.advises_exercise and word.date >= since and not names.isdisjoint(word.covers) for word in words)


def due_again(facts: Facts, history: History, answers: Answers, trigger: date | None) -> tuple[str, ...]:
    """Return the safety questions to ask again: the emergency ones a week after their last answer, and after `trigger`
    (a flare-up, strong pain, a new symptom); all that this person is asked after a long time away.
    """
    oldest = history.today - timedelta(days=history.whole_parameter("screening_days"))
    due = [name for name in emergency_set(facts) if _stale(answers.asked.get(name), oldest, trigger)]
    last = history.last_session
    if last is not None and (history.today - last).days >= history.whole_parameter("gap_restart_days"):
        due += [question.id for question in due_questions(facts) if _stale(answers.asked.get(question.id), last, None)]
    return tuple(dict.fromkeys(due))


def _stale(asked: date | None, oldest: date | None, trigger: date | None) -> bool:
    if asked is None:
        return True
    return (oldest is not None and asked < oldest) or (trigger is not None and asked < trigger)
