"""How it goes in one glance: pain, sessions, minutes."""

from dataclasses import dataclass
from datetime import timedelta

from supple.engine.outcomes import DAYS_PER_WEEK, lately, spans
from supple.engine.progression import History, lately_kept
from supple.handout.outcome_words import MEANINGS, adherence_words
from supple.handout.progress.course import Course
from supple.handout.words import number
from supple.knowledge import Library

LOOKS = {"improved": "green", "recovered": "green", "worse": "amber"}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing in one glance: a number with its unit, a word on it, and a sentence. `look` is green, amber or none."""

    id: str
    title: str
    number: str
    unit: str
    word: str
    text: str
    look: str = ""


def tiles(course: Course, library: Library) -> tuple[Tile, ...]:
    """Return pain, sessions and minutes."""
    return _pain(course, library), _sessions(course, library), _minutes(course)


def _pain(course: Course, library: Library) -> Tile:
    days = library.whole("outcomes/recent_pain_days", course.today)
    found = lately(course.document, course.diary, library, course.today)
    started = f"It was {number(course.document.intake.complaint.pain_nrs.average)} when you began. Lower is better."
    if found is None:
        return Tile("pain", "Pain now", NOTHING, "of 10", "", f"No pain number in the last {days} days. {started}")
    text = f"The mean of the last {days} days. {started}"
    look = LOOKS.get(found.meaning, "")
    return Tile("pain", "Pain now", number(found.now), "of 10", MEANINGS[found.meaning], text, look)


def _sessions(course: Course, library: Library) -> Tile:
    days = library.whole("progression/adherence_days", course.today)
    kept = lately_kept(History(course.document, course.diary, library, course.today))
    share = kept.share
    text = adherence_words(share, days)
    if share is None:  # one done before any was due counts as well
        early = {entry.date for entry in course.diary.entries if entry.is_session and entry.date <= course.today}
        return Tile("sessions", "Sessions done", str(len(early)), "", "", text)
    return Tile("sessions", "Sessions done", str(kept.done), f"of {kept.planned} planned", "", text)


def _minutes(course: Course) -> Tile:
    since = course.today - timedelta(days=2 * DAYS_PER_WEEK - 1)
    before, now = spans(course.diary, since, course.today, DAYS_PER_WEEK, course.session_minutes)
    done, then = ((week.session_minutes or 0) + (week.walk_minutes or 0) for week in (now, before))
    parts = [
        f"{number(minutes)} {where}"
        for minutes, where in ((now.session_minutes, "in sessions"), (now.walk_minutes, "walking"))
        if minutes
    ]
    said = f"{', '.join(parts)}. " if len(parts) > 1 else ""
    text = f"{said}In the 7 days before: {number(then)}."
    return Tile("minutes", "Minutes moved", number(done), "in the last 7 days", "", text)
