"""One page for the clinician: who it is, what was answered, what the rules say, what there is, and what is asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from supple.engine.intake import Complaint, Intake, KnownCondition
from supple.engine.program import Clearance, Program, ProgramDocument, items_of
from supple.handout.glance import ramp
from supple.handout.sheet import NOT_REVIEWED
from supple.handout.sources import source_of
from supple.handout.words import AEROBIC, counted, covered_words, day_words, level_words, to_cover
from supple.knowledge import Answer, Direction, Easing, Level, Library, LimbPain, Region

DAYS_IN = (("year", 365.25, 730), ("month", 365.25 / 12, 92), ("week", 7, 14), ("day", 1, 0))
PLACES = {Region.LOW_BACK: "Low back", Region.MID_BACK: "Middle of the back", Region.NECK: "Neck"}
EASING = {Easing.FLEXION: "bending forward", Easing.EXTENSION: "bending back", Easing.LYING: "lying down"}
JOINTS = {Region.NECK: ("arm", "elbow")}
SAID = {Answer.YES: "yes", Answer.UNSURE: "not sure"}
FOUND = {
    "centralises": "draws the pain in",
    "peripheralises": "sends the pain out",
    "no_change": "changes nothing",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something told about the person, with its label."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """A question in its words, and the answer to it."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Because:
    """What a rule says, its id, and its sources with how sure each is."""

    text: str
    rule: str
    sources: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All that stands on the page; `covers` is what the clinician's word can cover, `gentle` that it is asked for."""

    title: str
    made_on: str
    not_reviewed: str
    level: str
    level_words: str
    gentle: bool
    facts: tuple[Fact, ...]
    said: tuple[Said, ...]
    because: tuple[Because, ...]
    conditions: tuple[str, ...]
    now: str
    proposed: str
    covers: tuple[str, ...]
    open_questions: int


def summary(document: ProgramDocument, library: Library) -> Summary:
    """Return all that stands on the clinician's page of a program document, at any level."""
    found, intake = document.clearance, document.intake
    return Summary(
        title="Summary for a clinician",
        made_on=day_words(document.created_on),
        not_reviewed=library.advice[NOT_REVIEWED].text,
        level=found.level.value,
        level_words=level_words(document),
        gentle=found.level in (Level.CLINICIAN_SOON, Level.CLEARANCE_FIRST),
        facts=tuple(_facts(intake)),
        said=tuple(_said(intake, library)),
        because=tuple(_because(found, library)),
        conditions=tuple(_condition(known, library) for known in intake.conditions),
        now=_now(document.program),
        proposed=_proposed(document, library),
        covers=tuple(covered_words(name, library) for name in to_cover(found.reasons, library)),
        open_questions=len(found.missing),
    )


def lasting(days: int) -> str:
    """Return a number of days in the unit that people would use.

    >>> lasting(5), lasting(42), lasting(1), lasting(1500)
    ('5 days', '6 weeks', '1 day', '4 years')
    """
    one, length, _ = next(unit for unit in DAYS_IN if days >= unit[2])
    return counted(round(days / length), one)


def _facts(intake: Intake) -> Iterator[Fact]:
    person, complaint = intake.person, intake.complaint
    sex = [person.sex] if person.sex in ("female", "male") else []
    weeks = [f"{counted(person.pregnancy_weeks, 'week')} pregnant"] if person.pregnancy_weeks is not None else []
    yield Fact("Person", ", ".join([counted(person.age, "year") + " old", *sex, *weeks]))
    yield Fact("Pain", f"{PLACES[complaint.region]}, for about {lasting(complaint.duration_days)}")
    yield Fact("Strength, 0 to 10", _strength(complaint))
    yield Fact(*_limb(complaint))
    for label, moves in (("Better with", complaint.eased_by), ("Worse with", complaint.worsened_by)):
        if moves:
            yield Fact(label, ", ".join(EASING.get(move, move.value) for move in moves))
    tested = tuple(_tested(complaint))
    if tested:
        yield Fact("Repeated movements", "; ".join(tested))


def _strength(complaint: Complaint) -> str:
    pain = complaint.pain_nrs
    said = [f"{pain.average:g} on most days of the last week"]
    said += [f"{pain.now:g} now"] if pain.now is not None else []
    said += [f"{pain.worst:g} at worst"] if pain.worst is not None else []
    return ", ".join(said)


def _limb(complaint: Complaint) -> tuple[str, str]:
    limb, joint = JOINTS.get(complaint.region, ("leg", "knee"))
    label = f"Pain in the {limb}"
    if complaint.limb_pain is LimbPain.NONE:
        return label, "none"
    where = f"below the {joint}" if complaint.limb_pain is LimbPain.DISTAL else f"not below the {joint}"
    return label, where if complaint.limb_nrs is None else f"{where}, {complaint.limb_nrs:g} of 10"


def _tested(complaint: Complaint) -> Iterator[str]:
    test = complaint.directional_test
    for direction, result in ((Direction.EXTENSION, test.extension), (Direction.FLEXION, test.flexion)):
        if result is not None:
            yield f"{EASING[Easing(direction.value)]} {FOUND[result]}"


def _said(intake: Intake, library: Library) -> Iterator[Said]:
    """Yield what was answered with yes or not sure, the yes first."""
    for answer, words in SAID.items():
        for name, given in sorted(intake.screening.items()):
            if given is answer:
                yield Said(library.screening[name].question or name, words)


def _because(found: Clearance, library: Library) -> Iterator[Because]:
    for reason in found.reasons:
        known = (source_of(library.references[name]) for name in reason.references if name in library.references)
        yield Because(reason.text, reason.rule, "; ".join(f"{one.who}, {one.certainty}" for one in known))


def _condition(known: KnownCondition, library: Library) -> str:
    state = f", {known.state.replace('_', ' ')}" if known.state else ""
    since = f", since {day_words(known.since)}" if known.since else ""
    return f"{library.conditions[known.id].name}{state}{since}"


def _now(program: Program | None) -> str:
    """Return what the person does now, in one sentence."""
    if program is None:
        return "No exercises, until a clinician has seen them."
    names = "; ".join(item.name for item in items_of(program).values())
    moving = ramp(program)
    walks = f" {moving.name}: {moving.amount} {moving.often}." if moving and moving.amount else ""
    return f"{names or 'No exercises'}.{walks}"


def _proposed(document: ProgramDocument, library: Library) -> str:
    """Return what comes after a clinician's word that advises exercise."""
    wishes = document.intake.preferences
    growth = library.number("progression/growth_percent", document.created_on)
    return (
        f"Sessions of about {wishes.minutes_per_session} minutes on {wishes.days_per_week} days a week (mobility, "
        f"core, strength) and {AEROBIC[wishes.aerobic]}, each at the low end of its dose. A week's work grows by at "
        f"most {growth:g} %. What the conditions speak against stays out. Each session shows the signs to stop at."
    )
