"""Who uses this installation: a person is there before any account, and owns all that is kept of them."""

import uuid

from django.db import models


class Person(models.Model):
    """Someone who began; unclaimed until they make an account, and erased when nobody comes back for 30 days.

    `country` is the one they chose on a page that says whom to call; it is never guessed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    began_at = models.DateTimeField(auto_now_add=True)
    seen_on = models.DateField()
    zone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)


class Consent(models.Model):
    """What a person agreed to, by the version of its words, and when."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    version = models.CharField(max_length=32)
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-given_at", "-pk")
