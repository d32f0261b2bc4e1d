"""The generated pages on what goes on through a course: how walking and cycling grow, and what is measured."""

from collections.abc import Iterator

from tables import MADE, NOT_REVIEWED, sourced, table, words

from supple.knowledge import Instrument, Library, RampStage


def ramps(library: Library) -> Iterator[str]:
    """Yield the page of the aerobic ramps: each stage, and when it is left for the next one."""
    yield f"# Ramps\n\n{MADE} {NOT_REVIEWED}\n"
    yield "How walking and other aerobic exercise grow. A step needs so many green days with the whole minutes of the"
    yield "stage, the first of them at least so many days ago. It adds at most 10 % or 5 minutes a day, so a stage may"
    yield "grow in minutes before the next one comes. Two red days of the last three go one stage back.\n"
    for name, ramp in sorted(library.ramps.items()):
        yield f"## {name}\n"
        needs = f" Needs: {words(ramp.equipment, ' or ')}." if ramp.equipment else ""
        yield f"Kind: {words([ramp.kind])}.{needs} Sources: {sourced(ramp)}.\n"
        heads = ("Stage", "Exercise", "A day", "Days a week", "Says", "Green days", "Least days")
        yield from table(heads, (_stage(stage) for stage in ramp.stages))


def _stage(stage: RampStage) -> tuple[object, ...]:
    return (
        stage.id,
        f"`{stage.exercise}`",
        f"{stage.bouts_per_day} × {stage.minutes} min",
        stage.days_per_week,
        stage.text,
        stage.green_days,
        stage.least_days,
    )


def measures(library: Library) -> Iterator[str]:
    """Yield the page of the outcome measures: range, direction, what change matters, licence."""
    yield f"# Measures\n\n{MADE} {NOT_REVIEWED}\n"
    yield "What `supple log --measure` takes. Questionnaires are scored from item answers or entered as a total; the"
    yield "wording of others is never shipped. An important change is the least one that matters to people.\n"
    heads = ("Id", "Name", "Range", "More is", "Items", "Important change", "Recovered at", "Sources")
    yield from table(heads, (_measure(known) for _, known in sorted(library.instruments.items())))
    yield "## Bands\n"
    rows = (
        (f"`{name}`", f"{words([band.id])} ({words([band.of])} from {band.at_least:g})", band.text)
        for name, known in sorted(library.instruments.items())
        for band in known.cut_offs
    )
    yield from table(("Measure", "Band", "Says"), rows)
    yield "## Questions of our own, and licences\n"
    heads = ("Measure", "Question", "Licence")
    rows = (
        (f"`{name}`", known.question or "not shipped", known.licence.note)
        for name, known in sorted(library.instruments.items())
    )
    yield from table(heads, rows)


def _measure(known: Instrument) -> tuple[object, ...]:
    change = known.important_change
    parts = [f"{change.points:g} points"] if change.points is not None else []
    parts += [f"{change.percent:g} %"] if change.percent is not None else []
    return (
        f"`{known.id}`",
        known.name,
        f"{known.range.least:g} to {known.range.most:g}" + (", whole" if known.range.whole else ""),
        known.higher_is,
        len(known.items) or "one number",
        " or ".join(parts) or ("the number itself, see the band" if known.is_change else "none set"),
        "-" if known.recovered_at is None else f"{known.recovered_at:g}",
        sourced(known),
    )
