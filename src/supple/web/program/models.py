"""What is kept of programs: that one was asked for, every one that was made, and what was asked about one."""

import uuid

from django.db import models
from django.utils import timezone

from supple.web.accounts.models import Person
from supple.web.jobs import Job
from supple.web.json_text import JSONText


class ProgramVersion(models.Model):
    """A program as the engine wrote it for one person; never changed, only followed by the next.

    `document` is the whole text of supple/program/1, byte for byte. `why` says why it came, as `keeping.Why`.
    `course` is the document id of the first program of a course, which its diary and all programs that follow have in
    common. `session_days` are its training days, as in "mon wed fri". The other fields repeat some of the document, to
    search by.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="programs")
    document = models.TextField()
    why = models.JSONField(default=dict)
    document_id = models.CharField(max_length=64)
    follows = models.CharField(max_length=64, blank=True)
    course = models.CharField(max_length=64)
    session_days = models.CharField(max_length=27, blank=True)
    knowledge_version = models.CharField(max_length=128)
    created_on = models.DateField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ("-made_at",)
        indexes = (models.Index(fields=("person", "-made_at")),)


class PlanRequest(Job):
    """That a person asked for a program: their answers, the day it is for, and what became of it.

    `kind` says whether it is the first of a course, or follows because of other wishes or a swap, which `asked` names.
    A person has one that waits at most.
    """

    class Kind(models.TextChoices):
        """What was asked for."""

        FIRST = "first"
        WISHES = "wishes"
        SWAP = "swap"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="plan_requests")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.FIRST)
    intake = JSONText()
    asked = models.JSONField(default=dict)
    message = models.TextField(blank=True)
    program = models.ForeignKey(ProgramVersion, on_delete=models.SET_NULL, null=True, related_name="requests")

    class Meta:
        """Newest first."""

        ordering = ("-asked_at",)
        indexes = (
            models.Index(fields=("person", "-asked_at")),
            models.Index(fields=("state", "asked_at")),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("person",), condition=models.Q(state="waiting"), name="one_waiting_request_a_person"
            ),
        )


class Question(Job):
    """That a person asked why an exercise is not in a program, and the planner's answer, kept for the next time."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="questions")
    program = models.ForeignKey(ProgramVersion, on_delete=models.CASCADE, related_name="questions")
    exercise = models.CharField(max_length=100)
    answer = models.JSONField(default=dict)

    class Meta:
        """Newest first; one waits at a time, and one answer is kept for a program and an exercise."""

        ordering = ("-asked_at",)
        indexes = (models.Index(fields=("state", "asked_at")),)
        constraints = (
            models.UniqueConstraint(
                fields=("person",), condition=models.Q(state="waiting"), name="one_waiting_question_a_person"
            ),
            models.UniqueConstraint(fields=("program", "exercise"), name="one_answer_a_program_and_exercise"),
        )
