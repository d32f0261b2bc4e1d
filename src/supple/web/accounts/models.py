"""Who uses this installation: a person is there before any account, and owns all that is kept of them."""

import secrets
import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac


def new_mark() -> str:
    """Return a mark that nobody can guess."""
    return secrets.token_urlsafe(16)


class User(AbstractBaseUser):
    """An account: an e-mail address and the ways to sign in with it. There is no user name.

    `mark` is part of every session, so that a new one signs out everywhere.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    mark = models.CharField(max_length=32, default=new_mark, editable=False)

    objects = BaseUserManager()

    USERNAME_FIELD = EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Return what a session must carry to count: it changes with the password, and with the mark."""
        made = salted_hmac("supple.accounts.session", f"{self.password}:{self.mark}", secret=secret, algorithm="sha256")
        return made.hexdigest()


class Person(models.Model):
    """Someone who began; unclaimed until they make an account, and erased when nobody comes back for 30 days.

    With a user they are claimed, and kept until they delete themselves.
    `country` is the one they chose on a page that says whom to call; it is never guessed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    began_at = models.DateTimeField(auto_now_add=True)
    seen_on = models.DateField()
    zone = models.CharField(max_length=64, default="UTC")
    user = models.OneToOneField(User, on_delete=models.CASCADE, null=True, related_name="person")
    country = models.CharField(max_length=2, blank=True)


class Consent(models.Model):
    """What a person agreed to, by the version of its words, and when."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    version = models.CharField(max_length=32)
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-given_at", "-pk")
