"""The charts of a course: pain, effort, minutes, sessions, and the ratings."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from supple.engine.outcomes import DAYS_PER_WEEK, Noted, Span, series, spans
from supple.engine.progression import FlareUp, Kept, kept_by_week
from supple.handout.progress.chart import Chart, Line, Mark, given
from supple.handout.progress.course import Course, Window
from supple.handout.words import counted, day_words, number
from supple.knowledge import Library

TEN = 10
LESS_IS_BETTER = "0 is none, 10 is the worst. Lower is better."
RATED = ("activity", "confidence", "mood")
PAINS: tuple[tuple[Noted, str], ...] = (("before", "Before"), ("worst", "Worst"), ("next_morning", "Next morning"))
LIMB_PAINS: tuple[tuple[Noted, str], ...] = (
    ("limb_before", "Before"),
    ("limb_worst", "Worst"),
    ("limb_next_morning", "Next morning"),
)


def charts(course: Course, shown: Window, flares: Sequence[FlareUp], library: Library) -> tuple[Chart, ...]:
    """Return the charts that have anything to show, in their order."""
    noted = spans(course.diary, shown.since, shown.until, shown.days_each, course.session_minutes)
    marks = tuple(_marks(course, shown, flares))
    weeks = kept_by_week(course.rhythms, course.diary, course.document.started_on, course.today)[-shown.weeks :]
    made = (
        _pain(noted, marks, shown),
        _limb_pain(noted, marks, shown),
        _effort(noted, shown),
        _minutes(course, shown),
        _sessions(weeks),
        _ratings(course, shown, library),
    )
    return tuple(chart for chart in made if chart is not None)


def _marks(course: Course, shown: Window, flares: Sequence[FlareUp]) -> Iterator[Mark]:
    for flare in flares:
        if flare.latest >= shown.since:
            yield Mark("flare_up", max(flare.began, shown.since), flare.latest, "Flare-up")
    for change in course.changes:
        if shown.since <= change.on <= shown.until:
            yield Mark("program", change.on, change.on, change.words)


def _pain(noted: Sequence[Span], marks: tuple[Mark, ...], shown: Window) -> Chart | None:
    lines = given(*(_line(noted, of, name) for of, name in PAINS)) or given(_line(noted, "mean", "Pain"))
    if not lines:
        return None
    means = [(span.since, span.means["mean"]) for span in noted if "mean" in span.means]
    says = _course_words("Pain", means, shown)
    return _of_spans("pain", "Pain", says, LESS_IS_BETTER, noted, shown, lines, marks)


def _limb_pain(noted: Sequence[Span], marks: tuple[Mark, ...], shown: Window) -> Chart | None:
    lines = given(*(_line(noted, of, name) for of, name in LIMB_PAINS))
    if not lines:
        return None
    first = _values(noted, lines[0])
    says = _course_words(f"Leg or arm pain ({lines[0].name.lower()})", first, shown)
    return _of_spans("limb_pain", "Leg or arm pain", says, LESS_IS_BETTER, noted, shown, lines, marks)


def _effort(noted: Sequence[Span], shown: Window) -> Chart | None:
    lines = given(_line(noted, "effort_cr10", "Effort"))
    if not lines:
        return None
    says = _course_words("Effort", _values(noted, lines[0]), shown)
    scale = "0 is nothing at all, 5 is hard, 10 is all you can do."
    return _of_spans("effort", "How hard it felt", says, scale, noted, shown, lines)


def _minutes(course: Course, shown: Window) -> Chart | None:
    weeks = spans(course.diary, shown.since, shown.until, DAYS_PER_WEEK, course.session_minutes)
    sessions = Line("Sessions", "bar", tuple(week.session_minutes for week in weeks))
    walks = Line("Walking", "bar", tuple(week.walk_minutes for week in weeks))
    lines = given(sessions, walks)
    if not lines:
        return None
    sums = [sum(line.values[place] or 0 for line in lines) for place in range(len(weeks))]
    most = max(range(len(sums)), key=sums.__getitem__)
    says = f"{counted(round(sums[-1]), 'minute')} in the latest week. The most: {counted(round(sums[most]), 'minute')}"
    says += f", in the week from {day_words(weeks[most].since)}." if sums[most] else "."
    return Chart(
        id="minutes",
        title="Minutes moved each week",
        says=says,
        scale="Minutes. The latest week may not be over yet.",
        top=None,
        since=tuple(week.since for week in weeks),
        days_each=DAYS_PER_WEEK,
        lines=lines,
    )


def _sessions(weeks: Sequence[Kept]) -> Chart | None:
    done, planned = sum(week.done for week in weeks), sum(week.planned for week in weeks)
    if not done:
        return None
    return Chart(
        id="sessions",
        title="Sessions each week",
        says=f"{done} done in these weeks; {planned} were planned." if planned else f"{done} done in these weeks.",
        scale="Days with a session, and days on which one was planned.",
        top=DAYS_PER_WEEK + 1,
        since=tuple(week.since for week in weeks),
        days_each=DAYS_PER_WEEK,
        lines=(
            Line("Done", "bar", tuple(float(week.done) for week in weeks)),
            Line("Planned", "outline", tuple(float(week.planned) for week in weeks)),
        ),
    )


def _ratings(course: Course, shown: Window, library: Library) -> Chart | None:
    """Return the ratings from 0 to 10 where more is better, on the days on which any was given."""
    found = {name: dict(series(course.document, course.diary, library, name, shown.until)) for name in RATED}
    days = sorted({day for given_on in found.values() for day in given_on if day >= shown.since})
    lines = given(*(Line(_short(library, name), "line", tuple(map(found[name].get, days))) for name in RATED))
    if not lines:
        return None
    return Chart(
        id="ratings",
        title="What you can do, and how you feel",
        says=" ".join(_rating_words(line.name, _on_days(days, line)) for line in lines),
        scale="0 is the least, 10 is the most. Higher is better.",
        top=TEN,
        since=tuple(days),
        days_each=1,
        lines=lines,
    )


def _short(library: Library, measure: str) -> str:
    return library.instruments[measure].name.removesuffix(" from 0 to 10")


def _line(noted: Sequence[Span], of: Noted, name: str) -> Line:
    return Line(name, "line", tuple(_rounded(span.means.get(of)) for span in noted))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _values(noted: Sequence[Span], line: Line) -> list[tuple[date, float]]:
    return _on_days([span.since for span in noted], line)


def _on_days(days: Sequence[date], line: Line) -> list[tuple[date, float]]:
    return [(day, value) for day, value in zip(days, line.values, strict=True) if value is not None]


def _of_spans(
    name: str,
    title: str,
    says: str,
    scale: str,
    noted: Sequence[Span],
    shown: Window,
    lines: tuple[Line, ...],
    marks: tuple[Mark, ...] = (),
) -> Chart:
    since = tuple(span.since for span in noted)
    return Chart(name, title, says, scale, TEN, since, shown.days_each, lines, marks)


def _course_words(name: str, values: Sequence[tuple[date, float]], shown: Window) -> str:
    """Return how something went in a sentence: about the first week shown, the last one, and the highest number."""
    if len(values) == 1:
        day, value = values[0]
        return f"{name}: one number so far, {number(value)} ({day_words(day)})."
    week = timedelta(days=max(DAYS_PER_WEEK, shown.days_each))
    first = _mean([value for day, value in values if day < values[0][0] + week])
    last = _mean([value for day, value in values if day > values[-1][0] - week])
    if first == last:
        return f"{name}: about {first} all along."
    at, highest = max(values, key=lambda one: one[1])
    most, when = "The highest", day_words(at)
    if shown.days_each > 1:
        most, when = "The highest mean of a week", f"from {when}"
    return f"{name}: about {first} at first, about {last} at the end. {most} was {number(highest)} ({when})."


def _rating_words(name: str, values: Sequence[tuple[date, float]]) -> str:
    (_, first), (_, last) = values[0], values[-1]
    return f"{name}: {number(first)} at first, {number(last)} now." if len(values) > 1 else f"{name}: {number(first)}."


def _mean(values: Sequence[float]) -> str:
    return number(sum(values) / len(values))
