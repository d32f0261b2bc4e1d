"""Random courses from a seed: a person, a plan, and diaries of all sorts, as the types allow them."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from supple.documents.intake import parse_intake
from supple.engine.diary import Diary, Done, Entry, Measure, PainNotes, ScreeningRecord
from supple.engine.intake import ClinicianWord
from supple.engine.planning import plan
from supple.engine.program import Item, ProgramDocument
from supple.engine.progression import review
from supple.engine.review import Review
from supple.knowledge import Answer, Library
from tests.random_intakes import TODAY, random_document

EMPTY = Diary("supple/diary/1")
MOST = {
    "nrs": 10,
    "activity": 10,
    "rmdq": 24,
    "phq2": 6,
    "start_back": 9,
    "odi": 100,
    "ndi": 100,
    "mood": 10,
    "confidence": 10,
    "exercise_minutes": 200,
}
BAD_DAYS = ("half", "gaps", "amber", "red", "eight", "limb", "hard", "stopped", "symptom", "bare", "odd", "one_hurts")
SCREENINGS = ("calm", "calm", "all", "part", "flagged", "alarm")
GAPS = (1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 84, 100)


@dataclass
class Course:
    """One person's course as it is lived: the program in force, the diary, the day, and every review so far."""

    library: Library
    dice: random.Random
    document: ProgramDocument
    usual: float
    diary: Diary = EMPTY
    today: date = TODAY
    reviews: list[Review] = field(default_factory=list)

    @property
    def items(self) -> list[Item]:
        sessions = self.document.program.sessions if self.document.program else ()
        return list({item.exercise: item for session in sessions for item in session.items}.values())

    def rest(self, days: int) -> None:
        self.today += timedelta(days=days)

    def train(self, kind: str) -> None:
        """Write down one session of today."""
        self.add(SESSIONS.get(kind, _good)(self) if kind != "walk" else self.walk())

    def add(self, *entries: Entry) -> None:
        self.diary = replace(self.diary, entries=(*self.diary.entries, *entries))

    def walk(self) -> Entry:
        return Entry(self.today, walk_minutes=self.dice.randint(0, 60))

    def answer(self, kind: str) -> None:
        record = ScreeningRecord(self.today, _answers(self, kind))
        self.diary = replace(self.diary, screenings=(*self.diary.screenings, record))

    def measure(self, name: Any = None, least: int = 0) -> None:
        name = name or self.dice.choice(sorted(MOST))
        taken = Measure(self.today, name, float(self.dice.randint(least, MOST[name])))
        self.diary = replace(self.diary, measures=(*self.diary.measures, taken))

    def word(self, kind: str) -> None:
        """Record a clinician's word: on everything, on one thing, or against exercise."""
        asked = sorted({*self.library.screening, *(known.id for known in self.document.intake.conditions)})
        covers = tuple(asked) if kind != "one" else (self.dice.choice(asked),)
        given = ClinicianWord(self.today, "doctor", kind != "against", covers)
        self.diary = replace(self.diary, clearance=(*self.diary.clearance, given))

    def review(self) -> Review:
        """Review the course today and go on with the program that is returned, if there is one."""
        made = review(self.document, self.diary, self.library, self.today)
        self.reviews.append(made)
        self.document = made.program or self.document
        return made

    def week(self, kinds: list[str], *, screened: str = "calm") -> None:
        """Live a week: sessions spread over its days, walks between them, the safety questions at its end."""
        for number in range(7):
            self.rest(1)
            if number * len(kinds) // 7 < (number + 1) * len(kinds) // 7:
                self.train(kinds[number * len(kinds) // 7])
            elif self.dice.random() < 0.8:
                self.add(replace(self.walk(), pain=_pain(self.usual), walk_minutes=self.dice.choice([10, 20, 30, 40])))
        self.answer(screened)


def begin(library: Library, seed: int, kind: type[Course] = Course, **changes: Any) -> Course:
    """Return the course of one random person on its first day; `changes` replace parts of the intake document."""
    dice = random.Random(seed)
    raw = random_document(library, dice)
    for key, value in changes.items():
        raw[key] = {**raw[key], **value} if isinstance(value, dict) else value
    made = plan(parse_intake(raw, f"seed {seed}", library, TODAY), library, TODAY)
    average = raw["complaint"]["pain_nrs"]["average"]
    usual = average if dice.random() < 0.4 else min(average, dice.randint(0, 4))
    return kind(library, dice, made, usual)


def lived(library: Library, seed: int, weeks: int, kind: type[Course] = Course) -> tuple[Course, list[date]]:
    """Return a random course after some weeks of all sorts, and the days on which it was reviewed."""
    course, days = begin(library, seed, kind), []
    for _ in range(weeks):
        _random_week(course)
        if course.dice.random() < 0.9:
            days.append(course.today)
            course.review()
            if course.reviews[-1].program is None and course.dice.random() < 0.7:
                course.rest(1)
                course.word("all")
    return course, days


def _random_week(course: Course) -> None:
    dice = course.dice
    kinds = ["good"] * dice.randint(2, 5)
    if dice.random() < 0.35:
        kinds[dice.randrange(len(kinds))] = dice.choice(BAD_DAYS)
    course.week(kinds, screened="calm" if dice.random() < 0.85 else dice.choice(SCREENINGS))
    if dice.random() < 0.4:
        course.measure()
        course.measure("confidence", 6)
    if dice.random() < 0.3:
        course.usual = max(0, course.usual - 1)
    if dice.random() < 0.1:
        course.rest(dice.choice(GAPS))


def _pain(before: float) -> PainNotes:
    return PainNotes(before, before, before)


def _good(course: Course) -> Entry:
    """Return a session just as prescribed that went well."""
    done = tuple(_done(item) for item in _one_session(course))
    template = course.dice.choice(("A", "B", None))
    return Entry(
        course.today,
        template=template,
        pain=_pain(course.usual),
        effort_cr10=course.dice.randint(2, 5),
        done=done,
        walk_minutes=course.dice.choice([None, 5, 15, 30]),
    )


def _one_session(course: Course) -> list[Item]:
    """Return the items of one session, or now and then of both."""
    sessions = course.document.program.sessions if course.document.program else ()
    if not sessions or course.dice.random() < 0.3:
        return course.items
    return list(course.dice.choice(sessions).items)


def _done(item: Item) -> Done:
    dose = item.dose
    return Done(item.exercise, dose.sets, dose.repetitions or 1, dose.hold_s or None, None, form_ok=True)


def _half(course: Course) -> Entry:
    made = _good(course)
    return replace(made, done=tuple(replace(one, repetitions=(one.repetitions or 0) // 2) for one in made.done))


def _gaps(course: Course) -> Entry:
    made, dice = _good(course), course.dice
    names = ("sets", "repetitions", "hold_s", "form_ok")
    done = tuple(replace(one, **{name: None for name in names if dice.random() < 0.5}) for one in made.done)
    pains = ("before", "worst", "next_morning")
    pain = replace(made.pain, **{name: None for name in pains if dice.random() < 0.5})
    return replace(made, done=done, pain=pain, effort_cr10=None if dice.random() < 0.5 else made.effort_cr10)


def _amber(course: Course) -> Entry:
    made, before = _good(course), course.usual
    return replace(made, pain=PainNotes(before, min(10, before + 2), min(10, before + 1)))


def _red(course: Course) -> Entry:
    before = course.usual
    after = min(10, before + course.dice.choice([0, 2, 3]))
    return replace(_good(course), pain=PainNotes(before, min(10, before + 3), after))


def _eight(course: Course) -> Entry:
    return replace(_good(course), pain=PainNotes(course.usual, course.dice.randint(8, 10), course.usual))


def _limb(course: Course) -> Entry:
    before, worst, after = (float(course.dice.randint(0, 10)) for _ in range(3))
    pain = replace(_pain(course.usual), limb_before=before, limb_worst=worst, limb_next_morning=after)
    return replace(_good(course), pain=pain)


def _hard(course: Course) -> Entry:
    made = replace(_good(course), effort_cr10=course.dice.randint(6, 10))
    return replace(made, done=tuple(replace(one, form_ok=course.dice.choice([True, False])) for one in made.done))


def _stopped(course: Course) -> Entry:
    because = course.dice.choice(["pain", "effort", "time", "symptoms", "other"])
    return replace(_good(course), stopped_because=because)


def _symptom(course: Course) -> Entry:
    return replace(_good(course), symptoms=(course.dice.choice(sorted(course.library.screening)),))


def _bare(course: Course) -> Entry:
    return replace(_good(course), pain=PainNotes(), effort_cr10=None)


def _odd(course: Course) -> Entry:
    """Return a session of exercises from any program of the course, with numbers nobody prescribed."""
    dice, seen = course.dice, sorted(course.document.seen)
    names = dice.sample(seen, min(len(seen), 4))
    done = tuple(Done(name, dice.randint(0, 20), dice.randint(0, 200), dice.randint(0, 600)) for name in names)
    return Entry(course.today, done=done, pain=_pain(float(dice.randint(0, 10))), walk_minutes=dice.randint(0, 1440))


def _one_hurts(course: Course) -> Entry:
    made = _good(course)
    if not made.done:
        return made
    place = course.dice.randrange(len(made.done))
    hurt = replace(made.done[place], pain=float(course.dice.randint(3, 10)))
    return replace(made, done=(*made.done[:place], hurt, *made.done[place + 1 :]))


SESSIONS: dict[str, Callable[[Course], Entry]] = {
    "good": _good,
    "half": _half,
    "gaps": _gaps,
    "amber": _amber,
    "red": _red,
    "eight": _eight,
    "limb": _limb,
    "hard": _hard,
    "stopped": _stopped,
    "symptom": _symptom,
    "bare": _bare,
    "odd": _odd,
    "one_hurts": _one_hurts,
}


def _answers(course: Course, kind: str) -> dict[str, Answer]:
    library, dice = course.library, course.dice
    region = course.document.intake.complaint.region
    every = sorted(q.id for q in library.screening.values() if q.question)
    urgent = [name for name in every if region in library.screening[name].emergency_set]
    names = {"all": every, "part": dice.sample(urgent, len(urgent) // 2)}.get(kind, urgent)
    given = dict.fromkeys(names, Answer.NO)
    worse = {"flagged": every, "alarm": urgent}.get(kind)
    return given | {dice.choice(worse): dice.choice([Answer.YES, Answer.UNSURE])} if worse else given
