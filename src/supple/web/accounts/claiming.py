"""An account and the answers in a browser come together: nothing is lost, and nothing is deleted unasked."""

from dataclasses import dataclass
from enum import Enum

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction

from supple.web.accounts.models import Person, User
from supple.web.accounts.selectors import KEY, LEFT, known_person


class Choice(Enum):
    """What a person may decide about the answers that were in this browser before they signed in."""

    KEEP = "keep"
    LEAVE = "leave"
    DELETE = "delete"


class Arrival(Enum):
    """How someone who has just signed in stands."""

    AT_HOME = "at_home"
    CLAIMED = "claimed"
    HAS_TO_CHOOSE = "has_to_choose"
    WITHOUT_ANSWERS = "without_answers"


def arrive(*, session: SessionBase, user: User, signup: bool) -> Arrival:
    """Put the person of a user into the session.

    Whoever signs up claims the answers of this browser. Whoever signs in may be someone else than the one who gave
    them: they are laid aside until that is decided.
    """
    here = known_person(session.get(KEY))
    own = person_of_user(user=user)
    if here is None or here.user_id is not None:
        _enter(session, own)
        return Arrival.AT_HOME if own else Arrival.WITHOUT_ANSWERS
    if signup and own is None:
        _enter(session, claim(person=here, user=user))
        return Arrival.CLAIMED
    session[LEFT] = str(here.pk)
    _enter(session, own)
    return Arrival.HAS_TO_CHOOSE


def _enter(session: SessionBase, person: Person | None) -> None:
    if person is None:
        session.pop(KEY, None)
    else:
        session[KEY] = str(person.pk)


def person_of_user(*, user: User) -> Person | None:
    """Return the person whom a user has claimed, or None."""
    return Person.objects.filter(user=user).first()


def claim(*, person: Person, user: User) -> Person:
    """Keep a person with a user, and return the person whom the user has now: another one, if there was one already."""
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user.pk)
        own = person_of_user(user=user)
        if own is not None:
            return own
        Person.objects.filter(pk=person.pk, user=None).update(user=user)
        person.refresh_from_db()
    return person


@dataclass(frozen=True, slots=True)
class Left:
    """The answers that were in this browser before someone signed in."""

    session: SessionBase
    user: User
    person: Person

    @classmethod
    def of(cls, *, session: SessionBase, user: User) -> "Left | None":
        """Return what was laid aside and is still there, and still nobody's."""
        person = known_person(session.get(LEFT))
        return cls(session, user, person) if person is not None and person.user_id is None else None

    def decide(self, choice: Choice) -> None:
        """Do what the person has decided; what they leave comes back when they sign out."""
        if choice is Choice.LEAVE:
            return
        if choice is Choice.KEEP:
            self._keep()
        else:
            self.person.delete()
        self.session.pop(LEFT, None)

    def _keep(self) -> None:
        """Keep the answers of this browser with the account, in place of those it has."""
        with transaction.atomic():
            User.objects.select_for_update().get(pk=self.user.pk)
            Person.objects.filter(user=self.user).delete()
            _enter(self.session, claim(person=self.person, user=self.user))
