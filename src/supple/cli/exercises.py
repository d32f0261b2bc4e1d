"""`supple exercises`: the library, searched and filtered."""

from dataclasses import dataclass

import typer

from supple.cli.clock import JSON
from supple.cli.printing import emit, printing, table
from supple.documents import InputError, document_json
from supple.knowledge import Category, Exercise, Letter, Library, Problem, did_you_mean
from supple.knowledge.loading import load_library


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; `letter` is what the condition asked for says of the exercise."""

    exercise: str
    name: str
    category: str
    role: str
    difficulty: int
    load: int
    letter: str | None


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(exercises)


def exercises(
    condition: str | None = typer.Option(None, "--condition", help="Show what a condition says of each exercise."),
    category: str | None = typer.Option(None, "--category", help="Only one category, such as core."),
    search: str = typer.Option("", "--search", help="Only exercises in which all these words occur."),
    json: bool = JSON,
) -> None:
    """List the exercises of the library.

    Example: supple exercises --category core --search plank
    """
    library = load_library()
    if category is not None and category not in list(Category):
        mend = f"expected one of {', '.join(Category)}, found {category}{did_you_mean(category, Category)}"
        raise InputError((Problem("--category", "the category", mend),))
    rows = [
        _row(exercise, condition, library)
        for exercise in library.search(search)
        if category is None or exercise.category == category
    ]
    if json:
        emit(document_json(rows))
        return
    last = ["Letter"] if condition else []
    shown = table("Id", "Name", "Category", "Role", "Difficulty", "Load", *last, whole="Id")
    for row in rows:
        last = [row.letter or "-"] if condition else []
        shown.add_row(row.exercise, row.name, row.category, row.role, str(row.difficulty), str(row.load), *last)
    with printing() as out:
        out.print(shown)
        out.print(f"{len(rows)} exercises")


def _row(exercise: Exercise, condition: str | None, library: Library) -> Row:
    codes = [letters.code for letters in library.condition(condition).letters] if condition else []
    letters = [exercise.letters[code] for code in (*codes, "ALL") if code in exercise.letters]
    strictest = min(letters, key=list(Letter).index, default=None)
    return Row(
        exercise.id,
        exercise.name,
        exercise.category,
        exercise.role,
        exercise.difficulty,
        exercise.load,
        strictest.value if strictest else None,
    )
