"""What a person writes down, one row a note; rows are only ever added."""

from django.db import models

from supple.web.accounts.models import Person


class Record(models.Model):
    """One note of one person. Its id is made on the device, so that a note sent twice is kept once.

    `day` is the day it is about, `made_at` when it was made by the server's clock, whatever the device's clock said.
    A note is never changed: a later one takes it back (`withdrawn`).
    """

    class Kind(models.TextChoices):
        """What a note is about."""

        SESSION = "session"
        WALK = "walk"
        CHECK_IN = "check_in"
        SCREENING = "screening"
        MEASURE = "measure"
        CLEARANCE = "clearance"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="records")
    course = models.CharField(max_length=64)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    day = models.DateField()
    made_at = models.DateTimeField()
    received_at = models.DateTimeField(auto_now_add=True)
    body = models.JSONField(default=dict)

    class Meta:
        """In the order in which they were made."""

        ordering = ("day", "made_at", "id")
        indexes = (models.Index(fields=("person", "course", "day")),)
