"""What the player plays: `supple/play/1`, made of a session and of what the library says of its exercises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from supple.engine.program import Item, ProgramDocument
from supple.engine.progression import rule_at_first
from supple.handout.blocks import PARTS
from supple.handout.doses import dose_lines
from supple.knowledge import Exercise, Library
from supple.web.course.today import limb_words
from supple.web.library.pictures import held, moving
from supple.web.library.words import POSITIONS

SCHEMA = "supple/play/1"
Script = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Playing:
    """What is to be played, of which course, whose, on which day; `easier` has the easier item by exercise."""

    what: str
    title: str
    template: str | None
    items: Sequence[Item]
    document: ProgramDocument
    course: str
    owner: str
    day: date
    routine: str | None = None
    easier: Mapping[str, Item] | None = None


def script_of(playing: Playing, library: Library) -> Script:
    """Return what the player plays."""
    easier = playing.easier or {}
    return {
        "schema": SCHEMA,
        "what": playing.what,
        "title": playing.title,
        "template": playing.template,
        "routine": playing.routine,
        "course": playing.course,
        "owner": playing.owner,
        "day": playing.day.isoformat(),
        "limb": limb_words(playing.document.intake) or None,
        "stop_at_nrs": rule_at_first(playing.document, library).marks.stop,
        **_seconds(library, playing.day),
        **_addresses(),
        "signs": _signs(playing.document, library),
        "items": [_item(item, library, playing.day, easier.get(item.exercise)) for item in playing.items],
    }


def _seconds(library: Library, day: date) -> Script:
    return {
        "count_in_s": library.whole("player/count_in_s", day),
        "change_side_s": library.whole("player/change_side_s", day),
        "set_up_s": library.whole("planning/set_up_s", day),
    }


def _addresses() -> Script:
    return {
        "send_to": reverse("records"),
        "after": reverse("today"),
        "leave_to": reverse("today"),
        "questions_page": reverse("questions_again"),
        "stop_page": reverse("relief"),
    }


def _signs(document: ProgramDocument, library: Library) -> list[Script]:
    """Return the signs to stop for that the program names, the most urgent first."""
    told = document.program.stop_list if document.program else ()
    signs = sorted(library.stop_signs.values(), key=lambda sign: sign.order)
    return [
        {"id": sign.id, "text": sign.text, "counts_as": list(sign.counts_as)} for sign in signs if sign.text in told
    ]


def _item(item: Item, library: Library, day: date, easier: Item | None) -> Script:
    exercise, dose = library.exercise(item.exercise), item.dose
    return {
        "exercise": item.exercise,
        "name": item.name,
        "part": item.part,
        "part_words": PARTS[item.part],
        "dose": {
            "sets": dose.sets,
            "repetitions": dose.repetitions,
            "hold_s": dose.hold_s,
            "rest_s": dose.rest_s,
            "sides": dose.sides,
            "minutes": dose.minutes,
            "load_kg": dose.load_kg,
        },
        "dose_words": list(dose_lines(dose)),
        "tempo_s": exercise.tempo_s,
        "change_position_s": library.whole("planning/position_change_s", day),
        "position": POSITIONS[exercise.positions[0]],
        "breathing": exercise.breathing,
        "steps": list(exercise.steps),
        "minds": list(item.precautions),
        "faults": [{"fault": fault.fault, "mend": fault.mend} for fault in exercise.faults],
        "figure": _figure(exercise),
        "easier": _item(easier, library, day, None) if easier else None,
    }


def _figure(exercise: Exercise) -> Script | None:
    if not exercise.movement:
        return None
    first, other = moving(exercise), moving(exercise, other_side=True)
    still, other_still = held(exercise), held(exercise, other_side=True)
    return {
        "moving": first.url,
        "still": still.url,
        "words": first.alt,
        "moving_other": other.url,
        "still_other": other_still.url,
    }
