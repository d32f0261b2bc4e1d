"""Ada, with a program and a year of diary, made by the app's own services in an installation of the bench's own."""

from django.core.management import call_command
from django.test.utils import setup_test_environment
from tests import installation  # noqa: F401 - sets up Django with a data folder of its own
from tests.cast import Member, begun
from tests.peopling import has_a_program, has_answered


def ada_after_a_year() -> Member:
    """Return Ada after a year."""
    setup_test_environment()
    for command in ("migrate", "collectstatic"):
        call_command(command, interactive=False, verbosity=0)
    return has_a_program(has_answered(begun("Ada"), usual="walking"))
