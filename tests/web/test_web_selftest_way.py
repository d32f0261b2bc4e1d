"""The guided self-test in the web app: one step a page, kept with the answers, and taken back."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.cast import Member
from tests.peopling import has_answered

from supple.engine.intake import DirectionalTest
from supple.engine.program import ProgramDocument
from supple.web.accounts.selectors import today_of
from supple.web.course.models import CourseReview
from supple.web.course.reviewing import work_on as review
from supple.web.intake.models import Draft
from supple.web.intake.selectors import case_of
from supple.web.intake.services import hand_over
from supple.web.program.models import PlanRequest
from supple.web.program.planner import work_on
from supple.web.program.selectors import current_program, document_of


def make(member: Member) -> ProgramDocument:
    """Let the planner work, and return the program there is now."""
    for request in PlanRequest.objects.filter(person=member.person, state=PlanRequest.State.WAITING):
        work_on(str(request.pk))
    made = current_program(person=member.person)
    assert made is not None
    return document_of(program=made)


def on_day(member: Member, number: int, **changes: Any) -> Member:
    """Give someone who exercises a program that began so many days ago that today is the day of this number."""
    draft = Draft.objects.get(person=has_answered(member, usual="walk").person)
    draft.answers["said"]["activity"]["exercise_days_per_week"] = 3
    draft.answers["said"]["pain"].update(changes)
    draft.save()
    began = today_of(person=member.person) - timedelta(days=number - 1)
    assert hand_over(person=member.person, today=began, case=case_of(person=member.person, today=began)) is None
    make(member)
    return member


def today(member: Member) -> str:
    """Return today's page, once the planner has looked at the course."""
    member.get("today")
    for asked in CourseReview.objects.filter(person=member.person, state=CourseReview.State.WAITING):
        review(str(asked.pk))
    return str(member.get("today").content.decode())


@pytest.fixture
def second_day(ada: Member) -> Member:
    return on_day(ada, 2)


def leads(answer: Any) -> str:
    return str(answer["Location"])


def step(page: str, direction: str = "extension") -> str:
    return reverse(page, args=[direction])


def say(member: Member, direction: str, felt: str) -> str:
    return leads(member.post("selftest_felt", {"felt": felt}, direction=direction))


def test_the_whole_way_through(second_day: Member) -> None:
    assert second_day.get("selftest").status_code == 200
    assert leads(second_day.post("selftest")) == step("selftest_movement")
    page = second_day.get("selftest_movement", direction="extension").content.decode()
    assert "Prone press-up" in page
    assert "10 times" in page
    assert "Go only halfway up for the first 3." in page
    assert "First rest" not in page
    assert second_day.get("selftest_felt", direction="extension").status_code == 200
    assert say(second_day, "extension", "same") == step("selftest_movement", "flexion")
    assert "First rest for about 2 minutes" in second_day.get("selftest_movement", direction="flexion").content.decode()
    assert say(second_day, "flexion", "in") == reverse("selftest_result")
    page = second_day.get("selftest_result").content.decode()
    assert "Bending back changed nothing" in page
    assert "Bending forward drew the pain in" in page
    found = make(second_day).intake.complaint.directional_test
    assert found == DirectionalTest(extension="no_change", flexion="centralises")


@pytest.mark.parametrize(("felt", "result"), [("in", "centralises"), ("out", "peripheralises")])
def test_pain_that_moves_ends_the_test(second_day: Member, felt: str, result: str) -> None:
    second_day.post("selftest")
    assert say(second_day, "extension", felt) == reverse("selftest_result")
    assert make(second_day).intake.complaint.directional_test == DirectionalTest(extension=result)


def test_numbness_or_weakness_stops_at_once_and_leads_to_help_and_to_the_questions(second_day: Member) -> None:
    second_day.post("selftest")
    assert say(second_day, "extension", "worse") == reverse("selftest_stop")
    page = second_day.get("selftest_stop").content.decode()
    assert "Please stop here" in page
    assert reverse("intake_screen", args=["nerves"]) in page
    assert "your local emergency number" in page
    assert make(second_day).intake.complaint.directional_test == DirectionalTest(extension="peripheralises")


def test_who_could_tell_nothing_changes_nothing_and_may_try_again(second_day: Member) -> None:
    before = make(second_day).id
    second_day.post("selftest")
    say(second_day, "extension", "unsure")
    assert say(second_day, "flexion", "unsure") == reverse("program")
    assert make(second_day).id == before
    assert second_day.get("selftest").status_code == 200


def test_the_result_can_be_taken_back(second_day: Member) -> None:
    second_day.post("selftest")
    say(second_day, "extension", "out")
    assert make(second_day).intake.complaint.directional_test != DirectionalTest()
    for _ in range(2):
        assert leads(second_day.post("selftest_take_back")) == reverse("program")
    assert make(second_day).intake.complaint.directional_test == DirectionalTest()


def test_without_an_answer_the_page_asks_again(second_day: Member) -> None:
    second_day.post("selftest")
    for sent in ({}, {"felt": "splendid"}):
        answer = second_day.post("selftest_felt", sent, direction="extension")
        assert answer.status_code == 400
        assert "Please choose what fits best" in answer.content.decode()


def test_an_old_page_sent_again_does_no_harm(second_day: Member) -> None:
    second_day.post("selftest")
    say(second_day, "extension", "same")
    assert say(second_day, "extension", "out") == step("selftest_movement", "flexion")
    assert leads(second_day.get("selftest_movement", direction="extension")) == step("selftest_movement", "flexion")
    say(second_day, "flexion", "same")
    assert say(second_day, "flexion", "out") == reverse("selftest")
    assert leads(second_day.get("selftest")) == reverse("selftest_result")


def test_a_step_before_the_beginning_leads_to_the_beginning(second_day: Member) -> None:
    assert leads(second_day.get("selftest_movement", direction="extension")) == reverse("selftest")
    assert say(second_day, "extension", "in") == reverse("selftest")
    assert leads(second_day.get("selftest_result")) == reverse("selftest")


def test_on_the_first_day_there_is_no_test(ada: Member) -> None:
    assert leads(on_day(ada, 1).get("selftest")) == reverse("program")


def test_todays_page_offers_it_only_on_its_days(ada: Member, cleo: Member) -> None:
    assert reverse("selftest") in today(on_day(ada, 3))
    assert reverse("selftest") not in today(on_day(cleo, 1))


def test_with_pain_below_the_knee_there_is_one_movement(ada: Member) -> None:
    on_day(ada, 2, limb_pain="distal", limb_nrs=3)
    assert "One movement" in ada.get("selftest").content.decode()
    ada.post("selftest")
    assert say(ada, "extension", "same") == reverse("selftest_result")


def test_a_test_of_the_low_back_says_nothing_of_the_neck(second_day: Member) -> None:
    second_day.post("selftest")
    say(second_day, "extension", "in")
    draft = Draft.objects.get(person=second_day.person)
    draft.answers["said"]["about"]["region"] = "neck"
    draft.save()
    case = case_of(person=second_day.person, today=today_of(person=second_day.person))
    assert "directional_test" not in case.document["complaint"]


def test_adas_test_is_not_cleos(second_day: Member, cleo: Member) -> None:
    second_day.post("selftest")
    say(second_day, "extension", "in")
    assert cleo.get("selftest_result").status_code == 302
    cleo.post("selftest_take_back")
    assert second_day.get("selftest_result").status_code == 200
