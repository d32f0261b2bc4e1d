"""A number that somebody calls in an emergency is a number, and its country is one."""

import re
from collections.abc import Iterator

from supple.knowledge.calling import EmergencyNumbers
from supple.knowledge.errors import Problem
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.places import Places
from supple.knowledge.loading.typed import shown

COUNTRY = re.compile(r"[a-z]{2}")
NUMBER = re.compile(r"[0-9]+(?: [0-9]+)*")
KIND = "emergency_numbers"


def number_problems(library: Library, places: Places) -> Iterator[Problem]:
    """Yield codes that are no country's, countries without a number to call, and numbers that nobody can dial."""
    for code, known in library.emergency_numbers.items():
        if not COUNTRY.fullmatch(code):
            mend = f"expected a country's code of two letters as the file's name, found {code}"
            yield places.problem(KIND, code, "the file", mend)
        if not known.name.strip():
            yield places.problem(KIND, code, "name", "expected the country's name, found none")
        if not known.emergency:
            yield places.problem(KIND, code, "emergency", "expected at least one number to call, found none")
        for key, number in _numbers(known):
            if not NUMBER.fullmatch(number):
                yield places.problem(KIND, code, key, f"expected digits and single spaces, found {shown(number)}")


def _numbers(known: EmergencyNumbers) -> Iterator[tuple[str, str]]:
    for place, one in enumerate(known.emergency):
        yield f"emergency.{place}.number", one.number
    if known.health_line:
        yield "health_line.number", known.health_line.number
