"""Problems of several options and files, told all at once."""

from types import TracebackType

from supple.documents import InputError
from supple.knowledge import Problem


class Gathering:
    """Collects what each `with` block says against the input; `tell` raises all of it in one error."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def __enter__(self) -> "Gathering":
        return self

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None) -> bool:
        """Keep the problems of an InputError and go on; let any other error through."""
        if not isinstance(error, InputError):
            return False
        self._problems += error.problems
        return True

    def tell(self) -> None:
        """Raise InputError with every problem so far, if there is any."""
        if self._problems:
            raise InputError(tuple(self._problems))
