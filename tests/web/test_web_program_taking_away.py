"""What a person takes away: the document, the handout, the calendar."""

from io import BytesIO

import pytest
from django.http import HttpResponse
from django.urls import reverse
from pypdf import PdfReader
from tests.cast import Member
from tests.peopling import asks, has_a_program

from supple.documents.program import parse_program
from supple.knowledge import Library
from supple.knowledge.loading import parse_json
from supple.web.program.selectors import current_program

FILES = ("program_json", "handout", "program_calendar")


def taken(member: Member, name: str, query: str = "") -> HttpResponse:
    answer: HttpResponse = member.client.get(reverse(name) + query)
    return answer


def pdf(answer: HttpResponse) -> PdfReader:
    assert answer.status_code == 200, answer.content
    return PdfReader(BytesIO(answer.content))


def test_the_document_is_the_one_that_is_kept_and_other_programs_can_read_it(ada: Member, library: Library) -> None:
    answer, made = taken(has_a_program(ada), "program_json"), current_program(person=ada.person)
    assert made is not None
    assert answer.content.decode() == made.document
    assert answer["Content-Type"] == "application/json"
    assert answer["Content-Disposition"] == 'attachment; filename="supple-program.json"'
    parse_program(parse_json(answer.content.decode(), most_values=2_000_000), "it", library)


def test_the_handout_is_a_pdf_of_the_program(ada: Member) -> None:
    answer = taken(has_a_program(ada), "handout")
    assert answer["Content-Type"] == "application/pdf"
    assert "Your back program" in pdf(answer).pages[0].extract_text()


def test_the_handout_comes_on_letter_and_in_large_print(ada: Member) -> None:
    has_a_program(ada)
    plain, letter = pdf(taken(ada, "handout")), pdf(taken(ada, "handout", "?paper=letter"))
    large = pdf(taken(ada, "handout", "?paper=a4&large=on"))
    assert (round(plain.pages[0].mediabox.width), round(letter.pages[0].mediabox.width)) == (595, 612)
    assert len(large.pages) > len(plain.pages)


def test_without_a_program_the_handout_says_what_to_do(ada: Member) -> None:
    has_a_program(ada, screening={"ces1": "yes"})
    assert "What to do now" in pdf(taken(ada, "handout")).pages[0].extract_text()


def test_the_calendar_begins_when_the_person_likes_and_says_nothing_of_health(ada: Member) -> None:
    has_a_program(ada)
    answer = taken(ada, "program_calendar", "?time=18:30")
    assert answer["Content-Type"] == "text/calendar"
    text = answer.content.decode()
    assert "T183000" in text
    assert "Session A" in text
    assert "pain" not in text.lower()
    assert "T070000" in taken(ada, "program_calendar").content.decode()


@pytest.mark.parametrize(
    ("name", "query", "mend"),
    [
        ("handout", "?paper=a5", "choose A4 or Letter"),
        ("program_calendar", "?time=25:00", "a time such as 07:00"),
        ("program_calendar", "?time=soon", "a time such as 07:00"),
    ],
)
def test_a_wrong_wish_is_told_with_its_mend(ada: Member, name: str, query: str, mend: str) -> None:
    answer = taken(has_a_program(ada), name, query)
    assert answer.status_code == 400
    assert mend in answer.content.decode()


@pytest.mark.parametrize("name", FILES)
def test_without_a_program_nothing_is_given_and_the_page_says_why(ada: Member, name: str) -> None:
    assert taken(ada, name)["Location"] == reverse("program")
    asks(ada)
    assert taken(ada, name)["Location"] == reverse("program")


def test_a_calendar_needs_sessions(ada: Member) -> None:
    has_a_program(ada, screening={"ces1": "yes"})
    assert taken(ada, "program_calendar")["Location"] == reverse("program")


@pytest.mark.parametrize("name", FILES)
def test_files_are_kept_out_of_caches(ada_with_program: Member, name: str) -> None:
    assert taken(ada_with_program, name)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(("name", "part"), [("handout", "supple.handout.pdf"), ("program_calendar", "icalendar")])
def test_a_server_without_the_printing_part_says_so(
    ada_with_program: Member, monkeypatch: pytest.MonkeyPatch, name: str, part: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "supple.handout.calendar" if part == "icalendar" else part, None)
    answer = taken(ada_with_program, name)
    assert answer.status_code == 503
    assert "supple[handout]" in answer.content.decode()
