"""The library of the running process, loaded once."""

from functools import cache

from supple.knowledge import Library
from supple.knowledge.loading import load_library


@cache
def library() -> Library:
    """Return the checked library."""
    return load_library()
