"""The page of the program: being made, made with every reason, or what to do instead."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.cast import Member
from tests.peopling import asks, has_a_program

from supple.handout.words import LEFT_OUT, LEVEL_WORDS, NO_PROGRAM
from supple.knowledge import Level, Library
from supple.web.program.models import PlanRequest, ProgramVersion
from supple.web.program.planner import OUR_FAULT
from supple.web.program.selectors import current_program, document_of
from supple.web.program.views import UNREADABLE

REFRESH = '<meta http-equiv="refresh" content="2">'
SLOW = "It takes longer than it should."


def page(member: Member, query: str = "", status: int = 200) -> str:
    answer = member.client.get(reverse("program") + query)
    assert answer.status_code == status, answer.headers
    return plain(answer.content.decode())


def plain(html: str) -> str:
    """Return a page with its quotes as people read them."""
    return html.replace("&#x27;", "'").replace("&quot;", '"')


def test_someone_who_asked_for_nothing_is_led_to_the_questions(ada: Member) -> None:
    answer = ada.get("program")
    assert (answer.status_code, answer["Location"]) == (302, reverse("intake"))


def test_while_it_is_made_the_page_says_so_and_looks_again_by_itself(ada: Member) -> None:
    asks(ada)
    shown = page(ada)
    assert "Your program is being made" in shown
    assert REFRESH in shown
    assert SLOW not in shown


def test_when_it_takes_long_the_page_says_that_nothing_is_lost(ada: Member) -> None:
    asks(ada)
    PlanRequest.objects.update(asked_at=timezone.now() - timedelta(minutes=1))
    assert SLOW in page(ada)


def test_a_failure_is_told_and_can_be_tried_again(ada: Member) -> None:
    asks(ada)
    PlanRequest.objects.update(state="failed", message=OUR_FAULT)
    shown = page(ada)
    assert OUR_FAULT in shown
    assert REFRESH not in shown
    answer = ada.post("program_again")
    assert (answer.status_code, answer["Location"]) == (302, reverse("program"))
    assert PlanRequest.objects.filter(state="waiting").count() == 1
    assert "Your program is being made" in page(ada)


def test_trying_again_is_a_form_and_never_a_link(ada: Member) -> None:
    assert ada.get("program_again").status_code == 405


def test_every_exercise_has_its_picture_dose_reasons_and_steps(ada: Member, library: Library) -> None:
    has_a_program(ada)
    shown, made = page(ada), current_program(person=ada.person)
    assert made is not None
    program = document_of(program=made).program
    assert program is not None
    for session in program.sessions:
        assert f'id="session-{session.template}"' in shown
        for item in session.items:
            exercise = library.exercise(item.exercise)
            texts = [reason.text for reason in item.reasons] + [reason.rule for reason in item.reasons]
            for words in (item.name, *item.precautions, *exercise.steps, exercise.breathing, *texts):
                assert words in shown
            assert f'src="{reverse("figure", args=(item.exercise, "strip"))}?v={library.version}"' in shown


def test_the_rest_of_the_program_is_there(ada: Member, library: Library) -> None:
    has_a_program(ada)
    shown, made = page(ada), current_program(person=ada.person)
    assert made is not None
    program = document_of(program=made).program
    assert program is not None
    assert LEVEL_WORDS[Level.PROCEED] in shown
    stages = [stage.text for stage in program.aerobic.plan]
    advice = [piece.text for piece in program.advice if not piece.id.startswith(("not_reviewed", "pain_rule"))]
    for words in (*stages, *program.stop_list, *advice, "How much pain is all right"):
        assert words in shown
    assert shown.count('aria-current="date"') == 1


def test_what_was_left_out_stands_by_kind_with_every_reason(ada: Member, library: Library) -> None:
    has_a_program(ada, conditions=[{"id": "osteoporosis"}])
    shown, made = page(ada), current_program(person=ada.person)
    assert made is not None
    program = document_of(program=made).program
    assert program is not None
    for kind, words in LEFT_OUT.items():
        count = sum(entry.kind == kind for entry in program.excluded)
        assert (f"{words} ({count})" in shown) == (count > 0)
    for entry in program.excluded:
        assert f">{library.exercise(entry.exercise).name}</a>" in shown
        for reason in entry.reasons:
            assert reason.text in shown


def test_what_was_left_out_can_be_searched(ada: Member) -> None:
    has_a_program(ada)
    shown = page(ada, "?left_out=toe+TOUCH")
    left_out = shown[shown.index('id="left-out"') : shown.index('id="take-it-with-you"')]
    assert "1 found for “toe TOUCH”" in left_out
    assert set(re.findall(r'/">([^<]+)</a>[,<]', left_out)) == {"Standing straight-knee toe touch"}
    assert "<details open>" in left_out
    assert "Full sit-up" not in left_out


def test_a_search_that_is_too_long_is_told_and_kept(ada: Member) -> None:
    has_a_program(ada)
    shown = page(ada, f"?left_out={'a' * 81}", 400)
    assert "at most 80 letters" in shown
    assert "a" * 81 in shown
    assert "Session A" in shown


def test_a_search_with_markup_is_shown_as_text(ada: Member) -> None:
    has_a_program(ada)
    shown = ada.client.get(reverse("program") + "?left_out=<script>alert(1)</script>").content.decode()
    assert "<script>" not in shown


def test_each_source_says_how_sure_it_is(ada: Member) -> None:
    has_a_program(ada)
    shown = page(ada)
    assert "[read in the source]" in shown
    assert "[our own cautious choice]" in shown


def test_a_gentle_program_says_why_and_what_a_clinicians_word_covers(ada: Member) -> None:
    has_a_program(ada, conditions=[{"id": "uncontrolled_hypertension"}])
    shown = page(ada)
    assert LEVEL_WORDS[Level.CLEARANCE_FIRST] in shown
    assert 'class="notice amber"' in shown
    assert "It has a slip for their word" in shown
    assert "Session A" in shown


def test_open_questions_are_shown_and_never_count_as_no(ada: Member, library: Library) -> None:
    has_a_program(ada, screening={})
    shown = page(ada)
    assert LEVEL_WORDS[Level.CLINICIAN_SOON] in shown
    assert "An open answer never counts as “no”." in shown
    assert plain(library.screening["ces1"].question or "") in shown


def test_an_emergency_has_a_page_of_its_own_and_no_exercise(ada: Member, library: Library) -> None:
    has_a_program(ada, screening={"ces1": "yes"})
    shown = page(ada)
    assert LEVEL_WORDS[Level.EMERGENCY] in shown
    assert "What to do now" in shown
    for words in ("Session A", "/figure", "<img", "left_out"):
        assert words not in shown
    assert [e.name for e in library.exercises.values() if f">{e.name}<" in shown] == []


def test_for_a_child_no_program_can_be_made_and_the_page_says_what_to_do(ada: Member) -> None:
    has_a_program(ada, person={"age": 15})
    shown = page(ada)
    assert NO_PROGRAM in shown
    assert "Session A" not in shown


def test_a_program_that_todays_content_cannot_read_can_be_made_again(ada: Member) -> None:
    has_a_program(ada)
    ProgramVersion.objects.update(document='{"schema": "supple/program/0"}', knowledge_version="older")
    assert UNREADABLE in page(ada)
    ada.post("program_again")
    assert PlanRequest.objects.filter(state="waiting").exists()


def test_cleo_sees_her_own_program_and_never_adas(ada_with_program: Member, cleo_with_program: Member) -> None:
    assert "Your back program" in page(ada_with_program)
    assert "Your neck program" in page(cleo_with_program)


def test_nobody_is_led_to_the_start(nobody: Member) -> None:
    for name in ("program", "program_json", "handout", "program_calendar"):
        answer = nobody.get(name)
        assert (answer.status_code, answer["Location"]) == (302, reverse("start"))
    assert nobody.post("program_again")["Location"] == reverse("start")


@pytest.mark.parametrize("name", ["program", "handout", "program_json"])
def test_few_questions_to_the_database(
    name: str, ada_with_program: Member, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        ada_with_program.get(name)
