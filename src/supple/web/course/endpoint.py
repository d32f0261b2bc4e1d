"""Where devices send the notes they kept: each note is kept once, whatever is sent again."""

import json
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from supple.web.accounts.selectors import owner_tag, person_of
from supple.web.course.services import keep
from supple.web.headers import behind_the_page

MOST_NOTES = 500
MOST_BYTES = 1_000_000


class BadRequestError(ValueError):
    """What was sent is not a list of notes."""


@csrf_exempt  # a header of our own, which no other site can send unasked, stands in for the token that old pages lose
@require_POST
def records(request: HttpRequest) -> HttpResponse:
    """Keep the notes that a device sends, and say of each whether it is kept, or why not."""
    if not behind_the_page(request) or request.content_type != "application/json":
        return _why("form", HTTPStatus.FORBIDDEN)
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
        return _why("too_much", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        sent = _read(request.body)
    except BadRequestError:
        return _why("form", HTTPStatus.BAD_REQUEST)
    person = person_of(request=request)
    if person is None:
        return _why("signed_out", HTTPStatus.UNAUTHORIZED)
    if sent["owner"] != owner_tag(person=person):
        return _why("other", HTTPStatus.CONFLICT)
    found = keep(person=person, notes=sent["records"], now=timezone.now(), sent_at=sent["sent_at"])
    return JsonResponse({"kept": found.kept, "refused": found.refused, "owner": sent["owner"]})


def _why(why: str, status: HTTPStatus) -> HttpResponse:
    return JsonResponse({"why": why}, status=status)


def _read(body: bytes) -> dict[str, Any]:
    """Return what was sent; raise BadRequestError when it is not a time, an owner and a list of notes."""
    try:
        found = json.loads(body)
        sent_at = datetime.fromisoformat(found["sent_at"])
        owner, notes = str(found["owner"]), found["records"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadRequestError from error
    if sent_at.tzinfo is None or not isinstance(notes, list) or len(notes) > MOST_NOTES:
        raise BadRequestError
    return {"sent_at": sent_at, "owner": owner, "records": notes}
