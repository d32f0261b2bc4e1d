"""Asking for a program: one request at a time, none lost, none doubled, and kind words when it fails."""

import logging
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult
from tests.cast import Member
from tests.peopling import answers, asks, has_a_program
from tests.running import SCIATICA

from supple.documents import document_json, read_document
from supple.documents.intake import parse_intake
from supple.engine.planning import plan
from supple.knowledge import Library
from supple.web.accounts.models import Person
from supple.web.jobs import MOST_ATTEMPTS
from supple.web.program import planner
from supple.web.program.keeping import keep_version, why
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.selectors import current_program
from supple.web.program.services import ask_again, pick_up_waiting, request_plan

DAY = date(2026, 11, 21)
State = PlanRequest.State


def sciatica(member: Member, day: date = DAY) -> PlanRequest:
    return request_plan(person=member.person, intake=read_document(SCIATICA), today=day)


def made_for(request: PlanRequest) -> PlanRequest:
    planner.work_on(str(request.pk))
    request.refresh_from_db()
    return request


def test_the_kept_document_is_the_engines_byte_for_byte(ada: Member, library: Library) -> None:
    made = made_for(sciatica(ada))
    by_the_engine = plan(parse_intake(read_document(SCIATICA), "intake", library, DAY), library, DAY)
    assert (made.state, made.message) == (State.DONE, "")
    assert made.program.document == document_json(by_the_engine)
    kept = (made.program.document_id, made.program.follows, made.program.knowledge_version, made.program.created_on)
    assert kept == (by_the_engine.id, "", library.version, DAY)
    assert made.program.person == ada.person


def test_the_queue_holds_none_of_the_answers(ada: Member) -> None:
    request = sciatica(ada)
    assert [task.args_kwargs for task in DBTaskResult.objects.all()] == [{"args": [str(request.pk)], "kwargs": {}}]


def test_a_second_request_replaces_the_one_that_waits(ada: Member) -> None:
    first = asks(ada)
    second = asks(ada, person={"age": 50})
    assert list(PlanRequest.objects.all()) == [second]
    planner.work_on(str(first.pk))
    assert not ProgramVersion.objects.exists()
    assert made_for(second).state == State.DONE


def test_answers_that_come_while_an_older_program_is_made_win(ada: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    first = asks(ada)
    real = planner.plan

    def plan_slowly(*given: Any) -> Any:
        asks(ada, person={"age": 50})
        return real(*given)

    monkeypatch.setattr(planner, "plan", plan_slowly)
    planner.work_on(str(first.pk))
    assert not ProgramVersion.objects.exists()
    assert PlanRequest.objects.get().state == State.WAITING


def test_the_same_answers_on_the_same_day_are_not_planned_twice(ada: Member) -> None:
    waiting = sciatica(ada)
    assert sciatica(ada) == waiting
    made = made_for(waiting)
    assert sciatica(ada) == made
    planner.work_on(str(made.pk))
    assert ProgramVersion.objects.count() == 1


def test_the_same_answers_after_the_content_changed_are_planned_again_and_kept_once_if_nothing_differs(
    ada: Member,
) -> None:
    made = made_for(sciatica(ada))
    ProgramVersion.objects.update(knowledge_version="older")
    again = made_for(sciatica(ada))
    assert again != made
    assert again.program == made.program


def test_another_day_gives_a_program_of_its_own(ada: Member) -> None:
    first = made_for(sciatica(ada))
    second = made_for(sciatica(ada, DAY + timedelta(days=1)))
    assert second.program != first.program
    assert list(ada.person.programs.all()) == [second.program, first.program]
    assert current_program(person=ada.person) == second.program


def test_a_person_has_at_most_one_request_that_waits(ada: Member) -> None:
    asks(ada)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanRequest.objects.create(person=ada.person, intake={}, day=DAY)


def test_answers_that_clash_are_told_kindly(ada: Member) -> None:
    made = made_for(asks(ada, complaint={"duration_days": -1}))
    assert (made.state, made.message) == (State.FAILED, planner.ANSWERS_CLASH)
    assert current_program(person=ada.person) is None


def test_whatever_goes_wrong_is_told_kindly_and_logged_without_answers(
    ada: Member, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*given: Any) -> None:
        raise RuntimeError(f"found {given[0].goals}")

    monkeypatch.setattr(planner, "plan", fail)
    with caplog.at_level(logging.ERROR):
        made = made_for(asks(ada))
    assert (made.state, made.message) == (State.FAILED, planner.OUR_FAULT)
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text


def test_after_a_failure_the_same_answers_can_be_tried_again(ada: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(planner, "plan", lambda *given: None)
        failed = made_for(sciatica(ada))
    again = ask_again(person=ada.person, intake=None, today=DAY)
    assert failed.state == State.FAILED
    assert again is not None
    assert made_for(again).state == State.DONE


def test_a_program_of_older_answers_is_not_shown_while_newer_ones_wait(ada: Member) -> None:
    has_a_program(ada)
    asks(ada, person={"age": 50})
    assert current_program(person=ada.person) is None


def test_a_restart_picks_up_what_waits_and_only_that(ada: Member, cleo: Member) -> None:
    has_a_program(cleo)
    waiting = asks(ada)
    DBTaskResult.objects.all().delete()
    assert pick_up_waiting() == 1
    assert DBTaskResult.objects.get().args_kwargs["args"] == [str(waiting.pk)]


def test_a_request_that_brings_the_planner_down_is_not_tried_for_ever(
    ada: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*given: Any) -> None:
        raise SystemExit

    monkeypatch.setattr(planner, "plan", crash)
    request = asks(ada)
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(SystemExit):
            planner.work_on(str(request.pk))
        assert PlanRequest.objects.get().state == State.WAITING
    assert made_for(request).state == State.FAILED


def test_someone_who_is_erased_while_it_is_made_leaves_nothing(ada: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    request, real = asks(ada), planner.plan

    def plan_and_erase(*given: Any) -> Any:
        Person.objects.all().delete()
        return real(*given)

    monkeypatch.setattr(planner, "plan", plan_and_erase)
    planner.work_on(str(request.pk))
    assert not PlanRequest.objects.exists()
    assert not ProgramVersion.objects.exists()


def test_two_people_with_the_same_answers_have_a_program_each(ada: Member, cleo: Member) -> None:
    hers, theirs = made_for(sciatica(ada)), made_for(sciatica(cleo))
    assert hers.program.document == theirs.program.document
    assert hers.program != theirs.program
    assert (hers.program.person, theirs.program.person) == (ada.person, cleo.person)


def test_asking_again_without_having_asked_does_nothing(ada: Member) -> None:
    assert ask_again(person=ada.person, intake=None, today=DAY) is None


def test_answers_as_the_questions_give_them_need_no_extra_care(ada: Member) -> None:
    given = answers(DAY)
    assert request_plan(person=ada.person, intake=given, today=DAY).intake == given


def test_a_program_is_kept_once_with_why_it_came(ada: Member, library: Library) -> None:
    made = plan(parse_intake(read_document(SCIATICA), "intake", library, DAY), library, DAY)
    first = keep_version(person=ada.person, made=made, why=why("first"))
    again = keep_version(person=ada.person, made=made, why=why("review", because_of={"day": "2026-11-21"}))
    assert again == first
    assert list(ProgramVersion.objects.values_list("why", flat=True)) == [
        {"kind": "first", "review": None, "reasons": [], "because_of": {}}
    ]
