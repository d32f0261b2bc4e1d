"""The jobs of the planner process. Only the id of a request goes through its queue, and none of the answers."""

from datetime import datetime, timedelta

from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from supple.web.accounts.services import erase_unclaimed, erase_unfinished

DAY = timedelta(days=1)
OVER = (TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED)


@task()
def make_program(request_id: str) -> None:
    """Make the program of a request, where it still waits."""
    from supple.web.program.planner import work_on  # noqa: PLC0415 - the web workers never plan

    work_on(request_id)


@task()
def answer_question(question_id: str) -> None:
    """Answer a question about a program, where it still waits."""
    from supple.web.program.answering import answer  # noqa: PLC0415 - the web workers never plan

    answer(question_id)


@task()
def tidy() -> None:
    """Delete what is over: persons who do not come back, accounts begun and never finished, sessions, jobs done.

    And again in a day.
    """
    now: datetime = timezone.now()
    tidy.using(run_after=now + DAY).enqueue()
    erase_unclaimed(now=now)
    erase_unfinished(now=now)
    SessionStore.clear_expired()
    DBTaskResult.objects.filter(status__in=OVER).delete()
