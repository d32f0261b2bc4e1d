"""The way back: a clinician's word, copied from the slip, opens what waits for it, and nothing else."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.answering import ABOUT, Post, send
from tests.cast import Member
from tests.peopling import has_answered

from supple.engine.program import ProgramDocument
from supple.knowledge import Level
from supple.web.accounts.selectors import today_of
from supple.web.intake.models import Draft
from supple.web.intake.screens.answers import Answers
from supple.web.intake.selectors import case_of
from supple.web.intake.services import hand_over
from supple.web.program.models import PlanRequest
from supple.web.program.planner import work_on
from supple.web.program.selectors import current_program, document_of


def change(member: Member, **parts: Any) -> Answers:
    """Change the kept answers of someone, part by part, and return them."""
    draft = Draft.objects.get(person=member.person)
    for name, value in parts.items():
        draft.answers[name] = {**draft.answers[name], **value}
    draft.save()
    return Answers.from_json(draft.answers)


def make(member: Member) -> ProgramDocument:
    """Let the planner work, and return the program there is now."""
    for request in PlanRequest.objects.filter(person=member.person, state=PlanRequest.State.WAITING):
        work_on(str(request.pk))
    made = current_program(person=member.person)
    assert made is not None
    return document_of(program=made)


def day(member: Member, ago: int = 0) -> date:
    return today_of(person=member.person) - timedelta(days=ago)


@pytest.fixture
def waiting(ada: Member) -> Member:
    """Return Ada, who answered three days ago that she has had cancer, and was given the gentle program."""
    answers = has_answered(ada, usual="walk")
    since = day(ada, 3).isoformat()
    change(answers, screening={"ca1": "yes"}, given_on={"ca1": since}, days={"illness": since})
    case = case_of(person=ada.person, today=day(ada))
    assert hand_over(person=ada.person, today=day(ada), case=case) is None
    assert make(ada).clearance.level is Level.CLINICIAN_SOON
    return ada


def word(member: Member, *, ago: int = 1, **changes: Any) -> dict[str, Any]:
    said = {"date": day(member, ago).isoformat(), "by": "doctor", "advice": "yes", "covers": ["ca1"]}
    return {**said, **changes}


def test_a_word_that_covers_the_answer_opens_the_full_program(waiting: Member) -> None:
    answer = waiting.post("clearance", word(waiting))
    assert (answer.status_code, answer["Location"]) == (302, reverse("program"))
    made = make(waiting)
    assert made.clearance.level is Level.PROCEED
    assert [one.covers for one in made.intake.clearance] == [("ca1",)]


def test_a_word_older_than_the_answer_opens_nothing(waiting: Member) -> None:
    waiting.post("clearance", word(waiting, ago=4))
    assert make(waiting).clearance.level is Level.CLINICIAN_SOON


def test_a_newer_yes_voids_the_word(waiting: Member) -> None:
    waiting.post("clearance", word(waiting, ago=1))
    assert make(waiting).clearance.level is Level.PROCEED
    change(waiting, given_on={"ca1": day(waiting).isoformat()})
    hand_over(person=waiting.person, today=day(waiting), case=case_of(person=waiting.person, today=day(waiting)))
    assert make(waiting).clearance.level is Level.CLINICIAN_SOON


def test_saving_the_screen_again_makes_its_yes_a_newer_one(waiting: Member) -> None:
    post: Post = {"ca1": ["yes"]}
    case = case_of(person=waiting.person, today=day(waiting))
    asked = [question.id for question in case.asked if question.group in ("cancer_and_weight", "infection")]
    others = {name: ["no"] for name in asked if name not in case.emergency and name != "ca1"}
    send(waiting, "illness", {**others, **post})
    waiting.post("clearance", word(waiting, ago=1))
    assert make(waiting).clearance.level is Level.CLINICIAN_SOON


def test_a_word_of_the_day_of_the_answer_counts(waiting: Member) -> None:
    waiting.post("clearance", word(waiting, ago=3))
    assert make(waiting).clearance.level is Level.PROCEED


def test_a_word_against_exercise_keeps_the_gentle_program_and_says_why(waiting: Member) -> None:
    waiting.post("clearance", word(waiting, advice="no"))
    rules = [reason.rule for reason in make(waiting).clearance.reasons]
    assert "screening/clinician_advises_against" in rules


def test_limits_in_free_words_change_nothing_and_the_page_says_so(waiting: Member) -> None:
    answer = waiting.client.post(reverse("clearance"), word(waiting, advice="limits"), follow=True)
    assert "We cannot read limits in free words" in answer.content.decode()
    assert Draft.objects.get(person=waiting.person).answers.get("clearance", []) == []


def test_the_same_word_sent_twice_counts_once(waiting: Member) -> None:
    for _ in range(2):
        waiting.post("clearance", word(waiting))
    assert len(Draft.objects.get(person=waiting.person).answers["clearance"]) == 1
    assert PlanRequest.objects.filter(person=waiting.person, state=PlanRequest.State.WAITING).count() == 1


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"date": ""}, "Please fill in the day on the slip."),
        ({"date": "yesterday"}, "Please give a day."),
        ({"date": "2999-01-01"}, "Please give the day on which they said so, up to today."),
        ({"date": "1850-01-01"}, "Please give the day on which they said so, up to today."),
        ({"by": ""}, "Please choose who it was."),
        ({"by": "neighbour"}, "Please choose from the list."),
        ({"advice": ""}, "Please choose what they said of exercise."),
        ({"covers": []}, "Please tick what they looked at."),
        ({"covers": ["ces1"]}, "Something came that is not on the list."),
    ],
)
def test_a_slip_that_cannot_be_is_refused_and_what_was_typed_stays(
    waiting: Member, wrong: dict[str, Any], says: str
) -> None:
    answer = waiting.post("clearance", word(waiting, by="nurse") | wrong)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert says in page
    assert ('value="nurse" checked' in page) is ("by" not in wrong)
    assert ('value="ca1" checked' in page) is ("covers" not in wrong)
    assert Draft.objects.get(person=waiting.person).answers.get("clearance", []) == []


def test_a_word_can_be_taken_back_and_only_once(waiting: Member) -> None:
    waiting.post("clearance", word(waiting))
    waiting.post("clearance", word(waiting, by="nurse"))
    page = waiting.get("clearance").content.decode()
    assert page.index("Nurse, ") < page.index("Doctor, ")
    mark = page.split('name="word" value="')[1].split('"')[0]
    for _ in range(2):
        waiting.post("clearance_take_back", {"word": mark})
    kept = Draft.objects.get(person=waiting.person).answers["clearance"]
    assert [one["by"] for one in kept] == ["doctor"]


def test_taking_the_word_back_brings_the_gentle_program_back(waiting: Member) -> None:
    waiting.post("clearance", word(waiting))
    make(waiting)
    mark = waiting.get("clearance").content.decode().split('name="word" value="')[1].split('"')[0]
    waiting.post("clearance_take_back", {"word": mark})
    assert make(waiting).clearance.level is Level.CLINICIAN_SOON


def test_before_any_answer_the_page_leads_to_the_questions(ada: Member) -> None:
    assert ada.get("clearance")["Location"] == reverse("intake")


def test_where_nothing_waits_for_a_clinician_the_page_says_so(ada: Member) -> None:
    assert "Nothing in your answers waits" in has_answered(ada, usual="walk").get("clearance").content.decode()


def test_a_condition_can_be_covered_even_where_it_holds_nothing_back(ada: Member) -> None:
    change(has_answered(ada, usual="walk"), said={"spine": {"bones": ["scoliosis"], "nerves": [], "operations": []}})
    assert 'value="scoliosis"' in ada.get("clearance").content.decode()


def stopped(member: Member) -> Member:
    send(member, "about", ABOUT)
    send(member, "safety", {f"ces{number}": ["no"] for number in (1, 2, 3, 4)})
    send(member, "nerves", {"ces5": ["no"], "ces6": ["yes"], "group.cancer_and_weight.none": ["yes"]})
    send(member, "organs", {"group.belly.none": ["yes"]})
    return member


def test_someone_to_be_seen_today_finds_the_way_back_on_the_stop_page(ada: Member) -> None:
    page = stopped(ada).get("intake_stop").content.decode()
    assert reverse("clearance") in page
    answer = ada.post("clearance", word(ada, ago=0, covers=["ces6"]))
    assert answer["Location"] == reverse("intake")
    assert ada.get("intake")["Location"] != reverse("intake_stop")


def test_on_the_day_of_an_emergency_there_is_no_way_back_and_nothing_else_on_the_page(ada: Member) -> None:
    send(ada, "about", ABOUT)
    send(ada, "safety", {f"ces{number}": ["yes" if number == 1 else "no"] for number in (1, 2, 3, 4)})
    assert reverse("clearance") not in ada.get("intake_stop").content.decode()
    before = day(ada, 1).isoformat()
    change(ada, given_on={"ces1": before}, days={"safety": before})
    assert reverse("clearance") in ada.get("intake_stop").content.decode()


def test_adas_word_is_not_cleos(waiting: Member, cleo: Member) -> None:
    waiting.post("clearance", word(waiting))
    mark = waiting.get("clearance").content.decode().split('name="word" value="')[1].split('"')[0]
    cleo.post("clearance_take_back", {"word": mark})
    assert len(Draft.objects.get(person=waiting.person).answers["clearance"]) == 1


def test_the_program_page_leads_to_the_summary_and_to_the_word(waiting: Member) -> None:
    page = waiting.get("program").content.decode()
    assert reverse("program_summary") in page
    assert reverse("clearance") in page
    told = waiting.get("program_summary").content.decode()
    assert "Have you ever had cancer" in told
    assert waiting.get("program_summary_pdf").content.startswith(b"%PDF-")
