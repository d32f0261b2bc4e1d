"""How the planner process follows other wishes and swaps. No web worker imports this."""

from dataclasses import dataclass

from supple.documents.intake import parse_intake
from supple.documents.writing import plain
from supple.engine.program import ProgramDocument
from supple.engine.progression import Followed, NoSwapError, change_wishes, swap
from supple.web.knowledge import library
from supple.web.program.diary import diary_of_course
from supple.web.program.keeping import Why, why
from supple.web.program.models import PlanRequest
from supple.web.program.selectors import document_of, newest_program

STOPPED = (
    "Your diary says that you should not exercise now. Please see a clinician first. Your wishes are kept for later."
)
NO_BASE = "There is no program yet that your wishes could change. Please look through your answers."


@dataclass(frozen=True, slots=True)
class Change:
    """What a change of wishes came to: the program that follows and why, or a message where there is none."""

    made: ProgramDocument | None
    why: Why
    message: str = ""


def followed(request: PlanRequest) -> Change:
    """Return what follows from the wishes or the swap of a request, beside the newest program and the diary."""
    newest = newest_program(person=request.person)
    if newest is None:
        return Change(None, why("wishes"), NO_BASE)
    document = document_of(program=newest)
    found = _found(request, document)
    if found.program is None:
        return Change(None, why("wishes"), STOPPED)
    if found.program == document:
        return Change(document, why("wishes"))
    return Change(found.program, _why(request, document, found))


def _found(request: PlanRequest, document: ProgramDocument) -> Followed:
    """Return what follows; an exercise that nothing equal can replace any more is left out as disliked."""
    known, asked, diary = library(), request.asked, diary_of_course(person=request.person)
    if request.kind == PlanRequest.Kind.SWAP:
        try:
            return swap(document, diary, asked["old"], asked["new"], known, request.day)
        except NoSwapError:
            pass
    wishes = parse_intake(request.intake, "the wishes", known, request.day).preferences
    return change_wishes(document, diary, wishes, known, request.day)


def _why(request: PlanRequest, document: ProgramDocument, found: Followed) -> Why:
    """Return why a program followed: the review of its day where that changed something, then the wishes."""
    reviewed = plain(found.review) if found.review.program != document else None
    after = found.program.intake.preferences if found.program else None
    return why(
        "swap" if request.kind == PlanRequest.Kind.SWAP else "wishes",
        review={**reviewed, "program": None} if reviewed else None,
        reasons=plain(found.reasons),
        because_of={"before": plain(document.intake.preferences), "after": plain(after), **request.asked},
    )
