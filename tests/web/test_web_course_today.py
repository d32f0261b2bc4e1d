"""Today's page: what to do now; and the review behind it, which reads the diary before anything is shown."""

from datetime import timedelta

import pytest
from tests.cast import Member
from tests.noting import note_of, sends, session_note
from tests.peopling import began, has_a_program, has_answered, reviewed

from supple.engine.program import ProgramDocument
from supple.web.accounts.selectors import today_of
from supple.web.course import reviewing
from supple.web.course.models import CourseReview
from supple.web.course.selectors import current
from supple.web.course.services import look_at, pick_up_waiting
from supple.web.course.today import next_session
from supple.web.diary.models import Record
from supple.web.intake.selectors import case_of
from supple.web.program.models import PlanRequest, ProgramVersion


def shown(member: Member) -> str:
    return member.get("today").content.decode()


def program_of(member: Member) -> ProgramDocument:
    there = current(person=member.person)
    assert there is not None
    return there[1]


def test_without_a_program_it_leads_to_what_is_to_be_done_first(ada: Member) -> None:
    assert ada.get("today")["Location"] == "/program/"


def test_it_shows_the_session_the_walk_and_the_way_to_relief(ada_with_program: Member) -> None:
    page = shown(ada_with_program)
    letter = next_session(program_of(ada_with_program).program, today_of(person=ada_with_program.person))[0].template
    for words in ("Walking", f"Session {letter}", f"/session/{letter}/", f"/session/{letter}/short/", "/relief/"):
        assert words in page


def test_on_a_day_without_a_session_the_next_one_may_be_done(ada: Member) -> None:
    has_a_program(ada, preferences={"days_per_week": 2})
    day = today_of(person=ada.person)
    planned = {day for session in program_of(ada).program.sessions for day in session.days}
    page = shown(ada)
    if f"{day:%a}".lower() in planned:
        assert "Your session" in page
    else:
        assert "No session planned" in page
        assert "Today does just as well" in page


def test_first_the_diary_is_looked_at(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program))
    assert "your diary is being looked at" in shown(ada_with_program)
    reviewed(ada_with_program)
    assert "Session done" in shown(ada_with_program)


def test_the_planner_process_takes_up_reviews_that_were_cut_off(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program))
    assert pick_up_waiting() == 1


def test_a_walk_is_written_down_once_and_can_be_taken_back(ada_with_program: Member) -> None:
    form = {"minutes": "12", "once": "5b0c9b0e-8a53-4a8e-9f0e-0d6c1b7a1111"}
    for _ in range(2):
        assert ada_with_program.post("today_walk", form).status_code == 302
    reviewed(ada_with_program)
    page = shown(ada_with_program)
    assert "12 minutes written down for today" in page
    (walk,) = Record.objects.filter(person=ada_with_program.person)
    ada_with_program.post("today_take_back", {"of": str(walk.pk)})
    reviewed(ada_with_program)
    assert "12 minutes" not in shown(ada_with_program)


@pytest.mark.parametrize("minutes", ["", "0", "-3", "ten", "2000", "1.5"])
def test_minutes_that_cannot_be_are_refused_and_stay_in_the_form(ada_with_program: Member, minutes: str) -> None:
    answer = ada_with_program.post("today_walk", {"minutes": minutes})
    assert answer.status_code == 400
    assert "whole number from 1 to 1440" in answer.content.decode()
    assert not Record.objects.exists()
    if minutes:
        assert f'value="{minutes}"' in answer.content.decode()


def test_calm_walks_grow(ada: Member) -> None:
    began(ada, days_ago=20)
    before = program_of(ada).program.aerobic
    for days in range(12, 0, -1):
        minutes = before.plan[0].minutes * before.plan[0].bouts_per_day
        walk = note_of(ada, "walk", {"minutes": minutes, "before": 2, "worst": 2}, days_ago=days)
        sends(ada, walk, note_of(ada, "check_in", {"of": walk["id"], "next_morning": 1}, days_ago=days - 1))
    ada.post("questions_again", {"none": "yes"})
    reviewed(ada)
    ada.post("questions_again", {"none": "yes"})
    reviewed(ada)
    after = program_of(ada).program.aerobic
    assert (after.stage, after.plan[0].minutes) != (before.stage, before.plan[0].minutes)


@pytest.mark.parametrize(
    ("pain", "said"), [({"before": "5", "worst": "3"}, "cannot be less"), ({"worst": "11"}, "0 to 10")]
)
def test_pain_of_a_walk_that_cannot_be_is_refused(ada_with_program: Member, pain: dict[str, str], said: str) -> None:
    answer = ada_with_program.post("today_walk", {"minutes": "5", **pain})
    assert answer.status_code == 400
    assert said in answer.content.decode()


def test_the_morning_after_is_asked_for_once(ada_with_program: Member) -> None:
    began(ada_with_program, days_ago=20)
    note = session_note(ada_with_program, days_ago=1)
    sends(ada_with_program, note)
    reviewed(ada_with_program)
    assert "How is your back this morning?" in shown(ada_with_program)
    assert ada_with_program.post("today_morning", {"of": note["id"], "next_morning": "3"}).status_code == 302
    reviewed(ada_with_program)
    assert "How is your back this morning?" not in shown(ada_with_program)


def test_a_morning_without_a_number_is_asked_for_again(ada_with_program: Member) -> None:
    began(ada_with_program, days_ago=20)
    note = session_note(ada_with_program, days_ago=1)
    sends(ada_with_program, note)
    reviewed(ada_with_program)
    answer = ada_with_program.post("today_morning", {"of": note["id"]})
    assert answer.status_code == 400
    assert "choose a number from 0 to 10" in answer.content.decode()


def test_two_calm_weeks_lead_to_a_program_that_says_why(ada: Member) -> None:
    began(ada, days_ago=20)
    before = program_of(ada)
    done = [
        {"exercise": i.exercise, "sets": i.dose.sets, "repetitions": i.dose.repetitions, "hold_s": i.dose.hold_s}
        for i in before.program.sessions[0].items
    ]
    done = [{**one, "form_ok": True, "pain": 1} for one in done]
    for days in (10, 8, 6, 4, 2):
        pain = {"before": 2, "worst": 2, "next_morning": 1}
        sends(ada, session_note(ada, days_ago=days, done=done, pain=pain))
    reviewed(ada)
    assert program_of(ada) == before, "without the safety answers nothing may grow, so nothing is renewed"
    ada.post("questions_again", {"none": "yes"})
    reviewed(ada)
    after = program_of(ada)
    assert after.follows == before.id
    version = ProgramVersion.objects.filter(person=ada.person).first()
    assert version.course == before.id
    assert version.why["kind"] == "review"
    assert any(one["step"] == "progress" for one in version.why["review"]["decisions"])


def test_an_emergency_sign_takes_the_program_away_at_once(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program, signs=("saddle_bladder_bowel",), stopped_because="symptoms"))
    reviewed(ada_with_program)
    assert ada_with_program.get("today")["Location"] == "/program/"
    page = ada_with_program.get("program").content.decode()
    assert "Emergency: please get help now" in page
    assert "Session A" not in page
    assert ada_with_program.get("play", template="A")["Location"] == "/today/"


def test_no_older_answers_bring_back_a_program_that_a_sign_took_away(ada: Member) -> None:
    """Neither looking through the answers nor asking again does: what the diary was told is an answer, too."""
    has_a_program(has_answered(ada, usual="walk"))
    sends(ada, session_note(ada, signs=("saddle_bladder_bowel",), stopped_because="symptoms"))
    reviewed(ada)
    ada.post("program_again")
    assert "Emergency" in ada.get("program").content.decode()
    today = today_of(person=ada.person)
    assert case_of(person=ada.person, today=today).answers.screening["ces1"] == "yes"
    assert ada.get("intake")["Location"] == "/questions/what-to-do-now/"


def test_a_program_that_was_taken_away_is_not_made_again_a_day_later(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program, signs=("saddle_bladder_bowel",), stopped_because="symptoms"))
    reviewed(ada_with_program)
    PlanRequest.objects.update(day=today_of(person=ada_with_program.person) - timedelta(days=1))
    ada_with_program.post("program_again")
    assert not PlanRequest.objects.filter(state="waiting").exists()


def test_strong_pain_brings_the_safety_questions_and_an_easier_program(ada_with_program: Member) -> None:
    due(ada_with_program)
    page = shown(ada_with_program)
    assert "flare-up" in page
    assert "A short safety check is due" in page


def due(member: Member) -> None:
    """Let the safety questions of someone be due, days after they answered them."""
    began(member, days_ago=5)
    sends(member, session_note(member, pain={"before": 4, "worst": 9}, stopped_because="pain"))
    reviewed(member)


def test_the_safety_questions_are_answered_in_one_go(ada_with_program: Member) -> None:
    due(ada_with_program)
    assert ada_with_program.get("questions_again").status_code == 200
    assert ada_with_program.post("questions_again", {"none": "yes"}).status_code == 302
    reviewed(ada_with_program)
    assert "A short safety check is due" not in shown(ada_with_program)


def test_whoever_wants_to_may_answer_the_safety_questions_on_any_day(ada_with_program: Member) -> None:
    assert "A short safety check is due" not in shown(ada_with_program)
    assert "A short safety check" in ada_with_program.get("questions_again").content.decode()


def test_an_open_safety_question_is_never_read_as_no(ada_with_program: Member) -> None:
    due(ada_with_program)
    answer = ada_with_program.post("questions_again", {"ces1": "no"})
    assert answer.status_code == 400
    assert "Please answer each question" in answer.content.decode()
    assert not Record.objects.filter(kind="screening").exists()


def test_a_yes_among_noes_takes_the_program_away(ada_with_program: Member) -> None:
    due(ada_with_program)
    ada_with_program.post("questions_again", {"none": "yes", "ces2": "yes"})
    reviewed(ada_with_program)
    assert "Emergency" in ada_with_program.get("program").content.decode()


def test_when_the_review_fails_no_session_is_shown_until_it_works(
    ada_with_program: Member, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answers = " ".join(("my", "secret"))

    def broken(*_: object) -> None:
        raise RuntimeError(answers)

    sends(ada_with_program, session_note(ada_with_program))
    with monkeypatch.context() as patch:
        patch.setattr(reviewing, "review", broken)
        reviewed(ada_with_program)
    page = shown(ada_with_program)
    assert "Something went wrong on our side" in page
    assert "/session/A/" not in page
    assert answers not in caplog.text
    ada_with_program.post("today_again")
    reviewed(ada_with_program)
    assert "Session done" in shown(ada_with_program)


def test_a_review_that_brings_the_planner_down_is_not_tried_for_ever(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program))
    CourseReview.objects.filter(state="waiting").update(attempts=3)
    reviewed(ada_with_program)
    assert CourseReview.objects.first().state == "failed"


def test_newer_notes_put_a_running_review_aside(ada_with_program: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    sends(ada_with_program, session_note(ada_with_program))
    waiting = CourseReview.objects.get(state="waiting")
    real = reviewing.review

    def interrupted(*args: object) -> object:
        sends(ada_with_program, note_of(ada_with_program, "walk", {"minutes": 5}))
        return real(*args)

    monkeypatch.setattr(reviewing, "review", interrupted)
    reviewing.work_on(str(waiting.pk))
    assert not CourseReview.objects.filter(pk=waiting.pk).exists()
    assert CourseReview.objects.filter(state="waiting").count() == 1


def test_a_day_is_reviewed_once(ada_with_program: Member) -> None:
    today = today_of(person=ada_with_program.person)
    assert look_at(person=ada_with_program.person, today=today).state == "done"
    assert look_at(person=ada_with_program.person, today=today + timedelta(days=1)).state == "waiting"


def test_new_answers_begin_a_new_course_whose_diary_is_its_own(ada_with_program: Member) -> None:
    sends(ada_with_program, session_note(ada_with_program))
    reviewed(ada_with_program)
    has_a_program(ada_with_program, complaint={"region": "neck"})
    assert "Session done" not in shown(ada_with_program)


def test_cleo_cannot_take_back_what_ada_wrote(ada_with_program: Member, cleo_with_program: Member) -> None:
    note = session_note(ada_with_program)
    sends(ada_with_program, note)
    assert cleo_with_program.post("today_take_back", {"of": note["id"]}).status_code == 400
    assert not Record.objects.filter(person=cleo_with_program.person).exists()
