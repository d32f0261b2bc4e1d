"""`supple draw`: an exercise as a picture, still or moving, or the whole library as contact sheets."""

from pathlib import Path

import typer

from supple.cli.output_file import check_output, write_whole
from supple.cli.printing import OutputError, emit
from supple.documents import InputError
from supple.figures.library import NoMovementError, draw_pose, draw_strip, scene_for
from supple.figures.people import PEOPLE
from supple.knowledge import Problem, View
from supple.knowledge.loading import load_library

ENDINGS = (".svg", ".png")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(draw)


def draw(
    exercise: str | None = typer.Argument(None, help="The id of an exercise, such as bird_dog."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The picture to write: .svg or .png."),
    view: View | None = typer.Option(None, "--view", help="Look from the side, from the front, or obliquely."),
    pose: int | None = typer.Option(None, "--pose", help="Only this key pose, counted from 1."),
    animated: bool = typer.Option(False, "--animated", help="Let it move (.svg only)."),
    body: int | None = typer.Option(None, "--body", help=f"Who shows it, 1 to {len(PEOPLE)}."),
) -> None:
    """Draw an exercise.

    Example: supple draw bird_dog -o bird_dog.svg
    """
    assert exercise is not None
    assert output is not None
    library = load_library()
    known = library.exercise(exercise)
    check_output(output, ENDINGS)
    try:
        scene = scene_for(known, library, view=view, body=body)
    except NoMovementError as error:
        raise InputError((Problem("the command", "EXERCISE", str(error)),)) from error
    drawn = draw_strip(known, scene) if pose is None else draw_pose(known, scene, pose - 1)
    write_whole(output, _png(drawn.svg) if output.suffix.lower() == ".png" else drawn.svg)
    emit(f"Drawn: {drawn.words}\nWritten to {output}.\n")


def _png(svg: str) -> bytes:
    try:
        from supple.figures.png import png_of
    except ImportError as error:
        raise OutputError("a .png needs the extra 'png' (pip install 'supple[png]')") from error
    return png_of(svg)


