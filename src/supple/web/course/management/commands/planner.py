"""The planner process: warm, one at a time, and never forgetting what was asked for."""

from typing import Any

from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from supple.web.course.services import pick_up_waiting as pick_up_reviews
from supple.web.knowledge import library
from supple.web.program.services import pick_up_waiting as pick_up_plans
from supple.web.program.tasks import tidy


class Command(db_worker.Command):
    """Load what planning needs, pick up what waits, then work on one request after the other."""

    help = "Make and review the programs that people ask for. Run just one of these."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until a signal says stop.

        Tasks of an earlier run are deleted: nobody reads them any more, and one that was cut off would never be taken
        up again. The requests themselves say what is still to be made.
        """
        from ortools.sat.python import cp_model  # noqa: F401, PLC0415 - so that the first person does not wait for it

        library()
        DBTaskResult.objects.all().delete()
        pick_up_plans()
        pick_up_reviews()
        tidy.enqueue()
        super().handle(*args, **options)
