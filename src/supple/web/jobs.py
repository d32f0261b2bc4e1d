"""What waits for the planner: taken up one at a time, tried a few times, and never lost without a word."""

import logging
import uuid
from collections.abc import Callable
from traceback import format_tb
from typing import Any

from django.db import models
from django.db.models import F
from django.utils import timezone

log = logging.getLogger(__name__)
MOST_ATTEMPTS = 3


class Job(models.Model):
    """Something that a person asked the planner for on a day, and what became of it.

    `attempts` counts how often the planner began, so that a job that brings it down is not tried for ever.
    """

    class State(models.TextChoices):
        """What became of a job."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField()
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """A part of other models."""

        abstract = True


def nothing_more(error: Exception | None) -> dict[str, Any]:
    """Return what else to keep of a job that failed: nothing."""
    return {}


def work_on(
    waiting: Any,
    work: Callable[[Any], None],
    failed: Callable[[Exception | None], dict[str, Any]] = nothing_more,
) -> None:
    """Do the one job of a query, where it still waits; one that was replaced, erased or done is left alone.

    Whatever goes wrong is kept with the job, with what `failed` returns (None: it was tried too often), and logged
    without a word of anyone's answers.
    """
    if not waiting.update(attempts=F("attempts") + 1):
        return
    job = waiting.first()
    if job is None:
        return
    if job.attempts > MOST_ATTEMPTS:
        waiting.update(state=Job.State.FAILED, **failed(None))
        return
    try:
        work(job)
    except Exception as error:
        where = "".join(format_tb(error.__traceback__))
        log.error("%s %s failed: %s\n%s", type(job).__name__, job.pk, type(error).__name__, where)
        waiting.update(state=Job.State.FAILED, **failed(error))
