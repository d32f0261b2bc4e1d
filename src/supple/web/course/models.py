"""What is kept of a course beside its programs and its notes: each review that was asked for."""

from django.db import models

from supple.web.accounts.models import Person
from supple.web.jobs import Job
from supple.web.program.models import ProgramVersion


class CourseReview(Job):
    """That a program was to be reviewed on a day, and what was found: supple/review/1 without the program it led to.

    At most one of a person's reviews waits. One that was replaced while the planner worked on it leaves no trace.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="reviews")
    program = models.ForeignKey(ProgramVersion, on_delete=models.CASCADE, related_name="reviews")
    found = models.JSONField(default=dict)

    class Meta:
        """Newest first."""

        ordering = ("-asked_at",)
        indexes = (models.Index(fields=("person", "-asked_at")), models.Index(fields=("state", "asked_at")))
        constraints = (
            models.UniqueConstraint(
                fields=("person",), condition=models.Q(state="waiting"), name="one_waiting_review_a_person"
            ),
        )
