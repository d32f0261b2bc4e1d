"""What a person has answered so far."""

from django.db import models

from supple.web.accounts.models import Person


class Draft(models.Model):
    """The answers of one person, saved screen by screen; there is one for each person, and it goes with them."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="draft", primary_key=True)
    answers = models.JSONField(default=dict)
    saved_at = models.DateTimeField(auto_now=True)
