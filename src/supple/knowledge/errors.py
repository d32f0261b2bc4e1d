"""Errors of the knowledge room: each names the place and the mend."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a file: where it is, at which key, what was expected and what was found."""

    file: str
    key: str
    mend: str

    def __str__(self) -> str:
        """Return `FILE: KEY: what was expected, what was found` on one line, control characters written out."""
        words = f"{self.file}: {self.key}: {self.mend}"
        return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in words)


class ContentError(ValueError):
    """Content that cannot be used; carries every problem found, not the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UnknownIdError(KeyError):
    """An id that the library does not hold; `near` is the closest known one, if any is close."""

    def __init__(self, kind: str, name: str, near: str | None) -> None:
        hint = f"; did you mean {near}?" if near else ""
        super().__init__(f"expected a known {kind}, found {name[:60]}{hint}")
        self.kind = kind
        self.near = near

    def __str__(self) -> str:
        """Return the sentence without the quotes that KeyError adds."""
        return str(self.args[0])


class DoseError(ValueError):
    """A dose that cannot be done."""


class MovementError(ValueError):
    """A movement that no body can do, or that says two things at once."""
