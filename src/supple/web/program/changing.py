"""How the planner process follows other wishes and swaps. No web worker imports this."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from supple.documents.intake import parse_intake
from supple.documents.writing import plain
from supple.engine.program import ProgramDocument
from supple.engine.progression import Followed, NoSwapError, change_wishes, swap, withdrawn_program
from supple.engine.review import Review
from supple.web.knowledge import library
from supple.web.program.diary import diary_beside
from supple.web.program.keeping import Why, why
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.selectors import document_of, program_before

NO_BASE = "There is no program yet that your wishes could change. Please look through your answers."


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of wishes came to: the program that follows and why, or a message where there is none."""

    made: ProgramDocument | None
    why: Why
    message: str = ""


def followed(request: PlanRequest) -> Change:
    """Return what follows from the wishes or the swap of a request, beside the program in use and the diary.

    When the diary forbids a program, it is taken away as in a review of the day.
    """
    base = program_before(request=request)
    if base is None:
        return Change(None, why("wishes"), NO_BASE)
    document = document_of(program=base)
    found = _found(request, base)
    if found.program == document or (found.program is None and document.program is None):
        return Change(document, why("wishes"))
    if found.program is None:
        gone = withdrawn_program(document, found.review.clearance, request.day)
        return Change(gone, why("review", review=_plain(found.review)))
    return Change(found.program, _why(request, document, found))


def _found(request: PlanRequest, base: ProgramVersion) -> Followed:
    """Return what follows; an exercise that nothing equal can replace any more is left out as disliked."""
    known, asked, document = library(), request.asked, document_of(program=base)
    diary = diary_beside(program=base, today=request.day)
    if request.kind == PlanRequest.Kind.SWAP:
        with suppress(NoSwapError):
            return swap(document, diary, asked["old"], asked["new"], known, request.day)
    wishes = parse_intake(request.intake, "the wishes", known, request.day).preferences
    return change_wishes(document, diary, wishes, known, request.day)


def _plain(review: Review) -> dict[str, Any]:
    """Return a review as it is kept: without the program that it led to."""
    return {name: part for name, part in plain(review).items() if name != "program"}


def _why(request: PlanRequest, document: ProgramDocument, found: Followed) -> Why:
    """Return why a program followed: the review of its day where that changed something, then the wishes."""
    reviewed = found.review.program != document
    after = found.program.intake.preferences if found.program else None
    return why(
        "swap" if request.kind == PlanRequest.Kind.SWAP else "wishes",
        review=_plain(found.review) if reviewed else None,
        reasons=plain(found.reasons),
        because_of={"before": plain(document.intake.preferences), "after": plain(after), **request.asked},
    )
