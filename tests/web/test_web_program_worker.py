"""The planner process: warm, tidy, and the only one that forgets people who do not come back."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from tests.cast import Member
from tests.peopling import asks

from supple.web.accounts.models import Person
from supple.web.accounts.selectors import today_of
from supple.web.program.models import PlanRequest

pytestmark = pytest.mark.django_db(transaction=True)


def run_planner() -> None:
    call_command("planner", batch=True, startup_delay=False, interval=0, verbosity=0)


def test_it_makes_what_waited_although_the_queue_was_cut_off(ada: Member) -> None:
    asks(ada)
    DBTaskResult.objects.update(status="RUNNING")
    run_planner()
    assert PlanRequest.objects.get().state == PlanRequest.State.DONE


def test_it_forgets_people_who_do_not_come_back(ada: Member, cleo: Member) -> None:
    long_ago = today_of(person=ada.person) - timedelta(days=40)
    Person.objects.filter(pk=ada.person.pk).update(seen_on=long_ago)
    run_planner()
    assert list(Person.objects.all()) == [cleo.person]


def test_it_tidies_again_in_a_day_and_keeps_no_jobs_that_are_over() -> None:
    DBTaskResult.objects.create(
        task_path="x", args_kwargs={}, backend_name="default", run_after=timezone.now(), status="SUCCESSFUL"
    )
    run_planner()
    ahead = DBTaskResult.objects.get(status="READY")
    assert ahead.task_path.endswith(".tidy")
    assert timedelta(hours=23) < ahead.run_after - timezone.now() <= timedelta(days=1)
