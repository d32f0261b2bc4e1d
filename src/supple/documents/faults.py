"""The keys of a document that have faults of their own."""

from collections.abc import Iterable, Iterator

Finding = tuple[str, str]


class Faults:
    """Keys with faults: what lies at or below one is not looked at again, what lies above one is not whole."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._keys = frozenset(keys)
        self._above = frozenset(start for key in self._keys for start in _starts(key))

    def cover(self, key: str) -> bool:
        """Tell whether a key, or one above it, is faulty."""
        return any(start in self._keys for start in _starts(key))

    def touch(self, key: str) -> bool:
        """Tell whether a key, or one below it, is faulty."""
        return key in self._above

    def beside(self, found: Iterable[Finding]) -> list[Finding]:
        """Return the findings at keys that are not faulty already."""
        return [(key, said) for key, said in found if not self.cover(key)]


def _starts(key: str) -> Iterator[str]:
    """Yield a key and all keys above it."""
    while key:
        yield key
        key = key.rpartition(".")[0]
