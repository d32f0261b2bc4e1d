"""The cast, and a quick set-up: static files by their own names, without the manifest of a real installation."""

import pytest
from pytest_django import Settings
from tests.cast import Member, begun, stranger
from tests.peopling import has_a_program, has_answered
from tests.signing_in import ADA, has_a_password, has_an_account, has_an_app

PLAIN = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True)
def _plain_static_files(settings: Settings) -> None:
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN}


@pytest.fixture
def ada(db: None) -> Member:
    return begun("Ada")


@pytest.fixture
def cleo(db: None) -> Member:
    return begun("Cleo")


@pytest.fixture
def nobody(db: None) -> Member:
    return stranger()


@pytest.fixture
def ada_with_program(ada: Member) -> Member:
    return has_a_program(has_answered(ada, usual="walk my hedgehog"), goals=["walk my hedgehog"])


@pytest.fixture
def cleo_with_program(cleo: Member) -> Member:
    return has_a_program(cleo, complaint={"region": "neck"}, goals=["feed the giraffe"])


@pytest.fixture
def ada_with_account(ada_with_program: Member) -> Member:
    """Ada with an account, a password and a code app; she has just signed up here."""
    has_a_password(has_an_account(ada_with_program, ADA))
    has_an_app(ADA)
    ada_with_program.get("account")  # the messages of all that are shown once
    return ada_with_program
