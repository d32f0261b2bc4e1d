"""`supple draw`: an exercise as a picture, still or moving, or the whole library as contact sheets."""

from dataclasses import dataclass
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import track

from supple.cli.gathering import Gathering
from supple.cli.output_file import check_output, write_whole
from supple.cli.printing import OutputError, emit
from supple.documents import InputError
from supple.figures import PEOPLE, Drawn, NoMovementError, draw_animated, draw_poses, draw_strip, movement_of, scene_for
from supple.knowledge import Exercise, Library, Problem, UnknownIdError, View
from supple.knowledge.loading import load_library

SVG, PNG = ".svg", ".png"
COMMAND = "the command"
PIXELS_PER_UNIT = 2.0
NEEDS_PNG = "expected it to be installed (pip install 'supple[png]'), found: not there"
EXERCISE = typer.Argument(None, help="The id of an exercise, such as bird_dog.")
OUTPUT = typer.Option(None, "-o", "--output", help="The picture to write: .svg or .png (needs supple[png]).")
VIEW = typer.Option(None, "--view", help="Look from the side, from the front, or obliquely.")
POSE = typer.Option(None, "--pose", help="Only this key pose, counted from 1.")
ANIMATED = typer.Option(False, "--animated", help="Let it move (.svg only).")
OTHER_SIDE = typer.Option(False, "--other-side", help="Show it for the other side of the body.")
BODY = typer.Option(None, "--body", help=f"Who shows it, 1 to {len(PEOPLE)}.")
SHEET = typer.Option(None, "--sheet", help="Draw the whole library as contact sheets into this folder, as .png.")


@dataclass(frozen=True, slots=True)
class Wish:
    """How a picture is asked for."""

    view: View | None
    pose: int | None
    animated: bool
    body: int | None
    other_side: bool


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(draw)


def draw(
    exercise: str | None = EXERCISE,
    output: Path | None = OUTPUT,
    view: View | None = VIEW,
    pose: int | None = POSE,
    animated: bool = ANIMATED,
    body: int | None = BODY,
    other_side: bool = OTHER_SIDE,
    sheet: Path | None = SHEET,
) -> None:
    """Draw an exercise: its key poses side by side, one of them, or moving; with --sheet all of them, twelve a page.

    Example: supple draw bird_dog -o bird_dog.svg
    """
    if sheet is not None:
        alone = {"EXERCISE": exercise, "--output": output, "--view": view, "--pose": pose, "--body": body}
        _refuse({key: "expected nothing beside --sheet, found it" for key, given in alone.items() if given is not None})
        _draw_sheets(sheet)
        return
    wish = Wish(view, pose, animated, body, other_side)
    asked = Gathering()
    with asked:
        file = _file(output, wish)
    with asked:
        library, known = _known(exercise)
        _refuse(_faults(known, wish))
    asked.tell()
    drawn = _drawn(known, library, wish)
    write_whole(file, _png(drawn.svg, PIXELS_PER_UNIT) if file.suffix.lower() == PNG else drawn.svg)
    emit(f"{drawn.words}\nWritten to {file}.\n")


def _refuse(faults: dict[str, str]) -> None:
    if faults:
        raise InputError(tuple(Problem(COMMAND, key, said) for key, said in faults.items()))


def _file(output: Path | None, wish: Wish) -> Path:
    if output is None:
        raise InputError((Problem(COMMAND, "--output", "expected a file to write (-o FILE.svg), found none"),))
    check_output(output, (SVG,) if wish.animated else (SVG, PNG))
    return output


def _known(exercise: str | None) -> tuple[Library, Exercise]:
    if exercise is None:
        raise InputError((Problem(COMMAND, "EXERCISE", "expected the id of an exercise, or --sheet, found none"),))
    library = load_library()
    try:
        return library, library.exercise(exercise)
    except UnknownIdError as error:
        raise InputError((Problem(COMMAND, "EXERCISE", str(error)),)) from error


def _faults(exercise: Exercise, wish: Wish) -> dict[str, str]:
    """Return what cannot be drawn of an exercise, by option."""
    found = {}
    if wish.body is not None and not 1 <= wish.body <= len(PEOPLE):
        found["--body"] = f"expected a number from 1 to {len(PEOPLE)}, found {wish.body}"
    try:
        count = len(movement_of(exercise).poses)
    except NoMovementError as error:
        return {**found, "EXERCISE": str(error)}
    if wish.pose is not None and wish.animated:
        found["--pose"] = "expected either --pose or --animated, found both"
    elif wish.pose is not None and not 1 <= wish.pose <= count:
        found["--pose"] = f"expected a number from 1 to {count}, found {wish.pose}"
    return found


def _drawn(exercise: Exercise, library: Library, wish: Wish) -> Drawn:
    scene = scene_for(exercise, library, view=wish.view, body=wish.body, other_side=wish.other_side)
    if wish.animated:
        return draw_animated(exercise, scene)
    if wish.pose is not None:
        return draw_poses(exercise, scene, (wish.pose - 1,))[0]
    return draw_strip(exercise, scene)


def _draw_sheets(folder: Path) -> None:
    try:
        from supple.figures.sheet import sheet_count, sheets  # noqa: PLC0415 - fonttools and the font are an extra
    except ImportError as error:
        raise OutputError(f"fonttools: {NEEDS_PNG}") from error
    if folder.exists() and not folder.is_dir():
        _refuse({"--sheet": f"expected a folder, found the file {folder}"})
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: expected a folder that can be made, found: {error.strerror}") from error
    library = load_library()
    count = sheet_count(library)
    pages = track(sheets(library), "Drawing", total=count, console=Console(stderr=True), transient=True)
    for page in pages:
        write_whole(folder / f"{page.name}{PNG}", _png(page.svg, 1.0))
    emit(f"{count} sheets written to {folder}.\n")


def _png(svg: str, zoom: float) -> bytes:
    try:
        from supple.figures.png import png_of  # noqa: PLC0415 - resvg is an extra
    except ImportError as error:
        raise OutputError(f"resvg: {NEEDS_PNG}") from error
    return png_of(svg, zoom)
