"""The library and the first programs, loaded and planned once in each process."""

from functools import lru_cache

from supple.engine.planning import plan
from supple.engine.program import ProgramDocument
from supple.knowledge import Library
from supple.knowledge.loading import load_library
from supple.simulation.profiles import START, Start, intake_of


@lru_cache(maxsize=1)
def library() -> Library:
    """Return the content that ships with Supple."""
    return load_library()


@lru_cache(maxsize=1024)
def first_program(start: Start) -> ProgramDocument:
    """Return the first program of a start, by the real planner; equal starts are planned once."""
    return plan(intake_of(start, library()), library(), START)
