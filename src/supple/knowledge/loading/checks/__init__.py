"""What must hold between content files: known ids, sources for all, chains without circles, kind words."""

from supple.knowledge.errors import Problem
from supple.knowledge.library import Library
from supple.knowledge.loading.checks.exercises import exercise_problems
from supple.knowledge.loading.checks.movements import movement_problems
from supple.knowledge.loading.checks.numbers import number_problems
from supple.knowledge.loading.checks.places import Places
from supple.knowledge.loading.checks.rules import rule_problems
from supple.knowledge.loading.checks.sources import source_problems
from supple.knowledge.loading.checks.words import word_problems


def check(library: Library, files: dict[str, str]) -> tuple[Problem, ...]:
    """Return every problem between content files, in order of the files; `files` maps `kind/id` to a file's name."""
    places = Places(files)
    found = (
        *exercise_problems(library, places),
        *movement_problems(library, places),
        *rule_problems(library, places),
        *source_problems(library, places),
        *number_problems(library, places),
        *word_problems(library, places),
    )
    return tuple(sorted(found))
