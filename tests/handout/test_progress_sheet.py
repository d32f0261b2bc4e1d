"""How a course goes, as values: charts with their tables and sentences, tiles, measures, and the PDF made of them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from tests.unit.engine.outcomes.stories import course as document_of
from tests.unit.engine.outcomes.stories import day, diary, felt, told

from supple.engine.diary import Entry, Measure, PainNotes
from supple.engine.progression import Rhythm
from supple.handout.look import Look, Paper
from supple.handout.progress import Changed, Chart, Course, Page, Reach, page_of
from supple.handout.progress.drawing import chart_svg
from supple.handout.progress.pdf import progress_pdf
from supple.knowledge import Library

WEEKDAYS = Rhythm(day(0), frozenset({"mon", "wed", "fri"}))


def course_of(library: Library, until: int, *entries: Entry, measures: Sequence[Sequence[Measure]] = ()) -> Course:
    """Return a course up to a day, with 16 minutes in each session that has an id."""
    minutes = {entry.id: 16.0 for entry in entries if entry.id}
    return Course(document_of(library), diary(*measures, entries=entries), day(until), (WEEKDAYS,), (), minutes)


def page(library: Library, until: int, *entries: Entry, reach: Reach = Reach.ALL, **more: Any) -> Page:
    return page_of(course_of(library, until, *entries, **more), library, reach)


def chart(shown: Page, name: str) -> Chart:
    (found,) = [chart for chart in shown.charts if chart.id == name]
    return found


def of_a_year() -> list[Entry]:
    return [
        Entry(
            day(number),
            id=str(number),
            template="A",
            pain=PainNotes(before=number % 5, worst=number % 5 + 1, next_morning=number % 4, limb_before=1),
            effort_cr10=4,
            walk_minutes=10 if number % 3 else None,
        )
        for number in range(1, 364)
    ]


def test_an_empty_diary_has_no_chart_no_measure_and_says_so(library: Library) -> None:
    empty = page(library, 3)
    assert (empty.is_empty, empty.charts, empty.measures, empty.advice, empty.quiet) == (True, (), (), (), "")


def test_up_to_six_weeks_are_told_day_by_day_and_more_as_means_of_a_week(library: Library) -> None:
    entries = [felt(1, before=3), felt(2, before=5)]
    assert chart(page(library, 41, *entries), "pain").days_each == 1
    weekly = chart(page(library, 42, *entries), "pain")
    assert (weekly.days_each, len(weekly.since)) == (7, 7)
    assert [row.cells for row in weekly.rows] == [("4",)]


@pytest.mark.parametrize(
    ("reach", "weeks"), [(Reach.FOUR_WEEKS, 4), (Reach.TWELVE_WEEKS, 12), (Reach.YEAR, 52), (Reach.ALL, 70)]
)
def test_each_length_shows_so_many_weeks_up_to_today(library: Library, reach: Reach, weeks: int) -> None:
    shown = page(library, 70 * 7 - 3, felt(70 * 7 - 5, before=3), reach=reach)
    assert len(chart(shown, "sessions").since) == weeks
    assert "not older yet" not in shown.shows


def test_a_young_course_says_that_it_is_not_older(library: Library) -> None:
    shown = page(library, 8, felt(2, before=3), reach=Reach.YEAR)
    assert shown.shows == "From 21 November 2026 to 29 November 2026, day by day. Your course is not older yet."


@pytest.mark.parametrize(
    ("entries", "says"),
    [
        ([felt(1, before=3)], "Pain: one number so far, 3 (22 November 2026)."),
        ([felt(1, before=3), felt(2, before=3)], "Pain: about 3 all along."),
        (
            [felt(1, before=6), felt(12, before=3)],
            "Pain: about 6 at first, about 3 at the end. The highest was 6 (22 November 2026).",
        ),
    ],
)
def test_pain_is_told_in_a_sentence(library: Library, entries: list[Entry], says: str) -> None:
    assert chart(page(library, 13, *entries), "pain").says == says


def test_the_highest_mean_of_a_week_is_told_as_one(library: Library) -> None:
    says = chart(page(library, 60, felt(1, before=6), felt(50, before=3)), "pain").says
    assert says.endswith("The highest mean of a week was 6 (from 21 November 2026).")


def test_a_day_without_a_note_has_no_row_and_no_0(library: Library) -> None:
    pain = chart(page(library, 6, felt(1, before=3, worst=4), felt(5, worst=2)), "pain")
    assert [(row.when, row.cells) for row in pain.rows] == [("26 Nov 2026", ("–", "2")), ("22 Nov 2026", ("3", "4"))]
    assert pain.lines[0].values == (None, 3, None, None, None, None, None)


def test_pain_numbers_without_a_session_have_a_line_of_their_own(library: Library) -> None:
    pain = chart(page(library, 6, measures=[told("nrs", (3, 4))]), "pain")
    assert [line.name for line in pain.lines] == ["Pain"]


def test_walks_alone_are_minutes_without_sessions(library: Library) -> None:
    shown = page(library, 13, Entry(day(9), walk_minutes=0))
    minutes = chart(shown, "minutes")
    assert [line.name for line in minutes.lines] == ["Walking"]
    assert minutes.says == "0 minutes in the latest week. The most: 0 minutes."


def test_a_program_that_changed_and_a_flare_up_are_noted_in_the_row_of_their_day(library: Library) -> None:
    entries = [felt(number, before=9 if number == 4 else 2) for number in range(1, 9)]
    course = replace(course_of(library, 9, *entries), changes=(Changed(day(6), "New wishes"),))
    pain = chart(page_of(course, library, Reach.ALL), "pain")
    notes = {row.when: row.notes for row in pain.rows}
    assert (notes["25 Nov 2026"], notes["27 Nov 2026"], notes["29 Nov 2026"]) == ("Flare-up", "New wishes", "")


def test_a_change_of_pain_shows_in_its_word_and_its_look(library: Library) -> None:
    better, unclear, worse = (
        page(library, 20, *(felt(number, before=pain) for number in (8, 16))).tiles[0] for pain in (1, 5, 9)
    )
    assert [(tile.word, tile.look) for tile in (better, unclear, worse)] == [
        ("better", "green"),
        ("no clear change yet", ""),
        ("worse for now", "amber"),
    ]


def test_before_a_session_was_due_the_tile_says_so(library: Library) -> None:
    sessions = page(library, 0, felt(0, before=3)).tiles[1]
    assert sessions.text == "No session was due yet."


def test_a_session_done_before_any_was_due_counts(library: Library) -> None:
    assert page(library, 0).tiles[1].number == "0"
    assert page(library, 0, felt(0, before=3)).tiles[1].number == "1"


def test_a_measure_without_an_agreed_mark_has_no_verdict(library: Library) -> None:
    measures = [told("mood", (1, 3), (9, 9)), told("activity", (1, 3), (9, 6)), told("global_change", (9, 3))]
    activity, change, mood = page(library, 9, measures=measures).measures
    assert (activity.meaning, activity.look) == ("better", "green")
    assert activity.clear == "A change counts as clear from 2 points."
    assert (change.meaning, change.clear) == ("better", "From 2 on, most people notice the change.")
    assert (mood.meaning, mood.look, mood.clear) == ("", "", "")
    assert mood.text.endswith("There is no agreed mark for a clear change.")


def test_a_drawing_holds_a_mark_for_every_number_and_stays_in_its_frame(library: Library) -> None:
    shown = page(library, 363, *of_a_year(), reach=Reach.TWELVE_WEEKS, measures=[told("mood", (300, 4), (340, 6))])
    for one in shown.charts:
        drawing = ElementTree.fromstring(chart_svg(one))
        box = [float(number) for number in drawing.attrib["viewBox"].split()]
        for shape in drawing.iter("{http://www.w3.org/2000/svg}rect"):
            x, y, wide, high = (float(shape.attrib[name]) for name in ("x", "y", "width", "height"))
            assert 0 <= x <= x + wide <= box[2]
            assert 0 <= y <= y + high <= box[3]
    pain = ElementTree.fromstring(chart_svg(chart(shown, "pain")))
    points = [line.attrib["points"].split() for line in pain.iter("{http://www.w3.org/2000/svg}polyline")]
    assert [len(found) for found in points] == [12, 12, 12]


@pytest.mark.parametrize("paper", Paper)
def test_the_sheet_is_tagged_and_holds_every_number(library: Library, paper: Paper) -> None:
    entries = [felt(number, before=number % 5, worst=number % 5 + 1) for number in range(1, 20)]
    shown = page(library, 20, *entries, measures=[told("nrs", (14, 2))])
    made = progress_pdf(shown, library, day(20), Look(paper))
    assert made == progress_pdf(shown, library, day(20), Look(paper)), "the same page gives the same bytes"
    read = PdfReader(BytesIO(made))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    words = " ".join(re.sub(r"\s+", " ", one.extract_text()) for one in read.pages)
    for told_there in ("How your back is doing", "Pain number from 0 to 10", "All numbers", "Where this comes from"):
        assert told_there in words
    for row in chart(shown, "pain").rows:
        assert row.when in words


def test_an_empty_course_has_a_sheet_too(library: Library) -> None:
    read = PdfReader(BytesIO(progress_pdf(page(library, 3), library, day(3), Look())))
    assert "Nothing is written down yet." in read.pages[0].extract_text()


def test_a_course_of_a_year_fits_into_a_few_sheets(library: Library) -> None:
    shown = page(library, 363, *of_a_year(), reach=Reach.YEAR)
    assert len(PdfReader(BytesIO(progress_pdf(shown, library, day(363), Look()))).pages) <= 8
    assert shown.shows.endswith("as means of a week.")
    assert timedelta(days=chart(shown, "pain").days_each) == timedelta(weeks=1)
