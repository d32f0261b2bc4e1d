"""The `supple` command and its errors: exit 2 for wrong input, 3 for a wrong environment."""

import sys

import typer

from supple import __version__
from supple.cli import check, exercises, plan, schema, show, why
from supple.documents import InputError
from supple.knowledge import ContentError, UnknownIdError

app = typer.Typer(
    name="supple",
    help="Safe, individual, explained exercise programs for people with back or neck pain.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

for command in (plan, why, exercises, show, check, schema):
    command.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"supple {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", callback=_version, help="Print the version."),
) -> None:
    """Safe, individual, explained exercise programs for people with back or neck pain.

    It informs and never diagnoses. Example: supple plan examples/sciatica.yaml
    """


def main() -> None:
    """Run the command; wrong input is said one line per problem on standard error, without a traceback."""
    try:
        app()
    except (InputError, ContentError) as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        sys.exit(2)
    except UnknownIdError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
