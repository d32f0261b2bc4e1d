"""Play a story: plan on day 0, write the diary day by day as the story says, and review on the days it names.

A review is held in the morning: it knows the sessions up to the day before, and the answers, measures and words of a
clinician up to its own day. The program it returns is in force from that day on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from tests.conftest import TODAY

from supple.documents.diary import parse_diary
from supple.documents.intake import parse_intake
from supple.engine.planning import plan
from supple.engine.planning.week import DAYS
from supple.engine.program import Item, ProgramDocument
from supple.engine.progression import review
from supple.engine.review import Review
from supple.knowledge import Library

STRETCH_KEYS = {"from", "to", "sessions", "pain", "limb", "effort", "form_ok", "walk", "ride", "done"} | {
    "stopped_because",
    "symptoms",
}
DONE_KEYS = {"pain", "form_ok", "sets", "repetitions", "hold_s", "share", "left_out"}
PAINS = ("before", "worst", "next_morning")
PLANS: dict[str, ProgramDocument] = {}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One review of a course: its day, the first program, the program it looked at, and what it said."""

    day: int
    first: ProgramDocument
    before: ProgramDocument
    found: Review

    @property
    def after(self) -> ProgramDocument:
        """Return the next program; fail when there is none."""
        assert self.found.program is not None, "there is no program"
        return self.found.program


@dataclass(slots=True)
class Course:
    """One person's course: the story, the program in force, and the diary so far as a document."""

    story: dict[str, Any]
    library: Library
    first: ProgramDocument
    program: ProgramDocument
    diary: dict[str, Any] = field(default_factory=dict)
    met: set[str] = field(default_factory=lambda: {"all"})

    def reviews(self) -> Iterator[Reviewed]:
        """Play the days and yield each review, on the days named and, with `every`, on those between."""
        self._know()
        named = {asked["day"] for asked in self.story["reviews"]}
        last, every = max(named), self.story.get("every")
        for day in range(1, last + 1):
            if day in named or (every and day % every == 0):
                yield self._review(day)
            self._live(day)
        named_in_days = {name for stretch in self.story["days"] for name in stretch.get("done", {})}
        assert named_in_days <= self.met, f"never done: {named_in_days - self.met}"

    def _know(self) -> None:
        """Write down all that is no day's entry: answers, measures, and words of clinicians."""
        story = self.story
        self.diary = {
            "schema": "supple/diary/1",
            "entries": [],
            "screenings": list(self._screenings(max(asked["day"] for asked in story["reviews"]))),
            "measures": [_dated(measure) for measure in story.get("measures", [])],
            "clearance": [_dated(word) for word in story.get("clearance", [])],
        }

    def _screenings(self, last: int) -> Iterator[dict[str, Any]]:
        given = self.story["screening"]
        asked = {day: {} for day in range(7, last + 1, 7)} if given == "weekly" else {}
        for one in [] if given in ("weekly", "never") else given:
            asked[one["day"]] = one["answers"]
        region = self.first.intake.complaint.region
        calm = {q.id: "no" for q in self.library.screening.values() if region in q.emergency_set}
        for day, answers in sorted(asked.items()):
            rest = {} if answers.get("everything_else") is None and answers else calm
            told = {name: answer for name, answer in answers.items() if name != "everything_else"}
            yield {"date": _on(day), "answers": {**rest, **told}}

    def _review(self, day: int) -> Reviewed:
        today = TODAY + timedelta(days=day)
        known = {
            name: [one for one in notes if one["date"] <= today.isoformat()] if isinstance(notes, list) else notes
            for name, notes in self.diary.items()
        }
        read = parse_diary(known, "story", self.library, self.program, today)
        reviewed = Reviewed(day, self.first, self.program, review(self.program, read, self.library, today))
        self.program = reviewed.found.program or self.program
        return reviewed

    def _live(self, day: int) -> None:
        today = [one for one in self.story["days"] if one["from"] <= day <= one.get("to", one["from"])]
        assert len(today) <= 1, f"day {day} stands in more than one stretch"
        for stretch in today:
            assert set(stretch) <= STRETCH_KEYS, f"unknown keys: {set(stretch) - STRETCH_KEYS}"
            entry = self._entry(day, stretch)
            if len(entry) > 1:
                self.diary["entries"].append(entry)

    def _entry(self, day: int, stretch: dict[str, Any]) -> dict[str, Any]:
        """Return one day's entry: the session in force with its doses, the walk, and what else the stretch says."""
        entry: dict[str, Any] = {"date": _on(day)}
        items = self._session(day, stretch.get("sessions", "every_planned_day"))
        if items:
            entry["done"] = list(self._done(items, stretch))
            entry["pain"] = _pain(stretch)
            entry["effort_cr10"] = stretch.get("effort")
            entry["stopped_because"] = stretch.get("stopped_because")
        if "symptoms" in stretch:
            entry["symptoms"] = stretch["symptoms"]
        self._move(day, stretch, entry)
        return entry

    def _move(self, day: int, stretch: dict[str, Any], entry: dict[str, Any]) -> None:
        """Write down the walk of every day, or the ride on each day with a session; both have their pain notes."""
        assert self.program.program is not None
        steps = self.program.program.aerobic.plan
        walk = stretch.get("walk")
        if walk == "as_planned":
            walk = steps[0].bouts_per_day * steps[0].minutes
        if walk is not None:
            entry["walk_minutes"] = walk
            entry["pain"] = _pain(stretch)
        if stretch.get("ride") and "done" in entry:
            stages = {stage.id: stage for ramp in self.library.ramps.values() for stage in ramp.stages}
            entry["done"].append({"exercise": stages[steps[0].stage].exercise})

    def _session(self, day: int, asked: str | list[int]) -> tuple[Item, ...]:
        """Return the exercises of a day: of the session planned for it, or of A when the story names the day itself."""
        program = self.program.program
        assert program is not None
        if asked == "none" or not program.sessions:
            return ()
        weekday = DAYS[(TODAY + timedelta(days=day)).weekday()]
        planned = next((session.items for session in program.sessions if weekday in session.days), None)
        if asked == "every_planned_day":
            return planned or ()
        assert isinstance(asked, list), "sessions: none, every_planned_day, or a list of days"
        return (planned or program.sessions[0].items) if day in asked else ()

    def _done(self, items: tuple[Item, ...], stretch: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield each exercise at its prescribed dose, with what the story changes for all, a role, or this one."""
        for item in items:
            role = self.library.exercises[item.exercise].role.value
            self.met |= {role, item.exercise}
            said: dict[str, Any] = {}
            for name in ("all", role, item.exercise):
                said |= stretch.get("done", {}).get(name, {})
            assert set(said) <= DONE_KEYS, f"unknown keys: {set(said) - DONE_KEYS}"
            if said.pop("left_out", False):
                continue
            done: dict[str, Any] = {"exercise": item.exercise, "sets": item.dose.sets}
            if item.dose.repetitions is not None:
                done["repetitions"] = int(item.dose.repetitions * said.pop("share", 1))
            done["hold_s"] = item.dose.hold_s or None
            done["form_ok"] = stretch.get("form_ok")
            said.pop("share", None)
            yield done | said


def started(story: dict[str, Any], intake: dict[str, Any], library: Library) -> Course:
    """Return the course of a story on day 0, with its first program."""
    made = _planned(repr(intake), intake, library)
    return Course(story, library, made, made)


def _planned(key: str, intake: dict[str, Any], library: Library) -> ProgramDocument:
    """Return the first program of an intake; many stories begin alike, so each is planned once."""
    if key not in PLANS:
        PLANS[key] = plan(parse_intake(intake, "story", library, TODAY), library, TODAY)
    return PLANS[key]


def _pain(stretch: dict[str, Any]) -> dict[str, Any]:
    pain, limb = stretch.get("pain", {}), stretch.get("limb", {})
    assert {*pain, *limb} <= set(PAINS), f"pain has {PAINS}"
    return {**pain, **{f"limb_{name}": value for name, value in limb.items()}}


def _on(day: int) -> str:
    return (TODAY + timedelta(days=day)).isoformat()


def _dated(note: dict[str, Any]) -> dict[str, Any]:
    return {"date": _on(note["day"]), **{key: value for key, value in note.items() if key != "day"}}


def day_of(course_day: int) -> date:
    """Return the date of a day of a story."""
    return TODAY + timedelta(days=course_day)
