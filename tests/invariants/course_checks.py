"""What every review of a course owes, checked by code that knows nothing of the engine's own bounds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta

from tests.invariants.test_programs import ALWAYS_ON, CODES
from tests.random_diaries import EMPTY, Course

from supple.documents import document_json
from supple.documents.program import parse_program
from supple.engine.diary import Diary, PainNotes
from supple.engine.planning.document import identified
from supple.engine.program import AerobicPlan, Item, ProgramDocument
from supple.engine.progression import review
from supple.engine.reasons import Reason
from supple.engine.review import Decision, Review, Step
from supple.knowledge import ALWAYS_THERE, Answer, Dose, Level, Role
from supple.knowledge.loading import load_library

LIBRARY = load_library()
GENTLE = (Level.CLINICIAN_SOON, Level.CLEARANCE_FIRST)
CAPS = {
    "osteoporosis": (2, 4),
    "lumbar_spinal_stenosis": (2, 4),
    "hypermobility": (2, 3),
    "heart_disease": (2, 3),
    "uncontrolled_hypertension": (2, 3),
    "pelvic_girdle_pain": (1, 3),
    "myelopathy": (1, 2),
    "neck_vessel_problem": (1, 2),
}
LATE_PREGNANCY = 16
HOLD_MOST_S, POSITION_MOST_S, OLDER_STRETCH_MOST_S = 10, 30, 60


def _worrying(answers: dict[str, Answer]) -> list[str]:
    return [name for name, answer in answers.items() if answer is not Answer.NO]


def items(document: ProgramDocument | None) -> dict[str, Item]:
    sessions = document.program.sessions if document and document.program else ()
    return {item.exercise: item for session in sessions for item in session.items}


def volume(dose: Dose) -> float:
    """Return the work of a week, counted here anew: repetitions times seconds held, or seconds."""
    one = (dose.repetitions or 0) * max(1, dose.hold_s) if dose.minutes is None else dose.minutes * 60
    return dose.sets * one * dose.sides * dose.per_day * dose.per_week


def total(document: ProgramDocument | None) -> float:
    return sum(volume(item.dose) for item in items(document).values())


def minutes(plan: AerobicPlan) -> int:
    return plan.plan[0].bouts_per_day * plan.plan[0].minutes if plan.plan else 0


def weeks_pregnant(document: ProgramDocument, today: date) -> int:
    """Return the week of pregnancy, -1 when not pregnant, late when the week is not known."""
    person = document.intake.person
    if person.pregnancy_weeks is not None:
        return person.pregnancy_weeks + (today - (document.intake.today or document.started_on)).days // 7
    return 99 if any(known.id == "pregnancy" for known in document.intake.conditions) else -1


# --- one review -------------------------------------------------------------------------------------------


@dataclass
class Watched(Course):
    """A course whose every review is checked; it remembers what was known when a program was last shown."""

    known: Diary = EMPTY
    worries: dict[str, date] = field(default_factory=dict)

    def review(self) -> Review:
        before, after_stop, flagged = self.document, self.stopped, self.flagged()
        restarts = after_stop or bool(flagged and self.diary.clearance[len(self.known.clearance) :])
        made = super().review()
        assert review(before, self.diary, LIBRARY, self.today) == made
        check(before, made, self.today, restarts=restarts)
        check_strong_pain(made, self.diary, self.today)
        check_read(before, made, self.diary, self.today)
        self.check_word(flagged, after_stop=after_stop)
        return made

    @property
    def stopped(self) -> bool:
        return (self.reviews[-1].state == "stopped") if self.reviews else self.document.program is None

    def flagged(self) -> dict[str, date]:
        """Return the questions answered yes or unsure since a program was last shown, each with its first day."""
        answered = {} if self.reviews else self.document.intake.screening
        found = dict.fromkeys(_worrying(answered), self.document.started_on)
        for record in self.diary.screenings[len(self.known.screenings) :]:
            found |= {name: record.date for name in _worrying(record.answers) if name not in found}
        for entry in self.diary.entries[len(self.known.entries) :]:
            found |= {name: min(entry.date, found.get(name, entry.date)) for name in entry.symptoms}
        return found

    def check_word(self, flagged: dict[str, date], *, after_stop: bool) -> None:
        """Assert that a program after a stop rests on a clinician's word since an answer that it covers."""
        if self.stopped:
            self.worries = self.worries or flagged
            return
        words = [word for word in self.diary.clearance if word.advises_exercise]
        assert not after_stop or [
            word for word in words for name, day in self.worries.items() if name in word.covers and word.date >= day
        ]
        self.known, self.worries = self.diary, {}


def check(before: ProgramDocument, made: Review, today: date, *, restarts: bool) -> None:
    """Assert all that one review owes; `before` is the program in force.

    Two moves may hold more than two new exercises and more work than before: from gentle to full (to the start doses,
    which the gentle program never held), and a restart after the program was withdrawn (also at start doses at most).
    """
    check_words(made)
    check_chain(before, made, today)
    if made.program is not None and made.program is not before:
        assert parse_program(json.loads(document_json(made.program)), "program", LIBRARY) == made.program
    if made.program is None or made.program.program is None or before.program is None:
        return
    check_exercises(made.program, today)
    check_doses(made.program)
    check_told(before, made)
    opened = before.clearance.level in GENTLE and made.clearance.level is Level.PROCEED
    if not (opened or restarts):
        check_growth(before, made)


def check_read(before: ProgramDocument, made: Review, diary: Diary, today: date) -> None:
    """Assert that a new program has read the diary up to its latest entry."""
    if made.program is not None and made.program is not before:
        days = [entry.date for entry in diary.entries if entry.date <= today]
        assert made.program.read_until == max(days, default=before.read_until)


def check_strong_pain(made: Review, diary: Diary, today: date) -> None:
    """Assert that pain of 8 or more in the last days shows in the state, and that nothing grows then."""
    late = [entry for entry in diary.entries if today - timedelta(days=6) <= entry.date <= today]
    given = [getattr(entry.pain, pain.name) or 0 for entry in late for pain in fields(PainNotes)]
    given += [done.pain or 0 for entry in late for done in entry.done]
    if max(given, default=0) >= 8:
        assert made.state in ("flare_up", "stopped", "returning")


def reasons(made: Review) -> Iterator[tuple[Reason, ...]]:
    yield from (decision.reasons for decision in made.decisions)
    yield from (outcome.reasons for outcome in made.outcomes)
    yield from (() if made.aerobic is None else (made.aerobic.reasons,))
    program = made.program.program if made.program else None
    if program is not None:
        yield program.aerobic.reasons
        yield from (item.reasons for session in program.sessions for item in session.items)
        yield from (left.reasons for left in program.excluded)


def check_words(made: Review) -> None:
    assert made.state in ("on_track", "flare_up", "returning", "graduated", "stopped")
    assert made.adherence is None or 0 <= made.adherence <= 1
    for group in reasons(made):
        assert group
        assert all(reason.rule and reason.text and reason.references for reason in group)
        assert all(set(reason.references) <= set(LIBRARY.references) for reason in group)


def check_chain(before: ProgramDocument, made: Review, today: date) -> None:
    after = made.program
    assert (made.state == "stopped") == (after is None or after.program is None)
    assert len({decision.exercise for decision in made.decisions}) == len(made.decisions)
    if after is None or after is before:
        return
    assert after == identified(replace(after, id="")), "the id is not the one of its content"
    assert after.follows == before.id
    assert after.created_on == today
    assert (after.started_on, after.intake) == (before.started_on, before.intake)
    assert before.read_until is None or (after.read_until is not None and after.read_until >= before.read_until)
    assert set(before.seen) | set(items(after)) <= set(after.seen)
    assert after.clearance.level is made.clearance.level


def check_exercises(document: ProgramDocument, today: date) -> None:
    intake = document.intake
    wishes, ids = intake.preferences, {known.id for known in intake.conditions}
    codes = {ALWAYS_ON[name] for name in ids if name in ALWAYS_ON}
    pregnant = weeks_pregnant(document, today)
    codes |= ({"PREG"} if pregnant >= 0 else set()) | ({"PREG_LATE"} if pregnant >= LATE_PREGNANCY else set())
    caps = [CAPS[name] for name in ids if name in CAPS]
    caps += [(2, 3)] if pregnant >= LATE_PREGNANCY or intake.person.age >= 75 else []
    for name, item in items(document).items():
        exercise = LIBRARY.exercises[name]
        assert exercise.role not in (Role.NEVER, Role.AEROBIC), name
        assert not [code for code in codes if CODES.get(name, {}).get(code) == "X"], name
        assert all(exercise.load <= load and exercise.difficulty <= hard for load, hard in caps), name
        assert not exercise.equipment or set(exercise.equipment) & (ALWAYS_THERE | set(wishes.equipment)), name
        assert not set(exercise.positions) & set(wishes.positions_to_avoid), name
        assert item.level_since <= document.created_on
        if document.clearance.level in GENTLE:
            assert exercise.difficulty == 1
            assert exercise.category in ("breathing", "directional", "posture", "mobility")


def check_doses(document: ProgramDocument) -> None:
    assert document.program is not None
    assert document.program.sessions or any(piece.id == "nothing_fits" for piece in document.program.advice)
    wish, age = document.intake.preferences.minutes_per_session, document.intake.person.age
    for session in document.program.sessions:
        assert session.minutes <= wish * 1.1 + 0.05
        assert all(item.dose == items(document)[item.exercise].dose for item in session.items)
    for name, item in items(document).items():
        dose, start = item.dose, LIBRARY.exercises[name].dose
        assert start is not None
        assert min(dose.sets, dose.repetitions or 1, dose.per_day, dose.per_week, dose.minutes or 1) >= 1
        assert dose.per_week <= 7
        assert dose.sets <= max(3, start.sets), name
        assert (dose.repetitions or 0) <= max(15, start.repetitions or 0), name
        assert dose.minutes is None or dose.minutes <= 60
        stretch = OLDER_STRETCH_MOST_S if age >= 60 else POSITION_MOST_S
        held = stretch if LIBRARY.exercises[name].role is Role.STRETCH else POSITION_MOST_S
        most = held if LIBRARY.exercises[name].role is Role.STRETCH or start.repetitions == 1 else HOLD_MOST_S
        assert dose.hold_s <= max(most, start.hold_s), name


def check_told(before: ProgramDocument, made: Review) -> None:
    """Assert that the decisions tell what the new program holds, and that nothing grows unsaid."""
    assert made.program is not None
    assert made.program.program is not None
    was, now = items(before), items(made.program)
    told = {decision.exercise: decision for decision in made.decisions}
    assert not made.program is not before or set(told) == set(was)
    for name, decision in told.items():
        new = decision.to.get("exercise", name)
        if decision.step is Step.STOP:
            assert name not in now, name
            continue
        assert new in now, (name, new)
        assert all(getattr(now[str(new)].dose, key) == value for key, value in decision.to.items() if key != "exercise")
        grew = new == name and volume(now[name].dose) > volume(was[name].dose)
        assert not grew or decision.step is Step.PROGRESS, name
    if made.aerobic is not None:
        assert before.program is not None
        assert made.aerobic.to == made.program.program.aerobic.stage
        assert made.aerobic.from_ == before.program.aerobic.stage
        more = minutes(made.program.program.aerobic) > minutes(before.program.aerobic)
        assert not more or made.aerobic.step is Step.PROGRESS, made.aerobic


def check_growth(before: ProgramDocument, made: Review) -> None:
    assert before.program is not None
    assert made.program is not None
    assert made.program.program is not None
    was, now = items(before), items(made.program)
    grew = [name for name, item in now.items() if name not in was or volume(item.dose) > volume(was[name].dose)]
    limit = total(before) * 1.1
    if total(made.program) > limit + 1e-9 and not bare(before, grew):
        assert len(grew) == 1, (grew, total(before), total(made.program))
        assert one_smallest_step(was, now[grew[0]], made.decisions), grew
    assert len(set(now) - set(before.seen)) <= 2
    grown = [d.exercise for d in made.decisions if d.step is Step.PROGRESS]
    parts = [LIBRARY.exercises[name].region for name in grown]
    assert len(parts) == len(set(parts))
    assert minutes(made.program.program.aerobic) <= max(1.1 * (day := minutes(before.program.aerobic)), day + 5)


def bare(before: ProgramDocument, grew: list[str]) -> bool:
    """Tell whether pain had left little: from nothing a course begins again, and few exercises may be one more."""
    assert before.program is not None
    sessions = before.program.sessions
    few = any(len(session.items) < 4 for session in sessions)
    return not sessions or (few and len(grew) == 1 and grew[0] not in items(before))


def one_smallest_step(was: dict[str, Item], item: Item, decisions: tuple[Decision, ...]) -> bool:
    """Tell whether an exercise grew by one step of one thing; a set more may only share the repetitions out anew."""
    if item.exercise not in was:
        return False
    old, new = was[item.exercise].dose, item.dose
    steps = [
        replace(old, repetitions=(old.repetitions or 0) + 1) if old.repetitions else old,
        *(replace(old, hold_s=min(60, old.hold_s + more)) for more in (1, 2, 3, 4, 5)),
        replace(old, minutes=(old.minutes or 0) + 1) if old.minutes else old,
    ]
    shared = new.sets == old.sets + 1 and replace(new, sets=old.sets, repetitions=old.repetitions) == old
    together = (new.repetitions or 0) * new.sets - (old.repetitions or 0) * old.sets
    return new in steps or (shared and (together <= new.sets or old.repetitions == 1))
