"""All that today's page says: the session, the walk, the morning after, and what is due. Words are the engine's."""

from dataclasses import dataclass
from datetime import date, timedelta

from supple.engine.diary import Diary, Measure
from supple.engine.intake import Intake
from supple.engine.outcomes import due_measures
from supple.engine.planning import self_test
from supple.engine.planning.week import DAYS
from supple.engine.program import Program, Session
from supple.handout.glance import Ramp, ramp
from supple.handout.week import templates, whole_minutes
from supple.handout.words import counted, day_words
from supple.knowledge import Library, LimbPain, Region
from supple.web.course.selectors import Standing
from supple.web.diary.document import ENTRIES, diary_document, standing_records
from supple.web.diary.models import Record
from supple.web.library.pictures import Picture, held

NEWS = "progression/"
IN_SHORT = 3
Kind = Record.Kind
GREETINGS = {
    "on_track": "",
    "flare_up": "You are in a flare-up. Your program is easier for now.",
    "returning": "Good that you are back. Your program starts a little lower.",
    "graduated": "You are doing well on your own. Your program keeps what you have won.",
    "stopped": "",
}


@dataclass(frozen=True, slots=True)
class SessionToday:
    """The session to do: planned for today, done today, or else the next one, which today does for just as well."""

    template: str
    minutes: str
    count: str
    pictures: tuple[Picture, ...]
    planned: bool
    done: bool
    next_day: str


@dataclass(frozen=True, slots=True)
class WalkToday:
    """The walk, or what stands in its place, and the minutes of it that are written down for today."""

    ramp: Ramp
    done: int


@dataclass(frozen=True, slots=True)
class Morning:
    """What was done yesterday, whose morning after is not known yet; `limb` names the limb to ask of."""

    of: str
    limb: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note of today that can be taken back."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Today:
    """What to do now, in one glance."""

    day: str
    greeting: str
    news: tuple[str, ...]
    session: SessionToday
    walk: WalkToday | None
    morning: Morning | None
    questions: int
    measures: int
    review_on: str
    notes: tuple[Note, ...]
    self_test: bool


def since(today: date) -> date:
    """Return the first day of which today's page needs the notes."""
    return today - timedelta(days=1)


def today_of(standing: Standing, records: list[Record], library: Library, today: date) -> Today:
    """Return today's page for a program with the notes of today and yesterday, and all measures."""
    document, program = standing.document, standing.document.program
    assert program is not None
    notes = standing_records(records)
    return Today(
        day=f"{today:%A}, {day_words(today)}",
        greeting=GREETINGS[standing.found["state"]],
        news=tuple(piece.text for piece in program.advice if piece.id.startswith(NEWS)),
        session=_session(program, notes, library, today),
        walk=_walk(program, notes, today),
        morning=_morning(document.intake, notes, today),
        questions=len(due_questions(standing, library)),
        measures=len(due_measures(document, _measured(records, library), library, today)),
        review_on=day_words(program.review_on),
        notes=tuple(Note(str(record.pk), _words(record)) for record in notes if record.day == today and _words(record)),
        self_test=self_test(document, library, today) is not None,
    )


def due_questions(standing: Standing, library: Library) -> tuple[str, ...]:
    """Return the emergency questions that are due; the other open ones are asked beside the program."""
    region = standing.document.intake.complaint.region
    return tuple(name for name in standing.due_questions if region in library.screening[name].emergency_set)


def emergency_questions(standing: Standing, library: Library) -> tuple[str, ...]:
    """Return all emergency questions of the region, which may be answered again on any day."""
    region = standing.document.intake.complaint.region
    return tuple(name for name, known in library.screening.items() if region in known.emergency_set)


def limb_words(intake: Intake) -> str:
    """Return the limb that pain goes into, in words, or nothing."""
    if intake.complaint.limb_pain is LimbPain.NONE:
        return ""
    return "your arm" if intake.complaint.region is Region.NECK else "your leg"


def _measured(records: list[Record], library: Library) -> Diary:
    """Return a diary of the measures alone, which is all that tells which ones are due."""
    found = diary_document((record for record in records if record.kind == Kind.MEASURE), library)["measures"]
    measures = (Measure(date.fromisoformat(note["date"]), note["id"]) for note in found)
    return Diary("supple/diary/1", measures=tuple(measures))


def next_session(program: Program, today: date) -> tuple[Session, int]:
    """Return the session of today or of the next day that has one, and in how many days that is."""
    named = templates(program)
    ahead = next(days for days in range(len(DAYS)) if DAYS[(today.weekday() + days) % len(DAYS)] in named)
    letter = named[DAYS[(today.weekday() + ahead) % len(DAYS)]]
    return next(session for session in program.sessions if session.template == letter), ahead


def _session(program: Program, notes: list[Record], library: Library, today: date) -> SessionToday:
    session, ahead = next_session(program, today)
    shown = [library.exercise(item.exercise) for item in session.items]
    drawn = [exercise for exercise in shown if exercise.movement]
    done = [record.body["what"] for record in notes if record.kind == Kind.SESSION and record.day == today]
    return SessionToday(
        template=session.template,
        minutes=f"about {counted(whole_minutes(session), 'minute')}",
        count=counted(len(shown), "exercise"),
        pictures=tuple(held(exercise) for exercise in drawn[:IN_SHORT]),
        planned=ahead == 0,
        done="session" in done or "short" in done,
        next_day="" if ahead == 0 else f"{today + timedelta(days=ahead):%A}",
    )


def _walk(program: Program, notes: list[Record], today: date) -> WalkToday | None:
    part = ramp(program)
    if part is None or not part.amount:
        return None
    done = sum(record.body["minutes"] for record in notes if record.kind == Kind.WALK and record.day == today)
    return WalkToday(part, done)


def _morning(intake: Intake, notes: list[Record], today: date) -> Morning | None:
    """Return what to ask of this morning: once, of the latest thing done yesterday."""
    asked = {str(record.body["of"]) for record in notes if record.kind == Kind.CHECK_IN}
    before = [str(record.pk) for record in notes if record.kind in ENTRIES and record.day == since(today)]
    return Morning(before[-1], limb_words(intake)) if before and asked.isdisjoint(before) else None


def _words(record: Record) -> str:
    """Return what a note of today says, in short; nothing for what is shown elsewhere."""
    if record.kind == Kind.SESSION:
        return {"session": "A session", "short": "A short session", "routine": "A routine"}[record.body["what"]]
    if record.kind == Kind.WALK:
        return f"{counted(record.body['minutes'], 'minute')} of walking or the like"
    return {"check_in": "How this morning was", "screening": "Your safety answers"}.get(record.kind, "")
