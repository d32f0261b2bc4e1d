"""The generated page of whom to call, by country."""

from collections.abc import Iterator

from tables import MADE, NOT_REVIEWED, sourced, table

from supple.knowledge import Library, PhoneNumber


def emergency_numbers(library: Library) -> Iterator[str]:
    """Yield the lines of the page."""
    yield f"# Emergency numbers\n\n{MADE} {NOT_REVIEWED}\n"
    yield "Shown where answers say that someone needs help now. A country that is not here, or not chosen, shows"
    yield "“your local emergency number”, never a guess. The first number is the best one for an illness.\n"
    rows = (
        (
            f"`{code}`",
            known.name,
            "; ".join(_told(one) for one in known.emergency),
            _told(known.health_line) if known.health_line else "",
            sourced(known),
            known.reviewed_on,
        )
        for code, known in sorted(library.emergency_numbers.items())
    )
    heads = ("Code", "Country", "Emergency", "Advice when it is no emergency", "Sources", "Reviewed on")
    yield from table(heads, rows)


def _told(line: PhoneNumber) -> str:
    about = ", ".join(filter(None, (line.name, line.note)))
    return f"{line.number} ({about})" if about else line.number
