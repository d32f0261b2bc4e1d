"""Where a statement stands, for the messages of the checks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from supple.knowledge.errors import Problem
from supple.knowledge.library import did_you_mean


@dataclass(frozen=True, slots=True)
class Places:
    """The file of each `kind/id`."""

    files: dict[str, str]

    def problem(self, kind: str, identity: str, key: str, mend: str) -> Problem:
        """Return a problem of one file."""
        return Problem(self.files[f"{kind}/{identity}"], key, mend)

    def unknown(
        self, kind: str, identity: str, key: str, named: Iterable[str], known: Iterable[str]
    ) -> Iterator[Problem]:
        """Yield a problem for each id in `named` that is not known, with the nearest known one."""
        have = set(known)
        for name in named:
            if name not in have:
                hint = did_you_mean(name, sorted(have))
                yield self.problem(kind, identity, key, f"expected a known id, found {name}{hint}")
