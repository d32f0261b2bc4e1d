"""`supple schema`: the JSON Schema of a document."""

import typer

from supple.cli.clock import JSON
from supple.cli.printing import emit
from supple.documents import SCHEMAS, InputError, schema_of
from supple.knowledge import Problem, did_you_mean


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(schema)


def schema(
    name: str = typer.Argument(help="The document: intake, program, why, diary or review."),
    json: bool = JSON,
) -> None:
    """Print the JSON Schema of a document.

    Example: supple schema intake
    """
    if name not in SCHEMAS:
        mend = f"expected one of {', '.join(SCHEMAS)}, found {name[:60]}{did_you_mean(name, SCHEMAS)}"
        raise InputError((Problem("schema", "the name", mend),))
    emit(schema_of(name))
