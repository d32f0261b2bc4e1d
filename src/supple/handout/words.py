"""Words that the handout, the calendar, the web app and the command line share."""

from collections.abc import Iterable
from datetime import date

from supple.engine.program import ProgramDocument
from supple.engine.reasons import Reason
from supple.knowledge import Certainty, EmergencyNumbers, Level, Library, PhoneNumber, Region

AEROBIC = {
    "walking": "walking",
    "bike": "cycling",
    "elliptical": "the cross-trainer",
    "water": "walking in water",
    "running": "walking and jogging in turn",
}
LEVEL_WORDS = {
    Level.EMERGENCY: "Emergency: please get help now. No exercises today.",
    Level.URGENT_TODAY: "Please be seen today. No exercises until then.",
    Level.CLINICIAN_SOON: "Please see a clinician soon. Until then, this gentle program.",
    Level.CLEARANCE_FIRST: "A clinician should agree first. Until then, this gentle program.",
    Level.PROCEED: "You may start. Stop if one of the signs below appears.",
}
READ_FIRST = "You may start. Please read the pages “How much pain is all right” and “When to stop” first."
NO_PROGRAM = "No program can be made here. Please see a clinician."
LEFT_OUT = {
    "contraindicated": "Not for you now",
    "needs_clearance": "Needs a clinician's word first",
    "above_level": "Later, when you are further on",
    "no_equipment": "Needs things you do not have",
    "position": "In a position you asked to leave out",
    "disliked": "You asked to leave these out",
}
REGIONS = {Region.LOW_BACK: "back", Region.MID_BACK: "back", Region.NECK: "neck"}
CERTAINTY = {
    Certainty.SEEN: "read in the source",
    Certainty.FROM_MEMORY: "from memory, still to be looked up",
    Certainty.ENGINEERING: "our own cautious choice",
}


def day_words(day: date) -> str:
    """Return a day as people write it.

    >>> day_words(date(2026, 11, 21))
    '21 November 2026'
    """
    return f"{day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """Return a day in few letters.

    >>> short_day(date(2026, 11, 21))
    '21 Nov 2026'
    """
    return f"{day.day:2} {day:%b %Y}"


def number(value: float) -> str:
    """Return a number as people write it: one decimal below 10 where there is one, none above.

    >>> [number(3.0), number(4.25), number(61.4)]
    ['3', '4.2', '61']
    """
    return f"{value:.0f}" if abs(value) >= 10 else f"{value:.1f}".removesuffix(".0")


def counted(number: float, one: str) -> str:
    """Return a number of things in words.

    >>> counted(1, "minute"), counted(2.5, "minute")
    ('1 minute', '2.5 minutes')
    """
    return f"{number:g} {one}" if number == 1 else f"{number:g} {one}s"


def level_words(document: ProgramDocument) -> str:
    """Return what the level says on paper; where it would allow a program and there is none, that none can be made."""
    level = document.clearance.level
    if document.program is None and not level.forbids_exercise:
        return NO_PROGRAM
    return READ_FIRST if level is Level.PROCEED else LEVEL_WORDS[level]


def to_cover(reasons: Iterable[Reason], library: Library) -> list[str]:
    """Return the answers and conditions behind a level that a clinician's word can cover."""
    parts = [reason.rule.split("/") for reason in reasons]
    asked = {name for _, name, *_ in parts if name in library.screening and library.screening[name].question}
    return sorted(asked | {name for kind, name, *_ in parts if kind == "condition"})


def covered_words(name: str, library: Library) -> str:
    """Return what a clinician's word can cover: a condition by its name, a question in its words."""
    known = library.conditions.get(name)
    return known.name if known else f"“{library.screening[name].question}”"


def call_words(numbers: EmergencyNumbers | None) -> str:
    """Return whom to call, in one line; the local number, never a guess, where the country is not known.

    >>> call_words(None)
    'In an emergency: your local emergency number.'
    """
    if numbers is None:
        return "In an emergency: your local emergency number."
    line = numbers.health_line
    advice = f" For advice at once: {line.name}, {_dialled(line)}." if line else ""
    return f"In an emergency ({numbers.name}): {' or '.join(_dialled(one) for one in numbers.emergency)}.{advice}"


def _dialled(one: PhoneNumber) -> str:
    return f"{one.number} ({one.note})" if one.note else one.number
