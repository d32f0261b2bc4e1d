"""`supple draw`: what it writes, and what it says to wrong input."""

import struct
import sys
from pathlib import Path

import pytest
from tests.running import Run

PNG = b"\x89PNG\r\n\x1a\n"


def wide_and_high(png: bytes) -> tuple[int, int]:
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high


def test_an_exercise_is_drawn_and_told_in_words(supple: Run, tmp_path: Path) -> None:
    file = tmp_path / "bird_dog.svg"
    ran = supple("draw", "bird_dog", "-o", file)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Bird dog, 2 pictures. 1: On all fours. 2: Arm and leg reach.")
    assert str(file) in ran.out.replace("\n", "")
    assert file.read_text(encoding="utf-8").startswith("<svg ")


def test_a_moving_picture_is_told_as_one_that_moves(supple: Run, tmp_path: Path) -> None:
    ran = supple("draw", "bird_dog", "-o", tmp_path / "moving.svg", "--animated")
    assert ran.out.startswith("Bird dog, moving. On all fours. Then: Arm and leg reach.")


def test_a_png_is_twice_as_large_as_the_drawing(supple: Run, tmp_path: Path) -> None:
    svg, png = tmp_path / "one.svg", tmp_path / "one.png"
    assert supple("draw", "bird_dog", "-o", svg, "--pose", "2").code == 0
    assert supple("draw", "bird_dog", "-o", png, "--pose", "2").code == 0
    content = png.read_bytes()
    assert content.startswith(PNG)
    wide = float(svg.read_text(encoding="utf-8").split(' width="')[1].split('"')[0])
    assert abs(wide_and_high(content)[0] - 2 * wide) <= 2


@pytest.mark.parametrize(
    "flags",
    [("--view", "front"), ("--pose", "1"), ("--animated",), ("--body", "3"), ("--other-side",)],
    ids=lambda flags: flags[0],
)
def test_each_option_draws_something_else(supple: Run, tmp_path: Path, flags: tuple[str, ...]) -> None:
    plain, other = tmp_path / "plain.svg", tmp_path / "other.svg"
    assert supple("draw", "bird_dog", "-o", plain).code == 0
    assert supple("draw", "bird_dog", "-o", other, *flags).code == 0
    assert plain.read_bytes() != other.read_bytes()


def test_the_same_words_draw_the_same_bytes(supple: Run, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.svg" for number in (1, 2)]
    for file in files:
        assert supple("draw", "clamshell", "-o", file, "--animated").code == 0
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bird_dgo", "-o", "x.svg"), "EXERCISE: expected a known exercise, found bird_dgo; did you mean bird_dog?"),
        (("bird_dog", "-o", "x.gif"), "--output: expected a name that ends in .svg or .png, found x.gif"),
        (("bird_dog", "-o", "x.png", "--animated"), "--output: expected a name that ends in .svg, found x.png"),
        (("bird_dog", "-o", "x.svg", "--pose", "9"), "--pose: expected a number from 1 to 2, found 9"),
        (("bird_dog", "-o", "x.svg", "--pose", "0"), "--pose: expected a number from 1 to 2, found 0"),
        (("bird_dog", "-o", "x.svg", "--body", "7"), "--body: expected a number from 1 to 6, found 7"),
        (("bird_dog", "-o", "x.svg", "--pose", "1", "--animated"), "--pose: expected either --pose or --animated"),
        (("bird_dog",), "--output: expected a file to write (-o FILE.svg), found none"),
        (("-o", "x.svg"), "EXERCISE: expected the id of an exercise, or --sheet, found none"),
        (("bird_dog", "--sheet", "sheets"), "EXERCISE: expected nothing beside --sheet, found it"),
    ],
)
def test_wrong_words_are_answered_and_nothing_is_written(
    supple: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = supple("draw", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert list(tmp_path.iterdir()) == []


def test_all_faults_are_told_at_once(supple: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = supple("draw", "bird_dog", "-o", "x.gif", "--pose", "9", "--body", "0")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 3


def test_an_unknown_view_is_refused_with_the_known_ones(supple: Run, tmp_path: Path) -> None:
    ran = supple("draw", "bird_dog", "-o", tmp_path / "x.svg", "--view", "top")
    assert ran.code == 2
    assert "side" in ran.err
    assert "oblique" in ran.err


def test_a_place_that_cannot_be_written_is_named(supple: Run, tmp_path: Path) -> None:
    ran = supple("draw", "bird_dog", "-o", tmp_path / "nowhere" / "x.svg")
    assert ran.code == 2
    assert "expected a place that can be written" in ran.err
    assert "nowhere" in ran.err.replace("\n", "")


def test_sheets_go_into_a_folder_that_is_made(supple: Run, tmp_path: Path) -> None:
    ran = supple("draw", "--sheet", tmp_path / "deep" / "sheets")
    assert ran.code == 0
    sheets = list((tmp_path / "deep" / "sheets").glob("*.png"))
    assert f"{len(sheets)} sheets written to" in ran.out
    assert all(sheet.read_bytes().startswith(PNG) for sheet in sheets)


def test_a_file_in_the_place_of_the_folder_is_refused(supple: Run, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")
    ran = supple("draw", "--sheet", taken)
    assert ran.code == 2
    assert "--sheet: expected a folder, found the file" in ran.err.replace("\n", " ")
    assert taken.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("missing", "words"), [("resvg_py", ("bird_dog", "-o")), ("fontTools", ("--sheet",))])
def test_without_the_extra_it_says_what_to_install(
    supple: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str, words: tuple[str, ...]
) -> None:
    for name in [*sys.modules]:
        if name.startswith(("supple.figures.png", "supple.figures.sheet", "supple.figures.type_as_paths", missing)):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    ran = supple("draw", *words, tmp_path / "x.png")
    assert ran.code == 3
    assert "pip install 'supple[png]'" in ran.err.replace("\n", " ")
    assert not (tmp_path / "x.png").is_file()
