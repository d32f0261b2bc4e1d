"""Why an exercise is not in the program: at once where the program says so, else from the planner, once."""

import pytest
from django.urls import reverse
from tests.cast import Member

from supple.web.jobs import MOST_ATTEMPTS
from supple.web.program.answering import answer
from supple.web.program.models import Question
from supple.web.program.services import pick_up_waiting

State = Question.State


def words(member: Member, exercise: str) -> str:
    return member.get("why_not", exercise=exercise).content.decode()


def asked(member: Member, exercise: str) -> Question:
    assert member.post("why_not", exercise=exercise)["Location"] == reverse("why_not", args=[exercise])
    return Question.objects.get(person=member.person, exercise=exercise)


def test_what_the_program_says_itself_is_answered_at_once(ada_with_program: Member) -> None:
    page = words(ada_with_program, "goblet_squat")
    assert "above your level for now" in page
    assert "<code>" in page
    ada_with_program.post("why_not", exercise="goblet_squat")
    assert not Question.objects.exists()


def test_what_is_in_says_so_and_offers_another_one(ada_with_program: Member) -> None:
    page = words(ada_with_program, "clamshell")
    assert "Yes, it is in your program" in page
    assert reverse("swap", args=["clamshell"]) in page


def test_the_planner_answers_with_what_it_would_replace_and_cost(ada_with_program: Member) -> None:
    assert "Find out why" in words(ada_with_program, "bridge")
    question = asked(ada_with_program, "bridge")
    assert "looked at beside this exercise" in words(ada_with_program, "bridge")
    answer(str(question.pk))
    page = words(ada_with_program, "bridge")
    assert "was not chosen" in page
    assert "It would take the place of" in page
    assert "% less good" in page
    assert "planning/not_chosen" in page


def test_an_answer_is_kept_for_the_program(ada_with_program: Member) -> None:
    question = asked(ada_with_program, "bridge")
    answer(str(question.pk))
    assert asked(ada_with_program, "bridge") == question
    answer(str(question.pk))
    assert Question.objects.count() == 1


def test_one_question_waits_at_a_time(ada_with_program: Member) -> None:
    first = asked(ada_with_program, "bridge")
    asked(ada_with_program, "glute_set")
    assert not Question.objects.filter(pk=first.pk).exists()
    answer(str(first.pk))
    assert Question.objects.get().state == State.WAITING


def test_what_waited_is_picked_up_after_a_restart(ada_with_program: Member) -> None:
    asked(ada_with_program, "bridge")
    pick_up_waiting()
    assert Question.objects.get().state == State.WAITING


def test_a_question_that_brings_the_planner_down_is_not_tried_for_ever(ada_with_program: Member) -> None:
    question = asked(ada_with_program, "bridge")
    Question.objects.update(attempts=MOST_ATTEMPTS)
    answer(str(question.pk))
    assert "Please ask again" in words(ada_with_program, "bridge")
    again = asked(ada_with_program, "bridge")
    answer(str(again.pk))
    assert Question.objects.get().state == State.DONE


def test_a_fault_is_told_kindly_and_logged_without_answers(
    ada_with_program: Member, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("hog".join(("hedge", "")))

    question = asked(ada_with_program, "bridge")
    monkeypatch.setattr("supple.web.program.answering.why_not", broken)
    answer(str(question.pk))
    assert "Please ask again" in words(ada_with_program, "bridge")
    assert "hedgehog" not in caplog.text


def test_the_list_on_the_program_page_leads_to_the_answer(ada_with_program: Member) -> None:
    assert 'id="why-exercise"' in ada_with_program.get("program").content.decode()
    found = ada_with_program.client.get(reverse("why_find"), {"exercise": "bridge"})
    assert found["Location"] == reverse("why_not", args=["bridge"])
    assert ada_with_program.client.get(reverse("why_find"))["Location"] == reverse("exercises")
    assert ada_with_program.client.get(reverse("why_find"), {"exercise": "no_such"}).status_code == 404


def test_every_exercise_page_asks_the_same_of_someone_who_has_begun(ada_with_program: Member, nobody: Member) -> None:
    link = reverse("why_not", args=["bridge"])
    assert link in ada_with_program.get("exercise", exercise="bridge").content.decode()
    assert link not in nobody.get("exercise", exercise="bridge").content.decode()


def test_without_a_program_it_leads_to_it(cleo: Member) -> None:
    assert cleo.get("why_not", exercise="bridge")["Location"] == reverse("program")
    assert cleo.get("why_not", exercise="no_such").status_code == 404


def test_cleo_sees_none_of_adas_answers(ada_with_program: Member, cleo_with_program: Member) -> None:
    answer(str(asked(ada_with_program, "bridge").pk))
    assert "% less good" not in words(cleo_with_program, "bridge")
