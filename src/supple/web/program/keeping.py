"""What keeps a program: its document, and why it came."""

from typing import Any, Literal, TypedDict

from supple.documents import document_json
from supple.engine.planning.week import DAYS
from supple.engine.program import ProgramDocument
from supple.engine.progression import rhythm_of
from supple.web.accounts.models import Person
from supple.web.program.models import ProgramVersion

Came = Literal["first", "wishes", "swap", "review"]


class Why(TypedDict):
    """What a program came from: the kind of change, its review without the program, its reasons, and its cause.

    `review` is supple/review/1 as JSON, or None; `reasons` are rules in words with their references; `because_of` is
    what the person changed, such as wishes before and after.
    """

    kind: Came
    review: dict[str, Any] | None
    reasons: list[dict[str, Any]]
    because_of: dict[str, Any]


def why(
    kind: Came,
    *,
    review: dict[str, Any] | None = None,
    reasons: list[dict[str, Any]] | None = None,
    because_of: dict[str, Any] | None = None,
) -> Why:
    """Return why a program came, with all that is not named left empty."""
    return Why(kind=kind, review=review, reasons=reasons or [], because_of=because_of or {})


def keep_version(*, person: Person, made: ProgramDocument, why: Why) -> ProgramVersion:
    """Keep a program with why it came, and return it; the newest one, when that is the very same, stays as it is."""
    text = document_json(made)
    newest = ProgramVersion.objects.filter(person=person).first()
    if newest is not None and newest.document == text:
        return newest
    return ProgramVersion.objects.create(
        person=person,
        document=text,
        why=why,
        document_id=made.id,
        follows=made.follows or "",
        course=_course(person, made),
        session_days=" ".join(sorted(rhythm_of(made.program, made.created_on).days, key=DAYS.index)),
        knowledge_version=made.knowledge_version,
        created_on=made.created_on,
    )


def _course(person: Person, made: ProgramDocument) -> str:
    """Return the course of a program: that of the one it follows, or a new one."""
    before = ProgramVersion.objects.filter(person=person, document_id=made.follows) if made.follows else None
    return (before and before.values_list("course", flat=True).first()) or made.id
