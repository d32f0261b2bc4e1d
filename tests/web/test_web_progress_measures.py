"""Rating how one is: which measures are asked for, what can be wrong, and what is kept."""

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from tests.cast import Member
from tests.diaries import has_a_course, writes
from tests.marking_up import words_of

from supple.web.accounts.selectors import today_of
from supple.web.course.models import CourseReview
from supple.web.diary.models import Record
from supple.web.program.models import ProgramVersion

Kind = Record.Kind
ACTIVITIES = {"named.1": "walk my hedgehog", "items.1": "3", "named.3": "sit through a film", "items.3": "5"}


def rate(member: Member, measure: str, **fields: Any) -> HttpResponse:
    once = fields.pop("once", str(uuid.uuid4()))
    return member.post("measures", {"measure": measure, "once": once, **fields})


def kept(member: Member) -> list[dict[str, Any]]:
    """Return what is kept of someone's measures."""
    return [record.body for record in Record.objects.filter(person=member.person, kind=Kind.MEASURE)]


@pytest.fixture
def today(ada: Member) -> date:
    return today_of(person=ada.person)


@pytest.fixture
def course(ada: Member) -> ProgramVersion:
    """Give Ada a course of two weeks: all measures are due."""
    return has_a_course(ada, days=14)


def test_someone_without_a_program_is_led_to_it(ada: Member) -> None:
    assert ada.get("measures")["Location"] == "/program/"
    assert rate(ada, "nrs", value="3")["Location"] == "/program/"


def test_after_two_weeks_all_five_are_asked_for_in_their_own_words(ada: Member, course: ProgramVersion) -> None:
    words = words_of(ada.get("measures"))
    for question in (
        "How strong was the pain in your back or neck over the last 7 days, on average",
        "How well can you do three things that matter to you",
        "How sure are you that you can keep moving",
        "How have you felt in your mood over the last week",
        "Compared with the day you began",
    ):
        assert question in words
    assert "Rate something else" not in words
    assert "It is time to rate how you are." in words_of(ada.get("progress"))


def test_on_the_first_day_only_the_activities_are_due_and_the_rest_may_be_rated(ada: Member) -> None:
    has_a_course(ada, days=0)
    words = words_of(ada.get("measures"))
    assert words.index("Activity rating") < words.index("Rate something else") < words.index("Mood from 0 to 10")


def test_a_number_is_kept_asks_for_a_review_and_the_rest_stays_due(ada: Member, course: ProgramVersion) -> None:
    answer = rate(ada, "nrs", value="3")
    assert (answer.status_code, answer["Location"]) == (302, "/progress/measures/")
    assert kept(ada) == [{"measure": "nrs", "value": 3}]
    assert CourseReview.objects.filter(person=ada.person).count() == 1
    words = words_of(ada.get("measures"))
    assert "Thank you. That is written down." in words
    assert words.index("Mood from 0 to 10") < words.index("Rate something else") < words.index("Pain number")


def test_the_last_one_leads_back_to_the_progress(ada: Member, course: ProgramVersion, today: date) -> None:
    for measure in ("nrs", "activity", "confidence", "mood"):
        writes(ada, course, Kind.MEASURE, today, {"measure": measure, "value": 5})
    assert rate(ada, "global_change", value="-2")["Location"] == "/progress/"
    assert {"measure": "global_change", "value": -2} in kept(ada)
    assert "There is nothing to rate now." in words_of(ada.get("measures"))


@pytest.mark.parametrize(
    ("measure", "value", "says"),
    [
        ("nrs", "", "Please choose a number from 0 to 10."),
        ("nrs", "11", "Please choose a number from 0 to 10."),
        ("mood", "3.5", "Please choose a number from 0 to 10."),
        ("confidence", "very", "Please choose a number from 0 to 10."),
        ("global_change", "-6", "Please choose a number from −5 to 5."),
    ],
)
def test_what_is_no_number_of_the_scale_says_which_ones_are(
    ada: Member, course: ProgramVersion, measure: str, value: str, says: str
) -> None:
    answer = rate(ada, measure, value=value)
    assert answer.status_code == 400
    assert says in words_of(answer)
    assert kept(ada) == []


def test_a_form_sent_twice_is_kept_once(ada: Member, course: ProgramVersion) -> None:
    once = str(uuid.uuid4())
    for _ in range(2):
        assert rate(ada, "nrs", value="4", once=once).status_code == 302
    assert kept(ada) == [{"measure": "nrs", "value": 4}]


def test_an_id_that_is_another_persons_note_keeps_nothing_and_tells_nothing(
    ada: Member, cleo: Member, course: ProgramVersion
) -> None:
    theirs = has_a_course(cleo, days=14)
    note = writes(cleo, theirs, Kind.MEASURE, today_of(person=cleo.person), {"measure": "mood", "value": 1})
    answer = rate(ada, "nrs", value="4", once=str(note.pk))
    assert answer.status_code == 400
    assert kept(ada) == []
    assert kept(cleo) == [{"measure": "mood", "value": 1}]


@pytest.mark.parametrize("measure", ["", "odi", "start_back", "nonsense"])
def test_a_measure_that_is_not_asked_for_leads_back_to_those_that_are(
    ada: Member, course: ProgramVersion, measure: str
) -> None:
    assert rate(ada, measure, value="3")["Location"] == "/progress/measures/"
    assert kept(ada) == []
    assert "This question is no longer asked." in words_of(ada.get("measures"))


def test_activities_are_kept_with_their_words_and_without_holes(ada: Member, course: ProgramVersion) -> None:
    assert rate(ada, "activity", **ACTIVITIES).status_code == 302
    activities = ["walk my hedgehog", "sit through a film"]
    assert kept(ada) == [{"measure": "activity", "items": {"1": 3, "2": 5}, "activities": activities}]
    assert "Activity rating Higher is better 4 at first → 4 now" in words_of(ada.get("progress"))


def test_the_same_activities_are_asked_for_again(ada: Member, course: ProgramVersion, today: date) -> None:
    body = {"measure": "activity", "items": {"1": 3, "2": 5}, "activities": ["walk my hedgehog", "sit through a film"]}
    writes(ada, course, Kind.MEASURE, today - timedelta(days=13), body)
    page = ada.get("measures")
    assert b"What it is" not in page.content
    assert b'data-outbox="measure"' in page.content
    assert b'name="items.2"' in page.content
    assert b'name="items.3"' not in page.content
    answer = rate(ada, "activity", **{"items.1": "6"})
    assert "Please choose a number for “sit through a film”." in words_of(answer)
    rate(ada, "activity", **{"items.1": "6", "items.2": "8"})
    assert "Activity rating Higher is better 4 at first → 7 now better" in words_of(ada.get("progress"))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "Please name at least one thing that matters to you, and choose how well you can do it."),
        ({"named.1": "walk my hedgehog"}, "Please choose a number for “walk my hedgehog”."),
        ({"named.1": "a", "items.1": "3", "items.2": "4"}, "Please name the second thing, or take its number away."),
        ({"named.1": "long " * 20, "items.1": "3"}, "Please say it in at most 60 letters."),
    ],
)
def test_activities_that_are_not_whole_say_what_is_missing_and_keep_what_was_typed(
    ada: Member, course: ProgramVersion, fields: dict[str, str], says: str
) -> None:
    answer = rate(ada, "activity", **fields)
    assert answer.status_code == 400
    assert says in words_of(answer)
    assert kept(ada) == []
    for name, value in fields.items():
        assert value.strip() in answer.content.decode(), name


def test_words_of_an_activity_are_shown_as_words(ada: Member, course: ProgramVersion) -> None:
    fields = {"named.1": "<b>run</b> & <script>jump</script>", "items.1": "3"}
    assert rate(ada, "activity", **fields).status_code == 302
    page = ada.get("measures").content.decode()
    assert "&lt;b&gt;run&lt;/b&gt; &amp; &lt;script&gt;" in page
    assert "<script>jump" not in page


def test_a_questionnaire_used_before_is_asked_for_again_as_a_total(
    ada: Member, course: ProgramVersion, today: date
) -> None:
    version = has_a_course(ada, days=60)
    writes(ada, version, Kind.MEASURE, today - timedelta(days=50), {"measure": "rmdq", "value": 12})
    assert "Your total, if you have filled it in again" in words_of(ada.get("measures"))
    assert "Please give your total as a whole number from 0 to 24." in words_of(rate(ada, "rmdq", value="40"))
    assert rate(ada, "rmdq", value="6").status_code == 302


def test_cleo_is_never_shown_adas_activities(ada: Member, cleo: Member, course: ProgramVersion) -> None:
    rate(ada, "activity", **ACTIVITIES)
    has_a_course(cleo, days=14)
    assert b"walk my hedgehog" not in cleo.get("measures").content
