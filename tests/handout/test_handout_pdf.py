"""The handout as a PDF: what a reader, a screen reader and a printer find in it."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject
from tests.handout.conftest import Example, Printed, words_of

from supple.engine.program import ProgramDocument
from supple.handout.look import Look, Paper
from supple.handout.pdf import UnprintableError, handout_pdf
from supple.handout.pictures import pictures
from supple.knowledge import Library

A4_PT, LETTER_PT = (595, 842), (612, 792)
NAMES = ("sciatica", "stenosis", "pregnancy", "desk_worker", "red_flag")
LOOKS = (Look(), Look(Paper.LETTER), Look(large=True), Look(link="https://clinic.example/p/1"))
LINK = "https://clinic.example/p/7f3a"
HOSTILE = '#read("x") *b* _i_ @c $x$ <l> `r` \\ [ ] // /* = - + "q" \' ~ -- ...'


def fonts_of(reader: PdfReader) -> dict[str, Any]:
    """Return the descriptor of each font in use, by its name."""
    found = {}
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            one = font.get_object()
            below = one["/DescendantFonts"][0].get_object() if "/DescendantFonts" in one else one
            found[str(one["/BaseFont"])] = below["/FontDescriptor"].get_object()
    return found


def tags_of(node: Any) -> list[tuple[str, str]]:
    """Return each tag below a node of the structure tree, with its alternative words."""
    node = node.get_object() if isinstance(node, IndirectObject) else node
    if isinstance(node, list):
        return [tag for kid in node for tag in tags_of(kid)]
    if not isinstance(node, dict):
        return []
    own = [(str(node["/S"]), str(node.get("/Alt", "")))] if "/S" in node else []
    return own + (tags_of(node["/K"]) if "/K" in node else [])


def tags(reader: PdfReader) -> list[tuple[str, str]]:
    return tags_of(reader.root_object["/StructTreeRoot"]["/K"])


def renamed(document: ProgramDocument, name: str) -> ProgramDocument:
    """Return the document with another name for the first exercise of session A."""
    assert document.program is not None
    first, *others = document.program.sessions
    items = (replace(first.items[0], name=name), *first.items[1:])
    sessions = (replace(first, items=items), *others)
    return replace(document, program=replace(document.program, sessions=sessions))


def test_all_text_can_be_read_out(example: Example, printed: Printed) -> None:
    text = words_of(printed(example("sciatica")))
    for said in (
        "Your back program",
        "From 21 November 2026, for 6 weeks",
        "Your week at a glance",
        "Kneeling back extension",
        "Kneel on all fours, with your hands under your shoulders and your knees under your hips.",
        "10 times",
        "Hold each one for 5 seconds",
        "Your test showed that bending back draws the pain in.",
        "You start from what you can do with ease today",
        "Look at your program again on 5 December 2026",
        "These rules have not yet been reviewed by a clinician.",
    ):
        assert said in text, said


def test_every_exercise_stop_sign_and_piece_of_advice_is_printed(example: Example, printed: Printed) -> None:
    document = example("pregnancy")
    text = words_of(printed(document))
    assert document.program is not None
    items = [item for session in document.program.sessions for item in session.items]
    wanted = [item.name for item in items] + [words for item in items for words in item.precautions]
    wanted += [*document.program.stop_list, *(piece.text for piece in document.program.advice)]
    wanted += [step.text for step in document.program.aerobic.plan]
    assert [words for words in wanted if words not in text] == []


def test_each_source_stands_with_its_certainty(example: Example, printed: Printed, library: Library) -> None:
    text = words_of(printed(example("sciatica")))
    source = library.references["browder_2007"]
    assert source.title in text
    for words in ("[read in the source]", "[from memory, still to be looked up]", "[our own cautious choice]"):
        assert words in text, words


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_tagged_accessible_pdf_in_english(name: str, look: Look, example: Example, library: Library) -> None:
    raw = handout_pdf(example(name), library, look)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in raw
    reader = PdfReader(BytesIO(raw))
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title in ("Your back program", "Your neck program", "What to do now")


def test_headings_tables_lists_and_pictures_are_tagged_as_such(drawn: ProgramDocument, printed: Printed) -> None:
    found = tags(printed(drawn))
    kinds = {kind for kind, _ in found}
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= kinds
    assert [kind for kind, _ in found].count("/H1") == 1


def test_each_picture_is_told_in_words_and_not_a_second_time_on_the_cover(
    drawn: ProgramDocument, printed: Printed, library: Library
) -> None:
    assert drawn.program is not None
    known = [library.exercise(item.exercise) for item in drawn.program.sessions[0].items]
    shown = [picture for exercise in known for picture in pictures(exercise, library)]
    assert len(shown) >= 4
    assert [words for kind, words in tags(printed(drawn)) if kind == "/Figure"] == [one.alt for one in shown]
    assert [one.caption for one in shown if one.caption not in words_of(printed(drawn))] == []


def test_an_exercise_without_pictures_has_a_page_without_them(drawn: ProgramDocument, library: Library) -> None:
    undrawn = {name: replace(known, movement=None) for name, known in library.exercises.items()}
    raw = handout_pdf(drawn, replace(library, exercises=undrawn, version="undrawn"), Look())
    assert [words for kind, words in tags(PdfReader(BytesIO(raw))) if kind == "/Figure"] == []


@pytest.mark.parametrize("name", NAMES)
def test_all_fonts_are_in_the_file(name: str, example: Example, printed: Printed) -> None:
    fonts = fonts_of(printed(example(name)))
    assert {re.sub(r"^/[A-Z]{6}\+", "", font).split("-")[0] for font in fonts} == {"SourceSansPro"}
    for font, descriptor in fonts.items():
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & descriptor.keys(), font


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, A4_PT), (Paper.LETTER, LETTER_PT)])
@pytest.mark.parametrize("large", [False, True])
def test_every_page_has_the_size_of_the_paper(
    paper: Paper, size: tuple[int, int], large: bool, example: Example, printed: Printed
) -> None:
    for page in printed(example("stenosis"), paper=paper, large=large).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def sizes_of(reader: PdfReader) -> dict[int, int]:
    """Return how many letters are printed in each size, in whole points."""
    found: dict[int, int] = {}

    def count(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        points = round(abs(size * matrix[3]))
        found[points] = found.get(points, 0) + len(text.strip())

    for page in reader.pages:
        page.extract_text(visitor_text=count)
    return found


def test_large_print_is_larger(example: Example, printed: Printed) -> None:
    usual, large = (sizes_of(printed(example("sciatica"), large=large)) for large in (False, True))
    assert max(usual, key=lambda size: usual[size]) <= 11
    assert max(large, key=lambda size: large[size]) >= 16
    assert min(size for size, letters in large.items() if letters) >= 11


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_same_program_gives_the_same_bytes(name: str, look: Look, example: Example, library: Library) -> None:
    assert handout_pdf(example(name), library, look) == handout_pdf(example(name), library, look)


def test_its_days_come_from_the_program_and_not_from_the_clock(example: Example, library: Library) -> None:
    raw = handout_pdf(replace(example("red_flag"), created_on=date(2031, 3, 4)), library, Look())
    read = PdfReader(BytesIO(raw)).metadata
    assert read is not None
    assert {str(read[key])[:16] for key in ("/CreationDate", "/ModDate")} == {"D:20310304000000"}
    assert set(re.findall(rb"xmp:\w*Date>([^<]{10})", raw)) == {b"2031-03-04"}


def test_a_qr_code_is_printed_only_where_there_is_a_link(example: Example, printed: Printed) -> None:
    without, given = printed(example("sciatica")), printed(example("sciatica"), link=LINK)
    alt = f"QR code that leads to {LINK}"
    assert alt in [words for _, words in tags(given)]
    assert LINK in words_of(given)
    assert [words for _, words in tags(without) if "QR" in words] == []
    assert "http" not in words_of(without)


def test_the_link_can_be_clicked(example: Example, printed: Printed) -> None:
    notes = printed(example("sciatica"), link=LINK).pages[0].get("/Annots", [])
    assert {str(note.get_object()["/A"]["/URI"]) for note in notes} == {LINK}


def test_without_a_program_it_says_what_to_do(example: Example, printed: Printed) -> None:
    document = example("red_flag")
    text = words_of(printed(document))
    assert document.program is None
    for said in (
        "What to do now",
        "Emergency: please get help now. No exercises today.",
        *(reason.text for reason in document.clearance.reasons),
        "These rules have not yet been reviewed by a clinician.",
        "For the clinician",
        "(ces1)",
        "read in the source",
    ):
        assert said in text, said
    for unsaid in ("Your week", "My diary", "Your exercises", "How much pain"):
        assert unsaid not in text


def test_whom_to_call_is_printed_for_the_country_asked_for_and_never_guessed(
    example: Example, printed: Printed
) -> None:
    assert "your local emergency number" in words_of(printed(example("red_flag")))
    british = words_of(printed(example("red_flag"), country="gb"))
    assert "(United Kingdom): 999 or 112. For advice at once: NHS 111, 111 (in England, Scotland and Wales)." in british
    assert "10177 (the ambulance) or 112" in words_of(printed(example("red_flag"), country="za"))


def test_what_to_do_fits_on_one_page(example: Example, printed: Printed) -> None:
    for paper in Paper:
        assert len(printed(example("red_flag"), paper=paper).pages) == 1


def test_names_with_marks_of_a_typesetting_language_are_printed_as_they_are(example: Example, printed: Printed) -> None:
    assert " ".join(HOSTILE.split()) in words_of(printed(renamed(example("sciatica"), HOSTILE)))


def test_a_letter_that_no_font_holds_is_told_and_not_left_out(example: Example, library: Library) -> None:
    with pytest.raises(UnprintableError, match="中"):
        handout_pdf(renamed(example("sciatica"), "中文"), library, Look())
