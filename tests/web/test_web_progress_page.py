"""How it goes: what the progress page tells, from how far back, to whom, and at what cost."""

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from pytest_django import DjangoAssertNumQueries
from tests.cast import Member
from tests.diaries import fills, has_a_course, session_body, writes
from tests.marking_up import words_of

from supple.web.accounts.selectors import today_of
from supple.web.diary.models import Record
from supple.web.program.keeping import keep_version, why
from supple.web.program.models import ProgramVersion
from supple.web.program.selectors import document_of

Kind = Record.Kind
DAY = timedelta(days=1)


def said(answer: HttpResponse) -> str:
    """Return the words of a page."""
    assert answer.status_code == 200, answer.status_code
    return words_of(answer)


def drawn(answer: HttpResponse) -> dict[str, Any]:
    """Return the charts of a page by their ids, as the browser gets them."""
    found = re.search(r'<script id="charts" type="application/json">(.*?)</script>', answer.content.decode())
    assert found is not None
    return {chart["id"]: chart for chart in json.loads(found[1])}


def first_session(version: ProgramVersion) -> Any:
    program = document_of(program=version).program
    assert program is not None
    return program.sessions[0]


@pytest.fixture
def today(ada: Member) -> date:
    return today_of(person=ada.person)


@pytest.fixture
def course(ada: Member) -> ProgramVersion:
    """Give Ada a course of eight weeks with a note on every day."""
    version = has_a_course(ada, days=55)
    fills(ada, version)
    return version


def test_someone_without_a_program_is_led_to_it(ada: Member) -> None:
    answer = ada.get("progress")
    assert (answer.status_code, answer["Location"]) == (302, "/program/")


def test_before_the_first_note_there_are_kind_words_and_no_empty_picture(ada: Member) -> None:
    has_a_course(ada, days=3)
    answer = ada.get("progress")
    assert "Nothing is written down yet." in said(answer)
    assert b"data-chart" not in answer.content
    assert b"charts-" not in answer.content, "no chart, no code for charts"


def test_one_note_is_told_as_one_number(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=3)
    writes(ada, version, Kind.SESSION, today, session_body(first_session(version), 3))
    answer = ada.get("progress")
    assert f"Pain: one number so far, 3 ({today.day} {today:%B %Y})." in said(answer)
    assert drawn(answer)["pain"]["lines"][0] == {"name": "Before", "kind": "line", "values": [None, None, None, 3]}
    assert [line["name"] for line in drawn(answer)["pain"]["lines"]] == ["Before", "Worst"]


def test_the_glance_tells_pain_sessions_and_minutes(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=10, complaint={"pain_nrs": {"average": 6}})
    for back in (8, 3, 1):
        writes(ada, version, Kind.SESSION, today - back * DAY, session_body(first_session(version), back))
    writes(ada, version, Kind.WALK, today, {"minutes": 20})
    words = said(ada.get("progress"))
    assert "Pain now 2 of 10 better The mean of the last 7 days. It was 6 when you began. Lower is better." in words
    assert re.search(r"Sessions done 3 of \d planned", words)
    assert "Minutes moved 52 in the last 7 days 32 in sessions, 20 walking. In the 7 days before: 16." in words


def test_every_chart_stands_beside_a_table_with_the_same_numbers(ada: Member, course: ProgramVersion) -> None:
    answer = ada.get("progress")
    charts = drawn(answer)
    assert set(charts) == {"pain", "effort", "minutes", "sessions", "ratings"}
    page = answer.content.decode()
    for chart in charts.values():
        (table,) = re.findall(rf'id="numbers-{chart["id"]}".*?</table>', page, re.S)
        rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", table)
        numbers = [value for line in chart["lines"] for value in line["values"]]
        assert len(rows) == len(chart["since"])
        assert len(re.findall(r'<td class="number">', table)) == len(numbers)
        for value in numbers:
            assert value is None or f">{value:g}<" in table or f">{value:.0f}<" in table


@pytest.mark.parametrize(
    ("show", "days", "each"), [("4", 28, 1), ("12", 56, 7), ("52", 56, 7), ("all", 56, 7), ("", 56, 7)]
)
def test_one_can_look_back_four_weeks_twelve_a_year_or_all(
    ada: Member, course: ProgramVersion, show: str, days: int, each: int
) -> None:
    pain = drawn(ada.client.get("/progress/", {"show": show} if show else {}))["pain"]
    assert pain["days_each"] == each
    assert len(pain["since"]) * each == days


def test_a_length_that_we_do_not_know_says_what_can_be_chosen_and_shows_the_page(
    ada: Member, course: ProgramVersion
) -> None:
    answer = ada.client.get("/progress/", {"show": "99"})
    assert answer.status_code == 400
    assert b"Please choose 4 weeks, 12 weeks, a year or all." in answer.content
    assert b"The weeks so far" in answer.content


def test_after_weeks_without_a_note_it_says_so_without_blame(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=90)
    writes(ada, version, Kind.SESSION, today - 60 * DAY, session_body(first_session(version), 3))
    words = said(ada.client.get("/progress/", {"show": "4"}))
    assert "Nothing is written down in these days" in words
    assert "A break does no harm." in words
    assert "Pain now – of 10 No pain number in the last 7 days." in words


def test_flare_ups_and_other_programs_are_marked(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=20)
    for back in range(12, 0, -1):
        pain = 8 if back == 6 else 2
        writes(ada, version, Kind.SESSION, today - back * DAY, session_body(first_session(version), pain))
    document = document_of(program=version)
    changed = keep_version(person=ada.person, made=document, why=why("first"))
    ProgramVersion.objects.filter(pk=changed.pk).update(created_on=document.started_on)
    ProgramVersion.objects.create(
        person=ada.person,
        document="{}",
        why=why("review"),
        document_id="next",
        follows=version.document_id,
        course=version.course,
        session_days="mon",
        knowledge_version="1",
        created_on=today - 2 * DAY,
    )
    marks = drawn(ada.get("progress"))["pain"]["marks"]
    flare, change = marks
    assert (flare["kind"], flare["since"]) == ("flare_up", (today - 6 * DAY).isoformat())
    assert (change["kind"], change["since"]) == ("program", (today - 2 * DAY).isoformat())
    assert "Program changed" in said(ada.get("progress"))


def test_measures_are_told_with_their_direction_meaning_rule_and_certainty(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=40, complaint={"pain_nrs": {"average": 6}})
    writes(ada, version, Kind.MEASURE, today, {"measure": "nrs", "value": 3})
    writes(ada, version, Kind.MEASURE, today, {"measure": "mood", "value": 7})
    words = said(ada.get("progress"))
    assert "Pain number from 0 to 10 Lower is better 6 at first → 3 now better" in words
    assert "A change counts as clear from 2 points, or 30 % of the first number." in words
    assert "Rule outcomes/improved" in words
    assert "[read in the source]" in words
    assert "Mood from 0 to 10 Higher is better 7 at first → 7 now It shows how you feel over time." in words


def test_a_low_mood_is_worth_showing_to_someone(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=20)
    writes(ada, version, Kind.MEASURE, today, {"measure": "mood", "value": 1})
    assert "Worth showing to someone This does not hold you back." in said(ada.get("progress"))


def test_limb_pain_has_a_chart_of_its_own(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=5, complaint={"limb_pain": "proximal", "limb_nrs": 4})
    pain = {"before": 2, "worst": 3, "limb_before": 4, "limb_worst": 5}
    writes(ada, version, Kind.SESSION, today, session_body(first_session(version), 2, pain=pain))
    assert [line["name"] for line in drawn(ada.get("progress"))["limb_pain"]["lines"]] == ["Before", "Worst"]


def test_what_was_taken_back_is_told_no_more(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=5)
    note = writes(ada, version, Kind.WALK, today, {"minutes": 1440})
    assert "1440" in said(ada.get("progress"))
    writes(ada, version, Kind.WITHDRAWN, today, {"of": str(note.pk)})
    assert "1440" not in said(ada.get("progress"))


def test_cleo_sees_nothing_of_adas_progress(ada: Member, cleo: Member, course: ProgramVersion, today: date) -> None:
    other = has_a_course(cleo, days=20)
    writes(cleo, other, Kind.WALK, today, {"minutes": 7})
    charts = drawn(cleo.get("progress"))
    assert set(charts) == {"minutes"}
    assert charts["minutes"]["lines"] == [{"name": "Walking", "kind": "bar", "values": [None, None, 7]}]


def test_a_page_with_a_long_diary_asks_the_database_little_also_right_after_a_save(
    ada: Member, course: ProgramVersion, today: date, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    first, again = 7, 6  # a process that knows the course already asks once less
    with django_assert_max_num_queries(first):
        ada.get("progress")
    with django_assert_max_num_queries(again):
        before = drawn(ada.get("progress"))
    writes(ada, course, Kind.WALK, today, {"minutes": 555})
    with django_assert_max_num_queries(first):
        after = drawn(ada.get("progress"))
    walked = [charts["minutes"]["lines"][1]["values"][-1] or 0 for charts in (before, after)]
    assert walked[1] - walked[0] == 555


def test_what_helps_says_when_there_is_too_little_to_tell(ada: Member, today: date) -> None:
    version = has_a_course(ada, days=5)
    writes(ada, version, Kind.SESSION, today, session_body(first_session(version), 3))
    assert "There is not enough in your diary yet to tell what goes together." in said(ada.get("what_helps"))


def test_what_helps_never_speaks_of_a_cause(ada: Member, course: ProgramVersion) -> None:
    words = said(ada.get("what_helps"))
    assert "It does not show the cause" in words
    assert "[our own cautious choice]" in words
    assert "It changes nothing in your program." in words


def test_what_helps_leads_someone_without_a_program_to_it(ada: Member) -> None:
    assert ada.get("what_helps")["Location"] == "/program/"
